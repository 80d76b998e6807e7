/**
 * Something of another site, shown in the page.
 *
 *     {% embed url="https://video.example/v/7" %}         [video.example/v/7](https://video.example/v/7)
 *     The harbour at dawn                            →
 *     {% endembed %}                                      The harbour at dawn
 */

import type { RootContent } from 'mdast'
import { link, paragraph } from '../tree/build.ts'
import { captionOf } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, flag, reference, text } from './block.ts'

export interface Embed extends BlockNode<'embed', 'url' | 'fullWidth' | 'caption' | 'data'> {}

declare module 'mdast' {
  interface RootContentMap {
    embed: Embed
  }
}

export const embed = defineBlock<Embed>({
  name: 'embed',
  tag: 'embed',
  form: 'optional',
  summary: 'Something of another site, shown in the page.',
  attributes: {
    url: reference('The address.', 'url', { required: true }),
    fullWidth: flag('As wide as the window.', { default: 'false' }),
    caption: text('The caption, as it was written until 2021; today it is the content.'),
    data: text('JSON with `url`, `title` and `caption`, as it was written in 2018.'),
  },
  lower(node) {
    const { url, title } = embedTarget(node.attributes)
    const card = url ? [paragraph([link(url, title)])] : []
    return [...card, ...embedCaption(node)]
  },
  loss: 'the embedded content, a link leads to it',
})

/** Where an embed leads and what it is called: its title when it is known, else the address without its scheme. */
export function embedTarget(attributes: Embed['attributes']): { url: string; title: string } {
  const data = legacyData(attributes.data)
  const url = (attributes.url ?? data.url ?? '').trim()
  return { url, title: oneLine(data.title) || withoutScheme(url) }
}

/** What the author says of it, wherever that was written. */
export const embedCaption = ({ attributes: { caption, data }, children }: Embed): RootContent[] =>
  captionOf(caption || legacyData(data).caption, children)

function withoutScheme(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/i, '').replace(/\/$/, '') || url
}

const addressIn = /\\?"url\\?"\s?:\s?\\?"(?<url>[^"\\\s]{1,2000})\\?"/

type LegacyData = Partial<Record<'url' | 'title' | 'caption', string>>

/** Quotes of the JSON may still be escaped, and lines broken anywhere. What was cut off still has its address. */
function legacyData(text = ''): LegacyData {
  const json = text.replace(/\s+/g, ' ')
  const data = parsed(json) ?? parsed(json.replaceAll('\\"', '"'))
  if (typeof data !== 'object' || data === null) return { ...addressIn.exec(json)?.groups }
  const { url, title, caption } = data as Record<string, unknown>
  return Object.fromEntries(Object.entries({ url, title, caption }).filter(([, value]) => typeof value === 'string'))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
