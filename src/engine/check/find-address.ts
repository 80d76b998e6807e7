/**
 * Where the address of a reference stands in the source, so that a finding can point at it and a fix can replace it.
 *
 *     [soil.md](soil.md "Soil")   →   the second `soil.md`
 */
import type { WrittenNode } from '../../checks/check.ts'

export interface Address {
  start: number
  end: number
  /** As it is written there: `my\_bed.md`, `a&amp;b`. */
  text: string
}

/** Every place within a node: content that came out of one piece of HTML shares its position. */
export function findAddresses(source: string, node: WrittenNode, url: string): Address[] {
  const from = node.position?.start.offset ?? 0
  // Never the rest of the page: a thousand links would be looked for in all of it.
  const written = source.slice(from, node.position?.end.offset ?? from)
  const start = startOfAddress(written, node)
  if (url === '') return []
  for (const text of spellings(url)) {
    const found: Address[] = []
    for (let at = written.indexOf(text, start); at !== -1; at = written.indexOf(text, at + 1))
      if (isWhole(written, at, at + text.length)) found.push({ start: from + at, end: from + at + text.length, text })
    if (found.length > 0) return found
  }
  return []
}

/** In Markdown an address stands after its text, which may say the same. */
function startOfAddress(written: string, node: WrittenNode): number {
  if (node.url === undefined || written.startsWith('<')) return 0
  const marker = node.type === 'definition' ? written.indexOf(']:') : written.lastIndexOf('](')
  return marker === -1 ? 0 : marker + 2
}

function spellings(url: string): string[] {
  const escaped = [/[_*~()]/g, /_/g, /&/g, /[_&]/g].map((signs) => url.replace(signs, '\\$&'))
  return [...new Set([url, ...escaped, url.replaceAll('&', '&amp;')])]
}

/** Not the middle of a longer address. */
const isWhole = (source: string, start: number, end: number): boolean =>
  /^[\s"'(<=]?$/.test(source[start - 1] ?? '') && /^[\s"')>%]?$/.test(source[end] ?? '')
