/** Narrows what is shown: rows of a table by words, updates by tag. */
import { all, around } from './shared/dom.js'

export function filters() {
  for (const tools of all('.table-tools, .update-filter')) tools.hidden = false
  document.addEventListener('input', (event) => {
    const field = around(event, '[data-table-search]')
    if (field instanceof HTMLInputElement) filterRows(field)
  })
  document.addEventListener('click', (event) => {
    const button = around(event, '[data-update-tag]')
    if (button) filterUpdates(button)
  })
}

/** Every word has to be in the row. @param {HTMLInputElement} field */
function filterRows(field) {
  const words = plain(field.value).split(/\s+/)
  const box = field.closest('.table-tools')?.nextElementSibling
  for (const row of box ? all('tbody tr', box) : []) {
    const text = plain(row.textContent ?? '')
    row.hidden = !words.every((word) => text.includes(word))
  }
}

/** @param {string} text */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()

/** @param {HTMLElement} button */
function filterUpdates(button) {
  const tag = button.dataset.updateTag ?? ''
  const tools = button.closest('.update-tools')
  for (const other of tools ? all('[data-update-tag]', tools) : []) other.setAttribute('aria-pressed', String(other === button))
  const list = tools?.nextElementSibling
  for (const update of list ? all('.update', list) : []) {
    update.hidden = tag !== '' && !(update.dataset.tags ?? '').split(' ').includes(tag)
  }
}
