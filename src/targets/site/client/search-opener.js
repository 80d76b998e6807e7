/** Search is loaded when it is first asked for: by a button, `/`, or ⌘K. */
import { all, around } from './shared/dom.js'
import { loadScript } from './shared/load-script.js'

export function searchOpener() {
  const buttons = all('[data-search-open]')
  if (site.search === false || buttons.length === 0) return
  for (const button of buttons) button.hidden = false
  document.addEventListener('click', (event) => {
    const button = around(event, '[data-search-open]')
    if (button) openSearch(button.dataset.query)
  })
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return
    event.preventDefault()
    openSearch()
  })
  // Whoever points at it will use it.
  for (const type of ['pointerenter', 'focus']) buttons[0]?.addEventListener(type, () => void loadSearch(), { once: true })
}

/** @param {KeyboardEvent} event */
function isShortcut({ key, ctrlKey, metaKey, altKey, target }) {
  if (altKey) return false
  if (key.toLowerCase() === 'k') return ctrlKey || metaKey
  return key === '/' && !ctrlKey && !metaKey && !isTyping(target)
}

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof Element && target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')

const loadSearch = () => loadScript('search.js').catch(() => undefined)

/** The script of the search listens from then on. @param {string} [query] */
async function openSearch(query = '') {
  await loadSearch()
  document.dispatchEvent(new CustomEvent('unbook-search', { detail: query }))
}
