/** Keys to press: `<kbd>Ctrl</kbd>` → `Ctrl` in code. */
import { inlineCode } from '../tree/build.ts'
import { textOf } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'

export interface Keyboard extends BlockNode<'keyboard', never> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    keyboard: Keyboard
  }
  interface RootContentMap {
    keyboard: Keyboard
  }
}

export const keyboard = defineBlock<Keyboard>({
  name: 'keyboard',
  phrasing: true,
  summary: 'Keys to press.',
  attributes: {},
  lower({ children }) {
    const keys = textOf(children)
    return children.every((child) => child.type === 'text') && keys ? [inlineCode(keys)] : children
  },
})
