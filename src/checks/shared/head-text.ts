/** Whether a heading shows or says anything. */
import { plainText } from '../../tree/plain-text.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'

const shown = /[^\s*\u00ad\u200b-\u200f\u2060\ufeff]/
/** What can be seen, or names itself, without any text of its own. */
const visible = new Set([
  'button',
  'emoji',
  'expression',
  'footnoteReference',
  'icon',
  'image',
  'imageReference',
  'picture',
  'tag',
])

/** `##`, `## &#x20;` and `## ****`, with or without an anchor. */
export function isEmptyHeading(node: AnyNode): boolean {
  const first = node.children?.[0]
  if (first?.type === 'text' && shown.test(first.value ?? '')) return false
  const known = answers.get(node) ?? look(node)
  answers.set(node, known)
  return known
}

/** Several rules ask for the same one. */
const answers = new WeakMap<AnyNode, boolean>()

function look(node: AnyNode): boolean {
  if (shown.test(plainText(node))) return false
  let isSeen = false
  walk(node, ({ type, value }) => {
    isSeen ||= visible.has(type) || (type === 'html' && !/^<br\s{0,9}\/?>$/i.test(value ?? ''))
    return isSeen ? 'skip' : undefined
  })
  return !isSeen
}
