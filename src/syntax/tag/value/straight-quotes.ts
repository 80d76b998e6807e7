/**
 * The fix that writes straight quotes for others.
 *
 *     title=“Tides”   →   title="Tides"
 */
import type { Fix } from '../../../diagnostics/fix.ts'

/** From the first offset up to the second. */
type Span = readonly [number, number]

/** Undefined when a straight one in the value would end it. */
export function straightQuotes(source: string, opening: Span, closing: Span): Fix | undefined {
  if (source.slice(opening[1], closing[0]).includes('"')) return undefined
  const edits = [opening, closing].map(([start, end]) => ({ start, end, text: '"' }))
  return { safe: true, title: 'Write straight quotes', edits }
}
