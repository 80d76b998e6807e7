/**
 * What an icon or emoji element holds behind the text that stands for it where it cannot be drawn. A closer that was forgotten or misplaced, and
 * the habit of other tools, put words of the page in there.
 *
 *     <i class="fa-leaf">:leaf: Water early</i>   →   ` Water early`
 */
import type { RootContent } from 'mdast'

/** A name between colons, or the signs of an emoji with what joins them; a sign that could not be read is one too. */
const fallback =
  /^\s*(?::[\w+-]+:|(?:[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Co}|\ufe0f|\u200d|\ufffd|[\u{e0020}-\u{e007f}])+)/u
const sign = /(?!\p{Cf}|\ufe0f)\S/u

export function behindFallback(content: readonly RootContent[]): RootContent[] {
  const [first, ...others] = content
  const rest = first === undefined ? [] : [...withoutFallback(first), ...others]
  return rest.every((node) => node.type === 'text' && !sign.test(node.value)) ? [] : rest
}

/** The name may be that of an emoji too, and have been read as one. */
function withoutFallback(node: RootContent): RootContent[] {
  if (node.type === 'emoji' && node.attributes.name !== undefined) return []
  if (node.type !== 'text') return [node]
  const value = node.value.replace(fallback, '')
  if (value === node.value) return [node]
  return value === '' ? [] : [{ ...node, value, data: { changed: true } } as RootContent]
}

/** What a code leaves out, as GitBook writes it: signs that join others, or ask for colours. */
const unsaid = /[\ufe0f\u200d]/g

/** An emoji as the element itself shows it, where that is the one of the code with more of its signs: `⚠` and `⚠️ Mind the step` → `⚠️`. */
export function asShown(character: string, content: string): string {
  const shown = fallback.exec(content)?.[0].trim() ?? ''
  const isSame = shown.replace(unsaid, '') === character.replace(unsaid, '')
  return isSame && shown.length > character.length ? shown : character
}
