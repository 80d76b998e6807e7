/** Light as the eye has it, the space in which `color-mix(in oklab, …)` mixes: https://www.w3.org/TR/css-color-4/#ok-lab */
import type { Channels } from './channels.ts'

export type Oklab = readonly [lightness: number, a: number, b: number]

export function toOklab([red, green, blue]: Channels): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** What no screen shows is brought to what it shows instead. */
export function fromOklab([lightness, a, b]: Oklab): Channels {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

const shown = (channel: number): number => Math.min(1, Math.max(0, channel))

/** `share` of one colour, from 0 to 1, and the rest of the other. */
export function mixed(one: Channels, share: number, other: Channels): Channels {
  const [lightness, a, b] = toOklab(one)
  const rest = toOklab(other)
  return fromOklab([
    lightness * share + rest[0] * (1 - share),
    a * share + rest[1] * (1 - share),
    b * share + rest[2] * (1 - share),
  ])
}
