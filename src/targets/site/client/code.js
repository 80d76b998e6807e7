/** Tools of code: copying, wrapping long lines, unfolding what is long. */
import { announce } from './announce.js'
import { copyText } from './copy-text.js'
import { all, around, first, make } from './shared/dom.js'

const { words } = site

export function codeTools() {
  for (const button of all('[data-copy]')) button.hidden = false
  for (const box of all('.code')) addTools(box)
  document.addEventListener('click', (event) => {
    const copy = around(event, '[data-copy]')
    if (copy) void copyFrom(copy)
    const wrap = around(event, '.code-wrap')
    wrap?.setAttribute('aria-pressed', String(wrap.parentElement?.classList.toggle('wrap')))
    const fold = around(event, '.code-fold')
    const box = fold?.parentElement
    if (!box) return
    setFolded(box, !box.classList.contains('is-folded'))
    box.scrollIntoView({ block: 'nearest' })
  })
}

/** @param {HTMLElement} box */
function addTools(box) {
  const pre = first('pre', box)
  if (!pre) return
  if (box.classList.contains('foldable')) {
    box.append(make('button', { type: 'button', class: 'code-fold' }))
    setFolded(box, true)
  }
  // What fits needs no wrapping; what is folded away has no width yet.
  const isWide = pre.scrollWidth > pre.clientWidth + 1
  if (isWide && !box.classList.contains('wrap')) {
    const name = words.wrap ?? ''
    const button = make(
      'button',
      { type: 'button', class: 'code-wrap', 'aria-pressed': 'false', 'aria-label': name, title: name },
      '↩',
    )
    first('[data-copy]', box)?.before(button)
  }
}

/** @param {HTMLElement} box @param {boolean} isFolded */
export function setFolded(box, isFolded) {
  const button = first('.code-fold', box)
  if (!button) return
  box.classList.toggle('is-folded', isFolded)
  button.setAttribute('aria-expanded', String(!isFolded))
  button.textContent = (isFolded ? words.expand : words.collapse) ?? ''
}

/** @param {HTMLElement} button */
async function copyFrom(button) {
  const text = button.dataset.copy || codeIn(button.parentElement)
  if (!(await copyText(text))) return
  if (button.classList.contains('copied')) return
  const before = button.textContent ?? ''
  button.classList.add('copied')
  if (before) button.textContent = words.copied ?? ''
  announce(words.copied ?? '')
  setTimeout(() => {
    button.classList.remove('copied')
    if (before) button.textContent = before
  }, 2000)
}

/** What is said of code, and lines that are gone, are not code. @param {Element | null} box */
function codeIn(box) {
  const code = box?.querySelector('pre code, pre')?.cloneNode(true)
  if (!(code instanceof HTMLElement)) return ''
  for (const other of all('del, sup, [data-footnote-ref], .code-note', code)) {
    // The end of the line goes with it.
    if (other.tagName === 'DEL' && other.nextSibling instanceof Text)
      other.nextSibling.data = other.nextSibling.data.replace(/^\n/, '')
    other.remove()
  }
  return (code.textContent ?? '').replace(/\n$/, '')
}
