/**
 * Whether the text of a page holds a mark at all, so that those who look for what it stands for need not begin. Many ask for the same
 * few marks, and a long text takes its time.
 *
 *     hasMark(page, '{%')   →   false: no tags
 */
import type { Page } from './space.ts'

const answers = new WeakMap<Page, Map<string, boolean>>()

export function hasMark(page: Page, mark: string): boolean {
  const known = answers.get(page) ?? new Map<string, boolean>()
  answers.set(page, known)
  const answer = known.get(mark) ?? page.source.includes(mark)
  known.set(mark, answer)
  return answer
}

const zeroWidth = /\u200b|\ufeff/

/** Asked for by an expression: looking for U+200B as text stops at every space. */
export function hasZeroWidth(page: Page): boolean {
  const known = zeroWidths.get(page) ?? zeroWidth.test(page.source)
  zeroWidths.set(page, known)
  return known
}

const zeroWidths = new WeakMap<Page, boolean>()
