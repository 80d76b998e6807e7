/** What `own-files.ts` puts before the scripts, and the data that scripts load. */
type NavEntry = [
  title: string,
  address: string | null,
  children?: NavEntry[],
  options?: { part?: true; external?: true; icon?: string },
]

interface Window {
  unbookNav?: NavEntry[]
  unbookSearch?: {
    /** Title, address, what is above it, then heading and id of each section but the first. */
    pages: string[][]
    pieces: number[]
    words: string
    postings: string
    lengths: string
    averages: number[]
  }
  /** Text and code of each section in turn, by piece. */
  unbookSearchTexts?: string[][]
  /** How to search with pagefind, where its index is. */
  unbookPagefind?: () => Promise<import('../search/client/engine.js').Engine>
  MiniSearch?: typeof import('minisearch').default
}

declare const site: {
  words: Readonly<Record<string, string>>
  language: string
  /** `false` where the maintainer wants none; buttons of authors stay words then. */
  search?: boolean
  /** Pages are indexed for pagefind too. */
  pagefind?: boolean
}
