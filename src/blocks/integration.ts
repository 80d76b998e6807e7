/**
 * A block that another product gives to GitBook.
 *
 *     {% @mermaid/diagram content="graph TD …" %}            →   ```mermaid …
 *     {% @github-files/github-code-block url="https://…" %}  →   embed
 */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, reference, text } from './block.ts'

export interface Integration extends BlockNode<'integration', 'name' | 'content' | 'url'> {}

declare module 'mdast' {
  interface RootContentMap {
    integration: Integration
  }
}

export const integration = defineBlock<Integration>({
  name: 'integration',
  form: 'void',
  openAttributes: true,
  summary: 'A block that another product gives to GitBook.',
  attributes: {
    name: text('Integration and block, such as `mermaid/diagram`.', { required: true }),
    content: text('What a diagram is drawn from.'),
    url: reference('The address of what is shown.', 'url'),
  },
  lower: ({ children }) => children,
})
