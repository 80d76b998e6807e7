/**
 * What is known of the colours of a piece of code, as text that can be kept: a class and a length, over and over; `_` is plain.
 *
 *     const a = 1   →   k5_5n1   →   <span class="k">const</span> a = <span class="n">1</span>
 */

export interface Run {
  /** A letter, or `_`. */
  name: string
  length: number
}

export const plainName = '_'

/** Neighbours of the same class become one. */
export function encodeRuns(runs: Iterable<Run>): string {
  let result = ''
  let last: Run | undefined
  for (const { name, length } of runs) {
    if (last?.name === name) last.length += length
    else {
      if (last) result += `${last.name}${last.length}`
      last = { name, length }
    }
  }
  return last ? `${result}${last.name}${last.length}` : result
}

/** Undefined when they are not of this source: a store may be broken. */
export function decodeRuns(encoded: string, source: string): Run[] | undefined {
  const runs: Run[] = []
  let total = 0
  let read = 0
  for (const [whole, name = '', digits = ''] of encoded.matchAll(/([a-z_])(\d{1,7})/g)) {
    const length = Number(digits)
    runs.push({ name, length })
    total += length
    read += whole.length
  }
  return total === source.length && read === encoded.length ? runs : undefined
}

/** The runs of each line, without line ends. */
export function runsOfLines(source: string, runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  let at = 0
  for (const { name, length } of runs) {
    const end = at + length
    while (at < end) {
      const found = source.indexOf('\n', at)
      const stop = found < 0 || found >= end ? end : found
      if (stop > at) lines.at(-1)?.push({ name, length: stop - at })
      if (stop < end) lines.push([])
      at = stop < end ? stop + 1 : end
    }
  }
  return lines
}

/** The runs before an offset, and those behind it. */
export function splitRuns(runs: readonly Run[], offset: number): [before: Run[], behind: Run[]] {
  const before: Run[] = []
  const behind: Run[] = []
  let at = 0
  for (const { name, length } of runs) {
    const first = Math.min(length, Math.max(0, offset - at))
    if (first > 0) before.push({ name, length: first })
    if (first < length) behind.push({ name, length: length - first })
    at += length
  }
  return [before, behind]
}

export function runsToHtml(source: string, runs: readonly Run[]): string {
  let result = ''
  let at = 0
  for (const { name, length } of runs) {
    const text = escapeCode(source.slice(at, at + length))
    result += name === plainName || text.trim() === '' ? text : `<span class="${name}">${text}</span>`
    at += length
  }
  return result
}

const escapeCode = (text: string): string => (/[<&]/.test(text) ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text)
