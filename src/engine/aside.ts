/** What a target itself finds while pages are written, at whatever time and in whatever thread, in an order that is always the same. */
import type { Finding } from '../diagnostics/diagnostic.ts'
import type { Job } from './job.ts'

/** First what concerns no page, then page by page; reports it with the rest. */
export function reportAside({ aside, pages, report }: Pick<Job, 'aside' | 'pages' | 'report'>): void {
  const numbers = new Map(pages.map(({ file }, index) => [file, index]))
  const numberOf = ({ file }: Finding): number => numbers.get(file) ?? -1
  const placeOf = ({ place }: Finding): number => place?.start.offset ?? -1
  const inOrder = (a: Finding, b: Finding): number =>
    numberOf(a) - numberOf(b) || placeOf(a) - placeOf(b) || Number(a.message > b.message) - Number(a.message < b.message)
  for (const finding of aside.splice(0).sort(inOrder)) report(finding)
}
