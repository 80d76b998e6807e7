/** Light, dark, or as the system has it. */
import { announce } from './announce.js'
import { all, around } from './shared/dom.js'
import { recall, remember } from './storage.js'

export function themeSwitch() {
  for (const group of all('.theme-switch')) {
    group.hidden = false
    group.addEventListener('click', (event) => {
      const button = around(event, '[data-theme-choice]')
      if (button) chooseTheme(button)
    })
  }
  showTheme()
}

/** @param {HTMLElement} button */
function chooseTheme(button) {
  const choice = button.dataset.themeChoice
  remember('theme', choice === 'system' ? undefined : choice)
  setTheme(choice)
  announce(button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '')
}

/** As it was chosen on another page or in another window. */
export const showTheme = () => setTheme(recall('theme') ?? document.documentElement.dataset.theme)

/** Without a choice the style sheet follows the system. @param {string | undefined} choice */
function setTheme(choice) {
  const theme = choice === 'light' || choice === 'dark' ? choice : 'system'
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  for (const button of all('[data-theme-choice]'))
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === theme))
}
