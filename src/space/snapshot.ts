/**
 * A space as plain data, and a space again out of it: what another thread needs to work on pages of the same space. The texts are those
 * that were read, whatever has become of the files since.
 */
import { bookParser } from './book-parser.ts'
import { reopenFolder } from './disk-files.ts'
import { fileIndex } from './file-index.ts'
import type { FolderOnDisk } from './files.ts'
import { listPages } from './list-pages.ts'
import { createMentionText } from './mention-text.ts'
import { isOldBook } from './old-book.ts'
import { type Listing, makePage, type PageMakers, pageText } from './page.ts'
import type { CollectAnchors, ParsePage } from './parse-page.ts'
import type { Page, Space } from './space.ts'
import { treeCache } from './tree-cache.ts'

interface PageSnapshot {
  path: string
  file: string
  source: string
  listed: boolean
}

export interface SpaceSnapshot
  extends Pick<Space, 'root' | 'language' | 'title' | 'config' | 'summary' | 'variables' | 'book' | 'tags' | 'inner' | 'label'> {
  disk: FolderOnDisk
  pages: readonly PageSnapshot[]
  includes: readonly PageSnapshot[]
}

/** Undefined when the files of the space are not simply those of a folder. What reading found is not repeated. */
export function takeSnapshot(space: Space): SpaceSnapshot | undefined {
  const { disk } = space.files
  if (disk === undefined) return undefined
  const { root, language, title, config, summary, variables, book, tags, inner, label } = space
  return {
    ...{
      root,
      language,
      title,
      config,
      summary,
      variables,
      ...(book && { book }),
      tags,
      ...(inner && { inner }),
      ...(label && { label }),
    },
    disk: { base: disk.base, paths: disk.paths },
    pages: [...space.pages.values()].map(snapshotOf),
    includes: [...space.includes.values()].map(snapshotOf),
  }
}

const snapshotOf = ({ path, file, source, listed }: Page): PageSnapshot => ({ path, file, source, listed })

export function spaceOf(snapshot: SpaceSnapshot, make: { parse: ParsePage; anchors: CollectAnchors }): Space {
  const { disk, pages, includes, ...rest } = snapshot
  const { files, entries } = reopenFolder(disk)
  const total = [...pages, ...includes].reduce((sum, { source }) => sum + source.length, 0)
  const index = fileIndex(entries)
  const parse = rest.book ? bookParser(make.parse, rest.book, isOldBook(index, rest.root)) : make.parse
  const late: { space?: Space } = {}
  const mention = createMentionText(() => late.space)
  const makers: PageMakers = { parse, anchors: make.anchors, variables: rest.variables, mention, trees: treeCache(total) }
  const listings = listPages(
    pages.map(({ path }) => path),
    rest.summary,
    { readme: rest.config.readme, apart: pages.filter(({ listed }) => listed).map(({ path }) => path) },
  )
  const pageOf = ({ path, file, source }: Omit<PageSnapshot, 'listed'>, listing: Listing): [string, Page] => [
    path,
    makePage(pageText(path, file, source, []), listing, makers),
  ]
  const own = new Map(pages.map((page) => pageOf(page, listings.get(page.path) ?? { listed: false })))
  const byFile = new Map([...own.values()].map((page) => [page.file, page]))
  late.space = {
    ...rest,
    ...{ files, index, diagnostics: [] },
    pages: own,
    includes: new Map(
      includes.map(({ file, ...page }) => [file, byFile.get(file) ?? pageOf({ file, ...page }, { listed: false })[1]]),
    ),
  }
  return late.space
}
