/** A prompt for an assistant, to copy: its description as a bold line, then the fence. */

import { text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { titleLine } from '../tree/title.ts'
import { choice, defineBlock, flag, text } from './block.ts'

export interface Prompt extends BlockNode<'prompt', 'description' | 'icon' | 'openInAIProviders' | 'defaultExpanded'> {}

declare module 'mdast' {
  interface RootContentMap {
    prompt: Prompt
  }
}

export const prompt = defineBlock<Prompt>({
  name: 'prompt',
  tag: 'prompt',
  form: 'block',
  summary: 'A prompt for an assistant, to copy.',
  attributes: {
    description: text('What the prompt is for.', { required: true }),
    icon: text('Font Awesome name without `fa-`.'),
    openInAIProviders: flag('Whether there are buttons that open it in assistants; without the attribute, as the site says.'),
    defaultExpanded: choice('How much of it shows at first.', ['hidden', 'partial', 'full'], { default: 'hidden' }),
  },
  lower: ({ attributes, children, data }) => [...titleLine([plain(oneLine(attributes.description))], data?.id), ...children],
  loss: 'the buttons that copy and open the prompt',
})
