/**
 * The words of a text as the index knows them.
 *
 *     tokenize('L’arbre getUserName 資料庫')
 *         → arbre · getusername get user name · 資料 料庫 庫
 *
 * Scripts without spaces are cut into pairs of letters, which comes out the same everywhere, as a dictionary would not.
 * Used when the site is made and in the browser.
 */

import { fold } from './fold.js'

/** A word, with what joins its parts: `e-mail`, `shared_buffers`, `node.js`, `8.0.1`. */
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[-_.‐‑][\p{L}\p{M}\p{N}]+)*/gu
const joints = /[-_.‐‑]/
/** A version or an amount keeps its points. */
const digits = /^[\d.]+$/
const elision = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’ʼ](?=\p{L})/giu
/** What stands behind an apostrophe says nothing: `it’s`, `don't`. */
const suffix = /(?<=\p{L})['’ʼ](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])/giu
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー々〆]+/gu
const hump = /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u
const isAscii = /^[\0-\x7f]*$/
/** Nobody types more; what is longer is found by its start. */
const longest = 40
const mostParts = 5

/**
 * A word of a text: where it stands, what stands for the whole, and for its parts when it has any.
 * @typedef {{ start: number, end: number, whole: string, parts: string[], isPairs: boolean }} Word
 */

/** Spaces in the place of what says nothing, so that what follows stays where it is. @param {string} text */
const blank = (text) => (/['’ʼ]/.test(text) ? text.replace(elision, spaces).replace(suffix, spaces) : text)
/** @param {string} text */
const spaces = (text) => ' '.repeat(text.length)

/** @param {string} text @returns {Word[]} */
export function wordsOf(text) {
  /** @type {Word[]} */
  const words = []
  for (const { 0: found, index } of blank(text).matchAll(wordPattern)) {
    if (isAscii.test(found)) addWord(words, found, index)
    else addMixed(words, found, index)
  }
  return words
}

/** `使用SQL查詢` holds words of both kinds. @param {Word[]} words @param {string} found @param {number} at */
function addMixed(words, found, at) {
  let index = 0
  for (const { 0: run, index: start } of found.matchAll(unspaced)) {
    if (start > index) addWord(words, found.slice(index, start), at + index)
    index = start + run.length
    const parts = pairs(fold(run))
    words.push({ start: at + start, end: at + index, whole: '', parts, isPairs: true })
  }
  if (index < found.length) addWord(words, found.slice(index), at + index)
}

/** @param {string} run @returns {string[]} */
function pairs(run) {
  const letters = [...run]
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ''))
}

/** @param {Word[]} words @param {string} source @param {number} start */
function addWord(words, source, start) {
  const names = source.split(joints)
  if (names.length > mostParts) return addEach(words, names, start)
  const whole = clip(fold(digits.test(source) ? source : names.join('')))
  const parts = names.flatMap((name) => partsOf(name, names.length > 1))
  if (whole) words.push({ start, end: start + source.length, whole, parts, isPairs: false })
}

/** `readLevel` → `read`, `level`; first the whole where it is a part itself. @param {string} name @param {boolean} isPart */
function partsOf(name, isPart) {
  const humps = name.split(hump)
  const parts = humps.length > 1 ? (isPart ? [name, ...humps] : humps) : isPart ? [name] : []
  return parts.map((part) => clip(fold(part))).filter(says)
}

/** An address or a path: its parts are words. @param {Word[]} words @param {string[]} names @param {number} start */
function addEach(words, names, start) {
  let index = start
  for (const name of names) {
    addWord(words, name, index)
    index += name.length + 1
  }
}

/** @param {string} word */
const clip = (word) => (word.length > longest ? word.slice(0, longest) : word)

/** A lone letter or digit is in every text. @param {string} term */
const says = (term) => term.length > 1 || term > '\x7f'

/** Texts repeat their words. @type {Map<string, string[]>} */
const known = new Map()
const mostKnown = 100_000

/** @param {string} text @returns {string[]} */
export function tokenize(text) {
  const terms = []
  for (const [found] of blank(text).matchAll(wordPattern)) {
    let some = known.get(found)
    if (some === undefined) {
      some = termsOf(found)
      if (known.size > mostKnown) known.clear()
      known.set(found, some)
    }
    for (const term of some) terms.push(term)
  }
  return terms
}

/** @param {string} found */
const termsOf = (found) => wordsOf(found).flatMap(({ whole, parts }) => (says(whole) ? [whole, ...parts] : parts))
