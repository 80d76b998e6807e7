/** Says something to those who do not see what happened. */
import { make } from './shared/dom.js'

/** @type {HTMLElement | undefined} */
let region

/** @param {string} text */
export function announce(text) {
  region ??= document.body.appendChild(make('div', { class: 'announcer', 'aria-live': 'polite' }))
  region.textContent = ''
  // A region that is new, or says the same again, is only read when it changes later.
  setTimeout(() => region?.replaceChildren(text), 50)
}
