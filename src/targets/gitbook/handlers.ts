/** How remark-stringify writes GitBook's nodes among Markdown. */
import type { Link, RootContent, Yaml } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import type { Options } from 'remark-stringify'
import { blocks } from '../../blocks/index.ts'
import type { Mention } from '../../blocks/mention.ts'
import { writeExpressionText } from '../../syntax/expression-text.ts'
import { writeFormulaElement } from '../../syntax/formula-text.ts'
import type { BlockNode } from '../../tree/nodes.ts'
import { emphasis } from '../shared/markdown/emphasis-in-words.ts'
import { frameOf } from './frame.ts'
import { customOpener, htmlFlow } from './html-flow.ts'
import { type InlineElement, inlineElement, inlineElementTypes } from './inline-element.ts'
import { tagsOf } from './tag-text.ts'

type Handlers = NonNullable<Options['handlers']>
type Handle = NonNullable<Handlers[keyof Handlers]> & { peek?: Handle }
type State = Parameters<Handle>[2]
type Construct = Parameters<State['enter']>[0]

/** Marks that what is written stands in a list item without blank lines between its blocks. */
const tight = 'tightItem' as Construct

/** Blocks between paragraphs: a frame around their content, or HTML. */
const flow: Handle = (node: RootContent, parent, state, info) => {
  if (state.stack.includes('phrasing')) return inText(node as unknown as BlockNode, state, info)
  const frame = frameOf(node)
  if (frame === undefined) return htmlFlow([node])
  if (frame.close === undefined) return frame.open
  const startsTight = parent?.type === 'listItem' && parent.spread === false
  const isTight = startsTight || state.stack.at(-1) === tight
  const exit = startsTight ? state.enter(tight) : undefined
  const content = state.containerFlow(node as never, info)
  exit?.()
  const gap = frame.isSpaced && !(isTight && node.type === 'expandable') ? '\n\n' : '\n'
  return [frame.open, ...(content === '' ? [] : [content]), frame.close].join(gap)
}
flow.peek = () => '{'

/** In a row of a pipe table tags stay in their line. */
function inText(node: BlockNode, state: State, info: Parameters<Handle>[3]): string {
  const opener = 'html' in (node.data ?? {}) ? customOpener(node as unknown as RootContent) : undefined
  if (opener !== undefined)
    return `${forCell(opener, state)}${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</div>`
  // In a cell code is HTML, over as many lines as it has.
  if (node.type === 'codeBlock' && isInCell(state)) return forCell(htmlFlow([node as unknown as RootContent]), state)
  const tags = tagsOf(node)
  if (tags === undefined) return htmlFlow([node as unknown as RootContent])
  const open = isInCell(state) && node.type !== 'tag' ? tags.open.replaceAll('|', '\\|') : tags.open
  if (tags.close === undefined) return open
  return open + state.containerPhrasing(node as never, { ...info, before: '}', after: '{' }) + tags.close
}

const phrasing: Handle = (node: BlockNode, _parent, state, info) => {
  const { name } = node.attributes as { name?: string }
  if (node.type === 'emoji' && name !== undefined) return `:${name}:`
  const element = inlineElement(node)
  if (element === undefined) return state.containerPhrasing(node as never, info)
  const around = { ...info, before: '>', after: '<' }
  return forCell(element.open, state) + contentOf(node, element, state, around) + element.close
}
phrasing.peek = (node: BlockNode) => (node.type === 'emoji' ? ':' : '<')

function contentOf(node: BlockNode, { text }: InlineElement, state: State, around: Parameters<Handle>[3]): string {
  if (text === undefined) return state.containerPhrasing(node as never, around)
  return node.type === 'expression' ? writeExpressionText(text, isInCell(state)) : state.safe(text, around)
}

const isInCell = ({ stack }: State): boolean => stack.includes('tableCell')
const forCell = (html: string, state: State): string => (isInCell(state) ? html.replaceAll('|', '&#x7C;') : html)

const tag: Handle = (node: BlockNode, parent, state, info) => {
  const { form, source = '' } = node.attributes as { form?: string; source?: string }
  if (form === 'escaped') return state.safe(source, info)
  return 'phrasing' in (node.data ?? {}) ? inText(node, state, info) : flow(node, parent, state, info)
}
tag.peek = (node: BlockNode) => ((node.attributes as { form?: string }).form === 'escaped' ? '\\' : '{')

/** A mention is a link with a certain title. */
const mention: Handle = (node: Mention, parent, state, info) => {
  const { attributes, children } = node
  const link = { type: 'link', url: attributes.url ?? '', title: 'mention', children } as Link
  return state.handle(link, parent, state, info)
}
mention.peek = () => '['

/** Pipes end a cell, also in a formula. One that was an element stays one: what stands around it may be HTML. */
const inlineMath: Handle = (node: InlineMath, _parent, state) => {
  if (node.data?.html) return forCell(writeFormulaElement(node.value), state)
  let fence = '$$'
  while (node.value.includes(fence)) fence += '$'
  const pad = /^\$|\$$|^ .*\S.* $/.test(node.value) ? ' ' : ''
  const value = isInCell(state) ? node.value.replaceAll('|', '\\|') : node.value
  return fence + pad + value + pad + fence
}
inlineMath.peek = (node: InlineMath) => (node.data?.html ? '<' : '$')

/** Lines end in a row of a table, so its breaks are elements. */
const hardBreak: Handle = (_node, _parent, state) => (isInCell(state) ? '<br>' : '\\\n')

/** Front matter, in trees that hold it. */
const yaml: Handle = ({ value, data }: Yaml) => [`---${data?.language ?? ''}`, ...(value === '' ? [] : [value]), '---'].join('\n')

const flowTypes = Object.keys(blocks).filter((type) => !inlineElementTypes.includes(type))

export const handlers: Handlers = {
  ...Object.fromEntries(flowTypes.map((type) => [type, flow])),
  ...Object.fromEntries(inlineElementTypes.map((type) => [type, phrasing])),
  break: hardBreak,
  emphasis,
  inlineMath,
  mention,
  tag,
  yaml,
}

/** What would be read as a template tag, or as the id of a heading. */
export const unsafe: NonNullable<Options['unsafe']> = [
  { before: '[^{]', character: '{', after: '%', inConstruct: 'phrasing' },
  { character: '<', after: '%', inConstruct: 'phrasing' },
  { character: '{', after: '[ \\t]{1,2}%-?[ \\t]{0,8}[A-Za-z][^\\n{}]{0,500}%[ \\t]{0,2}\\}', inConstruct: 'phrasing' },
  { character: '{', after: '[ \\t]*#', inConstruct: 'headingAtx' },
]

/** Siblings in a block of a tight list item stand without a blank line too. */
export const join: NonNullable<Options['join']> = [
  (left, right, parent, state) => {
    if (state.stack.at(-1) !== tight || !('attributes' in parent)) return undefined
    return left.type === 'paragraph' && right.type === 'paragraph' ? 1 : 0
  },
]
