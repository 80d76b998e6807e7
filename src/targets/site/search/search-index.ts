/** Collects what pages say, heading by heading, and writes it as an index that a browser can search. */
import type { Page, Summary, SummaryEntry } from '../../../space/space.ts'
import type { FinishedPage, OutputFile, Preparation } from '../../target.ts'
import { addressOf } from '../frame/address.ts'
import { cleanHref, hasCleanAddresses } from '../paths.ts'
import type { SiteSettings } from '../settings.ts'
import { wantsPagefind, writePagefind } from './pagefind.ts'
import { sectionsOf } from './sections.ts'
import { type PageText, writeIndex } from './write-index.ts'

export interface SearchIndex {
  add(page: FinishedPage): void
  /** What `add` has made since it was last asked, and the same from elsewhere: pages may be written in several threads. */
  taken(): PageText[]
  give(texts: readonly PageText[]): void
  files(): Promise<OutputFile[]>
  /** Whether pagefind has an index too: known once `files` has been called. */
  hasPagefind: boolean
}

export function createSearchIndex({ space, pages, options, report }: Preparation): SearchIndex {
  const settings = options.site ?? {}
  const isWanted = settings.search !== 'none'
  const texts = new Map<string, PageText>()
  const trails = trailsOf(space.summary)
  const index: SearchIndex = {
    hasPagefind: false,
    add: (page) => {
      if (isWanted && isSearched(page)) texts.set(page.page.path, pageText(page, trails.get(page.page.path) ?? '', settings))
    },
    taken() {
      const taken = [...texts.values()]
      texts.clear()
      return taken
    },
    give(given) {
      for (const text of given) texts.set(text.path, text)
    },
    files: async () => {
      const found = isWanted ? inOrder(texts, pages) : []
      const isLarge = wantsPagefind(settings, found.length, space.language)
      const large = isLarge ? await writePagefind(found, space.language || 'en') : undefined
      index.hasPagefind = large !== undefined
      if (settings.search === 'pagefind' && !large) report({ id: 'loss/block', message: missing, file: '' })
      return isWanted ? [...writeIndex(found), ...(large ?? [])] : []
    },
  }
  return index
}

/** The index of words, the texts for excerpts, and all of pagefind's. */
export const isIndexPath = (path: string): boolean => /^_unbook\/(?:search-(?:index|text-\d+)\.js$|pagefind\/)/.test(path)

const missing = 'Search made with MiniSearch: the package `pagefind` is not installed'

/** In the order of the table of contents, whatever page was done first. */
function inOrder(texts: ReadonlyMap<string, PageText>, pages: readonly Page[]): PageText[] {
  return pages.flatMap(({ path }) => texts.get(path) ?? [])
}

const isSearched = ({ frontMatter }: FinishedPage): boolean => frontMatter.noIndex !== true && frontMatter.hidden !== true

function pageText(page: FinishedPage, trail: string, settings: SiteSettings): PageText {
  const { tree, title, description, frontMatter } = page
  const [top, ...sections] = sectionsOf(tree, title)
  const tags = Array.isArray(frontMatter.tags) ? frontMatter.tags.filter((tag) => typeof tag === 'string') : []
  const text = [description, top?.text, ...tags].filter(Boolean).join(' ')
  const address = addressOf(page.path)
  return {
    path: page.page.path,
    // From the root of the space: that of the landing page is empty where addresses are clean.
    address: hasCleanAddresses(settings) ? cleanHref(address).replace(/^\.\//, '') : address,
    title,
    trail,
    sections: [{ heading: '', id: '', code: '', ...top, text }, ...sections],
  }
}

/** Page → titles of what is above it in the table of contents: `Guide › Boats`. */
function trailsOf({ parts }: Summary): ReadonlyMap<string, string> {
  const trails = new Map<string, string>()
  const follow = (entries: readonly SummaryEntry[], above: string): void => {
    for (const { title, page, fragment, children } of entries) {
      if (page !== undefined && fragment === undefined && !trails.has(page)) trails.set(page, above)
      follow(children, above ? `${above} › ${title}` : title)
    }
  }
  for (const { title = '', entries } of parts) follow(entries, title)
  return trails
}
