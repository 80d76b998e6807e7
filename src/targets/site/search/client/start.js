/** Opens the search when it is asked for, and answers while the reader types. */
import { loadScript } from '../../client/shared/load-script.js'
import { makeDialog, showResults } from './dialog.js'
import { miniSearchEngine } from './engine.js'
import { resultList } from './results.js'

/** @type {import('./dialog.js').SearchDialog | undefined} */
let dialog
/** @type {Promise<import('./engine.js').Engine> | undefined} */
let engine
/** Answers may come in another order than questions. */
let asked = 0

document.addEventListener('unbook-search', (event) => open(event instanceof CustomEvent ? String(event.detail) : ''))

/** @param {string} query */
function open(query) {
  dialog ??= makeDialog(answer)
  const { element, field } = dialog
  if (query) field.value = query
  if (!element.open) element.showModal()
  field.focus()
  field.select()
  void answer()
}

async function answer() {
  if (!dialog) return
  const query = dialog.field.value.trim()
  asked += 1
  const own = asked
  dialog.element.setAttribute('aria-busy', 'true')
  const pages = await find(query)
  if (own !== asked) return
  dialog.element.setAttribute('aria-busy', 'false')
  showResults(dialog, resultList(pages, query), said(query, pages.length))
}

/** @param {string} query */
async function find(query) {
  engine ??= mayUsePagefind() ? pagefindEngine().catch(miniSearchEngine) : miniSearchEngine()
  try {
    const { find } = await engine
    return query ? await find(query) : []
  } catch {
    // Not there this time: tried again with the next letter.
    engine = undefined
    return []
  }
}

/** A policy on the page that does not speak of it forbids WebAssembly: trying would only be an error. */
function mayUsePagefind() {
  if (!site.pagefind || !location.protocol.startsWith('http') || typeof WebAssembly !== 'object') return false
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.getAttribute('content')
  return !policy || /unsafe-eval/.test(policy)
}

async function pagefindEngine() {
  await loadScript('search-pagefind.js')
  if (!window.unbookPagefind) throw new Error('Cannot load pagefind')
  return window.unbookPagefind()
}

/** @param {string} query @param {number} count */
function said(query, count) {
  if (!query) return ''
  const { noResults = '', results = '' } = site.words
  return count === 0 ? noResults.replace('%', () => query) : results.replace('%', String(count))
}
