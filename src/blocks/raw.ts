/** Content in which tags are text, as in the first GitBook. */
import type { BlockNode } from '../tree/nodes.ts'
import { type AnyNode, mapTree, withChanges } from '../tree/walk.ts'
import { defineBlock } from './block.ts'

export interface Raw extends BlockNode<'raw', never> {}

declare module 'mdast' {
  interface RootContentMap {
    raw: Raw
  }
}

export const raw = defineBlock<Raw>({
  name: 'raw',
  tag: 'raw',
  form: 'block',
  legacy: true,
  body: 'raw',
  summary: 'Content in which tags are text, as it was written until 2018.',
  attributes: {},
  lower: ({ children }) => children.map((child) => mapTree(child, spelledOut)),
})

/** The source of such a text is a tag where nothing is raw: it is not to be copied. */
function spelledOut(node: AnyNode): AnyNode | undefined {
  const mayBeTag = node.type === 'text' && /[{<]%/.test(node.value ?? '')
  return mayBeTag ? withChanges(node, {}) : undefined
}
