/**
 * Colours of the settings as rules, after those of the site. A name that ends in `-dark` is for the dark theme; without one, a primary
 * colour is made lighter there. Words in it (`--link`) are made as dark, or as light, as the page needs for them to be read.
 *
 *     { primary: '#0b6e4f' }   →   :root { --primary: #0b6e4f; --on-primary: #fff; --link: #0b6e4f } …
 */
import { channelsOf } from '../colors/channels.ts'
import { luminance } from '../colors/contrast.ts'
import { readable } from '../colors/readable.ts'
import { type Theme, themes } from '../colors/themes.ts'
import type { SiteSettings } from '../settings.ts'

type Rules = [name: string, value: string][]

export function frameStyles({ colors = {} }: SiteSettings): string {
  const all = Object.entries(colors).filter(([name, value]) => /^[a-z][a-z-]*$/.test(name) && isColour(value))
  if (all.length === 0) return ''
  const light = all.filter(([name]) => !name.endsWith('-dark'))
  const dark = all.flatMap(([name, value]): Rules => (name.endsWith('-dark') ? [[name.slice(0, -5), value]] : []))
  const lightRules = withLink(withOnPrimary(light), themes.light)
  const darkRules = withLink(withOnPrimary(withLighter(dark, light)), themes.dark)
  return `@layer tokens {
:root { ${declarations(lightRules)} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${declarations(darkRules)} } }
@media screen { :root[data-theme='dark'] { ${declarations(darkRules)} } }
}
`
}

/** One value that stays in its declaration. */
const isColour = (value: string): boolean => value.trim() !== '' && !/[;{}<>\\@"'!]|\/\*|url\(/i.test(value)

const declarations = (rules: Rules): string => rules.map(([name, value]) => `--${name}: ${value.trim()};`).join(' ')

/** Light colours of a page would stay in the dark; only that of links is carried over. */
function withLighter(dark: Rules, light: Rules): Rules {
  const primary = colorOf(light, 'primary')
  const others = [...reset(light, dark), ...dark]
  if (primary === undefined || colorOf(dark, 'primary') !== undefined) return others
  const lighter = readable(primary.trim(), groundOf(dark, themes.dark), 55)
  const onPrimary: Rules = colorOf(dark, 'on-primary') === undefined ? [['on-primary', '#10141c']] : []
  return [['primary', lighter], ['link', lighter], ...onPrimary, ...others]
}

/** What is set for light alone is for both: a maintainer who names one colour means it. */
const reset = (light: Rules, dark: Rules): Rules =>
  light.filter(([name]) => name !== 'primary' && name !== 'on-primary' && colorOf(dark, name) === undefined && !isSurface(name))

/** Light surfaces under the light text of the dark theme could not be read. */
const isSurface = (name: string): boolean => ['page', 'panel', 'line', 'text', 'quiet'].includes(name)

function withOnPrimary(rules: Rules): Rules {
  const primary = colorOf(rules, 'primary')
  if (primary === undefined || colorOf(rules, 'on-primary') !== undefined) return rules
  return [...rules, ['on-primary', isBright(primary) ? '#10141c' : '#ffffff']]
}

/** A page of another colour may make the primary colour of the site unreadable, too. */
function withLink(rules: Rules, theme: Theme): Rules {
  if (colorOf(rules, 'link') !== undefined || !['primary', 'page', 'panel'].some((name) => colorOf(rules, name))) return rules
  const primary = colorOf(rules, 'primary') ?? theme.primary
  return [...rules, ['link', readable(primary.trim(), groundOf(rules, theme))]]
}

const groundOf = (rules: Rules, theme: Theme) => ({
  page: colorOf(rules, 'page') ?? theme.page,
  panel: colorOf(rules, 'panel') ?? theme.panel,
})

const colorOf = (rules: Rules, name: string): string | undefined => rules.find(([key]) => key === name)?.[1]

/** Colours that are not understood count as dark. */
const isBright = (color: string): boolean => luminance(channelsOf(color) ?? [0, 0, 0]) > 0.22
