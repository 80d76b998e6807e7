/** What parsing found wrong with the tags of a page: where that is, other rules have nothing to add. */
import type { Page } from '../../space/space.ts'
import type { Span } from './tag-opener.ts'

/** Whether the quotes of a tag are so broken that its attributes are not what the author meant. */
export function hasBadQuotes(page: Page): (tag: Span) => boolean {
  const starts = page.parse().diagnostics.flatMap(({ id, place }) => (id === 'tag/bad-attr' ? (place?.start.offset ?? []) : []))
  return ({ start, end }) => starts.some((offset) => offset >= start && offset < end)
}

const structural = new Set(['tag/misnested', 'tag/orphan-close', 'tag/unclosed', 'tag/unknown'])

/** Whether tags of the page do not pair, so that blocks may not be where the author put them. */
export const hasBrokenPairs = (page: Page): boolean => page.parse().diagnostics.some(({ id }) => structural.has(id))
