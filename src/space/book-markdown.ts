/**
 * What the Markdown of GitBook 2 and 3 read and CommonMark does not, spelt for CommonMark: headings without a space, addresses with spaces,
 * tables whose second row has too few or too many dashes, and text right below a table.
 *
 *     ##安装                            →   ## 安装
 *     [Logic](data/4-3 Logic.dyn)      →   [Logic](<data/4-3 Logic.dyn>)
 */
import { insideOf, type Stretch } from './book-code.ts'
import { rawAddresses } from './raw-spaces.ts'

export interface Respelling {
  start: number
  end: number
  text: string
}

const heading = /^ {0,3}#{1,6}(?=[^#\s])/
/** Their text is nobody's Markdown. */
const verbatim = /<(pre|script|style|textarea)\b[\s\S]*?(?:<\/\1>|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))/gi

/** In order; from `from` on. What stands in code is not known here. */
export function respellings(source: string, from: number): Respelling[] {
  const found = [...headings(source), ...tables(source), ...addresses(source)].sort((a, b) => a.start - b.start)
  const isKept = insideOf(stretchesOf(verbatim, source))
  return found.filter(({ start }) => start >= from && !isKept(start))
}

const stretchesOf = (pattern: RegExp, text: string): Stretch[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, index }) => [index, index + whole.length])

const insertion = (at: number, text: string): Respelling => ({ start: at, end: at, text })

interface Line {
  text: string
  start: number
}

function linesOf(source: string): Line[] {
  let start = 0
  return source.split('\n').map((text) => {
    const line = { text, start }
    start += text.length + 1
    return line
  })
}

function headings(source: string): Respelling[] {
  if (!source.includes('#')) return []
  return linesOf(source).flatMap(({ text, start }) => {
    const marks = heading.exec(text)?.[0]
    return marks === undefined ? [] : [insertion(start + marks.length, ' ')]
  })
}

function addresses(source: string): Respelling[] {
  return rawAddresses(source).flatMap(({ start, end }) => [insertion(start, '<'), insertion(end, '>')])
}

function tables(source: string): Respelling[] {
  if (!source.includes('|')) return []
  const found: Respelling[] = []
  let isTable = false
  let before: Line | undefined
  for (const line of linesOf(source)) {
    const isHead = before?.text.includes('|') === true && line.text.includes('|') && isDelimiters(line.text)
    if (isHead && before && !isTable) found.push(...evened(before, line))
    if (isTable && line.text.trim() !== '' && !line.text.includes('|')) found.push(insertion(line.start, '\n'))
    isTable = isHead || (isTable && line.text.includes('|'))
    before = line.text.trim() === '' ? undefined : line
  }
  return found
}

const isDelimiters = (row: string): boolean =>
  /^[ \t|:-]*$/.test(row) && cellsOf(row).every((cell) => /^:?-+:?$/.test(cell.trim()))

/** As many dashes as there are titles. */
function evened(head: Line, { text, start }: Line): Respelling[] {
  const cells = cellsOf(text)
  const count = cellsOf(head.text).length
  if (cells.length === count) return []
  const row = Array.from({ length: count }, (_, index) => cells[index]?.trim() ?? '---')
  return [{ start, end: start + text.trimEnd().length, text: `| ${row.join(' | ')} |` }]
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
