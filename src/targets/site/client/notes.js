/** Notes open where they are marked; without script, or a new tab, their marks lead to the foot of the page. */
import { around, make } from './shared/dom.js'

export function notes() {
  const box = make('div', { class: 'note-box', popover: '', tabindex: '-1' })
  if (!box.showPopover) return
  document.addEventListener('click', (event) => {
    const mark = around(event, '[data-footnote-ref]')
    const note = document.getElementById(decodeURI(mark?.getAttribute('href') ?? '').slice(1))
    if (!mark || !note || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    box.replaceChildren(...note.cloneNode(true).childNodes)
    document.body.append(box)
    box.showPopover()
    const { bottom, left } = mark.getBoundingClientRect()
    box.style.top = `${bottom + scrollY + 6}px`
    box.style.left = `${Math.min(left, innerWidth - box.offsetWidth - 32)}px`
    // Escape leads back to the mark.
    box.focus({ preventScroll: true })
  })
}
