/**
 * Where the address of a reference stands in the source, so that a finding can point at it and a fix can replace it.
 *
 *     [soil.md](soil.md "Soil")   →   the second `soil.md`
 */
import type { AnyNode } from '../../tree/walk.ts'

export interface Address {
  start: number
  end: number
  /** As it is written there: `my\_bed.md`, `a&amp;b`. */
  text: string
}

/** `times`: how many references of the same place with the same address come before it. */
export function findAddress(source: string, node: AnyNode, url: string, times: number): Address | undefined {
  const [start, end] = rangeOf(source, node)
  if (url === '' || end <= start) return undefined
  for (const text of spellings(url)) {
    let left = times
    for (let at = source.indexOf(text, start); at !== -1 && at + text.length <= end; at = source.indexOf(text, at + 1)) {
      if (!isWhole(source, at, at + text.length)) continue
      if (left === 0) return { start: at, end: at + text.length, text }
      left -= 1
    }
  }
  return undefined
}

/** The part of a node in which its address stands: in Markdown after its text. */
function rangeOf(source: string, node: AnyNode): [start: number, end: number] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const marker = node.type === 'definition' ? source.indexOf(']:', start) : source.lastIndexOf('](', end)
  const isMarkdown = node.url !== undefined && source[start] !== '<' && marker >= start && marker < end
  return [isMarkdown ? marker + 2 : start, end]
}

function spellings(url: string): string[] {
  const written = [url, url.replace(/([_*~()])/g, '\\$1'), url.replace(/_/g, '\\_'), url.replaceAll('&', '&amp;')]
  return [...new Set(written)]
}

/** Not the middle of a longer address. */
const isWhole = (source: string, start: number, end: number): boolean =>
  /^[\s"'(<=]?$/.test(source[start - 1] ?? '') && /^[\s"')>%]?$/.test(source[end] ?? '')
