/**
 * Content for some readers. A transform decides what can be decided; the rest is kept with its condition, or without it where it is
 * part of a sentence.
 *
 *     {% if visitor.claims.member %}         *Only if `visitor.claims.member`*
 *     The key is under the mat.         →
 *     {% endif %}                            The key is under the mat.
 */

import { emphasis, inlineCode, paragraph, text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, text } from './block.ts'

export interface Conditional extends BlockNode<'conditional', 'expression'> {}

declare module 'mdast' {
  interface RootContentMap {
    conditional: Conditional
  }
}

export const conditional = defineBlock<Conditional>({
  name: 'conditional',
  tag: 'if',
  form: 'block',
  summary: 'Content for some readers.',
  attributes: { expression: text('A condition in a subset of JavaScript.', { required: true }) },
  lower({ attributes: { expression = '' }, children, data }, { words }) {
    const isLabelled = expression !== '' && data?.phrasing !== true && children.length > 0
    const condition = isLabelled ? [paragraph([emphasis([plain(`${words.onlyIf} `), inlineCode(oneLine(expression))])])] : []
    return [...condition, ...children]
  },
  loss: 'the condition, every reader sees the content',
})
