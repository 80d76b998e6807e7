/** What a link names by its text: the only page with that title, or the only heading. To be asked when all pages have been seen. */
import { once } from '../../space/once.ts'
import type { Page, Space } from '../../space/space.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { Reference } from '../check.ts'

/** A page, or a heading of one by its number. */
interface Titled {
  page: Page
  heading?: number
}

/** A page, else a heading of one; undefined for what several have. `fragment` is empty for a page. */
export function targetTitled(text: string, space: Space): { page: Page; fragment: string } | undefined {
  const title = plainTitle(text)
  const { pages, headings } = titlesOf(space)
  if (title === '') return undefined
  const [found, second] = pages().get(title) ?? headings().get(title) ?? []
  if (found === undefined || second !== undefined) return undefined
  const { page, heading } = found
  if (heading === undefined) return { page, fragment: '' }
  return { page, fragment: `#${page.anchors().filter(({ kind }) => kind === 'heading')[heading]?.id}` }
}

interface Titles {
  pages: () => Map<string, Titled[]>
  headings: () => Map<string, Titled[]>
}

const known = new WeakMap<Space, Titles>()

function titlesOf(space: Space): Titles {
  const all = [...space.pages.values()]
  const titles = known.get(space) ?? {
    pages: once(() => byTitle(all.map((page) => [page.title, { page }]))),
    headings: once(() => byTitle(all.flatMap(headingsOf))),
  }
  known.set(space, titles)
  return titles
}

const headingsOf = (page: Page): [string, Titled][] => page.headings().map((text, heading) => [text, { page, heading }])

function byTitle(entries: readonly [string, Titled][]): Map<string, Titled[]> {
  const found = new Map<string, Titled[]>()
  for (const [text, titled] of entries) {
    const title = plainTitle(text)
    const others = found.get(title)
    if (others === undefined) found.set(title, [titled])
    else others.push(titled)
  }
  return found
}

export const plainTitle = (text: string): string => text.normalize('NFC').trim().toLowerCase()

/** What a reader sees of a link, trimmed. */
export const linkText = ({ node }: Reference): string => (node === undefined ? '' : plainText(node).trim())
