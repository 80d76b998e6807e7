/**
 * The name under which the style sheet knows a colour. Those that an author mixed get the nearest one, which can be read in both themes.
 *
 *     $danger → danger        red → red        #0a7f2e → green        #555 → undefined
 */
const names = new Set('blue green red orange yellow purple pink violet cyan primary info success warning danger tint'.split(' '))

/** The last degree of each colour on the wheel. */
const wheel: readonly [degree: number, name: string][] = [
  [15, 'red'],
  [42, 'orange'],
  [68, 'yellow'],
  [168, 'green'],
  [198, 'cyan'],
  [255, 'blue'],
  [290, 'purple'],
  [340, 'pink'],
  [360, 'red'],
]

export function colorOf(value: string | undefined): string | undefined {
  const name = value?.trim().toLowerCase().replace(/^\$/, '') ?? ''
  return names.has(name) ? name : nearest(name)
}

function nearest(value: string): string | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{1,2})?$/.exec(value)?.[1]
  if (hex === undefined) return undefined
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)]
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16))
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  // Greys have no tone of their own.
  if (spread < 40) return undefined
  const degree =
    60 * (most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread)
  return wheel.find(([last]) => (degree + 360) % 360 <= last)?.[1]
}
