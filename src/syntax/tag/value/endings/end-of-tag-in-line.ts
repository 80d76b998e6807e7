/**
 * A value that lost its closing quote ends at the first end of a tag in the line of its opening quote, if no quote follows that could
 * be the closing one before the line ends or another tag comes. Behind a tag that began in the value, the end is of that one.
 *
 *     {% tab title="Tides %}                           →   `Tides`
 *     {% code title="Ends with %}, like Liquid" %}     →   goes on to its quote
 */
import { endOfTag, endOfTagAtEndOfLine } from '../../end-of-tag.ts'
import { opensTag } from '../../opens-tag.ts'
import type { TagCursor } from '../../tag-cursor.ts'
import type { Ending } from '../ending.ts'
import { goesOnWithWords } from '../goes-on.ts'
import { endWithoutQuote } from './without-quote.ts'

const otherEndOrLine = /%[}>]|\n/
/** How much of the value is looked at. */
const farthest = 2_000

export const endOfTagInLine: Ending = {
  sign: '%',
  isAt(cursor, { from, closers, holdsTag }, at) {
    if (holdsTag || !cursor.looksAt(endOfTag, at)) return false
    if (cursor.looksAt(endOfTagAtEndOfLine, at)) return true
    const isFirst = !otherEndOrLine.test(cursor.source.slice(Math.max(from, at - farthest), at))
    return isFirst && !isClosedInLine(cursor, closers, at + 2)
  },
  end: (cursor, { from }, at) => endWithoutQuote(cursor, from, at),
}

function isClosedInLine(cursor: TagCursor, closers: string, from: number): boolean {
  const { source } = cursor
  for (let at = from; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '{' && opensTag(source, at)) return false
    if (closers.includes(source[at] as string) && goesOnWithWords(cursor, at + 1)) return true
  }
  return false
}
