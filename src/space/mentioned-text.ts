/**
 * The text of a heading in which pages are mentioned: readers see their titles, which are known when all pages have been read.
 *
 *     ## About [deep.md](deep.md "mention")   →   { template: 'About \0000\000', mentions: [{ url: 'deep.md', label: 'deep.md' }] }
 */
import { plainText, type ShowExpression } from '../tree/plain-text.ts'
import { type AnyNode, mapTree, walk } from '../tree/walk.ts'
import { detached } from './detached.ts'

export interface MentionedText {
  template: string
  mentions: readonly { url: string; label: string }[]
}

/** What readers see of a mention; undefined where nothing is known of its target. */
export type ShowMention = (url: string) => string | undefined

export function mentionedText(heading: AnyNode, show: ShowExpression | undefined): MentionedText | undefined {
  if (!holdsMention(heading)) return undefined
  const mentions: { url: string; label: string }[] = []
  const marked = mapTree(heading, (node) => {
    if (node.type !== 'mention') return undefined
    const url = detached(node.attributes?.url ?? '')
    return { type: 'text', value: `\0${mentions.push({ url, label: detached(plainText(node, show)) }) - 1}\0` }
  })
  return { template: detached(plainText(marked, show)), mentions }
}

export const shownText = ({ template, mentions }: MentionedText, show: ShowMention): string =>
  template
    .replace(/\0(\d{1,9})\0/g, (_, index) => textOf(mentions[Number(index)], show))
    .replace(/\s+/g, ' ')
    .trim()

const textOf = (mention: MentionedText['mentions'][number] | undefined, show: ShowMention): string =>
  mention === undefined ? '' : (show(mention.url) ?? mention.label)

function holdsMention(heading: AnyNode): boolean {
  let holds = false
  walk(heading, ({ type }) => {
    holds ||= type === 'mention'
    return holds ? 'skip' : undefined
  })
  return holds
}

const headingLine = /^[ \t>*+\d.)-]{0,40}(?:#{1,6}\s|<h[1-6]\b)/i
const underline = /^[ \t>]{0,40}(?:=+|-+)[ \t]*$/

/** By the text alone: such a page reads otherwise when another page has changed. In doubt it does. */
export function mayShowTitles(source: string): boolean {
  if (!source.includes('mention')) return false
  const lines = source.split('\n')
  return lines.some(
    (line, index) => line.includes('mention') && (headingLine.test(line) || underline.test(lines[index + 1] ?? '')),
  )
}
