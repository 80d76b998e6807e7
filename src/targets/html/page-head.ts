/** What the front matter says of a page to browsers and search engines. */

import { encodeUrl } from '../shared/html/encode-url.ts'
import { escapeHtml } from '../shared/html/escape-html.ts'
import { relativePath } from '../shared/html/paths.ts'
import { isSafeUrl } from '../shared/safe-url.ts'
import type { FinishedPage, TargetContext } from '../target.ts'

export const stylesheetPath = 'unbook.css'

export function pageHead(page: FinishedPage, { space }: TargetContext): string[] {
  const title = page.title === space.title || !space.title ? page.title : `${page.title} · ${space.title}`
  const canonical = canonicalOf(page.frontMatter)
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title.trim() || page.path)}</title>`,
    ...(page.description ? [`<meta name="description" content="${escapeHtml(page.description)}">`] : []),
    ...(isKeptOut(page.frontMatter) ? ['<meta name="robots" content="noindex">'] : []),
    ...(canonical ? [`<link rel="canonical" href="${escapeHtml(canonical)}">`] : []),
    `<link rel="stylesheet" href="${escapeHtml(encodeUrl(relativePath(page.path, stylesheetPath)))}">`,
  ]
}

const isTrue = (value: unknown): boolean => value === true || value === 'true'
const isKeptOut = ({ hidden, noRobotsIndex }: Record<string, unknown>): boolean => isTrue(hidden) || isTrue(noRobotsIndex)

function canonicalOf({ metaLinks }: Record<string, unknown>): string | undefined {
  if (typeof metaLinks !== 'object' || metaLinks === null || !('canonical' in metaLinks)) return undefined
  const { canonical } = metaLinks
  return typeof canonical === 'string' && canonical.trim() && isSafeUrl(canonical) ? encodeUrl(canonical.trim()) : undefined
}
