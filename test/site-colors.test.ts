/** Colours of a maintainer's: what CSS takes as one, and what can be read on it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { channelsOf } from '../src/targets/site/colors/channels.ts'
import { contrast } from '../src/targets/site/colors/contrast.ts'
import { colorNames, isColor } from '../src/targets/site/colors/css-color.ts'
import { mixed } from '../src/targets/site/colors/oklab.ts'
import { readable } from '../src/targets/site/colors/readable.ts'
import { themes } from '../src/targets/site/colors/themes.ts'
import { frameStyles } from '../src/targets/site/frame/frame-styles.ts'

test.each(['teal', 'RebeccaPurple', 'transparent', '#abc', '#0a7c66', '#0a7c6680', 'rgb(10 124 102)', 'rgba(10, 124, 102, .5)'])(
  '%s is a colour',
  (color) => expect(isColor(color)).toBe(true),
)

test.each(['hsl(180deg 50% 20%)', 'oklch(60% 0.12 180 / 90%)', 'lab(50% -20 none)', 'color(display-p3 0.1 0.5 0.4)'])(
  '%s is a colour',
  (color) => expect(isColor(color)).toBe(true),
)

test.each([
  'teel',
  'constructor',
  'inherit',
  '#ab',
  'rgb(red)',
  'rgb(1 2)',
  'rgb(1 2 3 4 5)',
  'color(nowhere 1 1 1)',
  'var(--x)',
])('%s is none', (color) => expect(isColor(color)).toBe(false))

it('knows every name', () => expect(colorNames).toHaveLength(149))

/** As the other ways of writing the same say. */
test.each([
  ['teal', '#008080'],
  ['#fc0', '#ffcc00'],
  ['rgb(0 128 50.2%)', '#008080'],
  ['hsl(180 100% 25.1%)', '#008080'],
  ['hsl(-0.5turn, 100%, 25.1%)', '#008080'],
  ['oklch(54.31% 0.0927 194.77)', '#008080'],
  ['oklab(0.5431 -0.0896 -0.0236)', '#008080'],
  ['oklch(1 0 none)', 'white'],
])('%s is %s', (color, same) => {
  const [one, other] = [channelsOf(color), channelsOf(same)]
  expect(one?.map((channel) => channel.toFixed(2))).toEqual(other?.map((channel) => channel.toFixed(2)))
})

test.each(['transparent', '#00000080', 'rgb(0 0 0 / 50%)', 'lab(50% 0 0)', 'teel'])('%s is not judged', (color) =>
  expect(channelsOf(color)).toBeUndefined(),
)

it('has the contrast of WCAG', () => {
  const between = (one: string, other: string): number => contrast(channelsOf(one) ?? [0, 0, 0], channelsOf(other) ?? [0, 0, 0])
  expect(between('black', 'white')).toBeCloseTo(21)
  expect(between('#767676', 'white').toFixed(2)).toBe('4.54')
})

describe('words on a page', () => {
  test.each(['#2f54c9', '#0a7c66', 'darkgreen', 'lab(90% 0 0)'])('in %s are as they are', (color) =>
    expect(readable(color, themes.light)).toBe(color),
  )

  test.each(['yellow', '#ffff00', 'white', 'oklch(90% 0.2 110)', '#f60'])('in %s are darker until they can be read', (color) => {
    const [, share = ''] = /^color-mix\(in oklab, .+ (\d+)%, black\)$/.exec(readable(color, themes.light)) ?? []
    const made = mixed(channelsOf(color) ?? [0, 0, 0], Number(share) / 100, [0, 0, 0])
    expect(contrast(made, channelsOf(themes.light.panel) ?? [0, 0, 0])).toBeGreaterThanOrEqual(4.5)
    expect(Number(share)).toBeGreaterThan(0)
  })

  it('in the dark are lighter, black ones more so', () => {
    expect(readable('#0b6e4f', themes.dark, 55)).toBe('color-mix(in oklab, #0b6e4f 55%, white)')
    expect(readable('black', themes.dark, 55)).toMatch(/^color-mix\(in oklab, black (?:[1-4][05]|5)%, white\)$/)
  })
})

it('the names of the settings hold: buttons keep the colour, words in it are readable', () => {
  const css = frameStyles({ colors: { primary: 'yellow', 'primary-dark': 'navy' } })
  expect(css).toMatch(/:root \{ --primary: yellow; --on-primary: #10141c; --link: color-mix\(in oklab, yellow \d+%, black\); \}/)
  expect(css).toMatch(/'dark'\] \{ --primary: navy; --on-primary: #ffffff; --link: color-mix\(in oklab, navy \d+%, white\); \}/)
})

it('a page of another colour makes the links of the site readable, too', () => {
  expect(frameStyles({ colors: { page: '#111', panel: '#222' } })).toMatch(/--link: color-mix\(in oklab, #2f54c9 \d+%, white\)/)
})

it('what is not named is as the style sheet has it', () => {
  const css = readFileSync(join(import.meta.dirname, '../src/targets/site/styles/00-tokens.css'), 'utf8')
  const [light = '', dark = ''] = css.split('prefers-color-scheme: dark')
  for (const [theme, text] of [
    [themes.light, light],
    [themes.dark, dark],
  ] as const)
    for (const [name, value] of Object.entries(theme)) expect(text).toContain(`--${name}: ${value};`)
})
