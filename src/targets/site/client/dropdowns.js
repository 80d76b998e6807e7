/** Lists in the head of the page close when the reader turns to something else. */
import { all, first } from './shared/dom.js'

export function dropdowns() {
  const close = (/** @type {EventTarget | null} */ kept) => {
    for (const menu of all('details.menu[open]')) {
      if (menu instanceof HTMLDetailsElement && !(kept instanceof Node && menu.contains(kept))) menu.open = false
    }
  }
  document.addEventListener('click', ({ target }) => close(target))
  document.addEventListener('focusin', ({ target }) => close(target))
  document.addEventListener('keydown', ({ key, target }) => {
    const menu = key === 'Escape' && target instanceof Element ? target.closest('details.menu[open]') : null
    if (!menu) return
    first('summary', menu)?.focus()
    close(null)
  })
}
