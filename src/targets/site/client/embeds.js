/** What other sites show is asked for when the reader wants it, and kept in a box that cannot reach out. */
import { all, around, make } from './shared/dom.js'

const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation'

export function embeds() {
  for (const button of all('[data-embed-load]')) button.hidden = !isSafe(button.closest('[data-embed]'))
  document.addEventListener('click', (event) => {
    const box = around(event, '[data-embed-load]')?.closest('[data-embed]')
    if (box instanceof HTMLElement) loadFrame(box)
  })
}

/** @param {Element | null} box */
function isSafe(box) {
  const address = box?.getAttribute('data-embed') ?? ''
  try {
    const { protocol, host } = new URL(address)
    // Same-origin frames could take their sandbox away.
    return protocol === 'https:' && host !== location.host
  } catch {
    return false
  }
}

/** @param {HTMLElement} box */
function loadFrame(box) {
  const { embed = '', embedTitle = '' } = box.dataset
  if (!isSafe(box)) return
  const frame = make('iframe', {
    ...{ src: embed, title: embedTitle, sandbox, referrerpolicy: 'strict-origin-when-cross-origin' },
    allow: 'fullscreen; picture-in-picture; encrypted-media',
  })
  box.replaceChildren(frame)
  box.classList.add('is-loaded')
  frame.focus()
}
