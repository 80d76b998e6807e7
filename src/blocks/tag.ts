/**
 * A tag that is unknown, or lost its other half. What it holds stays; so does every word of its own that a reader would see.
 *
 *     {% chart id="7" %}                                     →   `{% chart id="7" %}`
 *     {% youtube id="dQw4w9WgXcQ" %}                         →   an embed of the video
 *     {% tab title="Seeds" %}, its `endtab` being lost       →   **Seeds**
 */

import type { RootContent } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { block, emphasis, inlineCode, link, paragraph, text as plain, strong } from '../tree/build.ts'
import { textOf } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { operationAddress } from '../tree/operation-address.ts'
import { operationLine } from '../tree/operation-line.ts'
import { choice, defineBlock, flag, text } from './block.ts'
import type { Embed } from './embed.ts'

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
  lower(node) {
    const { attributes, children, data } = node
    const { name = '', source = `{% ${name} %}`, known } = attributes
    const video = videoOf(node)
    if (video) return [video]
    const isForeign = known === undefined
    const words = isShownWhole(node) ? [[inlineCode(oneLine(source))]] : wordsOf(saidBy(attributes), isForeign)
    if (!data?.phrasing) return [...words.map(paragraph), ...children]
    const parts = children.length === 0 ? words : [...words, children]
    return parts.flatMap((line, index) => (index > 0 ? [plain(' '), ...line] : line))
  },
  loss(node) {
    const { name, form } = node.attributes
    const isShown = form === 'close' || isShownWhole(node) || videoOf(node) !== undefined
    return isShown ? undefined : `the block of the tag \`${name}\``
  },
})

/** A foreign tag that holds nothing, or only what it says of itself. */
function isShownWhole({ attributes, children }: Tag): boolean {
  const { form, known, source = '' } = attributes
  if (known !== undefined) return false
  return form !== 'block' || (children.length === 0 && /["'=]/.test(source) && wordsOf(saidBy(attributes), true).length === 0)
}

const attribute = /(?<![\w-])([A-Za-z][\w-]{0,40})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'%]+))/g

/** Plugins of the first GitBook that showed a video by its id. */
const players: Readonly<Record<string, { id: RegExp; url: string }>> = {
  vimeo: { id: /^\d{6,12}$/, url: 'https://vimeo.com/' },
  youtube: { id: /^[\w-]{11}$/, url: 'https://www.youtube.com/watch?v=' },
}
const webAddress = /^https?:\/\/\S+$/i

function videoOf({ attributes, children, position }: Tag): Embed | undefined {
  const { name = '', form } = attributes
  const player = Object.hasOwn(players, name) && form !== 'close' ? players[name] : undefined
  if (!player) return undefined
  const said = saidBy(attributes)
  const given = said.get('src') ?? said.get('url') ?? said.get('id') ?? textOf(children)
  const url = player.id.test(given) ? player.url + given : given
  if (!webAddress.test(url)) return undefined
  const title = said.get('title')
  return { ...block<Embed>('embed', { url }, title ? [paragraph(title)] : []), ...(position && { position }) }
}

/** The attributes of a tag, each in one line. */
function saidBy({ name: _, form, source = '', known, ...own }: Tag['attributes']): Map<string, string> {
  const said = new Map(
    [...source.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
      key,
      oneLine(decodeString(double ?? single ?? bare ?? '')),
    ]),
  )
  // The tag's own reading is the better one, but `name` is that of the tag there.
  for (const [key, value] of Object.entries<string>(own)) said.set(key, oneLine(value))
  return said
}

/** What they say to a reader, a line each; `type` is a look where the tag is not one of GitBook's. */
function wordsOf(said: ReadonlyMap<string, string>, isForeign: boolean): RootContent[][] {
  const [operation] = operationLine(
    said.get('method'),
    operationAddress(said.get('host') ?? said.get('baseUrl'), said.get('path')),
  )
  const lines = [...said].flatMap(([key, value]) => (value && !(isForeign && key === 'type') ? lineOf(key, value) : []))
  return operation ? [operation.children, ...lines] : lines
}

function lineOf(key: string, value: string): RootContent[][] {
  if (['title', 'summary', 'name', 'description', 'date', 'status'].includes(key)) return [[strong(value)]]
  if (['caption', 'tags', 'type', 'schemas'].includes(key)) return [[emphasis(value)]]
  if (!['url', 'src', 'href', 'page'].includes(key)) return []
  return [[webAddress.test(value) ? link(value, value) : inlineCode(value)]]
}
