/** On narrow screens the sidebar is a menu: everything else rests while it is open. Without script it is shown as the target of a link. */
import { all, around, first } from './shared/dom.js'

/** @type {HTMLElement | undefined} */
let opener
/** @type {HTMLElement | undefined} */
let sidebar

export function narrowMenu() {
  opener = first('[data-menu-open]')
  sidebar = first('.sidebar')
  if (!opener || !sidebar) return
  opener.setAttribute('role', 'button')
  opener.setAttribute('aria-expanded', 'false')
  opener.setAttribute('aria-controls', sidebar.id)
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
  // With room for both, nothing rests.
  matchMedia('(max-width: 56rem)').addEventListener('change', () => isOpen() && setMenu(false))
}

const isOpen = () => sidebar?.classList.contains('open') === true

/** @param {Event} event */
function onClick(event) {
  if (around(event, '[data-menu-open]')) {
    event.preventDefault()
    setMenu(!isOpen())
  } else if (isOpen() && (around(event, '.menu-close') || !around(event, '.sidebar'))) {
    event.preventDefault()
    setMenu(false)
  }
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const isSpaceOnOpener = event.key === ' ' && event.target === opener
  if (isSpaceOnOpener) {
    event.preventDefault()
    setMenu(!isOpen())
  } else if (event.key === 'Escape' && isOpen()) setMenu(false)
}

/** @param {boolean} willOpen */
function setMenu(willOpen) {
  if (!opener || !sidebar) return
  sidebar.classList.toggle('open', willOpen)
  opener.setAttribute('aria-expanded', String(willOpen))
  for (const other of besides(sidebar)) other.inert = willOpen
  const inside = first('[aria-current="page"]', sidebar) ?? first('a, button', sidebar)
  if (willOpen) inside?.focus()
  else opener.focus()
}

/** Siblings of an element and of all that it stands in. @param {HTMLElement} element */
function besides(element) {
  const others = []
  for (let at = element; at.parentElement && at !== document.body; at = at.parentElement) {
    others.push(...all(':scope > :not(script, dialog, .announcer)', at.parentElement).filter((sibling) => sibling !== at))
  }
  return others
}
