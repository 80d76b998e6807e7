/** Everything that the pages of one site share, made once before the first page is written. */
import type { Page, Space } from '../../space/space.ts'
import type { Preparation, Sibling } from '../target.ts'
import { createHighlighter, type Highlight } from './code/highlight.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import { createIcons, type Icons } from './icons/icons.ts'
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
  const [highlight, icons, imageSizes, changes] = await Promise.all([
    createHighlighter(preparation),
    createIcons(preparation),
    readImageSizes(preparation),
    settings.lastUpdated === false ? new Map<string, Date>() : (preparation.services.changes?.() ?? new Map<string, Date>()),
  ])
  return {
    ...{ space, settings, pages, paths, spaces, highlight, icons, imageSizes, changes },
    words: siteWordsFor(space.language),
    search: createSearchIndex(preparation),
    feeds: createFeeds(preparation),
  }
}

async function readImageSizes(_preparation: Preparation): Promise<ReadonlyMap<string, ImageSize>> {
  return new Map()
}
