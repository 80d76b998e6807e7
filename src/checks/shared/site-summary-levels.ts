/**
 * Entries of SUMMARY.md whose level Markdown does not read as it was meant, each with those that follow from it.
 *
 *     1. [Beds](beds.md)              1. [Beds](beds.md)
 *       * [Herbs](herbs.md)      →       * [Herbs](herbs.md)
 */
import type { Fix } from '../../diagnostics/fix.ts'
import type { Space } from '../../space/space.ts'
import { itemsOf, type SummaryItem, summaryItems } from './site-summary-items.ts'

export interface Misread {
  item: SummaryItem
  fix?: Fix
}

/** Each fix is tried on the whole text. */
const mostMended = 20

export function misreadItems(space: Space, source: string): Misread[] {
  const items = itemsOf(space, source)
  const found: Misread[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as SummaryItem
    if (item.read === item.level) continue
    // What stands at this level or deeper is read wrong for the same reason.
    let end = at + 1
    while (items[end]?.part === item.part && (items[end]?.level ?? -1) >= item.level) end += 1
    found.push({ item, ...(found.length < mostMended ? straightened(source, items, at, end) : {}) })
    at = end - 1
  }
  return found
}

/** Every entry to the column where the text of the one above it begins. */
function straightened(source: string, items: readonly SummaryItem[], from: number, to: number): { fix?: Fix } {
  const columns: number[] = []
  const edits = items.slice(0, to).flatMap((item, index) => {
    const column = index < from ? item.column : (columns[item.level - 1] ?? 0)
    columns[item.level] = column + item.width
    const isRight = index < from || item.indent === ' '.repeat(column)
    return isRight ? [] : [{ start: item.start, end: item.start + item.indent.length, text: ' '.repeat(column) }]
  })
  const mended = summaryItems(withEdits(source, edits)).slice(from, to)
  const isMended = mended.every(({ level, read }, index) => read === level && level === items[from + index]?.level)
  return isMended ? { fix: { safe: true, title: 'Indent the entry by its level', edits } } : {}
}

function withEdits(source: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let result = ''
  let done = 0
  for (const { start, end, text } of edits) {
    result += source.slice(done, start) + text
    done = end
  }
  return result + source.slice(done)
}
