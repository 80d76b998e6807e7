/**
 * The space as readers with given claims find it: a page whose own condition does not hold for them is not listed any more, nor written.
 *
 *     if: visitor.claims.crew   with --claims {"crew": false}   →   left out, the pages below it move up
 */
import { decidePage } from '../space/scope.ts'
import type { Page, Space, SummaryEntry } from '../space/space.ts'
import type { ConvertOptions, Loss } from './api.ts'
import { targetNamed } from './target-named.ts'

type Readers = Pick<ConvertOptions, 'claims' | 'to'>

/** GitBook Markdown keeps its conditions. */
export const isForReaders = (space: Space, page: Page, { claims, to }: Readers): boolean =>
  page.frontMatter.if === undefined || targetNamed(to).keepsDialect === true || decidePage(space, page, claims).type !== 'no'

/** The very same space when nothing is left out. */
export function forReaders(space: Space, options: Readers): { space: Space; excluded: readonly Page[] } {
  const excluded = [...space.pages.values()].filter((page) => !isForReaders(space, page, options))
  if (excluded.length === 0) return { space, excluded }
  const gone = new Set(excluded.map(({ path }) => path))
  const pages = new Map([...space.pages].map(([path, page]) => [path, gone.has(path) ? unlisted(page) : page]))
  const parts = space.summary.parts.map((part) => ({ ...part, entries: withoutPages(part.entries, gone) }))
  return { space: { ...space, pages, summary: { ...space.summary, parts } }, excluded }
}

export const lossOfPage = (page: Page, { to }: Readers): Loss => ({
  block: 'front matter',
  loss: `the page, as its condition \`${String(page.frontMatter.if)}\` does not hold`,
  target: to,
  file: page.file,
})

const unlisted = (page: Page): Page => Object.assign(Object.create(page), { listed: false })

const withoutPages = (entries: readonly SummaryEntry[], gone: ReadonlySet<string>): SummaryEntry[] =>
  entries.flatMap((entry) => {
    const children = withoutPages(entry.children, gone)
    return gone.has(entry.page ?? '') ? children : [{ ...entry, children }]
  })
