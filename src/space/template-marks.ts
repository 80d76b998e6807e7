/**
 * What a template engine sees of a page of GitBook 2 and 3: values, comments and the tags of conditions. What `{% raw %}` holds is text to it,
 * and so is code.
 *
 *     {% if book.open %}{{ book.fee }}{### in euros ###}{% endif %}   →   tag `if`, expression `book.fee`, a comment, tag `endif`
 */
import { bookCode, insideOf, stretchesOf } from './book-code.ts'

export interface TemplateMark {
  start: number
  end: number
  /** Of a value: `book.fee`. */
  expression?: string
  /** GitBook gave it: `file.mtime`, `page.title`. */
  isOfPage?: boolean
  /** Of a tag: `if`, `elif`, `else`, `endif`, and what is written behind it. */
  tag?: { word: string; condition: string }
  /** In code that the author meant to show. */
  isInCode: boolean
}

const marks = new RegExp(
  [
    String.raw`(?<raw>\{%-?\s{0,8}(?:end)?raw\s{0,8}-?%\})`,
    String.raw`(?<comment>\{###[\s\S]{0,2000}?###\})`,
    String.raw`\{%-?\s{0,8}(?<word>if|elif|elseif|elsif|else|endif)\b(?<condition>[^\n]{0,1000}?)-?%\}`,
    String.raw`\{\{-?[ \t]{0,8}(?<expression>(?:book|page|file|gitbook|readme|glossary|summary|output)[.[][^{}\n]{1,200}?)[ \t]{0,8}-?\}\}`,
  ].join('|'),
  'g',
)
/** As that of `bookCode`, in whatever holds it. */
const fence = /^[ \t>]*(?=(`{3,}|~{3,}))\1[^\n]*\n(?:(?![ \t>]*\1)[^\n]*\n)*(?:[ \t>]*\1[^\n]*)?/gm

/** From `from` on: front matter is no part of the template. */
export function templateMarks(source: string, from = 0): TemplateMark[] {
  const found: TemplateMark[] = []
  const isKept = insideOf(bookCode(source))
  const isCode = insideOf(stretchesOf(fence, source))
  let isRaw = false
  for (const { 0: whole, index: start, groups = {} } of source.matchAll(marks)) {
    const { raw, comment, expression, word, condition = '' } = groups
    if (raw !== undefined) isRaw = !raw.includes('end')
    if (isRaw || raw !== undefined || start < from || isKept(start)) continue
    const end = start + whole.length
    const isInCode = isCode(start) || source[start - 1] === '`' || source[end] === '`'
    if (comment !== undefined && isInCode) continue
    const what =
      expression !== undefined
        ? { expression, isOfPage: !expression.startsWith('book') }
        : word !== undefined
          ? { tag: { word, condition: condition.trim() } }
          : {}
    found.push({ start, end, ...what, isInCode })
  }
  return found
}
