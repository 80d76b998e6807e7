/** Everything that the pages of one site share, made once before the first page is written. */
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
  const { space, pages, paths, spaces, options } = preparation
  const settings = options.site ?? {}
  const placeholders = createPlaceholders()
  const [icons, imageSizes, math, changes] = await Promise.all([
    createIcons(preparation),
    readImageSizes(preparation),
    createMath(preparation),
    settings.lastUpdated === false ? new Map<string, Date>() : (preparation.services.changes?.() ?? new Map<string, Date>()),
  ])
  return {
    ...{ space, settings, pages, paths, spaces, icons, imageSizes, math, changes },
    highlight: createHighlighter(preparation, placeholders),
    diagrams: createDiagrams(preparation, placeholders),
    words: siteWordsFor(space.language),
    search: createSearchIndex(preparation),
    feeds: createFeeds(preparation),
  }
}
