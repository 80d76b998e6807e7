/**
 * The index as MiniSearch searches it, from the short form that `postings.ts` writes. Where a word is, is only read when a query
 * asks for that word: so the index of a thousand pages is there at once.
 *
 *     { words: 'basil tide', postings: '…', … }   →   MiniSearch
 */

import { fields } from './query.js'

/**
 * @typedef {import('minisearch').default} MiniSearch
 * @typedef {Pick<typeof import('minisearch').default, 'loadJS'>} Loader
 * @typedef {{ words: string, postings: string, lengths: string, averages: number[] }} PackedWords
 */

/** @param {Loader} loader @param {PackedWords} packed @returns {MiniSearch} */
export function unpackIndex(loader, { words, postings, lengths, averages }) {
  const fieldLength = unpackLengths(lengths)
  const numbers = Array.from(fieldLength, (_, section) => section)
  const frame = {
    documentCount: numbers.length,
    nextId: numbers.length,
    documentIds: numbers,
    fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
    fieldLength,
    averageFieldLength: averages,
    storedFields: {},
    dirtCount: 0,
    index: [],
    serializationVersion: 2,
  }
  const search = loader.loadJS(/** @type {any} */ (frame), { fields })
  fill(search, words, postings)
  return search
}

/** Word → field → section → times, as MiniSearch keeps it. @param {MiniSearch} search @param {string} words @param {string} postings */
function fill(search, words, postings) {
  if (words === '') return
  const lists = postings.split(' ')
  const tree = /** @type {{ _index: { set(word: string, data: unknown): void } }} */ (/** @type {unknown} */ (search))._index
  for (const [index, word] of words.split(' ').entries()) tree.set(word, wordEntry(lists[index] ?? ''))
}

/** Stands for a `Map` of fields. @param {string} packed */
function wordEntry(packed) {
  /** @type {Map<number, Map<number, number>> | undefined} */
  let byField
  const get = (/** @type {number} */ field) => {
    byField ??= unpackWord(packed)
    return byField.get(field)
  }
  return { get }
}

/** @param {string} packed */
function unpackWord(packed) {
  const read = reader(packed)
  /** @type {Map<number, Map<number, number>>} */
  const byField = new Map()
  while (read.hasMore()) {
    const head = read()
    byField.set(head & 3, unpackList(head >> 2, read))
  }
  return byField
}

/** @param {number} count @param {() => number} read */
function unpackList(count, read) {
  /** @type {Map<number, number>} */
  const times = new Map()
  let section = 0
  for (let index = 0; index < count; index += 1) {
    const step = read()
    section += step >> 1
    times.set(section, step & 1 ? read() : 1)
  }
  return times
}

/** @param {string} packed */
function unpackLengths(packed) {
  const read = reader(packed)
  const lengths = []
  while (read.hasMore()) lengths.push(fields.map(read))
  return lengths
}

/** @param {string} packed */
function reader(packed) {
  let at = 0
  const read = () => {
    let number = 0
    for (let shift = 0; ; shift += 5) {
      const code = packed.charCodeAt(at++)
      const digit = code > 92 ? code - 36 : code - 35
      number += (digit & 31) << shift
      // A text that is cut off ends too.
      if (!(digit >= 32)) return number
    }
  }
  return Object.assign(read, { hasMore: () => at < packed.length })
}
