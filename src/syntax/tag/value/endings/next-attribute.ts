/**
 * A value that lost its closing quote ends where the name of another attribute stands before a quote: that one begins there.
 *
 *     title="Tides icon="moon" %}   →   `Tides`
 */
import type { TagCursor } from '../../tag-cursor.ts'
import type { Ending } from '../ending.ts'
import { endWithoutQuote } from './without-quote.ts'

const nameBeforeQuote = /\s([A-Za-z]{1,40})=$/
/** How far back the name is looked for. */
const farthest = 100

/** Only a name that belongs to the tag, and is not there yet: prose holds other `x="y"`. */
export const nextAttribute: Ending = {
  sign: 'quote',
  isAt(cursor, { from, attribute }, at) {
    const name = nameBefore(cursor, from, at)?.[1]
    if (name === undefined || name === attribute || cursor.attributes.has(name)) return false
    return cursor.namesOf(cursor.name)?.includes(name) === true
  },
  end(cursor, { from }, at) {
    return endWithoutQuote(cursor, from, at - (nameBefore(cursor, from, at)?.[0].length ?? 0))
  },
}

function nameBefore({ source }: TagCursor, from: number, at: number): RegExpExecArray | null {
  return source[at - 1] === '=' ? nameBeforeQuote.exec(source.slice(Math.max(from, at - farthest), at)) : null
}
