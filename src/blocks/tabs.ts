/**
 * Alternatives of which a reader picks one. Plain Markdown shows them one after another, as GitBook does in print.
 *
 *     {% tabs %}                              **npm**
 *     {% tab title="npm" %}              →
 *     Run `npm install`. …                    Run `npm install`.
 */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, flag } from './block.ts'

export interface Tabs extends BlockNode<'tabs', 'fullWidth'> {}

declare module 'mdast' {
  interface RootContentMap {
    tabs: Tabs
  }
}

export const tabs = defineBlock<Tabs>({
  name: 'tabs',
  tag: 'tabs',
  form: 'block',
  summary: 'Alternatives of which a reader picks one.',
  attributes: { fullWidth: flag('As wide as the window.', { default: 'false' }) },
  lower: ({ children }) => children,
  loss: ({ children }) => (children.length > 1 ? 'the choice, every alternative is shown' : undefined),
})
