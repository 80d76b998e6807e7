/** The pages to which another page leads, by path from the root. */
import type { Reference } from '../check.ts'

export function linkedPages(references: readonly Reference[]): Set<string> {
  const linked = new Set<string>()
  for (const { kind, page, resolution } of references) {
    if (kind === 'alternate' || kind === 'summary' || resolution.type !== 'page') continue
    if (resolution.page.file !== page.file) linked.add(resolution.page.path)
  }
  return linked
}
