/**
 * Cells of an HTML table that were written as Markdown, between blank lines: what HTML cannot say stays Markdown.
 *
 *     <td>
 *
 *     ![Pond](pond.png)
 *
 *     </td>
 */

import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { walk } from '../../tree/walk.ts'
import { noteEmphasis } from '../shared/markdown/emphasis-in-words.ts'
import { style } from '../shared/markdown/style.ts'

const processor = unified().use(remarkStringify, style).use(remarkGfm).use(remarkMath, { singleDollarTextMath: false }).freeze()
const onlyMarkdown = new Set(['code', 'footnoteReference', 'html', 'image', 'imageReference', 'linkReference', 'math'])

/** Undefined when the cell reads the same as HTML. */
export function markdownCell(children: readonly RootContent[]): string | undefined {
  const isParagraph = children.length === 1 && children[0]?.type === 'paragraph'
  if (!isParagraph && !children.some(holdsMarkdown)) return undefined
  if (children.some(holdsBlocks) || children.some(holdsSigns)) return undefined
  return `\n\n${processor.stringify(noteEmphasis({ type: 'root', children: [...children] }))}\n`
}

const holdsMarkdown = (node: RootContent): boolean => finds(node, ({ type }) => onlyMarkdown.has(type))
const holdsBlocks = (node: RootContent): boolean => finds(node, (inner) => inner.attributes !== undefined)
/** `</td>` in code would end the cell. */
const holdsSigns = (node: RootContent): boolean =>
  finds(node, ({ type, value }) => type !== 'html' && typeof value === 'string' && value.includes('<'))

interface Found {
  type: string
  attributes?: unknown
  value?: unknown
}

function finds(node: RootContent, matches: (node: Found) => boolean): boolean {
  let found = false
  walk(node, (inner) => {
    found ||= matches(inner)
    return found ? 'skip' : undefined
  })
  return found
}
