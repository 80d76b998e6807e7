/**
 * A block that another product gives to GitBook.
 *
 *     {% @mermaid/diagram content="graph TD …" %}            →   ```mermaid …
 *     {% @github-files/github-code-block url="https://…" %}  →   embed
 */

import { decodeString } from 'micromark-util-decode-string'
import { block, inlineCode, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, reference, text } from './block.ts'
import type { Embed } from './embed.ts'

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
  lower({ attributes, children }) {
    const { name, content, url } = attributes
    if (isDiagram(name) && content)
      return [{ type: 'code', lang: 'mermaid', meta: null, value: diagramSource(content) }, ...children]
    return url ? [block<Embed>('embed', { url }, children)] : [paragraph([inlineCode(sourceOf(attributes))]), ...children]
  },
  loss({ attributes: { name, content, url } }) {
    // With an address it becomes an embed, which has a loss of its own.
    return (isDiagram(name) && content) || url ? undefined : 'what the integration shows'
  },
})

const isDiagram = (name: string | undefined): boolean => /^@?mermaid\b/.test(name ?? '')

/** Git Sync once wrote indented lines of a diagram as fences; and it escapes characters of Markdown. */
function diagramSource(content: string): string {
  const lines = content.split('\n').filter((line) => !/^ {0,3}`{3,}[a-z]*\s*$/.test(line))
  return decodeString(lines.join('\n')).trim()
}

/** `@figma/embed file="plan"`: what was written, but for the braces of a tag. */
function sourceOf({ name = '', ...others }: Integration['attributes']): string {
  const words = Object.entries(others).map(([key, value]) => `${key}="${oneLine(value)}"`)
  return [name.startsWith('@') ? name : `@${name}`, ...words].join(' ')
}
