/**
 * Text that shows a template tag becomes code: no reader, and no template engine behind the output, can take it for a tag then.
 * A `%}` that nothing opens is none to anybody: `{width=50%}`.
 *
 *     Write {% hint %} around it.   →   Write `{% hint %}` around it.
 */
import type { Root } from 'mdast'
import { inlineCode, text } from '../tree/build.ts'
import { type AnyNode, mapTree } from '../tree/walk.ts'

const tag = /\{?\{%[^{}\n]*%\}\}?|\{%/g

export function guardTags(tree: Root): Root {
  return mapTree(tree, (node) => (node.type === 'text' && node.value?.includes('{%') ? withCode(node.value) : undefined))
}

function withCode(value: string): AnyNode[] {
  const parts: AnyNode[] = []
  let at = 0
  for (const match of value.matchAll(tag)) {
    if (match.index > at) parts.push(text(value.slice(at, match.index)) as AnyNode)
    parts.push(inlineCode(match[0]) as AnyNode)
    at = match.index + match[0].length
  }
  if (at < value.length) parts.push(text(value.slice(at)) as AnyNode)
  return parts
}
