/** A whole documentation site: pages in a frame, style sheet, scripts, search, old addresses. */

import { blocks as htmlBlocks } from '../shared/html/blocks.ts'
import type { BlockWriter, Preparation, Target, TargetContext } from '../target.ts'
import { expectCode } from './code/expect-code.ts'
import { components } from './components/index.ts'
import type { SiteContext } from './context.ts'
import { isFeedPath } from './feeds.ts'
import { frameFiles, framePaths } from './frame/frame-files.ts'
import { reportColors } from './frame/report-colors.ts'
import { reportLostLinks } from './frame/report-lost-links.ts'
import { ownFiles, ownPaths } from './own-files.ts'
import { writePage } from './page.ts'
import { cleanHref, hasCleanAddresses, landingCopy, markdownPath, pagePath } from './paths.ts'
import { isIndexPath } from './search/search-index.ts'
import { createSite, giveTo, type Site, takenFrom } from './site.ts'
import { reportLostRedirects } from './top/report-lost.ts'
import { topPaths } from './top/top-paths.ts'
import { topFiles } from './top-files.ts'

export const site: Target = {
  name: 'site',
  summary: 'A static site with navigation and search.',
  pagePath,
  slug: 'gitbook',
  blocks: htmlBlocks,
  write: () => {
    throw new Error('A site is prepared before its pages are written')
  },
  reserved: [...ownPaths, ...framePaths],
  isOfPages: (path) => isFeedPath(path) || isIndexPath(path),
  reservedAtTop: ({ site: settings }) => topPaths(settings),
  companion: { to: 'gfm', pagePath: markdownPath },
  begin: expectCode,
  landingCopy,
  topFiles,
  prepare: async (preparation: Preparation) => {
    reportLostRedirects(preparation)
    const made = await createSite(preparation)
    reportLostLinks(made, preparation)
    reportColors(made, preparation)
    return siteTarget(made)
  },
}

function siteTarget(shared: Site): Target {
  const within = (context: TargetContext): SiteContext => ({ ...context, site: shared })
  return {
    ...site,
    ...(hasCleanAddresses(shared.settings) ? { href: cleanHref } : {}),
    blocks: { ...htmlBlocks, ...bound(within) },
    write: (page, context) => writePage(page, within(context)),
    taken: () => takenFrom(shared),
    give: (taken) => giveTo(shared, taken),
    learnt: (page) => (page === undefined ? shared.imageSizes : shared.changes.get(page.file)),
    files: async () => [
      // What the search needs is only known once its files are made.
      ...(await shared.search.files()),
      ...ownFiles(shared),
      ...frameFiles(shared),
      ...shared.feeds.files(),
    ],
  }
}

/** Components are given the site with the context. */
function bound(within: (context: TargetContext) => SiteContext): Target['blocks'] {
  const entries = Object.entries(components).map(([name, component]): [string, BlockWriter<never>] => [
    name,
    (node, context, around) => component(node, within(context), around),
  ])
  return Object.fromEntries(entries) as Target['blocks']
}
