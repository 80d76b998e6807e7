/**
 * The part of a text that shows most of what was looked for, with marks.
 *
 *     …goes out with the <mark>tide</mark> at four, and…
 */
import { make } from '../../client/shared/dom.js'
import { marksOf } from './marks.js'

/** Characters: some before the first mark, and in all. */
const before = 40
const length = 180
/** What is longer is only looked at so far. */
const mostText = 20_000

/** @param {string} text @param {import('./marks.js').Wanted} wanted @returns {(Node | string)[]} */
export const marked = (text, wanted) => nodesOf(text, marksOf(text, wanted), 0, text.length)

/** Undefined where nothing of it is in the text. @param {string} whole @param {import('./marks.js').Wanted} wanted */
export function excerptOf(whole, wanted) {
  const text = whole.slice(0, mostText)
  const marks = marksOf(text, wanted)
  const best = bestOf(marks)
  if (!best) return undefined
  const start = startBefore(text, best[0])
  const end = endAfter(text, Math.max(start + length, best[1]))
  return [start > 0 ? '…' : '', ...nodesOf(text, marks, start, end), end < whole.length ? '…' : '']
}

/** The start of a text in which nothing was found. @param {string} text */
export const opening = (text) => (text.length > length ? `${text.slice(0, endAfter(text, length))}…` : text)

/** The mark after which most different words stand close by. @param {import('./marks.js').Mark[]} marks */
function bestOf(marks) {
  let best = marks[0]
  let most = 0
  for (const [index, mark] of marks.entries()) {
    const terms = new Set()
    for (let at = index; at < marks.length; at += 1) {
      const [, end, term] = marks[at] ?? [0, 0, '']
      if (end > mark[0] + length - before) break
      terms.add(term)
    }
    if (terms.size > most) [best, most] = [mark, terms.size]
  }
  return best
}

/** At the start of a word, where words have spaces. @param {string} text @param {number} at */
function startBefore(text, at) {
  if (at <= before) return 0
  const space = text.indexOf(' ', at - before)
  return space >= 0 && space < at ? space + 1 : whole(text, at - before / 2)
}

/** @param {string} text @param {number} at */
function endAfter(text, at) {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - 25 ? space : whole(text, at)
}

/** Not between the halves of a character. @param {string} text @param {number} at */
const whole = (text, at) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)

/** @param {string} text @param {import('./marks.js').Mark[]} marks @param {number} from @param {number} to */
function nodesOf(text, marks, from, to) {
  const nodes = []
  let at = from
  for (const [start, end] of marks) {
    if (start < at || end > to) continue
    nodes.push(text.slice(at, start), make('mark', {}, text.slice(start, end)))
    at = end
  }
  return [...nodes, text.slice(at, to)]
}
