/**
 * Code. Lines become elements only where something is said of single lines: numbers, highlights, changes, notes.
 *
 *     const a = 1 // [!code ++]   →   <ins class="line">const a = 1</ins>
 */

import type { Element, ElementContent, Properties } from 'hast'
import type { Code } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { groupBy } from '../../../diagnostics/group-by.ts'
import { annotationPlace, type CodeAnnotation } from '../../../tree/annotation-place.ts'

declare module 'mdast' {
  interface CodeData {
    /** Each line is an element, for numbers. */
    lines?: true
  }
}

export type Mark = 'add' | 'remove' | 'highlight' | undefined

const hast = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

export function code(state: State, node: Code): Element {
  const language = node.lang?.split(/\s/, 1)[0]
  const properties = language ? { className: [`language-${language}`] } : {}
  return hast('pre', {}, [hast('code', properties, hasLines(node) ? lines(state, node) : plain(node))])
}

export const hasLines = ({ data, value }: Code): boolean =>
  Boolean(data?.lines || data?.highlighted?.length || data?.annotations?.length) || value.includes('[!code ')

const plain = ({ value }: Code): ElementContent[] => [{ type: 'text', value: value ? `${value}\n` : '' }]

function lines(state: State, { data, value }: Code): ElementContent[] {
  const highlighted = new Set(data?.highlighted)
  const notes = groupNotes(data?.annotations ?? [])
  return value.split('\n').flatMap((source, index): ElementContent[] => {
    const { text, mark } = readMarker(source)
    const children = annotate(state, text, notes.get(index + 1) ?? [])
    const line = lineElement(mark ?? (highlighted.has(index + 1) ? 'highlight' : undefined), children)
    return [line, { type: 'text', value: '\n' }]
  })
}

function lineElement(mark: Mark, children: ElementContent[]): Element {
  if (mark === 'add') return hast('ins', { className: ['line'] }, children)
  if (mark === 'remove') return hast('del', { className: ['line'] }, children)
  return hast(mark === 'highlight' ? 'mark' : 'span', { className: ['line'] }, children)
}

const markers: ReadonlyMap<string, Mark> = new Map([
  ['[!code ++]', 'add'],
  ['[!code --]', 'remove'],
  ['[!code highlight]', 'highlight'],
])
const openers = ['//', '<!--', '/*', '--', '#', ';', '%', '{/*']
const closers = new Set(['', '-->', '*/', '*/}'])

/** `a // [!code ++]` is the line `a`, added. What does not end in a comment with a marker is left as it is. */
export function readMarker(source: string): { text: string; mark: Mark } {
  for (const [marker, mark] of markers) {
    const at = source.lastIndexOf(marker)
    if (at < 0 || !closers.has(source.slice(at + marker.length).trim())) continue
    const before = source.slice(0, at).trimEnd()
    const opener = openers.find((start) => before.endsWith(start))
    if (opener) return { text: before.slice(0, -opener.length).trimEnd(), mark }
  }
  return { text: source, mark: undefined }
}

export const groupNotes = (notes: readonly CodeAnnotation[]): Map<number, CodeAnnotation[]> => groupBy(notes, ({ line }) => line)

/** Puts the mark of each footnote behind the piece of the line that it speaks of. */
function annotate(state: State, text: string, notes: readonly CodeAnnotation[]): ElementContent[] {
  const children: ElementContent[] = []
  let index = 0
  for (const note of notes) {
    const { identifier } = note
    const found = annotationPlace(text, note, index)
    const end = found < 0 ? text.length : found + note.text.length
    children.push({ type: 'text', value: text.slice(index, end) })
    const reference = state.one({ type: 'footnoteReference', identifier, label: identifier }, undefined)
    children.push(...(Array.isArray(reference) ? reference : reference ? [reference] : []))
    index = end
  }
  if (index < text.length) children.push({ type: 'text', value: text.slice(index) })
  return children
}
