/** Links to an image in full show it above the page. */
import { around, make } from './shared/dom.js'

export function imageZoom() {
  document.addEventListener('click', (event) => {
    const link = around(event, 'a.zoom')
    // With a key held down, the reader wants a window of its own.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    zoom(link)
  })
}

/** @param {HTMLElement} link */
function zoom(link) {
  const alt = link.querySelector('img')?.alt ?? ''
  const image = make('img', { src: link.getAttribute('href') ?? '', alt })
  const close = make('button', { type: 'button', class: 'zoom-close', 'aria-label': site.words.close ?? '' }, '×')
  const dialog = make('dialog', { class: 'zoom-dialog', 'aria-label': link.getAttribute('aria-label') ?? '' }, image, close)
  dialog.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
