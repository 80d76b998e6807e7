/**
 * A tag that is unknown, or lost its other half. What it holds stays; so does every word of its own that a reader would see.
 *
 *     {% youtube id="7" %}                                   →   `{% youtube id="7" %}`
 *     {% tab title="Seeds" %}, its `endtab` being lost       →   **Seeds**
 */

import type { RootContent } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { emphasis, inlineCode, paragraph, text as plain, strong } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { operationLine } from '../tree/operation-line.ts'
import { choice, defineBlock, flag, text } from './block.ts'

export interface Tag extends BlockNode<'tag', 'name' | 'form' | 'source' | 'known'> {}

declare module 'mdast' {
  interface RootContentMap {
    tag: Tag
  }
}

export const tag = defineBlock<Tag>({
  name: 'tag',
  openAttributes: true,
  summary: 'A tag that GitBook does not know, or that lost its other half.',
  attributes: {
    name: text('The name of the tag.', { required: true }),
    form: choice('What is there of it.', ['block', 'open', 'close', 'void'], { required: true }),
    source: text('As it was written.'),
    known: flag("Set when the name is one of GitBook's."),
  },
  lower({ attributes: { name = '', form, source = `{% ${name} %}`, known, ...own }, children, data }) {
    const words = known === undefined && form !== 'block' ? [[inlineCode(oneLine(source))]] : wordsOf(source, own)
    if (!data?.phrasing) return [...words.map(paragraph), ...children]
    return [...words.flatMap((line, index) => (index > 0 ? [plain(' '), ...line] : line)), ...children]
  },
  loss: ({ attributes: { name, form, known } }) =>
    form === 'close' || (known === undefined && form !== 'block') ? undefined : `the block of the tag \`${name}\``,
})

const attribute = /(?<![\w-])([A-Za-z][\w-]{0,40})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'%]+))/g

/** What the attributes of a tag say to a reader, a line each. */
function wordsOf(source: string, own: Record<string, string>): RootContent[][] {
  const written = new Map(
    [...source.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
      key,
      oneLine(decodeString(double ?? single ?? bare ?? '')),
    ]),
  )
  // The tag's own reading is the better one, but `name` is that of the tag there.
  for (const [key, value] of Object.entries(own)) written.set(key, oneLine(value))
  const [operation] = operationLine(
    written.get('method'),
    `${written.get('host') ?? written.get('baseUrl') ?? ''}${written.get('path') ?? ''}`,
  )
  const lines = [...written].flatMap(([key, value]) => (value ? lineOf(key, value) : []))
  return operation ? [operation.children, ...lines] : lines
}

function lineOf(key: string, value: string): RootContent[][] {
  if (['title', 'summary', 'name', 'description', 'date', 'status'].includes(key)) return [[strong(value)]]
  if (['caption', 'tags', 'type', 'schemas'].includes(key)) return [[emphasis(value)]]
  return ['url', 'src', 'href', 'page'].includes(key) ? [[inlineCode(value)]] : []
}
