/**
 * Finds what stands for something else in plain text: emoji shortcodes and template tags that were not isolated.
 *
 *     Bring :seedling: and \{% hint %}   →   text, emoji, text, { type: 'tag', form: 'escaped' }
 */
import type { RootContent, Text } from 'mdast'
import { emojiNamed } from '../../tree/emoji-named.ts'

const marks = /:([a-z0-9_+-]{1,64}):|(?<!\{)\{%-?\s{0,4}[@a-z][^{}\n]{0,400}%\}/gi

/** Most texts with a colon have none, which is told sooner. */
const mayBeMarked = new RegExp(marks.source, 'i')

/** The nodes that a text becomes; undefined when it holds nothing of the kind. */
export function raiseText(node: Text): RootContent[] | undefined {
  const { value } = node
  if ((!value.includes(':') && !value.includes('{%')) || !mayBeMarked.test(value)) return undefined
  const found = [...value.matchAll(marks)].filter(([, name]) => name === undefined || emojiNamed(name) !== undefined)
  if (found.length === 0) return undefined
  const parts: RootContent[] = []
  let at = 0
  for (const match of found) {
    if (match.index > at) parts.push(part(node, at, match.index))
    parts.push(at_(node, match.index, match.index + match[0].length, markOf(match[0], match[1])))
    at = match.index + match[0].length
  }
  if (at < value.length) parts.push(part(node, at, value.length))
  return parts
}

function markOf(text: string, name: string | undefined): RootContent {
  if (name === undefined) {
    const tagName = /[@a-z][\w./@-]*/i.exec(text)?.[0] ?? ''
    return {
      type: 'tag',
      attributes: { name: tagName, form: 'escaped', source: text },
      children: [],
      data: { phrasing: true },
    } as unknown as RootContent
  }
  const character = emojiNamed(name) as string
  return { type: 'emoji', attributes: { name }, children: [{ type: 'text', value: character }] } as unknown as RootContent
}

const part = (node: Text, from: number, to: number): Text =>
  at_(node, from, to, { type: 'text', value: node.value.slice(from, to) })

/** Exact within a text that stands in the source as it reads; else the place of the whole text. */
function at_<Made extends RootContent>(node: Text, from: number, to: number, made: Made): Made {
  const { position } = node
  if (!position) return made
  const { start, end } = position
  const isLiteral = start.line === end.line && (end.offset ?? 0) - (start.offset ?? 0) === node.value.length
  if (!isLiteral) return { ...made, position }
  const point = (by: number) => ({ line: start.line, column: start.column + by, offset: (start.offset ?? 0) + by })
  return { ...made, position: { start: point(from), end: point(to) } }
}
