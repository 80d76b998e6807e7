/** Everything that the pages of one site share, made once before the first page is written. */
import type { SiteStructure } from '../../space/site-structure.ts'
import type { Page, Space } from '../../space/space.ts'
import type { Preparation, Sibling } from '../target.ts'
import { createHighlighter, type Highlight } from './code/highlight.ts'
import { createPlaceholders } from './code/placeholders.ts'
import { createDiagrams, type Diagrams } from './diagrams/diagrams.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import { createIcons, type Icons } from './icons/icons.ts'
import { readImageSizes } from './images/read-image-sizes.ts'
import { createMath, type MathWriter } from './math/math.ts'
import { createSearchIndex, type SearchIndex } from './search/search-index.ts'
import type { SiteSettings } from './settings.ts'
import { type SiteWords, siteWordsFor } from './site-words.ts'

export interface ImageSize {
  width: number
  height: number
}

export interface Site {
  space: Space
  settings: SiteSettings
  words: SiteWords
  /** Those that are written, in the order of SUMMARY.md. */
  pages: readonly Page[]
  /** Output path by page path. */
  paths: ReadonlyMap<string, string>
  /** Every space of this run, this one too. */
  spaces: readonly Sibling[]
  /** How they stand to each other, where `docs.yaml` says so. */
  structure?: SiteStructure
  /** Colours code. */
  highlight: Highlight
  /** Sets formulas. */
  math: MathWriter
  /** Draws diagrams. */
  diagrams: Diagrams
  icons: Icons
  search: SearchIndex
  feeds: Feeds
  /** Size in pixels by output path, for images that can be read. */
  imageSizes: ReadonlyMap<string, ImageSize>
  /** When each page was changed last, by its base-relative path. */
  changes: ReadonlyMap<string, Date>
}

export async function createSite(preparation: Preparation): Promise<Site> {
  const { space, pages, paths, spaces, options, services } = preparation
  const { site: settings = {}, structure } = options
  const placeholders = createPlaceholders()
  const icons = await createIcons(preparation)
  const math = await createMath(preparation)
  const { share = (make) => make() } = services
  const { imageSizes, changes } = await share(() => readWorld(preparation))
  return {
    ...{ space, settings, pages, paths, spaces, icons, imageSizes, math, changes },
    ...(structure && { structure }),
    highlight: createHighlighter(preparation, placeholders),
    diagrams: createDiagrams(preparation, placeholders),
    words: siteWordsFor(space.language),
    search: createSearchIndex(preparation),
    feeds: createFeeds(preparation),
  }
}

/** What is known from the bytes of files, and from git. */
async function readWorld(preparation: Preparation): Promise<Pick<Site, 'imageSizes' | 'changes'>> {
  const { options, services } = preparation
  const dates = options.site?.lastUpdated === false ? undefined : services.changes?.()
  const imageSizes = await readImageSizes(preparation)
  return { imageSizes, changes: (await dates) ?? new Map<string, Date>() }
}

/** What pages leave behind for files beside them. */
interface Taken {
  texts: ReturnType<SearchIndex['taken']>
  feeds: ReturnType<Feeds['taken']>
  missingIcons: readonly string[]
}

export const takenFrom = ({ search, feeds, icons }: Site): Taken => ({
  texts: search.taken(),
  feeds: feeds.taken(),
  missingIcons: icons.taken(),
})

export function giveTo({ search, feeds, icons }: Site, taken: unknown): void {
  const { texts, feeds: files, missingIcons } = taken as Taken
  search.give(texts)
  feeds.give(files)
  icons.give(missingIcons)
}
