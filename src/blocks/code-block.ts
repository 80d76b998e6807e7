/**
 * A fence with a title, options, highlighted or annotated lines.
 *
 *     {% code title="beds.js" %}         `beds.js`
 *     ```js …                       →
 *     {% endcode %}                      ```js …
 */

import type { RootContent } from 'mdast'
import { inlineCode, list, listItem, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { choice, defineBlock, flag, text } from './block.ts'

export interface CodeBlock extends BlockNode<'codeBlock', 'title' | 'overflow' | 'lineNumbers' | 'fullWidth' | 'expandable'> {}

declare module 'mdast' {
  interface RootContentMap {
    codeBlock: CodeBlock
  }
}

export const codeBlock = defineBlock<CodeBlock>({
  name: 'codeBlock',
  tag: 'code',
  form: 'block',
  body: 'bare-code',
  summary: 'A code block with a title and options.',
  attributes: {
    title: text('The caption above the code, often a file name.'),
    overflow: choice('What happens to long lines.', ['scroll', 'wrap'], { default: 'scroll' }),
    lineNumbers: flag('Whether lines are numbered.', { default: 'false' }),
    fullWidth: flag('As wide as the window.', { default: 'false' }),
    expandable: flag('Whether only the first ten lines show at first.', { default: 'false' }),
  },
  lower({ attributes, children }) {
    const title = oneLine(attributes.title)
    const caption = title ? [paragraph([inlineCode(title)])] : []
    return [...caption, ...children.flatMap((child) => [child, ...annotations(child)])]
  },
  loss: ({ children }) =>
    children.some((child) => child.type === 'code' && child.data?.highlighted?.length) ? 'the highlighted lines' : undefined,
})

/** A list of the annotated pieces of code, each with its footnote. */
function annotations(node: RootContent): RootContent[] {
  const notes = (node.type === 'code' && node.data?.annotations) || []
  if (notes.length === 0) return []
  const items = notes.map(({ text: piece, identifier }) => {
    const note: RootContent = { type: 'footnoteReference', identifier, label: identifier }
    return listItem([paragraph(piece.trim() ? [inlineCode(piece), note] : [note])])
  })
  return [list(items)]
}
