/** The pages in which reusable content stands, also by way of other reusable content. */
import type { Page, Space } from '../../space/space.ts'
import type { Reference } from '../check.ts'

export function includersOf(references: readonly Reference[], { includes }: Space): (file: string) => readonly Page[] {
  const direct = new Map<string, Set<Page>>()
  for (const { kind, page, resolution } of references) {
    if (kind !== 'include' || resolution.type !== 'asset') continue
    direct.set(resolution.file, (direct.get(resolution.file) ?? new Set()).add(page))
  }
  return (file) => {
    const pages = new Set<Page>()
    const [seen, waiting] = [new Set<string>(), [file]]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      for (const page of direct.get(next) ?? []) {
        if (includes.has(page.file)) waiting.push(page.file)
        else pages.add(page)
      }
    }
    return [...pages]
  }
}
