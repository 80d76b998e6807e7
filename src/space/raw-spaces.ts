/**
 * Addresses with spaces that nobody has wrapped or encoded: Markdown takes the whole for text, while GitBook 2 and 3 made links of them.
 *
 *     [Chapter 1](Getting started/Chapter 1.md)   →   `Getting started/Chapter 1.md`
 */

export interface RawAddress {
  /** Offsets in the text. */
  start: number
  end: number
  url: string
}

const longestLabel = 1000
/** `](a b.md)`, with parentheses of its own. The repetition ends at the sign that comes after it, so that nothing is tried twice. */
const afterLabel = /(?<!\\)\]\(((?:[^()\n<>\\{}]|\([^()\n]{0,200}\)){1,500})\)/g

export function rawAddresses(text: string): RawAddress[] {
  if (!text.includes('](')) return []
  return [...text.matchAll(afterLabel)].flatMap((match) => {
    const written = match[1] ?? ''
    const url = withoutTitle(written.trim())
    const start = match.index + 2 + written.indexOf(url)
    return hasLabel(text, match.index) && /[ \t]/.test(url) && !url.includes('"') ? [{ start, end: start + url.length, url }] : []
  })
}

function hasLabel(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - longestLabel), end)
  const open = before.lastIndexOf('[')
  return open !== -1 && before[open - 1] !== '\\'
}

function withoutTitle(written: string): string {
  const open = written.endsWith('"') ? written.lastIndexOf('"', written.length - 2) : -1
  return open > 0 && /[ \t]/.test(written[open - 1] ?? '') ? written.slice(0, open).trim() : written
}

export const withoutSpaces = (url: string): string => url.replace(/[ \t]/g, '%20')
