/**
 * What readers type, as a query of MiniSearch: every word has to be there; of a word with parts, the whole or all of its parts.
 *
 *     queryOf('shared_buf')   →   AND( OR( sharedbuf…, AND( shared, buf… ) ) )
 *
 * `…` stands for any ending: the last word may still be being typed.
 */

import { wordsOf } from './tokenize.js'

/** Most telling first. */
export const fields = ['title', 'heading', 'text', 'code']

/** What all queries share. */
export const searchOptions = {
  fields,
  boost: { title: 5, heading: 3, text: 1, code: 0.6 },
  weights: { prefix: 0.4, fuzzy: 0.2 },
  tokenize: (/** @type {string} */ term) => [term],
  processTerm: (/** @type {string} */ term) => term,
}

/**
 * @typedef {{ combineWith: 'AND' | 'OR', queries: (Query | string)[], prefix?: boolean, fuzzy?: number | false }} Query
 * @typedef {{ isLoose?: boolean, combineWith?: 'AND' | 'OR' }} QueryOptions `isLoose` forgives a slip or two
 */

/** @param {string} text @param {QueryOptions} [options] @returns {Query} */
export function queryOf(text, { isLoose = false, combineWith = 'AND' } = {}) {
  const words = wordsOf(text)
  const queries = words.map((word, index) => queryOfWord(word, index === words.length - 1, isLoose))
  return { combineWith, queries }
}

/** @param {import('./tokenize.js').Word} word @param {boolean} isLast @param {boolean} isLoose @returns {Query} */
function queryOfWord({ whole, parts, isPairs }, isLast, isLoose) {
  if (isPairs)
    return parts.length > 1 ? every(parts.slice(0, -1).map((pair) => term(pair, false))) : every([term(parts[0] ?? '', true)])
  const alone = term(whole, isLast || whole.length > 2, isLoose)
  if (parts.length < 2) return alone
  const each = parts.map((part, index) => term(part, isLast && index === parts.length - 1, isLoose))
  return { combineWith: 'OR', queries: [alone, every(each)] }
}

/** @param {Query[]} queries @returns {Query} */
const every = (queries) => ({ combineWith: 'AND', queries })

/** @param {string} word @param {boolean} prefix @param {boolean} [isLoose] @returns {Query} */
const term = (word, prefix, isLoose = false) => ({ combineWith: 'AND', queries: [word], prefix, fuzzy: isLoose && slips(word) })

/** How many letters may be wrong. @param {string} word */
const slips = (word) => (/\d/.test(word) || word.length < 4 ? false : word.length > 7 ? 2 : 1)
