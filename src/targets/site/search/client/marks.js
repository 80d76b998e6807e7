/**
 * Where in a text the words stand that were found.
 *
 *     marksOf('Une école d’été', { terms: new Set(['ecole', 'ete']), letters: new Set() })   →   [[4, 9], [12, 15]]
 */
import { wordsOf } from '../words/tokenize.js'

/**
 * @typedef {[start: number, end: number, term: string]} Mark
 * @typedef {{ terms: Set<string>, letters: Set<string> }} Wanted `letters`: those of scripts without spaces that were typed alone
 */

/** @param {string} query @param {readonly string[]} terms words of the index that the query found @returns {Wanted} */
export function wantedBy(query, terms) {
  const letters = wordsOf(query).flatMap(({ isPairs, parts }) => (isPairs && parts.length === 1 ? parts : []))
  const isAlone = (/** @type {string} */ term) => letters.some((letter) => term.startsWith(letter))
  return { terms: new Set(terms.filter((term) => !isAlone(term))), letters: new Set(letters) }
}

/** @param {string} text @param {Wanted} wanted @returns {Mark[]} */
export function marksOf(text, { terms, letters }) {
  /** @type {Mark[]} */
  const marks = []
  for (const { start, end, whole, parts, isPairs } of wordsOf(text)) {
    if (isPairs) addPairs(marks, { text: text.slice(start, end), start, parts }, { terms, letters })
    else {
      const term = [whole, ...parts].find((part) => terms.has(part))
      if (term !== undefined) marks.push([start, end, term])
    }
  }
  return marks
}

/** Pairs overlap, and marks that touch become one. @param {Mark[]} marks @param {{ text: string, start: number, parts: string[] }} run @param {Wanted} wanted */
function addPairs(marks, { text, start, parts }, { terms, letters }) {
  const characters = [...text]
  let at = start
  for (const [index, character] of characters.entries()) {
    const pair = parts[index] ?? ''
    const end = at + character.length
    const next = characters[index + 1] ?? ''
    if (letters.has([...pair][0] ?? '')) add(marks, [at, end, pair])
    else if (next && terms.has(pair)) add(marks, [at, end + next.length, pair])
    at = end
  }
}

/** @param {Mark[]} marks @param {Mark} mark */
function add(marks, mark) {
  const last = marks.at(-1)
  if (last && last[1] >= mark[0]) last[1] = mark[1]
  else marks.push(mark)
}
