/**
 * The entries of SUMMARY.md line by line: the level that their author meant, and the one that Markdown reads.
 *
 *     1. [Beds](beds.md)        level 0, read 0
 *       * [Herbs](herbs.md)     level 1, read 0: two columns are too few below `1. `
 */
import type { Space } from '../../space/space.ts'
import { straightenSummary } from '../../space/straighten-summary.ts'

export interface SummaryItem {
  /** Counted from 1. */
  line: number
  /** Offset of the line. */
  start: number
  indent: string
  /** Columns before the bullet: a tab goes to the next multiple of four. */
  column: number
  /** Columns of the bullet and the spaces after it. */
  width: number
  level: number
  /** Undefined where Markdown reads text or code, not an entry. */
  read: number | undefined
  /** Counts headings and dividers: they end every list. */
  part: number
}

const divider = /^(?:\*[ \t]*){3,}$/
const endsLists = /^(?:#{1,6}(?:[ \t]|$)|(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$)/

const known = new WeakMap<Space, SummaryItem[]>()

/** Those of the space's own SUMMARY.md, of which `source` is the text: several rules ask for them. */
export function itemsOf(space: Space, source: string): readonly SummaryItem[] {
  const items = known.get(space) ?? summaryItems(source)
  known.set(space, items)
  return items
}

export function summaryItems(source: string): SummaryItem[] {
  const straight = straightenSummary(source).split('\n')
  const items: SummaryItem[] = []
  let open: number[] = []
  let part = 0
  let start = 0
  for (const [at, text] of source.split('\n').entries()) {
    const meant = straight[at] ?? ''
    const level = divider.test(meant) ? undefined : /^( *)\* /.exec(meant)?.[1]?.length
    if (endsLists.test(meant)) {
      open = []
      part += 1
    }
    if (level !== undefined) items.push({ ...readItem(text, open), line: at + 1, start, part, level: level / 2 })
    start += text.length + 1
  }
  return items
}

/** `open`: the columns at which the text of the open items begins. */
function readItem(text: string, open: number[]): Pick<SummaryItem, 'indent' | 'column' | 'width' | 'read'> {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  const column = columnsOf(indent)
  const [marker = '', , gap = ''] = /^([*+-]|\d{1,9}[.)])([ \t]+)/.exec(text.slice(indent.length)) ?? []
  const width = marker.length > 0 && gap.length < 5 ? marker.length : Math.max(2, marker.length - gap.length + 1)
  while (column < (open.at(-1) ?? 0)) open.pop()
  const read = column - (open.at(-1) ?? 0) < 4 ? open.length : undefined
  open.push(column + width)
  return { indent, column, width, read }
}

export function columnsOf(indent: string): number {
  let column = 0
  for (const character of indent) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}
