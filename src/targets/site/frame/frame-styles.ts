/**
 * Colours of the settings as rules, after those of the site. A name that ends in `-dark` is for the dark theme; without one, a primary
 * colour is made lighter there.
 *
 *     { primary: '#0b6e4f' }   →   :root { --primary: #0b6e4f; --on-primary: #fff } …
 */
import type { SiteSettings } from '../settings.ts'

type Rules = [name: string, value: string][]

export function frameStyles({ colors = {} }: SiteSettings): string {
  const all = Object.entries(colors).filter(([name, value]) => /^[a-z][a-z-]*$/.test(name) && isColour(value))
  if (all.length === 0) return ''
  const light = all.filter(([name]) => !name.endsWith('-dark'))
  const dark = all.flatMap(([name, value]): Rules => (name.endsWith('-dark') ? [[name.slice(0, -5), value]] : []))
  const lightRules = withOnPrimary(light)
  const darkRules = withOnPrimary(withLighter(dark, light))
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
  if (primary === undefined || colorOf(dark, 'primary') !== undefined) return [...reset(light, dark), ...dark]
  return [
    ...reset(light, dark),
    ['primary', `color-mix(in oklab, ${primary.trim()} 55%, white)`],
    ['on-primary', '#10141c'],
    ...dark,
  ]
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

const colorOf = (rules: Rules, name: string): string | undefined => rules.find(([key]) => key === name)?.[1]

/** By relative luminance; colours that are not written in hexadecimal count as dark. */
function isBright(color: string): boolean {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color.trim())?.[1]
  if (hex === undefined) return false
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => linear(Number.parseInt(pair, 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.22
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
