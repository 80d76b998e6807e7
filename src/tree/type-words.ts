/**
 * What a parameter holds, ready to be written: patterns and examples as code, which may look like Markdown.
 *
 *     { type: 'string', notes: 'date\npattern: ^2' }   →   string (date, pattern: `^2`)
 */
import type { RootContent } from 'mdast'
import { inlineCode, text } from './build.ts'
import { oneLine } from './one-line.ts'
import { typeLine } from './type-line.ts'

interface Attributes {
  type?: string
  values?: string
  notes?: string
}

/** The lines of an attribute that holds several, whole: a space at the end of a pattern means something. */
export const linesOf = (value: string | undefined): string[] => (value ?? '').split('\n').filter((line) => line.trim() !== '')

export function typeWords({ type, values, notes }: Attributes): RootContent[] {
  const named = typeLine({ type: oneLine(type), values: linesOf(values) })
  const written = linesOf(notes).flatMap((note, index) => [text(index === 0 ? '' : ', '), ...noteWords(note)])
  const words = written.length === 0 ? [text(named)] : [text(named ? `${named} (` : '('), ...written, text(')')]
  return joined(words)
}

function noteWords(note: string): RootContent[] {
  const [, word, code] = /^(pattern|example): (.+)$/.exec(note) ?? []
  return word === undefined || code === undefined ? [text(note)] : [text(`${word}: `), inlineCode(code)]
}

/** Texts beside each other are one. */
function joined(words: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const word of words) {
    const last = result.at(-1)
    if (word.type === 'text' && last?.type === 'text') result.splice(-1, 1, text(last.value + word.value))
    else if (word.type !== 'text' || word.value !== '') result.push(word)
  }
  return result
}
