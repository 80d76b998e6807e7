/** GitHub Markdown: alerts, pipe tables, footnotes, task lists, `<details>`, `<picture>` and math. */

import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Aligned } from '../blocks/aligned.ts'
import { isSet } from '../blocks/block.ts'
import type { Expandable } from '../blocks/expandable.ts'
import { type Hint, hintStyle } from '../blocks/hint.ts'
import type { Picture } from '../blocks/picture.ts'
import { html, text } from '../tree/build.ts'
import { splitTitle, titleLine } from '../tree/title.ts'
import { type AnyNode, mapTree, walk } from '../tree/walk.ts'
import { element } from './shared/element.ts'
import { alert } from './shared/markdown/alert.ts'
import { breaksAsHtml } from './shared/markdown/breaks-as-html.ts'
import { breaksBeforeHtml } from './shared/markdown/breaks-before-html.ts'
import { codesApart } from './shared/markdown/codes-apart.ts'
import { withoutDashesAtStart } from './shared/markdown/dashes-at-start.ts'
import { elementsAsHtml } from './shared/markdown/elements.ts'
import { noteEmphasis } from './shared/markdown/emphasis-in-words.ts'
import { footnotesAsList } from './shared/markdown/footnotes-as-list.ts'
import { headingIdsAsAnchors } from './shared/markdown/heading-ids.ts'
import { withIntro } from './shared/markdown/page-intro.ts'
import { richTableAsHtml } from './shared/markdown/rich-table.ts'
import { strikesJoined } from './shared/markdown/strikes-joined.ts'
import { style } from './shared/markdown/style.ts'
import { tablesWithBlocksAsHtml } from './shared/markdown/tables-with-blocks.ts'
import { writeFlow } from './shared/markdown/write-flow.ts'
import { writeFrontMatter } from './shared/markdown/write-front-matter.ts'
import { phrasingElement } from './shared/phrasing-element.ts'
import type { FinishedPage, Target, TargetContext } from './target.ts'

const processor = unified().use(remarkStringify, style).use(remarkGfm).freeze()
const copied: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'footnoteReference',
  'footnoteDefinition',
  'paragraph',
  'heading',
  'thematicBreak',
  'list',
  'listItem',
  'task',
  'blockquote',
  'code',
  'definition',
  'table',
  'tableRow',
  'tableCell',
])
/** What is written as HTML with all that is in it. */
const inHtml: ReadonlySet<string> = new Set(['tableCell', 'element'])
const alerts: Readonly<Record<string, string>> = { info: 'NOTE', success: 'TIP', warning: 'WARNING', danger: 'CAUTION' }

export const gfm: Target = {
  name: 'gfm',
  summary: 'GitHub Markdown: alerts, pipe tables, footnotes, details, math.',
  pagePath: (path) => path,
  slug: 'github',
  blocks: {
    aligned: ({ attributes, children }) => [html(alignedTag(attributes)), ...children, html('</div>')],
    expandable: details,
    hint: writeHint,
    keyboard: ({ children }) => [phrasingElement('kbd', {}, children)],
    picture: writePicture,
    richTable: (node) => [richTableAsHtml(node)],
    subscript: ({ children }) => [phrasingElement('sub', {}, children)],
    superscript: ({ children }) => [phrasingElement('sup', {}, children)],
  },
  write(page, context) {
    const tree = finish(page, context)
    const frontMatter = writeFrontMatter(page.frontMatter, page.page.source)
    const copying = { source: page.page.source, types: copied, linksLiterals: true }
    const body = writeFlow(tree.children, copying, (changed) => processor.stringify(noteEmphasis(changed)))
    return frontMatter === '' ? withoutDashesAtStart(body) : frontMatter + body
  },
}

/** What is set to no side is set to the left, unless it is written from there on. */
function alignedTag({ align = '', dir }: Aligned['attributes']): string {
  const side = /^(?:center|right|left)$/.exec(align)?.[0] ?? (dir === undefined ? 'left' : undefined)
  return `<div${side === undefined ? '' : ` align="${side}"`}${dir === undefined ? '' : ` dir="${dir}"`}>`
}

/** GitHub has no alerts inside other blocks; there a hint is a quote with a label. */
function writeHint(node: Hint, { words }: TargetContext, within: readonly string[]): RootContent[] {
  const kind = alerts[hintStyle(node.attributes.style)] ?? 'NOTE'
  const { title, id, body } = splitTitle(node.children)
  return [alert(kind, words, [...titleLine(title, id), ...body], within.length === 1)]
}

/** Between paragraphs its body stays Markdown. */
function details({ attributes, children, data }: Expandable, _context: TargetContext, within: readonly string[]): RootContent[] {
  const [summary] = children
  const isSummary = summary?.type === 'summary'
  const id = (data as { id?: string } | undefined)?.id
  const title = element('summary', {}, isSummary ? summary.children : [])
  const properties = { ...(isSet(attributes.open) ? { open: true } : {}), ...(id === undefined ? {} : { id }) }
  const body = isSummary ? children.slice(1) : children
  if (within.some((type) => inHtml.has(type))) return [element('details', properties, [title, ...body])]
  const open = element('details', properties, [title])
  return [{ ...open, data: { ...open.data, opensOnly: true } } as RootContent, ...body, html('</details>')]
}

/** Two images for light and dark pages; one is plain Markdown. */
function writePicture({ attributes }: Picture): RootContent[] {
  const { src = '', srcDark, alt = '', title } = attributes
  if (!src) return alt ? [{ type: 'text', value: alt }] : []
  const image: RootContent = { type: 'image', url: src, alt, title: title || null }
  if (!srcDark) return [image]
  const source = element('source', { media: '(prefers-color-scheme: dark)', srcSet: srcDark })
  return [
    phrasingElement('picture', {}, [
      phrasingElement('source', source.data.hProperties, []),
      phrasingElement('img', { src, alt }, []),
    ]),
  ]
}

/** The tree that is written. */
function finish(page: FinishedPage, context: TargetContext): Root {
  const tree = headingIdsAsAnchors(withIntro(page, context, { description: false }))
  const written = forGithub(tree)
  return losesNotes(tree, written) ? forGithub(footnotesAsList(tree, context.words.footnotes)) : written
}

const forGithub = (tree: Root): Root =>
  codesApart(strikesJoined(breaksBeforeHtml(breaksAsHtml(mathForGithub(elementsAsHtml(tablesWithBlocksAsHtml(tree)))))))

/** GitHub shows a note only when Markdown refers to it, not HTML. */
function losesNotes(tree: Root, written: Root): boolean {
  const wanted = identifiersOf(tree, 'footnoteReference')
  const shown = identifiersOf(written, 'footnoteReference')
  const defined = identifiersOf(written, 'footnoteDefinition')
  return [...identifiersOf(tree, 'footnoteDefinition')].some(
    (name) => wanted.has(name) && !(shown.has(name) && defined.has(name)),
  )
}

function identifiersOf(tree: Root, type: string): ReadonlySet<string> {
  const found = new Set<string>()
  walk(tree, (node) => {
    if (node.type === type) found.add((node as { identifier?: string }).identifier ?? '')
    return undefined
  })
  return found
}

/**
 * GitHub reads `$$` on lines of their own, and inline math between dollar signs and backticks. The first of them is text: before HTML
 * a break of the line would be lost.
 */
function mathForGithub(tree: Root): Root {
  return mapTree(tree, (node) => {
    if (node.type === 'inlineMath') return [text('$') as AnyNode, html(`\`${node.value ?? ''}\`$`) as AnyNode]
    return node.type === 'math' ? (html(`$$\n${withoutEmptyLines(node.value ?? '')}\n$$`) as AnyNode) : undefined
  })
}

/** Each run of them is taken whole: looking ahead from every line takes quadratic time. */
const withoutEmptyLines = (formula: string): string => formula.replace(/\n(?:[^\S\n]*\n)+/g, '\n')
