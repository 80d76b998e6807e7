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

/** A page, else a heading of one. */
export function targetTitled(text: string, space: Space): Titled | undefined {
  const title = plainTitle(text)
  const titles = known.get(space) ?? collect(space)
  known.set(space, titles)
  return titles.has(title) ? asTarget(titles.get(title)) : headingTitled(title, space)
}

const asTarget = (page: Page | undefined): Titled | undefined => page && { page, fragment: '' }

const headings = new WeakMap<Space, Map<string, Titled | undefined>>()

/** Undefined for a text that several headings have. */
function headingTitled(title: string, space: Space): Titled | undefined {
  const asked = headings.get(space) ?? new Map<string, Titled | undefined>()
  headings.set(space, asked)
  if (!asked.has(title)) asked.set(title, title === '' ? undefined : onlyHeading(title, space))
  return asked.get(title)
}

function onlyHeading(title: string, space: Space): Titled | undefined {
  const wanted = bare(title)
  const pages = [...linesOf(space)].flatMap(([page, lines]) => (lines.includes(wanted) ? [page] : []))
  const found = pages.flatMap((page) =>
    page
      .anchors()
      .flatMap(({ id, kind, text }) => (kind === 'heading' && plainTitle(text) === title ? [{ page, fragment: `#${id}` }] : [])),
  )
  return found.length === 1 ? found[0] : undefined
}

const lineTexts = new WeakMap<Space, Map<Page, string>>()

/** What stands on the lines of headings, so that only pages that may have the one are looked at closely. */
function linesOf(space: Space): Map<Page, string> {
  const lines =
    lineTexts.get(space) ?? new Map([...space.pages.values()].map((page) => [page, bare(headingLines(page.source).join('\n'))]))
  lineTexts.set(space, lines)
  return lines
}

const headingLines = (source: string): string[] =>
  [/^.*(?:#|<h\d).*$/gim, /^.+(?=\n[ \t>]*(?:-+|=+)[ \t]*$)/gm].flatMap((line) => source.match(line) ?? [])

/** Without marks of emphasis, code and escapes. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_`\\]/g, '')

export const plainTitle = (text: string): string => text.normalize('NFC').trim().toLowerCase()

/** What a reader sees of a link, trimmed. */
export const linkText = ({ node }: Reference): string => (node === undefined ? '' : plainText(node).trim())
