/**
 * Whether one paragraph has more signs of a kind than a parser can bear that takes time by the square of their number.
 *
 *     '&amp;'.repeat(5000), '&', 2000   →   true
 */
function hasManyInParagraph(text: string, sign: string, most: number): boolean {
  let count = 0
  let last = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    count = text.slice(last, at).includes('\n\n') ? 1 : count + 1
    if (count > most) return true
    last = at
  }
  return false
}

/** Of character references the native parser takes 7 GB for twenty thousand. Of real pages none has fifty. */
export const tooMuchForNative = (text: string): boolean => hasManyInParagraph(text, '&', 2000)

/** The reference takes a minute for twenty thousand asterisks or brackets. */
export const tooMuchForReference = (text: string): boolean =>
  ['*', '_', '[', ']'].some((sign) => hasManyInParagraph(text, sign, 500))
