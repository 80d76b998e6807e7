import type { Fix } from '../../diagnostics/fix.ts'
import { allEntries } from '../../space/list-pages.ts'
import { folderOf } from '../../space/path-within.ts'
import { placeAt } from '../../space/place.ts'
import { relativePath } from '../../space/relative-path.ts'
import type { Page, Space } from '../../space/space.ts'
import { defineCheck } from '../check.ts'
import { hasNoBody } from '../shared/head-groups.ts'
import { itemsOf, type SummaryItem } from '../shared/site-summary-items.ts'
import { unlistedPages } from '../shared/site-unlisted.ts'

const pages = {
  'README.md': '# Garden\n\nWater in the evening.\n',
  'beds/herbs.md': '# Herbs\n\nMint wants shade.\n',
  'beds/roses.md': '# Roses\n\nPrune them in March.\n',
}

export const unlistedPage = defineCheck({
  id: 'summary/unlisted-page',
  level: 'warning',
  summary: 'A page exists that SUMMARY.md does not list.',
  why: 'GitBook publishes only what the table of contents lists: nobody can read the page, and links to it are broken.',
  fix: 'Add an entry for the page, or delete the file. Files of the repository, such as a changelog, are not meant.',
  bad: { 'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Herbs](beds/herbs.md)\n', ...pages },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Herbs](beds/herbs.md)\n* [Roses](beds/roses.md)\n',
    ...pages,
  },
  space({ space, summaryFile, textOf, report }) {
    const source = summaryFile === undefined ? undefined : textOf(summaryFile)
    if (summaryFile === undefined || source === undefined) return
    const name = space.config.summary
    const contents = contentsOf(space, source, summaryFile)
    for (const { folder, pages: unlisted } of unlistedPages(space, source)) {
      const [page] = unlisted
      const place = placeAt(page.source, 0)
      if (folder !== undefined) {
        const message = `Unexpected folder \`${folder}\` of ${unlisted.length} pages, none of which \`${name}\` lists`
        report({ file: page.file, place, message, hint: 'List the pages, or delete them: GitBook does not publish them.' })
        continue
      }
      const fix = mayBeListed(page, space) ? listing(page, relativePath(folderOf(name), page.path), contents) : undefined
      report({ file: page.file, place, message: `Cannot find page \`${page.path}\` in \`${name}\``, ...(fix && { fix }) })
    }
  },
})

/** An empty page, or a second one for the same address, would be the next fault. */
function mayBeListed(page: Page, { pages: all }: Space): boolean {
  const stem = page.path.replace(/\.md$/i, '')
  const twin = all.get(`${stem}/README.md`) ?? all.get(`${stem.replace(/\/README$/i, '')}.md`)
  return !hasNoBody(page) && (twin === undefined || twin === page || !twin.listed)
}

interface Contents {
  file: string
  source: string
  items: readonly SummaryItem[]
  /** The number of the last item for a page of each folder. */
  lastItems: ReadonlyMap<string, number | undefined>
}

function contentsOf(space: Space, source: string, file: string): Contents {
  const pages = [...allEntries(space.summary)].filter(({ page, fragment }) => page !== undefined && fragment === undefined)
  const items = itemsOf(space, source)
  const byLine = new Map(items.map(({ line }, index) => [line, index]))
  const lastItems = new Map(pages.map(({ page = '', line }) => [folderOf(page), byLine.get(line)]))
  return { file, source, items, lastItems }
}

/** After the last page of the same folder, with what stands below that. */
function listing({ path, title }: Page, address: string, { file, source, items, lastItems }: Contents): Fix | undefined {
  const at = lastItems.get(folderOf(path))
  const item = at === undefined ? undefined : items[at]
  if (
    at === undefined ||
    item === undefined ||
    item.read !== item.level ||
    /[[\]\\`*_<\n]/.test(title) ||
    /[<>\n\\]/.test(address)
  )
    return undefined
  let last = at
  while ((items[last + 1]?.level ?? -1) > item.level && items[last + 1]?.part === item.part) last += 1
  const lineEnd = source.indexOf('\n', items[last]?.start ?? item.start)
  const end = lineEnd === -1 ? source.length : lineEnd + 1
  const bullet = source.slice(item.start, item.start + item.indent.length + 1)
  const entry = `${bullet} [${title}](${/[\s()]/.test(address) ? `<${address}>` : address})\n`
  return { safe: false, title: 'List the page', edits: [{ file, start: end, end, text: lineEnd === -1 ? `\n${entry}` : entry }] }
}
