/**
 * Code line by line, where something is said of single lines: numbers, highlights, changes, notes.
 *
 *     const a = 1 // [!code ++]   →   <ins class="line"><span class="k">const</span> a = …</ins>
 */
import type { Code } from 'mdast'
import { annotationPlace, type CodeAnnotation } from '../../../tree/annotation-place.ts'
import { groupNotes, type Mark, readMarker } from '../../shared/html/code.ts'
import { type Run, runsOfLines, runsToHtml, splitRuns } from './runs.ts'

/** HTML of the reference to a footnote. */
export type NoteHtml = (identifier: string) => string

export interface CodeLines {
  /** The code without its marks. */
  source: string
  render(source: string, runs: readonly Run[]): string
}

export function codeLines({ data, value }: Code, noteHtml: NoteHtml): CodeLines {
  const highlighted = new Set(data?.highlighted)
  const notes = groupNotes(data?.annotations ?? [])
  const lines = value.split('\n').map(readMarker)
  // Numbers of footnotes go by their order on the page, so they are taken now.
  const placed = lines.map(({ text }, index) => placeNotes(text, notes.get(index + 1) ?? [], noteHtml))
  const elementOf = (index: number): string => elements[lines[index]?.mark ?? (highlighted.has(index + 1) ? 'highlight' : 'none')]
  return {
    source: lines.map(({ text }) => text).join('\n'),
    render: (source, runs) => {
      const texts = source.split('\n')
      const parts = runsOfLines(source, runs)
      return texts
        .map((text, index) => lineHtml(elementOf(index), annotated(text, parts[index] ?? [], placed[index] ?? [])))
        .join('')
    },
  }
}

const elements: Record<NonNullable<Mark> | 'none', string> = { add: 'ins', remove: 'del', highlight: 'mark', none: 'span' }

const lineHtml = (name: string, inner: string): string => `<${name} class="line">${inner}</${name}>\n`

/** Behind which character a note stands. */
interface PlacedNote {
  at: number
  html: string
}

function placeNotes(text: string, notes: readonly CodeAnnotation[], noteHtml: NoteHtml): PlacedNote[] {
  let from = 0
  return notes.map((note) => {
    const found = annotationPlace(text, note, from)
    from = found < 0 ? text.length : found + note.text.length
    return { at: from, html: noteHtml(note.identifier) }
  })
}

function annotated(text: string, runs: readonly Run[], notes: readonly PlacedNote[]): string {
  let result = ''
  let rest = runs
  let from = 0
  for (const { at, html } of notes) {
    const [before, behind] = splitRuns(rest, at - from)
    result += runsToHtml(text.slice(from, at), before) + html
    rest = behind
    from = at
  }
  return result + runsToHtml(text.slice(from), rest)
}
