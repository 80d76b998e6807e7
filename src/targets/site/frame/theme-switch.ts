/** Light, dark, or as the system is: buttons that a script shows and serves. */
import type { SiteWords } from '../site-words.ts'
import { darkDrawing, lightDrawing, systemDrawing } from './drawings.ts'
import { type Html, html } from './html.ts'

export function themeSwitch(words: SiteWords): Html {
  const choice = (name: string, word: string, drawing: Html): Html =>
    html`<button type="button" data-theme-choice="${name}" aria-pressed="false" aria-label="${word}" title="${word}">${drawing}</button>`
  return html`<div class="theme-switch" role="group" aria-label="${words.theme}" hidden>${choice('light', words.themeLight, lightDrawing)}${choice('dark', words.themeDark, darkDrawing)}${choice('system', words.themeSystem, systemDrawing)}</div>`
}
