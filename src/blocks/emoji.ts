/** An emoji: the character itself, `<span data-tag="emoji" data-code="1f331">` → 🌱. */

import { text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, text } from './block.ts'

export interface Emoji extends BlockNode<'emoji', 'name' | 'code'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    emoji: Emoji
  }
  interface RootContentMap {
    emoji: Emoji
  }
}

export const emoji = defineBlock<Emoji>({
  name: 'emoji',
  phrasing: true,
  summary: 'An emoji.',
  attributes: {
    name: text('The shortcode, such as `seedling`.'),
    code: text('Code points in hexadecimal with hyphens between them, such as `1f331`.'),
  },
  lower({ attributes: { name = '', code = '' }, children }) {
    if (children.length > 0) return children
    const character = fromCode(code) || (name && `:${oneLine(name)}:`)
    return character ? [plain(character)] : []
  },
})

function fromCode(code: string): string {
  const points = code.split('-').map((part) => (/^[0-9a-f]{1,6}$/i.test(part) ? Number.parseInt(part, 16) : Number.NaN))
  return points.every((point) => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : ''
}
