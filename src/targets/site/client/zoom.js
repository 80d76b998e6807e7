/** Images that are shown smaller than they are can be looked at in full. */
import { all, make } from './shared/dom.js'

const candidates = '.content figure img, .content p > img, .content picture img'
/** Small pictures in a line of text, and those that are links already. */
const excluded = 'a *, button *, summary *, .line-image, .card *, .icon, .emoji'
const smallest = 160

export function imageZoom() {
  for (const image of all(candidates)) {
    if (!(image instanceof HTMLImageElement) || image.matches(excluded)) continue
    if (image.complete) offer(image)
    else image.addEventListener('load', () => offer(image), { once: true })
  }
}

/** @param {HTMLImageElement} image */
function offer(image) {
  const isWorthIt = image.width >= smallest && (image.naturalWidth > image.width * 1.1 || image.naturalWidth === 0)
  if (!isWorthIt || image.classList.contains('zoomable')) return
  image.classList.add('zoomable')
  image.tabIndex = 0
  image.setAttribute('role', 'button')
  image.setAttribute('aria-label', [site.words.zoom, image.alt].filter(Boolean).join(': '))
  image.addEventListener('click', () => zoom(image))
  image.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    zoom(image)
  })
}

/** @param {HTMLImageElement} image */
function zoom(image) {
  const large = make('img', { src: image.currentSrc || image.src, alt: image.alt })
  const close = make(
    'button',
    { type: 'button', class: 'zoom-close', 'aria-label': site.words.close ?? '', autofocus: true },
    '×',
  )
  const dialog = make('dialog', { class: 'zoom-dialog', 'aria-label': image.alt || site.words.zoom || '' }, large, close)
  dialog.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    image.focus({ preventScroll: true })
  })
  document.body.append(dialog)
  dialog.showModal()
}
