/** What a link names by its text: the only page with that title, or the only heading. */
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

/** `fragment` is empty for a page. */
export interface Titled {
  page: Page
  fragment: string
}

const headings = new WeakMap<Space, Map<string, Titled | undefined>>()

/** A page, else a heading of one. */
export function targetTitled(text: string, space: Space): Titled | undefined {
  const title = plainTitle(text)
  const titles = known.get(space) ?? collect(space)
  known.set(space, titles)
  if (titles.has(title)) return asTarget(titles.get(title))
  const all = headings.get(space) ?? collectHeadings(space)
  headings.set(space, all)
  return all.get(title)
}

const asTarget = (page: Page | undefined): Titled | undefined => page && { page, fragment: '' }

/** Undefined for a text that several headings have. */
function collectHeadings(space: Space): Map<string, Titled | undefined> {
  const found = new Map<string, Titled | undefined>()
  for (const page of space.pages.values()) {
    for (const { id, kind, text } of page.anchors()) {
      const title = plainTitle(text)
      if (kind === 'heading') found.set(title, found.has(title) ? undefined : { page, fragment: `#${id}` })
    }
  }
  found.delete('')
  return found
}

export const plainTitle = (text: string): string => text.normalize('NFC').trim().toLowerCase()

/** What a reader sees of a link, trimmed. */
export const linkText = ({ node }: Reference): string => (node === undefined ? '' : plainText(node).trim())
