/** Finds sections with pagefind, which loads only the parts of its index that a query needs: for large sites, on a host. */
import { root } from '../../client/shared/dom.js'
import { tokenize } from '../words/tokenize.js'

/**
 * @typedef {{ content: string, excerpt: string, meta: Record<string, string> }} Fragment
 * @typedef {{ score: number, data(): Promise<Fragment> }} Result
 * @typedef {{ init(): Promise<void>, search(text: string): Promise<{ results: Result[] }> }} Pagefind
 */

const most = 60

/** @returns {Promise<import('../client/engine.js').Engine>} */
async function engine() {
  // An empty module: says at once whether the host’s policy allows any.
  await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
  const address = new URL(`${root()}_unbook/pagefind/pagefind.js`, location.href).href
  /** @type {Pagefind} */
  const pagefind = await import(address)
  await pagefind.init()
  return { find: async (text) => pagesOfFragments(await fragments(pagefind, text)) }
}

/** @param {Pagefind} pagefind @param {string} text */
async function fragments(pagefind, text) {
  const { results } = await pagefind.search(text)
  return Promise.all(results.slice(0, most).map(async ({ score, data }) => ({ ...(await data()), score })))
}

/** @param {(Fragment & { score: number })[]} fragments @returns {import('../client/engine.js').FoundPage[]} */
function pagesOfFragments(fragments) {
  /** @type {Map<string, import('../client/engine.js').FoundPage>} */
  const pages = new Map()
  for (const { meta, content, excerpt, score } of fragments) {
    const { title = '', page = '', trail = '', heading = '', id = '' } = meta
    const address = id ? `${page}#${encodeURIComponent(id)}` : page
    const texts = async () => [content]
    const hit = { heading, address, score, terms: markedWords(excerpt), isTitle: false, texts }
    const known = pages.get(page)
    if (known) known.hits.push(hit)
    else pages.set(page, { title, trail, address: page, hits: [hit] })
  }
  return [...pages.values()]
}

/** What pagefind marked, in words as this site cuts them. @param {string} excerpt */
const markedWords = (excerpt) => [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, word = '']) => tokenize(word))

window.unbookPagefind = engine
