/** What a page holds, by its headings of two levels. */
import type { RootContent } from 'mdast'
import { textOf } from '../../../tree/flow.ts'
import { isVisible } from '../../shared/page-head.ts'
import { attribute, type Html, html } from './html.ts'
import type { Shown } from './shown.ts'

export function toc({ site, tree, frontMatter }: Shown): Html | undefined {
  if (!isVisible(frontMatter, 'outline')) return undefined
  const headings = headingsOf(tree.children)
  if (headings.length < 2) return undefined
  const top = Math.min(...headings.map(({ level }) => level))
  const items = headings.map(
    ({ id, level, title }) =>
      html`<li class="toc-${level === top ? 2 : 3}"><a${attribute('href', `#${encodeURI(id)}`)}>${title}</a></li>\n`,
  )
  return html`<nav class="toc" aria-label="${site.words.onThisPage}"><p class="toc-title">${site.words.onThisPage}</p><ol>${items}</ol></nav>`
}

interface TocHeading {
  id: string
  level: 2 | 3
  title: string
}

/** The first heading of level one is the title; an author's other ones count as level two. */
function headingsOf(children: readonly RootContent[]): TocHeading[] {
  const headings: TocHeading[] = []
  const seen = new Set<string>()
  let hasTitle = false
  const visit = (node: RootContent): void => {
    if (skipped.has(node.type)) return
    const depth = depthOf(node)
    if (depth === undefined) {
      if ('children' in node) node.children.forEach(visit)
      return
    }
    const isTitle = depth === 1 && !hasTitle
    hasTitle ||= depth === 1
    const id = idOf(node)
    if (isTitle || depth > 3 || !id || seen.has(id)) return
    seen.add(id)
    const title = textOf([node]).trim()
    if (title) headings.push({ id, level: depth === 3 ? 3 : 2, title })
  }
  children.forEach(visit)
  return headings
}

/** Where no heading stands, so that there is no need to look. */
const skipped: ReadonlySet<string> = new Set(['code', 'html', 'paragraph', 'table', 'text', 'thematicBreak', 'written'])

function depthOf(node: RootContent): number | undefined {
  if (node.type === 'heading') return node.depth
  const level = node.type === 'element' ? /^h([1-6])$/.exec(node.data.hName)?.[1] : undefined
  return level === undefined ? undefined : Number(level)
}

function idOf(node: RootContent): string | undefined {
  const id: unknown = node.type === 'element' ? node.data.hProperties.id : node.type === 'heading' ? node.data?.id : undefined
  return typeof id === 'string' && !/\s/.test(id) ? id : undefined
}
