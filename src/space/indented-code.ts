/**
 * Code that is indented by four columns or a tab, where GitBook 2 and 3 saw it: not in a list, which went on up to a blank line with text at the
 * margin behind it, not amid a paragraph, and not in what stands apart.
 *
 *     Write:⏎ ⏎     {{ book.fee }}⏎   →   the third line
 */
import type { Stretch } from './book-code.ts'

const indent = /^(?: {4}| {0,3}\t)[ \t]*\S/
const item = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/
/** Titles and fences, which do not go on in the next line. */
const line = /^ {0,3}(?:#{1,6}|=+[ \t]*$|```|~~~)/
const divider = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/

interface Before {
  isBlank: boolean
  /** A paragraph goes on over what is indented. */
  isParagraph: boolean
  isList: boolean
}

/** `isApart`: whether a line that starts at an offset is of a fence or HTML; asked for offsets that ascend. */
export function indentedCode(source: string, isApart: (offset: number) => boolean): Stretch[] {
  const found: Stretch[] = []
  let before: Before = { isBlank: true, isParagraph: false, isList: false }
  let start = 0
  for (const text of source.split('\n')) {
    const apart = isApart(start)
    if (!apart && !before.isParagraph && !before.isList && indent.test(text)) found.push([start, start + text.length])
    else before = behind(text, apart, before)
    start += text.length + 1
  }
  return found
}

function behind(text: string, isApart: boolean, { isBlank, isList }: Before): Before {
  if (text.trim() === '') return { isBlank: true, isParagraph: false, isList }
  if (!isApart && divider.test(text)) return { isBlank: false, isParagraph: false, isList: false }
  const isItem = !isApart && item.test(text)
  const goesOn = isList && !(isBlank && /^[^ \t]/.test(text))
  return { isBlank: false, isParagraph: !line.test(text), isList: isItem || goesOn }
}
