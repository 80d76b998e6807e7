/**
 * What CSS takes as a colour: by name, in hexadecimal, or as numbers. Nothing in it can end the declaration that it stands in.
 *
 *     teal, #0a7c66, rgb(10 124 102), oklch(60% 0.12 180)   but not   teel, var(--x), url(x)
 */
import namedColors from 'color-name'

/** In small letters; CSS does not mind the case. `transparent` is one to CSS too, and of use for a line that nobody is to see. */
export const colorNames: readonly string[] = [...Object.keys(namedColors), 'transparent'].sort()

const number = String.raw`(?:none|[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:%|deg|grad|rad|turn)?)`
const between = String.raw`(?:\s*[,/]\s*|\s+)`
const hexadecimal = String.raw`#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})`
const inNumbers = String.raw`(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(\s*${number}(?:${between}${number}){2,3}\s*\)`
const inSpace = String.raw`color\(\s*(?:srgb|srgb-linear|display-p3|a98-rgb|prophoto-rgb|rec2020|xyz|xyz-d50|xyz-d65)(?:${between}${number}){3,4}\s*\)`

/** Those without a name. */
export const colorPattern = new RegExp(`^(?:${hexadecimal}|${inNumbers}|${inSpace})$`)

const names: ReadonlySet<string> = new Set(colorNames)

export const isColor = (text: string): boolean => names.has(text.toLowerCase()) || colorPattern.test(text)
