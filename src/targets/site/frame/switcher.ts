/** The way to the same page in another language, or in another variant of the same language. */
import { directionOf } from '../../shared/html/direction.ts'
import { labelled } from '../labelled.ts'
import { type Alternate, alternateHref, alternates } from './alternates.ts'
import { languageDrawing, variantDrawing } from './drawings.ts'
import { attribute, type Html, html } from './html.ts'
import type { Shown } from './shown.ts'

export function switchers(shown: Shown): Html[] {
  const all = alternates(shown)
  const { words, space } = shown.site
  const variants = all.filter((other) => other.space.language === space.language)
  const named = variantNames(variants)
  const languages = oneEach(all, variants)
  return [
    ...(variants.length > 1
      ? [switcher(words.variants, variants, (other) => other.space.label ?? named.get(other) ?? '', shown, variantDrawing)]
      : []),
    ...(languages.length > 1
      ? [
          switcher(
            words.languages,
            languages,
            ({ space: { label, language } }) => label ?? languageName(language),
            shown,
            languageDrawing,
          ),
        ]
      : []),
  ]
}

function switcher(
  label: string,
  choices: readonly Alternate[],
  nameOf: (choice: Alternate) => string,
  shown: Shown,
  drawing: Html,
): Html {
  const own = choices.find(({ isOwn }) => isOwn)
  const items = choices.map((choice) => {
    const { language } = choice.space
    const current = choice.isOwn && 'true'
    return html`<li><a${attribute('href', alternateHref(shown, choice))}${attribute('hreflang', language)}${attribute('lang', language)}${attribute('dir', directionOf(language))}${attribute('aria-current', current)}>${nameOf(choice)}</a></li>`
  })
  return html`<nav class="switcher" aria-label="${label}"><details class="menu"><summary>${drawing}<span class="sr-only">${labelled(label, shown.site.words)} </span><span class="switcher-name">${own ? nameOf(own) : label}</span></summary><ul>${items}</ul></details></nav>`
}

/** One space a language: of several variants the one whose folder is named like this one's. */
function oneEach(all: readonly Alternate[], variants: readonly Alternate[]): Alternate[] {
  const own = variants.find(({ isOwn }) => isOwn)
  const languages = [...new Set(all.map(({ space }) => space.language))]
  return languages.flatMap((language) => {
    const choices = all.filter(({ space }) => space.language === language)
    const best = choices.find(({ isOwn }) => isOwn) ?? choices.find(({ folder }) => lastOf(folder) === lastOf(own?.folder ?? ''))
    return best ?? choices[0] ?? []
  })
}

const lastOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1)

/** By their titles, or by their folders where the titles are the same. */
function variantNames(variants: readonly Alternate[]): Map<Alternate, string> {
  const titles = new Set(variants.map(({ space }) => space.title))
  const byTitle = titles.size === variants.length
  return new Map(
    variants.map((variant) => [variant, (byTitle ? variant.space.title : lastOf(variant.folder)) || variant.space.title]),
  )
}

const names = new Map<string, string>()

/** In the language itself: `fr` → Français. */
function languageName(language: string): string {
  const known = names.get(language)
  if (known !== undefined) return known
  const name = displayName(language)
  const made = name.slice(0, 1).toLocaleUpperCase() + name.slice(1)
  names.set(language, made)
  return made
}

function displayName(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  } catch (error) {
    if (error instanceof RangeError) return language
    throw error
  }
}
