/**
 * Takes characters out of a text that show nothing: zero-width spaces, byte order marks, empty emphasis.
 *
 *     Soil\u200b and ****water   →   Soil and water
 *     &#xNAN;_Sow early_          →   _Sow early_
 *
 * Khmer, Lao, Myanmar and Thai break lines at zero-width spaces, and other scripts need their joiners: those stay.
 */
import { type AnyNode, withChanges } from '../../tree/walk.ts'
import { isUnescaped } from './written-source.ts'

const invisible =
  /[\u2060\ufeff]|\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b/g
/** What Git Sync writes before a mark when it looks for a character and finds none. */
const noCharacter = /&#xnan;/gi
const emptyEmphasis = /(?<![*\\])\*\*( ?)\*\*(?!\*)/g

/** `source` is the text of the file from which the node comes, when that is at hand. */
export function cleanText(node: AnyNode, source: string | undefined): AnyNode | readonly AnyNode[] | undefined {
  const before = node.value ?? ''
  const visible = before.replace(invisible, '').replace(noCharacter, '')
  const value = visible.includes('**') && isUnescaped(node, source) ? visible.replace(emptyEmphasis, '$1') : visible
  if (value === before) return undefined
  return value === '' ? [] : withChanges(node, { value })
}
