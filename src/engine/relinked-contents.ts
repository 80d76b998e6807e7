/**
 * SUMMARY.md for pages that could not keep their names; all of it else is copied as it is.
 *
 *     * [North](beds%5Cnorth.md)   →   * [North](beds-north.md)
 */
import { folderOf } from '../space/path-within.ts'
import { readText } from '../space/read-text.ts'
import type { SummaryEntry } from '../space/space.ts'
import type { OutputFile } from '../targets/target.ts'
import type { Job } from './job.ts'
import { addressFrom } from './links.ts'

/** Undefined where nothing has to be changed in it. */
export async function relinkedContents(job: Job): Promise<OutputFile | undefined> {
  const { space, target, paths } = job
  const { file: path } = space.summary
  if (path === undefined || !target.copies?.(space).includes(path)) return undefined
  const moved = space.summary.parts.flatMap(({ entries }) => entries).flatMap((entry) => movedIn(entry, job))
  if (moved.length === 0) return undefined
  const file = space.root === '' ? path : `${space.root}/${path}`
  const lines = readText(await space.files.read(file), file).text.split('\n')
  for (const { line, page = '', fragment } of moved) {
    const address = addressFrom(folderOf(path), paths.get(page) ?? page) + (fragment === undefined ? '' : `#${fragment}`)
    lines[line - 1] = withAddress(lines[line - 1] ?? '', address)
  }
  return { path, content: lines.join('\n') }
}

function movedIn(entry: SummaryEntry, job: Job): SummaryEntry[] {
  const { page: path, children } = entry
  const page = path === undefined ? undefined : job.space.pages.get(path)
  const isMoved = page !== undefined && job.moved.has(page.file)
  return [...(isMoved ? [entry] : []), ...children.flatMap((child) => movedIn(child, job))]
}

/** An entry is one link; its words may hold brackets of their own. */
function withAddress(line: string, address: string): string {
  const at = line.lastIndexOf('](')
  const rest = line.slice(at).replace(/^\]\([ \t]*(?:<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/, () => `](${address}`)
  return at === -1 ? line : line.slice(0, at) + rest
}
