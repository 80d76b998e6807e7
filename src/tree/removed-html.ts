/**
 * HTML that nobody is shown, since the tags around it take their content away. In a line of text each tag is a node of its own.
 *
 *     html <script>, text, html <a href="x.md">, text, html </script>   →   the third is removed
 */
import { type Token, tokenizeHtml } from './html-tokens.ts'
import type { AnyNode } from './walk.ts'

/** Elements that go with all that they hold. */
export const removedElements: ReadonlySet<string> = new Set([
  'colgroup',
  'frameset',
  'head',
  'portal',
  'script',
  'style',
  'template',
])

const opener = /^<(?:colgroup|frameset|head|portal|script|style|template)[\s>]/i

const known = new WeakMap<AnyNode, ReadonlySet<AnyNode>>()

export function isRemoved(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent === undefined) return false
  const removed = known.get(parent) ?? removedAmong(parent.children ?? [])
  known.set(parent, removed)
  return removed.has(node)
}

const none: ReadonlySet<AnyNode> = new Set()

function removedAmong(siblings: readonly AnyNode[]): ReadonlySet<AnyNode> {
  const html = siblings.filter(({ type }) => type === 'html')
  if (!html.some(({ value = '' }) => opener.test(value))) return none
  const removed: AnyNode[] = []
  const open = new Map<string, number[]>()
  const spans: [from: number, to: number][] = []
  html.forEach(({ value = '' }, index) => {
    for (const token of tokenizeHtml(value)) spans.push(...closedBy(token, index, open))
  })
  let next = 0
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    for (let index = Math.max(from + 1, next); index < to; index += 1) removed.push(html[index] as AnyNode)
    next = Math.max(next, to)
  }
  return new Set(removed)
}

function closedBy(token: Token, index: number, open: Map<string, number[]>): [from: number, to: number][] {
  if (token.type === 'text' || !removedElements.has(token.name)) return []
  const starts = open.get(token.name) ?? []
  open.set(token.name, starts)
  if (token.type === 'open' && !token.selfClosing) starts.push(index)
  const from = token.type === 'close' ? starts.pop() : undefined
  return from === undefined || from === index ? [] : [[from, index]]
}
