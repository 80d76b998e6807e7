/**
 * A question that opens to show its answer.
 *
 *     <details>
 *     <summary>Is rain enough?</summary>     →   **Is rain enough?**
 *     Not in July. …                             Not in July.
 */
import type { BlockNode } from '../tree/nodes.ts'
import { titleLine } from '../tree/title.ts'
import { defineBlock, flag } from './block.ts'

export interface Expandable extends BlockNode<'expandable', 'open'> {}

declare module 'mdast' {
  interface RootContentMap {
    expandable: Expandable
  }
}

export const expandable = defineBlock<Expandable>({
  name: 'expandable',
  summary: 'A title that opens to show what is below it.',
  attributes: { open: flag('Whether it is open at first.', { default: 'false' }) },
  lower({ children, data }) {
    const summary = children.find((child) => child.type === 'summary')
    const body = children.filter((child) => child !== summary)
    return [...titleLine(summary?.children ?? [], data?.id), ...body]
  },
  loss: 'the folding',
})
