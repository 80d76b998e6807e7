/**
 * Red, green and blue of a colour as light, each from 0 to 1; undefined for one that lets through what is below, and for ways of
 * writing that are seldom met (`lab()`, `lch()`, `color()`).
 *
 *     white   →   [1, 1, 1]        oklch(60% 0.12 180)   →   [0, 0.28, 0.24]
 */
import namedColors from 'color-name'
import { fromOklab } from './oklab.ts'

export type Channels = readonly [red: number, green: number, blue: number]

export function channelsOf(color: string): Channels | undefined {
  const text = color.trim().toLowerCase()
  const named = Object.hasOwn(namedColors, text) ? namedColors[text as keyof typeof namedColors] : undefined
  if (named !== undefined) return light(named.map((channel) => channel / 255))
  return text.startsWith('#') ? fromHexadecimal(text.slice(1)) : fromNumbers(text)
}

function fromHexadecimal(digits: string): Channels | undefined {
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? [])
  return pairs.length === 3 ? light(pairs.map((pair) => Number.parseInt(pair, 16) / 255)) : undefined
}

type Read = (parts: readonly string[]) => Channels

const spaces: Readonly<Record<string, Read>> = {
  rgb: (parts) => light(parts.map((part) => amount(part, 255))),
  hsl: ([hue = '', saturation = '', lightness = '']) => fromHsl(angle(hue), amount(saturation, 100), amount(lightness, 100)),
  oklab: ([lightness = '', a = '', b = '']) => fromOklab([amount(lightness, 1), along(a), along(b)]),
  oklch: ([lightness = '', chroma = '', hue = '']) => {
    const turn = (angle(hue) / 180) * Math.PI
    return fromOklab([amount(lightness, 1), along(chroma) * Math.cos(turn), along(chroma) * Math.sin(turn)])
  },
}

function fromNumbers(text: string): Channels | undefined {
  const open = text.indexOf('(')
  const parts = text
    .slice(open + 1, -1)
    .split(/[\s,/]+/)
    .filter(Boolean)
  const name = text.slice(0, Math.max(0, open)).replace(/^(rgb|hsl)a$/, '$1')
  return parts.length === 3 && Object.hasOwn(spaces, name) ? spaces[name]?.(parts) : undefined
}

/** From 0 to 1, of a percentage or of a number up to `whole`. */
const amount = (part: string, whole: number): number =>
  Math.min(1, Math.max(0, numberIn(part) / (part.endsWith('%') ? 100 : whole)))

/** On the axes of Oklab, of which 100 % is 0.4. */
const along = (part: string): number => (part.endsWith('%') ? numberIn(part) * 0.004 : numberIn(part))

const degrees: readonly [unit: string, degrees: number][] = [
  ['grad', 0.9],
  ['turn', 360],
  ['rad', 180 / Math.PI],
]

const angle = (part: string): number => numberIn(part) * (degrees.find(([unit]) => part.endsWith(unit))?.[1] ?? 1)

/** `none` counts as nothing. */
const numberIn = (part: string): number => Number.parseFloat(part) || 0

function fromHsl(hue: number, saturation: number, lightness: number): Channels {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (shift: number): number => {
    const place = (((shift + hue / 30) % 12) + 12) % 12
    return lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))
  }
  return light([channel(0), channel(8), channel(4)])
}

const light = ([red = 0, green = 0, blue = 0]: readonly number[]): Channels => [linear(red), linear(green), linear(blue)]

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
