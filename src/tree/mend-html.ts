/**
 * Ends the tags that lost their end, which an HTML parser would have swallow the words behind them.
 *
 *     <b>Low</b tide <i>      →   <b>Low</b> tide <i>
 *     <a href="a.md"Low</a>   →   <a href="a.md">Low</a>
 *     <img alt="><p>Low</p>   →   <img alt=""><p>Low</p>
 */
import { isHtmlElement } from './html-elements.ts'

/** What has to come between the characters of the source, in order. */
export interface Mend {
  at: number
  text: string
  /** How many characters it stands for. */
  instead?: number
}

type Next = (at: number) => number

const tagStart = /<(?:!--|(\/?)([a-z][^\s/>"'<=]*))/gi
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(["']|[^\s"'=<>`]+))?/y
/** Attributes that are written without a value; other words behind a tag are text. */
const bare = /^(?:data-|open$|hidden$|multiple$)/i

export function mendsOf(html: string): Mend[] {
  const mends: Mend[] = []
  const next = nextEnd(html)
  tagStart.lastIndex = 0
  for (let match = tagStart.exec(html); match; match = tagStart.exec(html)) {
    const name = match[2]
    if (name === undefined) tagStart.lastIndex = endOfComment(html, match.index)
    else if (match[1]) tagStart.lastIndex = endOfCloser(html, tagStart.lastIndex, mends, next)
    else tagStart.lastIndex = endOfOpener(html, match.index, tagStart.lastIndex, name, mends, next)
  }
  return mends
}

/** The text with what was found. */
export function withMends(html: string, mends: readonly Mend[]): string {
  let at = 0
  const parts = mends.map((mend) => {
    const part = html.slice(at, mend.at) + mend.text
    at = mend.at + (mend.instead ?? 0)
    return part
  })
  return parts.join('') + html.slice(at)
}

/** Where the next `>` is; looked up once for all that stand before it. */
function nextEnd(html: string): Next {
  let known = -1
  return (at) => {
    if (known < at) known = html.indexOf('>', at)
    if (known < 0) known = Number.POSITIVE_INFINITY
    return known
  }
}

/** Behind one that never ends there are no tags. */
function endOfComment(html: string, start: number): number {
  const end = html.indexOf('-->', start + 4)
  return end < 0 ? html.length : end + 3
}

/** Attributes in a closer are a mistake that hides nothing; words are text. */
function endOfCloser(html: string, nameEnd: number, mends: Mend[], next: Next): number {
  const end = next(nameEnd)
  const rest = html.slice(nameEnd, Math.min(end, html.length))
  if (end < html.length && (/^[\s/]*$/.test(rest) || (!rest.includes('<') && rest.includes('=')))) return end + 1
  mends.push({ at: nameEnd, text: '>' })
  return nameEnd
}

/** Returns where the tag ends, or where its words begin. */
function endOfOpener(html: string, start: number, nameEnd: number, name: string, mends: Mend[], next: Next): number {
  const { sure, end, quote } = readAttributes(html, nameEnd, next)
  const isEnded = html[end] === '>'
  if (!isEnded && !isHtmlElement(name)) {
    mends.push({ at: start, text: '&lt;', instead: 1 })
    return nameEnd
  }
  if (quote) mends.push(quote)
  if (isEnded) return end + 1
  mends.push({ at: sure, text: '>' })
  return sure
}

/** `sure` is behind the last thing that is certainly the tag's; only the last value can be one that lost its quote. */
function readAttributes(html: string, from: number, next: Next): { sure: number; end: number; quote?: Mend } {
  let sure = from
  let end = from
  while (end < html.length && html[end] !== '>' && html[end] !== '<') {
    attribute.lastIndex = end
    const found = attribute.exec(html)
    end = found ? attribute.lastIndex : end + 1
    if (!found) continue
    const [, key = '', value] = found
    const isQuoted = value === '"' || value === "'"
    const close = isQuoted ? endOfValue(html, end, value, next) : undefined
    if (isQuoted && close === undefined) {
      end = Math.min(next(end), html.length)
      return { sure: end, end, quote: { at: end, text: value } }
    }
    if (close !== undefined) end = close + 1
    if (value !== undefined || bare.test(key)) sure = end
  }
  return { sure, end }
}

/** Undefined for a quote that was never closed, or that the opening one of a later tag would close. */
function endOfValue(html: string, from: number, quote: string, next: Next): number | undefined {
  const close = html.indexOf(quote, from)
  if (close < 0) return undefined
  const tagEnd = next(from)
  if (tagEnd > close || /[\s/>]/.test(html[close + 1] ?? '>')) return close
  return html.slice(tagEnd, close).includes('<') ? undefined : close
}
