/**
 * The web addresses of a table of contents, as references: they stand beside every page.
 *
 *     * [Pots](https://pots.example)   →   { kind: 'summary', url: 'https://pots.example', file: 'SUMMARY.md', place, … }
 */
import type { Reference } from '../../checks/check.ts'
import type { Resolve } from '../../space/reference.ts'
import type { Page, Space, SummaryEntry } from '../../space/space.ts'
import { summaryPlaces } from '../../space/summary-places.ts'

/** `page` is what `contentsAsPage` makes of the table of contents. */
export function summaryReferences({ summary }: Space, page: Page, resolve: Resolve): Reference[] {
  const { file, source } = page
  const entries = summary.parts.flatMap((part) => part.entries).flatMap(withWebAddress)
  const places = summaryPlaces(source)
  return entries.map(({ url, line }) => {
    const range = places.link(line, url)
    const text = places.text(range)
    const at = text === url ? { at: { ...range, text } } : {}
    return {
      kind: 'summary',
      url,
      file,
      page,
      ancestors: [],
      place: places.place(line, range),
      ...at,
      resolution: resolve(url, 'summary', page),
    }
  })
}

const withWebAddress = ({ url, line, children }: SummaryEntry): { url: string; line: number }[] => [
  ...(url === undefined ? [] : [{ url, line }]),
  ...children.flatMap(withWebAddress),
]

/** Rules see every reference on a page; this one has nothing that the space would show. */
export const contentsAsPage = (file: string, source: string): Page => ({
  path: file,
  file,
  source,
  frontMatter: {},
  bodyStart: 0,
  title: '',
  listed: false,
  parse: () => ({ tree: { type: 'root', children: [] }, diagnostics: [] }),
  letGo: () => {},
  anchors: () => [],
  headings: () => [],
})
