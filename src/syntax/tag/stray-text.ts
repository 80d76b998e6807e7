/**
 * Text in a tag that has no key: the path of an include, the number of a tab, the name of an API; elsewhere what is left of an attribute that lost its quotes.
 *
 *     {% include "tides.md" %}       →   { src: 'tides.md' }
 *     {% hint style="info" wide %}   →   fault: text `wide`
 */
import { decodeString } from 'micromark-util-decode-string'
import { takeNamelessAddress } from './nameless-address.ts'
import type { TagCursor } from './tag-cursor.ts'

export interface StrayText {
  words: string[]
  /** From the first word to the last. */
  start?: number
  end?: number
}

/** What is said without a key, and rightly so. */
const nameless = new Map([
  ['content', 'name'],
  ['include', 'src'],
])
const namesApi = /^openapi-|^swagger$/

export function addStray(stray: StrayText, word: string, start: number, end: number): void {
  stray.words.push(word)
  stray.start ??= start
  stray.end = end
}

/** Says what it is once the tag has ended. */
export function readStray(cursor: TagCursor, { words, start = cursor.at, end = cursor.at }: StrayText): void {
  if (words.length === 0) return
  const text = words.join(' ')
  const key = nameless.get(cursor.name)
  if (key !== undefined) return cursor.set(key, decodeString(words.length === 1 ? text : text.trim()), start)
  if (namesApi.test(cursor.name)) cursor.set('spec', decodeString(text), start)
  const written = cursor.source.slice(start, end).trim()
  const fault = { what: `text \`${cursor.shown(start, end)}\``, start, end }
  if (!takeNamelessAddress(cursor, written, fault)) cursor.faults.push(fault)
}
