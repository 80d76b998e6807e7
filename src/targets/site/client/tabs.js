/** Sets of tabs with the same titles switch together, on later pages too. */
import { all, around } from './shared/dom.js'
import { recall, remember } from './storage.js'

const mostRemembered = 50

export function tabsInStep() {
  showChosenTabs()
  document.addEventListener('change', (event) => {
    const label = around(event, '[data-tab]')
    if (label) inPlace(label, () => chooseTab(label.dataset.tab ?? ''))
  })
}

/** @param {string} title */
function chooseTab(title) {
  const titles = [title, ...chosen().filter((other) => other !== title)]
  remember('tabs', JSON.stringify(titles.slice(0, mostRemembered)))
  for (const label of all('[data-tab]')) if (label.dataset.tab === title) check(label)
}

/** Last one first. @returns {string[]} */
function chosen() {
  try {
    const titles = JSON.parse(recall('tabs') ?? '[]')
    return Array.isArray(titles) ? titles : []
  } catch {
    return []
  }
}

/** Each set shows the title that was chosen last among its own. */
export function showChosenTabs() {
  for (const title of chosen().reverse()) for (const label of all('[data-tab]')) if (label.dataset.tab === title) check(label)
}

/** @param {HTMLElement} label */
export function check(label) {
  const radio = label.querySelector('input')
  if (radio) radio.checked = true
}

/** What the reader clicked stays under the pointer, whatever changes above. @param {HTMLElement} element @param {() => void} change */
function inPlace(element, change) {
  const before = element.getBoundingClientRect().top
  change()
  scrollBy({ top: element.getBoundingClientRect().top - before, behavior: 'instant' })
}
