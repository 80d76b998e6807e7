/**
 * Code and diagrams as plugins of the first GitBook spelled them.
 *
 *     {% ace lang="xml" %}        ```xml
 *     <garden/>              →    <garden/>
 *     {% endace %}                ```
 */
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, reference, text } from './block.ts'
import type { File } from './file.ts'

export interface PluginCode extends BlockNode<'pluginCode', 'lang' | 'src'> {}

declare module 'mdast' {
  interface RootContentMap {
    pluginCode: PluginCode
  }
}

export const pluginCode = defineBlock<PluginCode>({
  name: 'pluginCode',
  tag: 'ace',
  aliases: ['mermaid', 'plantuml', 'uml', 'highlight', 'terminal'],
  form: 'block',
  legacy: true,
  body: 'code',
  openAttributes: true,
  summary: 'Code or a diagram, as plugins wrote it until 2018.',
  attributes: { lang: text('The language of the code.'), src: reference('The file that holds it.', 'asset') },
  lower: ({ attributes: { src }, children }) => (src ? [block<File>('file', { src }), ...children] : children),
})
