/**
 * Attributes that GitBook wrote until 2021, as it writes them today.
 *
 *     {% file src="beds.pdf" caption="Two beds" %}   →   {% file src="beds.pdf" %}
 *                                                        Two beds
 *                                                        {% endfile %}
 */
import type { RootContent } from 'mdast'
import { type Embed, embedCaption, embedTarget } from '../../blocks/embed.ts'
import type { File } from '../../blocks/file.ts'
import { captionOf } from '../../tree/flow.ts'
import { withChanges } from '../../tree/walk.ts'

export function modernFile(node: File): RootContent[] {
  const { caption, ...attributes } = node.attributes
  return caption === undefined ? [node] : [withChanges(node, { attributes, children: captionOf(caption, node.children) })]
}

/** The title that came with the address stays as the caption, when there is no other. */
export function modernEmbed(node: Embed): RootContent[] {
  const { caption, data, ...attributes } = node.attributes
  const { url, title } = embedTarget(node.attributes)
  if ((caption === undefined && data === undefined) || url === '') return [node]
  const words = embedCaption(node)
  const isTitled = words.length === 0 && title !== embedTarget({ url }).title
  const children = isTitled ? captionOf(title, []) : words
  return [withChanges(node, { attributes: { ...attributes, url }, children })]
}
