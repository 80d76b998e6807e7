/**
 * Steps with numbers. A list, unless a step holds what would not sit well in one; then numbered titles.
 *
 *     {% stepper %}
 *     {% step %}                    1. **Fill the pot**
 *     ### Fill the pot        →
 *     Leave two fingers. …             Leave two fingers.
 */

import type { RootContent } from 'mdast'
import { blockList } from '../tree/block-list.ts'
import { text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { splitStepTitle, titleLine } from '../tree/title.ts'
import { defineBlock } from './block.ts'
import type { Step } from './step.ts'
import type { Words } from './words.ts'

export interface Stepper extends BlockNode<'stepper', never> {}

declare module 'mdast' {
  interface RootContentMap {
    stepper: Stepper
  }
}

export const stepper = defineBlock<Stepper>({
  name: 'stepper',
  tag: 'stepper',
  form: 'block',
  summary: 'Steps with numbers.',
  attributes: {},
  lower({ children }, { words }) {
    if (children.some((child) => child.type !== 'step' || holdsWide(child.children))) return numbered(children, words)
    const items = children.map((child) => (child.type === 'step' ? stepContent(child) : [child]))
    return items.length > 0 ? [blockList(items, { ordered: true })] : []
  },
})

/** Blocks that a list item holds badly: wide ones, and those with an outline of their own. */
const wide: ReadonlySet<string> = new Set([
  'table',
  'dataTable',
  'richTable',
  'cards',
  'tabs',
  'codeTabs',
  'heading',
  'stepper',
  'columns',
])

function holdsWide(children: readonly RootContent[]): boolean {
  return splitStepTitle(children).body.some((child) => wide.has(child.type))
}

function stepContent({ children, data }: Step): RootContent[] {
  const { title, id, body } = splitStepTitle(children)
  return [...titleLine(title, id ?? data?.id), ...body]
}

/** `**1. Fill the pot**`, then the body where it stood. */
function numbered(children: readonly RootContent[], words: Words): RootContent[] {
  let count = 0
  return children.flatMap((child) => {
    if (child.type !== 'step') return [child]
    const { title, id, body } = splitStepTitle(child.children)
    count += 1
    const line = title.length > 0 ? [plain(`${count}. `), ...title] : [plain(`${words.step} ${count}`)]
    return [...titleLine(line, id ?? child.data?.id), ...body]
  })
}
