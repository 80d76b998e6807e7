/** The edges of a line of text: spaces, line breaks and invisible characters there show nothing. */
import { isIndented, withoutStart } from '../../tree/indentation.ts'
import { type AnyNode, walk, withChanges } from '../../tree/walk.ts'

/** Node types that a reader sees, or that hold a place, though they have no text. */
const visible = new Set([
  'anchor',
  'annotation',
  'button',
  'checkbox',
  'code',
  'embed',
  'emoji',
  'expression',
  'figure',
  'file',
  'footnoteReference',
  'html',
  'icon',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'list',
  'math',
  'mention',
  'picture',
  'selectOptions',
  'selectValue',
  'tag',
])

/** Whether there is anything to see. */
export function hasContent(children: readonly AnyNode[]): boolean {
  let found = children.some((child) => child.type === 'text' && isSeen(child))
  if (found) return true
  for (const child of children) {
    walk(child, (node) => {
      if (isSeen(node)) found = true
      return found ? 'skip' : undefined
    })
  }
  return found
}

const isSeen = (node: AnyNode): boolean =>
  isBreak(node)
    ? false
    : node.type === 'text'
      ? (node.value ?? '').trim() !== ''
      : visible.has(node.type) || (node.value ?? '').trim() !== ''

/** Without spaces and breaks at both ends; the very list when there are none. */
export function trimEdges(children: readonly AnyNode[]): readonly AnyNode[] {
  if (isTight(children[0], true) && isTight(children.at(-1), false)) return children
  let start = 0
  let end = children.length
  while (start < end && isBlank(children[start]) && !indents(children, start)) start += 1
  while (end > start && isBlank(children[end - 1])) end -= 1
  const inner = children.slice(start, end)
  if (inner.every(isBlank)) return []
  const trimmed = inner.map((child, index) => trimText(child, index === 0, index === inner.length - 1))
  const isSame = trimmed.length === children.length && trimmed.every((child, index) => child === children[index])
  return isSame ? children : trimmed
}

/** Spaces before a break indent nothing. */
const indents = (children: readonly AnyNode[], at: number): boolean => isIndented(children[at]) && !isBlank(children[at + 1])

/** A text without the spaces at its start, its end, or both; the very node when it has none. */
export function trimText(node: AnyNode, atStart: boolean, atEnd: boolean): AnyNode {
  if (node.type !== 'text') return node
  const start = atStart ? withoutStart(node.value ?? '') : (node.value ?? '')
  const value = atEnd ? start.trimEnd() : start
  return value === node.value ? node : withChanges(node, { value })
}

/** Most lines: nothing to do at this edge. */
function isTight(node: AnyNode | undefined, atStart: boolean): boolean {
  if (node === undefined || isBreak(node)) return node === undefined
  return node.type !== 'text' || (!isBlank(node) && trimText(node, atStart, !atStart) === node)
}

const isBlank = (node: AnyNode | undefined): boolean =>
  node !== undefined && (isBreak(node) || (node.type === 'text' && (node.value ?? '').trim() === ''))

export function isBreak(node: AnyNode): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\s{0,9}\/?>$/i.test(node.value ?? ''))
}
