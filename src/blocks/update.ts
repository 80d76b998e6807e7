/**
 * One entry of `updates`.
 *
 *     {% update date="2026-03-21" tags="seeds,tools" %}         **2026-03-21** *seeds, tools*
 *     Beans are here.                                      →
 *     {% endupdate %}                                           Beans are here.
 */

import { emphasis, paragraph, text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { titleLine } from '../tree/title.ts'
import { date, defineBlock, text } from './block.ts'

export interface Update extends BlockNode<'update', 'date' | 'tags'> {}

declare module 'mdast' {
  interface RootContentMap {
    update: Update
  }
}

export const update = defineBlock<Update>({
  name: 'update',
  tag: 'update',
  form: 'block',
  inside: ['updates'],
  summary: 'One entry of a log of changes.',
  attributes: {
    date: date('The day, such as `2026-03-21`.', { required: true }),
    tags: text('Slugs of `.gitbook/tags.yaml`, with commas between them.'),
  },
  lower({ attributes, children, data }) {
    const tags = updateTags(attributes.tags).join(', ')
    const day = titleLine([plain(oneLine(attributes.date))], data?.id).flatMap((line) => line.children)
    const words = [...day, ...(day.length > 0 && tags ? [plain(' ')] : []), ...(tags ? [emphasis(tags)] : [])]
    return [...(words.length > 0 ? [paragraph(words)] : []), ...children]
  },
})

/** `"seeds, tools"` → `['seeds', 'tools']`. */
export function updateTags(tags: string | undefined): string[] {
  return (tags ?? '').split(',').map(oneLine).filter(Boolean)
}
