/** Reusable content that is no page as well. Of books also other files are included: code may be, which is nobody's page. */
import { isMarkdown } from './page-paths.ts'
import type { Page, Space } from './space.ts'

export function onlyIncluded({ pages, includes }: Pick<Space, 'pages' | 'includes'>): Page[] {
  const files = new Set([...pages.values()].map(({ file }) => file))
  return [...includes.values()].filter(({ file }) => isMarkdown(file) && !files.has(file))
}
