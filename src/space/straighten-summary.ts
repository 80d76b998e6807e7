/**
 * Puts the lines of a SUMMARY.md at the indentation that Markdown asks for, line by line, so that a real parser reads
 * the levels their author meant. People indent by 1, 3, 4 or 6 columns and by tabs, and comment entries out.
 *
 *     - [Herbs](herbs.md)              * [Herbs](herbs.md)
 *           + [Mint](mint.md)      →     * [Mint](mint.md)
 */

/** A fence that was opened and not closed yet. */
interface Fence {
  mark: string
  /** Columns that its lines had before them, and the ones they get. */
  from: number
  to: number
}

interface State {
  /** Columns at which the bullets of the open items stand, as written. */
  levels: number[]
  fence?: Fence | undefined
}

const divider = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const heading = /^#{1,6}(?:[ \t]|$)/
const bullet = /^(?:[*+-]|\d{1,9}[.)])(?:[ \t]+|$)/

/** As many lines as before, each at its place. */
export function straightenSummary(source: string): string {
  const state: State = { levels: [] }
  const lines = withoutComments(source).split('\n')
  return lines.map((line) => straightenLine(line, state)).join('\n')
}

function straightenLine(line: string, state: State): string {
  const text = line.trim()
  if (text === '') return ''
  if (state.fence) {
    const inner = fenceLine(line, text, state)
    if (inner !== undefined) return inner
  }
  const column = indentOf(line)
  if ((column < 4 && heading.test(text)) || divider.test(text)) return startOver(text, state)
  const marker = bullet.exec(text)?.[0]
  return marker === undefined ? otherLine(text, column, state) : itemLine(text, column, marker, state)
}

/** Undefined when the line stands too far out to belong to the item in which the fence was opened. */
function fenceLine(line: string, text: string, state: State): string | undefined {
  const { mark, from, to } = state.fence as Fence
  if (indentOf(line) < from) {
    state.fence = undefined
    return undefined
  }
  if (text.startsWith(mark) && text.slice(mark.length).replaceAll(mark.charAt(0), '') === '') state.fence = undefined
  return ' '.repeat(to) + ' '.repeat(indentOf(line) - from) + line.trimStart()
}

/** Headings and dividers end every list. */
function startOver(text: string, state: State): string {
  state.levels = []
  return text
}

/** No sidebar has more levels, and parsers run out of stack on thousands. */
const deepest = 60

/** An item belongs to the nearest one before it that stands two columns further out, or more. */
function itemLine(text: string, column: number, marker: string, state: State): string {
  while (column < (state.levels.at(-1) ?? -2) + 2 || state.levels.length >= deepest) state.levels.pop()
  const indent = '  '.repeat(state.levels.length)
  const content = withoutBullets(text.slice(marker.length))
  state.levels.push(column)
  openFence(content, column + Math.max(2, marker.length), state)
  return `${indent}* ${asText(content)}`
}

/** More of the item before it, or text between lists. */
function otherLine(text: string, column: number, state: State): string {
  const to = column === 0 ? 0 : 2 * state.levels.length
  openFence(text, column, state)
  return ' '.repeat(to) + text
}

function openFence(text: string, from: number, state: State): void {
  const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0]
  if (mark) state.fence = { mark, from, to: from === 0 ? 0 : 2 * state.levels.length }
}

/** `* * [A](a.md)` is one entry, not a list in a list. */
function withoutBullets(content: string): string {
  let rest = content
  for (let marker = /^[*+-][ \t]+/.exec(rest); marker; marker = /^[*+-][ \t]+/.exec(rest)) rest = rest.slice(marker[0].length)
  return rest
}

/** `1. Soil` as the text of an entry would start a numbered list, `# Soil` a heading. */
const asText = (content: string): string => content.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^(?=[#>])/, '\\')

function indentOf(line: string): number {
  let column = 0
  for (const character of line) {
    if (character === '\t') column += 4 - (column % 4)
    else if (character === ' ') column += 1
    else break
  }
  return column
}

/** Comments hold no entries; their line ends stay, so that every line keeps its number. */
function withoutComments(source: string): string {
  let kept = ''
  let from = 0
  for (let start = source.indexOf('<!--'); start !== -1; start = source.indexOf('<!--', from)) {
    const end = source.indexOf('-->', start + 4)
    if (end === -1) break
    kept += source.slice(from, start) + '\n'.repeat(source.slice(start, end).split('\n').length - 1)
    from = end + 3
  }
  return kept + source.slice(from)
}
