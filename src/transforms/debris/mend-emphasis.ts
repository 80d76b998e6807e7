/**
 * Makes bold again what a space within the marks kept from being bold.
 *
 *     Bring **a rope ** aboard.   →   Bring **a rope** aboard.
 *     Then** `cast off`** (slowly) →   Then **`cast off`** (slowly)
 *
 * Only when one side is tight and the other is not: `2 ** 3 ** 4` is arithmetic. `**args and **options` are names.
 */
import type { AnyNode } from '../../tree/walk.ts'
import { isUnescaped } from './written-source.ts'

const text = (value: string): AnyNode => ({ type: 'text', value, data: { changed: true } })

/** The very list when there is nothing to mend. */
export function mendEmphasis(children: readonly AnyNode[], source: string | undefined): readonly AnyNode[] {
  if (!children.some((child) => child.type === 'text' && child.value?.includes('**'))) return children
  const mended = children.flatMap((child) => mendText(child, source) ?? [child])
  return mended.length === children.length ? (mendAcross(children, source) ?? children) : mended
}

/** The marks stand in two texts, with code or a link between them. */
function mendAcross(children: readonly AnyNode[], source: string | undefined): AnyNode[] | undefined {
  const marked = [...children.keys()].filter((index) => children[index]?.type === 'text' && children[index].value?.includes('**'))
  const [from = 0, to = 0] = marked
  const [before = '', head = '', ...more] = split(children[from], source)
  const [tail = '', after = '', ...others] = split(children[to], source)
  const between = children.slice(from + 1, to)
  if (marked.length !== 2 || more.length + others.length > 0 || between.some(({ type }) => unbroken.has(type))) return undefined
  const isTightStart = head.trimStart() === head
  if (isTightStart === (tail.trimEnd() === tail) || /\n/.test(head + tail)) return undefined
  const inner = [...textOf(head.trimStart()), ...between, ...textOf(tail.trimEnd())]
  const start = isTightStart || /\s$/.test(before.slice(-1)) || before === '' ? before : `${before} `
  const end = !isTightStart || /^\s/.test(after) || after === '' ? after : ` ${after}`
  const strong: AnyNode = { type: 'strong', children: inner, data: { changed: true } }
  return [...children.slice(0, from), ...textOf(start), strong, ...textOf(end), ...children.slice(to + 1)]
}

const unbroken = new Set(['break', 'html', 'strong'])
const textOf = (value: string): AnyNode[] => (value === '' ? [] : [text(value)])

/** The parts around two asterisks, when no more stand beside them; else none that could be mended. */
function split(node: AnyNode | undefined, source: string | undefined): string[] {
  const parts = (node?.value ?? '').split('**')
  const isMark = node !== undefined && isUnescaped(node, source) && !parts.some((part) => /^\*|\*$/.test(part))
  return isMark && parts.length === 2 ? parts : ['', '', '']
}

function mendText(node: AnyNode, source: string | undefined): AnyNode[] | undefined {
  if (node.type !== 'text' || !node.value?.includes('**') || !isUnescaped(node, source)) return undefined
  const parts = (node.value ?? '').split('**')
  if (parts.length % 2 === 0 || parts.some((part) => part.startsWith('*') || part.endsWith('*'))) return undefined
  const inner = parts.filter((_, index) => index % 2 === 1)
  if (!inner.every(isLopsided)) return undefined
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [{ type: 'strong', children: [text(part.trim())], data: { changed: true } }]
    const [left = '', right = ''] = [parts[index - 1], parts[index + 1]]
    const start = left.trimEnd() !== left && !/^\s/.test(part) ? ' ' : ''
    const end = right.trimStart() !== right && !/\s$/.test(part.slice(-1)) ? ' ' : ''
    return textOf(start + part + end)
  })
}

/** A space at one side, and none at the other. */
const isLopsided = (inner: string): boolean =>
  inner.trim() !== '' &&
  !inner.includes('\n') &&
  !namesApart.test(inner) &&
  (inner.trimStart() === inner) !== (inner.trimEnd() === inner)

/** Nobody ends bold words with what stands between two names. */
const namesApart = /^[\w.]+(?:,|,? (?:and|or|et|ou|und|oder|y|o|e)| ?[&/]) $/
