/** Text with a note that opens beside it: the text, then its footnote. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'

export interface Annotation extends BlockNode<'annotation', 'identifier'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    annotation: Annotation
  }
  interface RootContentMap {
    annotation: Annotation
  }
}

export const annotation = defineBlock<Annotation>({
  name: 'annotation',
  phrasing: true,
  summary: 'Text with a note.',
  attributes: { identifier: text('The label of the footnote that holds the note.', { required: true }) },
  lower({ attributes: { identifier }, children }) {
    return identifier ? [...children, { type: 'footnoteReference', identifier, label: identifier }] : children
  },
})
