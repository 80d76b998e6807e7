/**
 * Which word is where: built word by word, written as short as a script can hold it. `unpack.js` reads it.
 *
 *     words: 'basil tide'    postings: '+#$ …'
 *
 * A number is written in digits of five bits, least first, each a character; those with more to come are 32 higher. A word's
 * postings are, for each field: four times their number plus the field; for each section: twice the step from the section
 * before plus whether the word is there more than once, then how often. A space ends them.
 */
import { fields } from './words/query.js'
import { tokenize } from './words/tokenize.js'

export interface PackedWords {
  words: string
  postings: string
  /** For each section, how many different words each of its fields has. */
  lengths: string
  averages: number[]
}

export interface Postings {
  /** One text a field. Sections are numbered in the order in which they are added. */
  add(texts: readonly string[]): void
  pack(): PackedWords
}

export function createPostings(): Postings {
  /** Word → for each field: section, times, section, times, … */
  const index = new Map<string, number[][]>()
  const lengths: number[] = []
  let sections = 0
  const add = (texts: readonly string[]): void => {
    for (const [field, text] of texts.entries()) {
      const counts = count(text === '' ? [] : tokenize(text))
      lengths.push(counts.size)
      for (const [word, times] of counts) listOf(index, word, field).push(sections, times)
    }
    sections += 1
  }
  const pack = (): PackedWords => {
    const words = [...index.keys()].sort()
    const postings = words.map((word) => packWord(index.get(word) ?? []))
    return {
      words: words.join(' '),
      postings: postings.join(' '),
      lengths: lengths.map(digits).join(''),
      averages: averages(lengths),
    }
  }
  return { add, pack }
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function listOf(index: Map<string, number[][]>, word: string, field: number): number[] {
  const lists = index.get(word) ?? []
  if (lists.length === 0) index.set(word, lists)
  lists[field] ??= []
  return lists[field]
}

function packWord(lists: readonly number[][]): string {
  let packed = ''
  for (const [field, list] of lists.entries()) {
    if (list === undefined) continue
    packed += digits((list.length / 2) * 4 + field)
    let last = 0
    for (let at = 0; at < list.length; at += 2) {
      const [section = 0, times = 1] = [list[at], list[at + 1]]
      packed += digits((section - last) * 2 + (times > 1 ? 1 : 0)) + (times > 1 ? digits(times) : '')
      last = section
    }
  }
  return packed
}

/** Printable characters without the backslash. */
const alphabet = Array.from({ length: 64 }, (_, digit) => String.fromCharCode(digit < 57 ? digit + 35 : digit + 36))

function digits(number: number): string {
  let written = ''
  let rest = number
  while (rest > 31) {
    written += alphabet[32 + (rest & 31)]
    rest >>>= 5
  }
  return written + alphabet[rest]
}

function averages(lengths: readonly number[]): number[] {
  const sums = fields.map((_, field) =>
    lengths.reduce((sum, length, at) => (at % fields.length === field ? sum + length : sum), 0),
  )
  return sums.map((sum) => sum / Math.max(1, lengths.length / fields.length))
}
