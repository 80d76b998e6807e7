/** Strict CommonMark 0.31: reads the same in every parser, with HTML only where CommonMark has no word. */

import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { richTable } from '../blocks/rich-table.ts'
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
import { style } from './shared/markdown/style.ts'
import { withoutGfm } from './shared/markdown/without-gfm.ts'
import { writeFlow } from './shared/markdown/write-flow.ts'
import { phrasingElement } from './shared/phrasing-element.ts'
import type { FinishedPage, Target, TargetContext } from './target.ts'

const strict = unified().use(remarkStringify, style).freeze()
const withPipes = unified().use(remarkStringify, style).use(remarkGfm).freeze()
const copied: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'paragraph',
  'heading',
  'thematicBreak',
  'list',
  'listItem',
  'blockquote',
  'code',
  'definition',
])

export const commonmark: Target = {
  name: 'commonmark',
  summary: 'Strict CommonMark 0.31, the same in every parser.',
  pagePath: (path) => path,
  slug: 'explicit',
  blocks: {
    keyboard: ({ children }) => [phrasingElement('kbd', {}, children)],
    subscript: ({ children }) => [phrasingElement('sub', {}, children)],
    superscript: ({ children }) => [phrasingElement('sup', {}, children)],
    richTable: (node, context) => (context.options.tables === 'pipe' ? richTable.lower(node, context) : [richTableAsHtml(node)]),
  },
  drops: (frontMatter) =>
    Object.keys(frontMatter).filter((key) => !['description', 'cover', 'coverY', 'coverHeight', 'tags', 'title'].includes(key)),
  write,
}

function write(page: FinishedPage, context: TargetContext): string {
  const tree = finish(page, context)
  const copying = { source: page.page.source, types: copied, linksLiterals: false }
  const processor = context.options.tables === 'pipe' ? withPipes : strict
  return withoutDashesAtStart(writeFlow(tree.children, copying, (changed) => processor.stringify(noteEmphasis(changed))))
}

/** The tree that is written: what a plain CommonMark parser must read from the text. */
export function finish(page: FinishedPage, context: TargetContext): Root {
  const tree = headingIdsAsAnchors(withIntro(page, context, { description: true }))
  const withNotes = footnotesAsList(tree, context.words.footnotes)
  return codesApart(breaksBeforeHtml(breaksAsHtml(withoutGfm(elementsAsHtml(withNotes), context.options.tables))))
}
