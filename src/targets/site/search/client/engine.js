/** Finds sections by words with MiniSearch, and the texts for their excerpts. Everything comes as scripts, from a disk too. */
import { loadScript } from '../../client/shared/load-script.js'
import { queryOf, searchOptions } from '../words/query.js'
import { unpackIndex } from '../words/unpack.js'

/**
 * @typedef {{ heading: string, address: string, score: number, terms: string[], isTitle: boolean, texts(): Promise<string[]> }} Hit
 *   a section: `isTitle` where only the title of the page was found; `texts` are its text and its code
 * @typedef {{ title: string, trail: string, address: string, hits: Hit[] }} FoundPage
 * @typedef {{ find(text: string): Promise<FoundPage[]> }} Engine
 */

/** @returns {Promise<Engine>} */
export async function miniSearchEngine() {
  await Promise.all([loadScript('minisearch.js'), loadScript('search-index.js')])
  const { MiniSearch, unbookSearch } = window
  if (!MiniSearch || !unbookSearch) throw new Error('Cannot read the index')
  const search = unpackIndex(MiniSearch, unbookSearch)
  const places = placesOf(unbookSearch.pages)
  const { pages, pieces } = unbookSearch
  return { find: async (text) => pagesOf(resultsFor(search, text), { pages, places, pieces }) }
}

/** What fits best first: all words as typed, then with slips, then any of them. @type {import('../words/query.js').QueryOptions[]} */
const attempts = [{}, { isLoose: true }, { isLoose: true, combineWith: 'OR' }]

/** @param {import('minisearch').default} search @param {string} text */
function resultsFor(search, text) {
  for (const attempt of attempts) {
    const results = search.search(queryOf(text, attempt), searchOptions)
    if (results.length > 0) return results
  }
  return []
}

/**
 * @typedef {{ page: number, heading: string, id: string }} Place
 * @typedef {{ pages: string[][], places: Place[], pieces: number[] }} Index
 */

/** Page and heading of each section. @param {string[][]} pages @returns {Place[]} */
function placesOf(pages) {
  return pages.flatMap(([, , , ...names], page) => {
    const places = [{ page, heading: '', id: '' }]
    for (let at = 0; at < names.length; at += 2) places.push({ page, heading: names[at] ?? '', id: names[at + 1] ?? '' })
    return places
  })
}

/** Results come best first, and so do pages, by their best section. @param {import('minisearch').SearchResult[]} results @param {Index} index */
function pagesOf(results, { pages, places, pieces }) {
  /** @type {Map<number, FoundPage>} */
  const found = new Map()
  for (const { id: section, score, terms, match } of results) {
    const { page, heading, id } = places[section] ?? { page: 0, heading: '', id: '' }
    const [title = '', address = '', trail = ''] = pages[page] ?? []
    const isTitle = Object.values(match).every((fields) => fields.every((field) => field === 'title'))
    const texts = () => textsOf(section, pieces)
    const hit = { heading, address: id ? `${address}#${encodeURIComponent(id)}` : address, score, terms, isTitle, texts }
    const known = found.get(page)
    if (known) known.hits.push(hit)
    else found.set(page, { title, trail, address, hits: [hit] })
  }
  return [...found.values()]
}

/** @param {number} section @param {number[]} pieces */
async function textsOf(section, pieces) {
  const piece = pieces.findLastIndex((first) => first <= section)
  try {
    await loadScript(`search-text-${piece}.js`)
  } catch {
    return []
  }
  const at = 2 * (section - (pieces[piece] ?? 0))
  return window.unbookSearchTexts?.[piece]?.slice(at, at + 2) ?? []
}
