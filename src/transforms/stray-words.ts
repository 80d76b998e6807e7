/**
 * Words in attributes that a block does not have. GitBook shows nothing of them, but somebody wrote them to be read.
 *
 *     {% step title="Dig" %}⏎Deep.⏎{% endstep %}   →   step(paragraph(strong 'Dig'), paragraph 'Deep.')
 *
 * Not for those who write the block again: they have the attribute itself.
 */
import type { Root, RootContent } from 'mdast'
import { blockOf } from '../blocks/index.ts'
import { label, paragraph } from '../tree/build.ts'
import { oneLine } from '../tree/one-line.ts'
import { type AnyNode, anyNode, mapTree, withChanges } from '../tree/walk.ts'

/** Blocks whose content is Markdown that such words may lead. */
export const wordyBlocks: readonly string[] = ['column', 'hint', 'step', 'update']

export function strayWords(tree: Root): Root {
  return mapTree(tree, (node) => {
    if (!wordyBlocks.includes(node.type)) return undefined
    const words = [...written(node, 'title', label), ...written(node, 'description', paragraph)]
    return words.length === 0 ? undefined : withChanges(node, { children: [...words, ...(node.children ?? [])] })
  })
}

function written(node: AnyNode, key: string, make: (words: string) => RootContent): AnyNode[] {
  const words = oneLine(node.attributes?.[key] ?? '')
  const isKnown = key in (blockOf(node as unknown as RootContent)?.attributes ?? {})
  return isKnown || words === '' ? [] : [anyNode(make(words))]
}
