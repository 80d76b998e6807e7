/** The dialog of the search: a field, and a list of choices that arrow keys walk while the field keeps the focus. */
import { all, around, first, make } from '../../client/shared/dom.js'

const { words } = site

/**
 * @typedef {{ element: HTMLDialogElement, field: HTMLInputElement, list: HTMLElement, status: HTMLElement }} SearchDialog
 */

/** @param {() => void} onInput @returns {SearchDialog} */
export function makeDialog(onInput) {
  const field = make('input', {
    ...{ class: 'search-field', type: 'text', role: 'combobox', inputmode: 'search', enterkeyhint: 'go', autocomplete: 'off' },
    ...{
      autocapitalize: 'off',
      spellcheck: 'false',
      placeholder: words.searchPlaceholder ?? '',
      'aria-label': words.search ?? '',
    },
    ...{ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'search-results' },
  })
  const close = make('button', { type: 'button', class: 'search-close' }, words.close ?? '')
  const status = make('p', { class: 'search-status', role: 'status' })
  const list = make('div', {
    class: 'search-results',
    id: 'search-results',
    role: 'listbox',
    'aria-label': words.search ?? '',
    tabindex: '-1',
  })
  const element = make('dialog', { class: 'search-dialog', 'aria-label': words.search ?? '' })
  element.append(make('div', { class: 'search-head' }, field, close), status, list)
  const dialog = { element, field, list, status }
  field.addEventListener('input', onInput)
  field.addEventListener('keydown', (event) => onKey(event, dialog))
  element.addEventListener('click', (event) => {
    // The element itself is only hit beside its content.
    if (event.target === element || around(event, '.search-close, .search-option')) element.close()
  })
  document.body.append(element)
  return dialog
}

/** @param {SearchDialog} dialog @param {HTMLElement[]} groups @param {string} said */
export function showResults({ list, status, field }, groups, said) {
  list.replaceChildren(...groups)
  list.scrollTop = 0
  status.textContent = said
  field.setAttribute('aria-expanded', String(groups.length > 0))
  select({ list, field }, first('.search-best', list))
}

/** @param {KeyboardEvent} event @param {SearchDialog} dialog */
function onKey(event, { list, field }) {
  const options = all('[role=option]', list)
  const current = first('[aria-selected=true]', list)
  const at = current ? options.indexOf(current) : -1
  if (event.isComposing || options.length === 0) return
  if (event.key === 'Enter')
    current?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }),
    )
  else if (event.key === 'ArrowDown') select({ list, field }, options[(at + 1) % options.length])
  else if (event.key === 'ArrowUp') select({ list, field }, options.at(at < 1 ? -1 : at - 1))
  else return
  event.preventDefault()
}

/** @param {Pick<SearchDialog, 'list' | 'field'>} dialog @param {HTMLElement | undefined} option */
function select({ list, field }, option) {
  first('[aria-selected=true]', list)?.setAttribute('aria-selected', 'false')
  option?.setAttribute('aria-selected', 'true')
  option?.scrollIntoView({ block: 'nearest' })
  if (option) field.setAttribute('aria-activedescendant', option.id)
  else field.removeAttribute('aria-activedescendant')
}
