/**
 * By how many columns the lines of text of a page are indented. Blank lines say nothing of it, nor do lines that begin with a tag, or with the tag of an
 * expandable: authors indent these by themselves.
 *
 *       {% hint %}
 *     Water          →   first: 0, least: 0
 *       - early
 */
import { indentAt } from '../containers.ts'
import { skipBlanks } from '../skip-blanks.ts'
import { lineEnd } from './block-starts.ts'

export interface Indents {
  first: number
  least: number
}

/** Of the lines that begin behind `from` and before `to`; undefined when there are none. */
export type TextIndents = (from: number, to: number) => Indents | undefined

interface TextLines {
  starts: number[]
  columns: number[]
  /** Of each line the next one that is indented less. */
  lesser: number[]
}

const aside = /\{%|<\/?(?:details|summary)\b/iy

/** Nothing is measured before it is asked. */
export function textIndents(source: string): TextIndents {
  let lines: TextLines | undefined
  return (from, to) => {
    lines ??= textLines(source)
    const first = indexBehind(lines.starts, from)
    if (!((lines.starts[first] as number) < to)) return undefined
    let least = first
    while ((lines.starts[lines.lesser[least] as number] as number) < to) least = lines.lesser[least] as number
    return { first: lines.columns[first] as number, least: lines.columns[least] as number }
  }
}

function textLines(source: string): TextLines {
  const starts: number[] = []
  const columns: number[] = []
  for (let start = 0; start < source.length; start = lineEnd(source, start) + 1) {
    if (!isText(source, skipBlanks(source, start))) continue
    starts.push(start)
    columns.push(indentAt(source, { at: start, column: 0, left: 0 }))
  }
  return { starts, columns, lesser: lesserOf(columns) }
}

function isText(source: string, at: number): boolean {
  aside.lastIndex = at
  return at < source.length && source[at] !== '\n' && !aside.test(source)
}

function lesserOf(columns: readonly number[]): number[] {
  const lesser = new Array<number>(columns.length).fill(columns.length)
  const waiting: number[] = []
  columns.forEach((column, index) => {
    while (waiting.length > 0 && (columns[waiting.at(-1) as number] as number) > column) lesser[waiting.pop() as number] = index
    waiting.push(index)
  })
  return lesser
}

/** Index of the first that is greater than `offset`. */
function indexBehind(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) > offset) high = middle
    else low = middle + 1
  }
  return low
}
