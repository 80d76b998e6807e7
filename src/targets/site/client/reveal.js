/** A link to what is folded away opens it: tabs, expandables, code that is cut short. */
import { setFolded } from './code.js'
import { around } from './shared/dom.js'
import { check } from './tabs.js'

export function revealTargets() {
  reveal()
  addEventListener('hashchange', reveal)
  document.addEventListener('click', (event) => {
    const link = around(event, 'a[href*="#"]')
    // A second click on the same link changes no address.
    if (link instanceof HTMLAnchorElement && link.href === location.href) setTimeout(reveal)
  })
}

function reveal() {
  const target = targetOf(location.hash.slice(1))
  if (target && open(target)) target.scrollIntoView()
}

/** @param {string} fragment */
function targetOf(fragment) {
  if (fragment === '') return null
  try {
    return document.getElementById(decodeURIComponent(fragment)) ?? document.getElementById(fragment)
  } catch {
    return document.getElementById(fragment)
  }
}

/** Whether there was anything to open. @param {Element} target */
function open(target) {
  let hasOpened = false
  for (let at = /** @type {Element | null} */ (target); at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement && !at.open) {
      at.open = true
      hasOpened = true
    }
    if (at instanceof HTMLElement && at.classList.contains('is-folded')) setFolded(at, false)
    const label = at.classList.contains('tab-panel') ? at.previousElementSibling : null
    if (label instanceof HTMLElement && !label.querySelector('input')?.checked) {
      check(label)
      hasOpened = true
    }
  }
  return hasOpened
}
