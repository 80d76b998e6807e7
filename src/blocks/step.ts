/** One step of a `stepper`; a first heading or bold paragraph is its title. */
import type { BlockNode } from '../tree/nodes.ts'
import { splitStepTitle, titleLine } from '../tree/title.ts'
import { defineBlock, text } from './block.ts'

export interface Step extends BlockNode<'step', 'color' | 'icon'> {}

declare module 'mdast' {
  interface RootContentMap {
    step: Step
  }
}

export const step = defineBlock<Step>({
  name: 'step',
  tag: 'step',
  form: 'block',
  inside: ['stepper'],
  summary: 'One step of a stepper.',
  attributes: {
    color: text('The colour of the number.'),
    icon: text('Font Awesome name without `fa-`, in place of the number.'),
  },
  lower({ children, data }) {
    const { title, id, body } = splitStepTitle(children)
    return [...titleLine(title, id ?? data?.id), ...body]
  },
})
