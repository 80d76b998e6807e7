/** Reusable content that is no page as well. */
import type { Page, Space } from './space.ts'

export function onlyIncluded({ pages, includes }: Pick<Space, 'pages' | 'includes'>): Page[] {
  const files = new Set([...pages.values()].map(({ file }) => file))
  return [...includes.values()].filter(({ file }) => !files.has(file))
}
