/** A place that links lead to. CommonMark has no word for it but HTML: `<a id="beds"></a>`. */
import { html } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'

export interface Anchor extends BlockNode<'anchor', 'id'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    anchor: Anchor
  }
  interface RootContentMap {
    anchor: Anchor
  }
}

export const anchor = defineBlock<Anchor>({
  name: 'anchor',
  phrasing: true,
  summary: 'A place that links lead to.',
  attributes: { id: text('The fragment.', { required: true }) },
  lower: ({ attributes: { id = '' }, children }) => [...(id ? [html(`<a id="${escapeAttribute(id)}"></a>`)] : []), ...children],
})

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
