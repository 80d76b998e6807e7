/** Puts text on the clipboard, also where a page from a disk may not use the new way. Whether it worked. */
import { make } from './shared/dom.js'

/** @param {string} text */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const active = document.activeElement
  const area = make('textarea', { class: 'announcer', readonly: true, tabindex: '-1', 'aria-hidden': 'true' })
  area.value = text
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
    if (active instanceof HTMLElement) active.focus({ preventScroll: true })
  }
}
