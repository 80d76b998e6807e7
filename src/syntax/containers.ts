/**
 * The quotes and list items in which a line stands, and how a line carries on in them.
 *
 *     > 1. One           containers: quote, item of width 3
 *     >    {% hint %}    prefix for a line put in here: `>    `
 */

export type Container = { quote: true } | { quote: false; width: number }

/** A place in a line: offset, column, and columns left over from a tab that was only partly used. */
export interface Cursor {
  at: number
  column: number
  left: number
}

/** Columns of white space at the cursor; no more are counted once there are `enough`. */
export function indentAt(source: string, { at, column, left }: Cursor, enough = Number.POSITIVE_INFINITY): number {
  let width = left
  let here = column
  for (let offset = at; width < enough; offset++) {
    const code = source.charCodeAt(offset)
    const step = code === 32 ? 1 : code === 9 ? 4 - (here % 4) : 0
    if (step === 0) return width
    width += step
    here += step
  }
  return width
}

/** Moves the cursor over at most `columns` of white space. */
export function skipIndent(source: string, cursor: Cursor, columns: number): void {
  let rest = columns
  const used = Math.min(cursor.left, rest)
  cursor.left -= used
  rest -= used
  while (rest > 0) {
    const code = source.charCodeAt(cursor.at)
    const step = code === 32 ? 1 : code === 9 ? 4 - (cursor.column % 4) : 0
    if (step === 0) return
    cursor.at++
    cursor.column += step
    cursor.left = Math.max(0, step - rest)
    rest -= Math.min(step, rest)
  }
}

/** Moves over a quote marker and the space behind it; false when there is none. */
export function skipQuoteMarker(source: string, cursor: Cursor): boolean {
  const indent = indentAt(source, cursor, 4)
  if (indent > 3) return false
  const probe = { ...cursor }
  skipIndent(source, probe, indent)
  if (source.charCodeAt(probe.at) !== 62) return false
  probe.at++
  probe.column++
  skipIndent(source, probe, 1)
  Object.assign(cursor, probe)
  return true
}

/** What a line must begin with to stand in these containers. */
export function prefixOf(containers: readonly Container[]): string {
  return containers.map((container) => (container.quote ? '> ' : ' '.repeat(container.width))).join('')
}

/** The text with what belongs to its containers taken off every line but the first. */
export function withoutPrefix(text: string, containers: readonly Container[]): string {
  if (containers.length === 0 || !text.includes('\n')) return text
  const [first, ...rest] = text.split('\n')
  return [first, ...rest.map((line) => lineWithoutPrefix(line, containers))].join('\n')
}

function lineWithoutPrefix(line: string, containers: readonly Container[]): string {
  const cursor: Cursor = { at: 0, column: 0, left: 0 }
  for (const container of containers) {
    if (container.quote) skipQuoteMarker(line, cursor)
    else skipIndent(line, cursor, container.width)
  }
  return ' '.repeat(cursor.left) + line.slice(cursor.at)
}
