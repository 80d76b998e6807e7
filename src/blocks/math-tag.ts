/** `{% math %}x^2{% endmath %}`, as a plugin of the first GitBook spelled formulas. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'

export interface MathTag extends BlockNode<'mathTag', never> {}

declare module 'mdast' {
  interface RootContentMap {
    mathTag: MathTag
  }
}

export const mathTag = defineBlock<MathTag>({
  name: 'mathTag',
  tag: 'math',
  form: 'block',
  legacy: true,
  body: 'math',
  summary: 'A formula, as it was written until 2018.',
  attributes: {},
  lower: ({ children }) => children,
})
