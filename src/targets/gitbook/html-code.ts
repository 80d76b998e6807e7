/**
 * The HTML form of a code block, for highlighted lines and annotations, and for code in HTML.
 *
 *     code { value: 'a\nb', highlighted: [1] }   →   <pre><code><strong>a
 *                                                    </strong>b
 *                                                    </code></pre>
 */
import type { Code } from 'mdast'
import type { CodeBlock } from '../../blocks/code-block.ts'
import { annotationPlace, type CodeAnnotation } from '../../tree/annotation-place.ts'
import { escapeText, htmlElement } from './html-tag.ts'

export function needsHtml(code: Code): boolean {
  return (code.data?.highlighted?.length ?? 0) > 0 || (code.data?.annotations?.length ?? 0) > 0
}

export function htmlCode(code: Code, attributes: CodeBlock['attributes'] = {}): string {
  const { title, overflow, lineNumbers, expandable, fullWidth } = attributes
  const inner = htmlElement('code', [['class', code.lang ? `lang-${code.lang}` : undefined]], codeLines(code))
  return htmlElement(
    'pre',
    [
      ['class', code.lang ? `language-${code.lang}` : undefined],
      ['data-title', title],
      ['data-overflow', overflow],
      ['data-line-numbers', lineNumbers],
      ['data-expandable', expandable],
      ['data-full-width', fullWidth],
    ],
    inner,
  )
}

function codeLines({ value, data }: Code): string {
  const highlighted = new Set(data?.highlighted)
  const lines = value.split('\n')
  const notes = data?.annotations ?? []
  let text = ''
  for (let index = 0; index < lines.length; index++) {
    const own = notes.filter(({ line }) => line === index + 1)
    const extra = Math.max(0, ...own.map((note) => note.text.split('\n').length - 1))
    const block = lines.slice(index, index + extra + 1).join('\n')
    const written = `${annotated(block, own)}\n`
    text += highlighted.has(index + 1) ? `<strong>${written}</strong>` : written
    index += extra
  }
  return text
}

/** Each piece is looked for behind the one before it. */
function annotated(line: string, notes: readonly CodeAnnotation[]): string {
  let at = 0
  let written = ''
  for (const note of notes) {
    const { text, identifier } = note
    const found = annotationPlace(line, note, at)
    if (found < 0) continue
    const link = htmlElement(
      'a',
      [
        ['data-footnote-ref', ''],
        ['href', `#user-content-fn-${identifier}`],
      ],
      escapeText(text),
    )
    written += escapeText(line.slice(at, found)) + link
    at = found + text.length
  }
  return written + escapeText(line.slice(at))
}
