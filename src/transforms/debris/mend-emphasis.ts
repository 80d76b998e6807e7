/**
 * Makes bold again what a space within the marks kept from being bold.
 *
 *     Bring **a rope ** aboard.   →   Bring **a rope** aboard.
 *
 * Only when one side is tight and the other is not: `2 ** 3 ** 4` is arithmetic.
 */
import type { AnyNode } from '../../tree/walk.ts'
import { isUnescaped } from './written-source.ts'

const text = (value: string): AnyNode => ({ type: 'text', value, data: { changed: true } })

/** The very list when there is nothing to mend. */
export function mendEmphasis(children: readonly AnyNode[], source: string | undefined): readonly AnyNode[] {
  if (!children.some((child) => child.type === 'text' && child.value?.includes('**'))) return children
  const mended = children.flatMap((child) => mendText(child, source) ?? [child])
  return mended.length === children.length ? children : mended
}

function mendText(node: AnyNode, source: string | undefined): AnyNode[] | undefined {
  if (node.type !== 'text' || !node.value?.includes('**') || !isUnescaped(node, source)) return undefined
  const parts = (node.value ?? '').split('**')
  if (parts.length !== 3 || parts.some((part) => part.startsWith('*') || part.endsWith('*'))) return undefined
  const [before = '', inner = '', after = ''] = parts
  const bold = inner.trim()
  const isTightStart = inner.trimStart() === inner
  const isTightEnd = inner.trimEnd() === inner
  if (bold === '' || isTightStart === isTightEnd || bold.includes('\n')) return undefined
  const strong: AnyNode = { type: 'strong', children: [text(bold)], data: { changed: true } }
  const start = isTightStart || /\s$/.test(before.slice(-1)) ? before : `${before} `
  const end = isTightEnd || /^\s/.test(after) ? after : ` ${after}`
  return [...(start === '' ? [] : [text(start)]), strong, ...(end === '' ? [] : [text(end)])]
}
