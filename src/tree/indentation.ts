/**
 * Spaces with which somebody indents a line: wide ones, or several that do not break, as lists of fields and Chinese paragraphs have them.
 * One that does not break is what an editor left behind.
 */
import type { Node } from 'unist'

const indentation = /[\u2002\u2003\u3000]|\u00a0{2}/

/** Without spaces at the start that mean nothing: `' \u3000\u3000low tide'` → `'\u3000\u3000low tide'`. */
export function withoutStart(value: string): string {
  const text = value.trimStart()
  if (text.length === value.length) return value
  const from = value.slice(0, value.length - text.length).search(indentation)
  return from < 0 ? text : value.slice(from)
}

/** The spaces with which a line begins that starts with this node. */
export function indentationOf(node: Node | undefined): string {
  const value = node?.type === 'text' ? withoutStart((node as { value?: string }).value ?? '') : ''
  return value.slice(0, value.length - value.trimStart().length)
}

export const isIndented = (node: Node | undefined): boolean => indentationOf(node) !== ''
