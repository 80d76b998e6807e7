/** The page that a link names by its text: the only one with that title. */
import type { Page, Space } from '../../space/space.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Reference } from '../check.ts'

const known = new WeakMap<Space, Map<string, Page | undefined>>()

export function pageTitled(text: string, space: Space): Page | undefined {
  const titles = known.get(space) ?? collect(space)
  known.set(space, titles)
  return titles.get(plainTitle(text))
}

/** Undefined for a title that several pages have. */
function collect(space: Space): Map<string, Page | undefined> {
  const titles = new Map<string, Page | undefined>()
  for (const page of space.pages.values()) {
    const title = plainTitle(page.title)
    titles.set(title, titles.has(title) ? undefined : page)
  }
  titles.delete('')
  return titles
}

export const plainTitle = (text: string): string => text.normalize('NFC').trim().toLowerCase()

/** What a reader sees of a link, trimmed. */
export const linkText = ({ node }: Reference): string => (node === undefined ? '' : plainText(node).trim())
