/** Branches of the table of contents that a page does not hold are unfolded from the data of the whole. */
import { all, around, first, make, root } from './shared/dom.js'
import { loadScript } from './shared/load-script.js'

export function sidebarNav() {
  const sidebar = first('.sidebar')
  if (!sidebar) return
  for (const toggle of all('.nav-toggle', sidebar)) toggle.hidden = false
  sidebar.addEventListener('click', (event) => {
    const toggle = around(event, '.nav-toggle')
    if (toggle) void unfold(toggle)
  })
  showCurrent(sidebar)
}

/** Scrolls the sidebar and not the page. @param {HTMLElement} sidebar */
function showCurrent(sidebar) {
  const current = first('[aria-current="page"]', sidebar)
  if (!current) return
  const { top, bottom } = current.getBoundingClientRect()
  const room = sidebar.getBoundingClientRect()
  if (top < room.top || bottom > room.bottom) sidebar.scrollTop += top - room.top - sidebar.clientHeight / 3
}

/** @param {HTMLElement} toggle */
async function unfold(toggle) {
  const branch = toggle.parentElement
  if (!branch) return
  const isOpen = toggle.getAttribute('aria-expanded') !== 'true'
  let list = first(':scope > ul', branch)
  if (!list && isOpen) {
    try {
      await loadScript('nav.js')
    } catch {
      // What cannot be unfolded can still be visited.
      first('a', branch)?.click()
      return
    }
    list = first(':scope > ul', branch) ?? listOf(toggle.dataset.nav)
    if (list) branch.append(list)
  }
  if (list) list.hidden = !isOpen
  toggle.setAttribute('aria-expanded', String(isOpen))
}

/** @param {string | undefined} address */
function listOf(address) {
  const entry = find(window.unbookNav ?? [], address)
  return entry && make('ul', {}, ...(entry[2] ?? []).map(itemOf))
}

/** @param {NavEntry[]} entries @param {string | undefined} address @returns {NavEntry | undefined} */
function find(entries, address) {
  for (const entry of entries) {
    const found = entry[1] === address && entry[2]?.length ? entry : find(entry[2] ?? [], address)
    if (found) return found
  }
  return undefined
}

/** @param {NavEntry} entry */
function itemOf([title, address, children = [], { external, icon = '' } = {}]) {
  const label = address === null ? make('span', { class: 'nav-label' }) : make('a', linkTo(address, external))
  // Drawings are the site's own.
  label.innerHTML = icon
  label.append(title)
  const item = make('li', children.length > 0 ? { class: 'nav-branch' } : {}, label)
  if (address === null || children.length === 0) {
    if (children.length > 0) item.append(make('ul', {}, ...children.map(itemOf)))
    return item
  }
  const name = `${(site.words.label ?? '').replace('%', () => site.words.expand ?? '')} ${title}`
  const toggle = { class: 'nav-toggle', type: 'button', 'aria-expanded': 'false', 'data-nav': address, 'aria-label': name }
  item.append(make('button', toggle))
  return item
}

/** @param {string} address @param {true | undefined} external @returns {Record<string, string>} */
const linkTo = (address, external) =>
  external ? { href: address, rel: 'external noopener' } : { href: root() + address || './' }
