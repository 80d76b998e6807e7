/** Where, in a `method`, what belongs to all languages begins. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'

export interface Common extends BlockNode<'common', never> {}

declare module 'mdast' {
  interface RootContentMap {
    common: Common
  }
}

export const common = defineBlock<Common>({
  name: 'common',
  tag: 'common',
  form: 'void',
  legacy: true,
  summary: 'Where what belongs to all languages begins, as it was written until 2018.',
  attributes: {},
  lower: () => [],
})
