/** What a link names by its text: the only page with that title, or the only heading. */
import type { Page, Space } from '../../space/space.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Reference } from '../check.ts'

const known = new WeakMap<Space, Map<string, readonly Page[]>>()

/** Undefined for a title that several pages have. */
export function pageTitled(text: string, space: Space): Page | undefined {
  const pages = pagesTitled(plainTitle(text), space)
  return pages.length === 1 ? pages[0] : undefined
}

function pagesTitled(title: string, space: Space): readonly Page[] {
  const asked = known.get(space) ?? new Map<string, readonly Page[]>()
  known.set(space, asked)
  const pages =
    asked.get(title) ?? (title === '' ? [] : mayBeTitled(title, space).filter((page) => plainTitle(page.title) === title))
  asked.set(title, pages)
  return pages
}

/** To know a title for certain a page is parsed, which in a large space happens only when it must: it stands on a line, or there is no such line. */
function mayBeTitled(title: string, space: Space): Page[] {
  const wanted = bare(title)
  return [...linesOf(space)].flatMap(([page, { lines, hasTitle }]) => (!hasTitle || lines.includes(wanted) ? [page] : []))
}

/** `fragment` is empty for a page. */
export interface Titled {
  page: Page
  fragment: string
}

/** A page, else a heading of one. */
export function targetTitled(text: string, space: Space): Titled | undefined {
  const title = plainTitle(text)
  const [page, second] = pagesTitled(title, space)
  if (page === undefined) return headingTitled(title, space)
  return second === undefined ? { page, fragment: '' } : undefined
}

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
  const pages = [...linesOf(space)].flatMap(([page, { lines }]) => (lines.includes(wanted) ? [page] : []))
  const found = pages.flatMap((page) =>
    page
      .anchors()
      .flatMap(({ id, kind, text }) => (kind === 'heading' && plainTitle(text) === title ? [{ page, fragment: `#${id}` }] : [])),
  )
  return found.length === 1 ? found[0] : undefined
}

interface HeadingLines {
  lines: string
  /** Whether one of them is of level 1 for certain. */
  hasTitle: boolean
}

const lineTexts = new WeakMap<Space, Map<Page, HeadingLines>>()

/** What stands on the lines of headings, so that only pages that may have the one are looked at closely. */
function linesOf(space: Space): Map<Page, HeadingLines> {
  const lines = lineTexts.get(space) ?? new Map([...space.pages.values()].map((page) => [page, linesOn(page)]))
  lineTexts.set(space, lines)
  return lines
}

function linesOn({ source }: Page): HeadingLines {
  const lines = bare(headingLines(source).join('\n'))
  return { lines, hasTitle: /^[ >]*(?:#[ \t]|<h1)/m.test(lines) }
}

/**
 * Lines with a `#` or `<h1`, and those that are underlined. Looked for by the sign: an expression that begins with a line takes thirty times as long.
 */
function headingLines(source: string): string[] {
  const starts = new Set<number>()
  const add = (at: number): void => void starts.add(source.lastIndexOf('\n', at - 1) + 1)
  for (let at = source.indexOf('#'); at !== -1; at = source.indexOf('#', at + 1)) add(at)
  for (const { index } of source.matchAll(/<h\d|\n(?=[ \t>]{0,200}(?:-+|=+)[ \t]*$)/gim)) add(index)
  return [...starts].map((start) => source.slice(start, lineEnd(source, start)))
}

function lineEnd(source: string, start: number): number {
  const end = source.indexOf('\n', start)
  return end === -1 ? source.length : end
}

/** Without marks of emphasis, code and escapes. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_`\\]/g, '')

export const plainTitle = (text: string): string => text.normalize('NFC').trim().toLowerCase()

/** What a reader sees of a link, trimmed. */
export const linkText = ({ node }: Reference): string => (node === undefined ? '' : plainText(node).trim())
