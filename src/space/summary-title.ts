/**
 * What the sidebar shows of an entry: plain text.
 *
 *     :seedling: [**Sowing** in \[March\]](sowing.md)   →   🌱 Sowing in [March]
 */
import type { Paragraph, RootContent } from 'mdast'
import { emojiNamed } from '../tree/emoji-named.ts'
import { plainText } from '../tree/plain-text.ts'

/** The text of nodes on one line, shortcodes of emoji replaced. */
export function titleText(nodes: readonly RootContent[]): string {
  return withEmoji(plainText({ type: 'paragraph', children: nodes } as Paragraph))
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The text of the link, with a number or an emoji that stands before it; all of the text when there is no link. */
export function entryTitle(nodes: readonly RootContent[], link: RootContent | undefined): string {
  if (!link) return titleText(nodes)
  const own = titleText('children' in link ? link.children : [link])
  const at = nodes.indexOf(link)
  const before = at > 0 ? titleText(nodes.slice(0, at)) : ''
  return isOrnament(before) ? `${before} ${own}`.trim() : own
}

/** `1.2`, `📘`, not words and not the rest of a broken line. */
const isOrnament = (text: string): boolean =>
  text.length <= 12 && /[\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(text) && !/\p{L}/u.test(text)

const withEmoji = (text: string): string =>
  text.includes(':') ? text.replace(/:([\w+-]{1,64}):/g, (written, name: string) => emojiNamed(name) ?? written) : text
