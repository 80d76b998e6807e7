import { allEntries } from '../../space/list-pages.ts'
import type { Page } from '../../space/space.ts'
import { type AnyNode, anyNode } from '../../tree/walk.ts'
import { defineCheck, type SpaceContext } from '../check.ts'
import { depthOf } from '../shared/head-shift.ts'
import { isEmptyHeading } from '../shared/head-text.ts'

export const noTitle = defineCheck({
  id: 'head/no-title',
  level: 'error',
  summary: 'A page has no title of its own, and SUMMARY.md gives it none.',
  why: 'Readers see a name made from that of the file, in the page, the sidebar and in search results.',
  fix: 'Start the page with a heading of level 1.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [](moon.md)\n',
    'README.md': '# Garden\n\nSow by the moon.\n',
    'moon.md': 'The moon has no weather.\n',
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Moon](moon.md)\n',
    'README.md': '# Garden\n\nSow by the moon.\n',
    'moon.md': 'The moon has no weather.\n',
  },
  space(context) {
    for (const page of unnamedPages(context)) {
      const { title } = page.frontMatter
      if ((typeof title === 'string' && title.trim() !== '') || hasTitle(page)) continue
      const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
      const hint = 'Start the page with a heading of level 1'
      context.report({ file: page.file, place, message: `Cannot find a title of page \`${page.path}\``, hint })
    }
  },
})

/** All of them when there is no table of contents. A page that one does not list is not published, and needs no title. */
function unnamedPages({ space, summaryFile, textOf }: SpaceContext): Iterable<Page> {
  if (summaryFile === undefined) return space.pages.values()
  const lines = textOf(summaryFile)?.split('\n') ?? []
  return [...allEntries(space.summary)].flatMap(({ page, fragment, line }) => {
    const found = page === undefined || fragment !== undefined ? undefined : space.pages.get(page)
    return found !== undefined && /^[^[]{0,100}\[(?:\s|&#x20;|\u200b){0,9}\]\(/.test(lines[line - 1] ?? '') ? [found] : []
  })
}

const hasTitle = (page: Page): boolean => page.parse().tree.children.some((node) => isTitle(anyNode(node)))

/** An aligned heading stands in a block of its own. */
const isTitle = (node: AnyNode): boolean =>
  node.type === 'aligned'
    ? (node.children ?? []).some(isTitle)
    : node.type === 'heading' && depthOf(node) === 1 && !isEmptyHeading(node)
