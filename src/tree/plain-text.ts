/**
 * What a reader sees of a node, as one string.
 *
 *     ## Sow `Basil` in [**May**](may.md) <a href="#x" id="x"></a>   →   Sow Basil in May
 *
 * Links give their label, code its text, an emoji its character. Pictures, icons and anchors give nothing, nor does HTML but for
 * words in angle brackets that are none; an expression gives its source unless its value is known, a condition
 * all that it may show.
 */
import type { Node } from 'unist'
import { isBranchTag } from './branch.ts'
import { isHtmlElement } from './html-elements.ts'
import { type AnyNode, walk } from './walk.ts'

/** What a reader sees of an expression. */
export type ShowExpression = (source: string) => string

const silent = new Set([
  'html',
  'footnoteReference',
  'definition',
  'footnoteDefinition',
  'icon',
  'picture',
  'image',
  'imageReference',
])
const spaced = new Set(['break', 'paragraph', 'heading', 'listItem', 'dataCell', 'tableCell', 'code'])
const lineBreak = /^<br\s*\/?>$/i
const bareTag = /^<\/?([a-z][^\s/>"'<=]*)[^=<>]*>$/i

export function plainText(node: Node | readonly Node[], show: ShowExpression = (source) => source): string {
  if (isList(node)) return plainText({ type: 'root', children: node } as Node, show)
  // Most headings and links hold one text.
  const { children } = node as AnyNode
  const only = children?.length === 1 ? children[0] : undefined
  if (only?.type === 'text') return (only.value ?? '').replace(/\s+/g, ' ').trim()
  let text = ''
  walk(node, (current: AnyNode) => {
    if (current.type === 'html') text += shownOfHtml(current.value ?? '')
    if (silent.has(current.type) && current !== node) return 'skip'
    if (spaced.has(current.type) && text !== '' && !text.endsWith(' ')) text += ' '
    if (isBranchTag(current)) text += ' / '
    if (current.type === 'expression') text += show(current.attributes?.source ?? '')
    else if (current.value !== undefined && current.type !== 'html') text += current.value
    return undefined
  })
  return text.replace(/\s+/g, ' ').trim()
}

/** `<your-name>` is no element, but words. */
function shownOfHtml(html: string): string {
  if (lineBreak.test(html)) return ' '
  const name = bareTag.exec(html)?.[1]
  return name === undefined || isHtmlElement(name) ? '' : html
}

const isList = (node: Node | readonly Node[]): node is readonly Node[] => Array.isArray(node)
