/** A value that GitBook computes. A transform puts the value here; what is not known stays as its source in code. */

import { inlineCode } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, text } from './block.ts'

export interface Expression extends BlockNode<'expression', 'source'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    expression: Expression
  }
  interface RootContentMap {
    expression: Expression
  }
}

export const expression = defineBlock<Expression>({
  name: 'expression',
  phrasing: true,
  summary: 'A value that GitBook computes.',
  attributes: { source: text('An expression in a subset of JavaScript.', { required: true }) },
  lower: ({ attributes: { source = '' } }) => (source ? [inlineCode(oneLine(source))] : []),
  loss: 'the value of the expression',
})
