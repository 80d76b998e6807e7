/**
 * Whether the text of a page holds a mark at all, so that those who look for what it stands for need not begin. Many ask for the same
 * few marks, and a long text takes its time: which signs it holds is found out once, and most pages lack one that the mark needs.
 *
 *     hasMark(page, '{%')   →   false: no tags
 */
import type { Page } from './space.ts'

interface Signs {
  /** By character code, up to the last one of Latin-1. */
  latin: Uint8Array
  hasZeroWidth: boolean
  /** What has been searched for. */
  answers: Map<string, boolean>
}

const known = new WeakMap<Page, Signs>()

export function hasMark(page: Page, mark: string): boolean {
  const { latin, answers } = signsOf(page)
  for (let at = 0; at < mark.length; at += 1) if (latin[mark.charCodeAt(at)] === 0) return false
  const answer = answers.get(mark) ?? page.source.includes(mark)
  answers.set(mark, answer)
  return answer
}

export const hasZeroWidth = (page: Page): boolean => signsOf(page).hasZeroWidth

function signsOf(page: Page): Signs {
  const signs = known.get(page) ?? look(page.source)
  known.set(page, signs)
  return signs
}

function look(source: string): Signs {
  const latin = new Uint8Array(256)
  let hasZeroWidth = false
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code < 256) latin[code] = 1
    else if (code === 0x200b || code === 0xfeff) hasZeroWidth = true
  }
  return { latin, hasZeroWidth, answers: new Map() }
}
