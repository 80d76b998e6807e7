/**
 * Text of a page that was to be a link to a page or a file of the space, but lost one of its signs.
 *
 *     [Soil](soil.md        [Soil(soil.md)        [Soil] (soil.md)
 */
import type { Page } from '../../space/space.ts'
import type { AnyNode } from '../../tree/walk.ts'
import type { PageContext, Problem } from '../check.ts'
import { isThere, ownText } from './url-raw-spaces.ts'

interface Slip {
  /** The label, what stands between, and the address. */
  pattern: RegExp
  lost: string
  edit(match: RegExpMatchArray): { start: number; end: number; text: string }
}

const label = String.raw`(?<![\\!])\[(?!\^)[^[\]()\n\0]{2,300}`
const address = String.raw`([^\s()<>[\]"\0]{1,300})`
const title = String.raw`(?:[ \t]"[^"()\n]{0,200}")?`

const slips: readonly Slip[] = [
  {
    pattern: new RegExp(String.raw`${label}\]\(${address}(?=[ \t]*$|[ \t][^()\n]*$)`, 'gm'),
    lost: 'expected `)` after it',
    edit: ({ index = 0, 0: whole }) => ({ start: index + whole.length, end: index + whole.length, text: ')' }),
  },
  {
    pattern: new RegExp(String.raw`${label}(?<![ \t])\(${address}${title}\)(?!\])`, 'gm'),
    lost: 'expected `]` before it',
    edit: (match) => ({ start: opener(match), end: opener(match), text: ']' }),
  },
  {
    pattern: new RegExp(String.raw`${label}\][ \t]{1,3}\(${address}${title}\)`, 'gm'),
    lost: 'expected no space before it',
    edit: (match) => ({ start: match[0].lastIndexOf(']') + (match.index ?? 0) + 1, end: opener(match), text: '' }),
  },
]

const opener = ({ index = 0, 0: whole }: RegExpMatchArray): number => index + whole.lastIndexOf('(')

/** Most pages have only links that are whole. */
export const mayHaveLostSign = ({ source }: Page): boolean =>
  source.includes('] (') || someAt(source, '](', isOpen) || someAt(source, '.md', hasNoLabel)

function someAt(source: string, mark: string, accept: (source: string, at: number) => boolean): boolean {
  for (let at = source.indexOf(mark); at !== -1; at = source.indexOf(mark, at + 1)) if (accept(source, at)) return true
  return false
}

const longest = 600

/** No `)` before the line ends. */
function isOpen(source: string, at: number): boolean {
  const rest = source.slice(at + 2, at + longest)
  const close = rest.indexOf(')')
  if (close === -1) return true
  const end = rest.indexOf('\n')
  return end !== -1 && end < close
}

function hasNoLabel(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - longest), at)
  const open = before.lastIndexOf('(')
  return open > 0 && !' \t\n]'.includes(before[open - 1] ?? '') && !/\s/.test(before.slice(open))
}

export function reportLostSigns(node: AnyNode, { page, report, resolve }: PageContext): void {
  const text = ownText(node, page.source)
  const from = node.position?.start.offset ?? 0
  for (const slip of slips) {
    for (const match of text.includes('[') ? text.matchAll(slip.pattern) : [])
      if (isThere(resolve(match[1] ?? '', 'link', page))) report(problem(slip, match, from))
  }
}

function problem({ lost, edit }: Slip, match: RegExpMatchArray, from: number): Problem {
  const url = match[1] ?? ''
  const start = from + (match.index ?? 0) + match[0].lastIndexOf(url)
  const { start: first, end, text } = edit(match)
  const fix = { safe: false, title: 'Make it a link', edits: [{ start: from + first, end: from + end, text }] }
  return { at: { start, end: start + url.length }, message: `Unexpected address \`${url}\` as text, ${lost}`, fix }
}
