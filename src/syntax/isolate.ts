/**
 * Puts an HTML comment in the place of every tag and structural element, alone on its line, so that any Markdown parser can read the page.
 *
 *     Text {% hint %}           Text
 *     Water.               →    <!--gb:0-->
 *     {% endhint %}             Water.
 *                               <!--gb:1-->
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Dialect } from '../tree/dialect.ts'
import { bareValues } from './bare-values.ts'
import { hasBoldSpace } from './bold-space.ts'
import { lineBefore } from './line-before.ts'
import { type OffsetMap, offsetMap } from './offset-map.ts'
import { scanBlocks } from './scan/scan-blocks.ts'
import type { Edit, Spot } from './spot.ts'

export interface Isolated {
  text: string
  spots: readonly Spot[]
  /** What a comment of ours begins with: `<!--gb:`; no comment of the author's does. Empty when there are no spots. */
  mark: string
  /** Source offsets of what was escaped, as it would have been read as something that the author did not mean. */
  escapes: readonly number[]
  /** From offsets in `text` to offsets in the source; absent when they are the same. */
  map?: OffsetMap
}

const structural =
  /<(?:(?:details|figure|p|table|pre)[\s>]|\/(?:details|figure|table)>|(?:code|div|h[1-6])\s|span\s+class=["']?math\b)/iy

/** Of tags, also of those that lost a sign, and of formulas. */
const signs = ['{%', '%}', '{ %', '<%', '$$']

/** Signs are found many times as fast as an expression that names them. */
function mayHoldSpots(source: string): boolean {
  if (signs.some((sign) => source.includes(sign))) return true
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) {
    structural.lastIndex = at
    if (structural.test(source) || bareValues(source, at).length > 0) return true
  }
  return false
}

/** A line that may begin with more containers than are read: a hundred markers, or their indentation. Not a long rule. */
const mayNestDeeply = /^(?!-{90})[ \t>*+\-\d.)]{90}/m

/** One that never ends, or that a blank line may end too soon. */
function hasOddComment(source: string): boolean {
  for (let at = source.indexOf('<!--'); at !== -1; at = source.indexOf('<!--', at + 4)) {
    const close = source.indexOf('-->', at + 4)
    if (close < 0 || /\n[ \t>]*\n/.test(source.slice(at, close))) return true
    at = close
  }
  return false
}

const stride = 15
/** By character code. */
const containerSigns = new Uint8Array(128)
for (const sign of ' \t>*+-.)0123456789') containerSigns[sign.charCodeAt(0)] = 1

/** Of ninety such signs in a row six stand at every fifteenth place: few texts have those, so that few are looked at closely. */
function nestsDeeply(source: string): boolean {
  let row = 0
  for (let at = 0; at < source.length; at += stride) {
    row = containerSigns[source.charCodeAt(at)] === 1 ? row + 1 : 0
    if (row === 90 / stride) return mayNestDeeply.test(source)
  }
  return false
}

/** The page with its tags taken out. Front matter becomes blank, so that offsets stay. */
export function isolate(source: string, bodyStart: number, dialect: Dialect, report: Report): Isolated {
  const head = blanked(source.slice(0, bodyStart))
  const isPlain = !mayHoldSpots(source) && !nestsDeeply(source) && !hasOddComment(source) && !hasBoldSpace(source)
  if (isPlain) return { text: head + source.slice(bodyStart), spots: [], escapes: [], mark: '' }
  const mark = markFor(source)
  const { spots, edits } = scanBlocks(source, bodyStart, dialect, report)
  if (edits.length === 0) return { text: head + source.slice(bodyStart), spots, escapes: [], mark }
  keepLoneTagsInLine(source, dialect, spots, edits)
  edits.sort((a, b) => a.start - b.start || a.end - b.end)
  const escapes = edits.filter(({ before, alters }) => before === '\\' || alters).map(({ start }) => start)
  return { ...applyEdits(source, bodyStart, head, edits, spots, mark), spots, escapes, mark }
}

/** In a line of text a comment would not do, as it makes a block of raw HTML of a line that it begins: `<!--gb:` → `<gb-`. */
export const inlineMark = (mark: string): string => `<${mark.slice(4, -1)}-`

const blanked = (text: string): string =>
  text
    .split('\n')
    .map((line) => ' '.repeat(line.length))
    .join('\n')

function markFor(source: string): string {
  let mark = '<!--gb:'
  for (let n = 0; source.includes(mark) || source.includes(inlineMark(mark)); n++) mark = `<!--gb${n}:`
  return mark
}

/**
 * A tag amid a sentence that pairs with nothing is being talked about, as in "use {% hint %} for asides": it stays in its line. Not so an item
 * that begins its line with a title, as `{% tab title="Tides" %}`, nor one in a line that others take apart.
 */
function keepLoneTagsInLine(source: string, dialect: Dialect, spots: readonly Spot[], edits: Edit[]): void {
  const paired = pairedSpots(spots)
  const isLone = (spot: Spot): boolean => !spot.inline && spot.glued && spot.kind === 'tag' && !paired.has(spot)
  if (!spots.some(isLone)) return
  const firsts = firstsOfLines(source, spots)
  const takenApart = new Set(spots.filter((spot) => !spot.inline && !isLone(spot)).map((spot) => firsts.get(spot)))
  const beginsLine = ({ start }: Spot): boolean => lineBefore(source, start).trim() === ''
  for (const edit of edits) {
    const spot = edit.spot === undefined ? undefined : spots[edit.spot]
    if (!spot || !isLone(spot) || takenApart.has(firsts.get(spot))) continue
    if (firsts.get(spot) === spot && isTitled(spot, dialect) && beginsLine(spot)) continue
    spot.inline = true
    Object.assign(edit, { start: spot.start, end: spot.end, before: '', after: '' })
  }
}

/** The first spot of the line in which each of them begins. */
function firstsOfLines(source: string, spots: readonly Spot[]): ReadonlyMap<Spot, Spot> {
  const firsts = new Map<Spot, Spot>()
  let last: Spot | undefined
  for (const spot of spots.toSorted((a, b) => a.start - b.start)) {
    const isSameLine = last !== undefined && !source.slice(last.start, spot.start).includes('\n')
    firsts.set(spot, (isSameLine && last && firsts.get(last)) || spot)
    last = spot
  }
  return firsts
}

/** An item of a block needs no closer where the next one begins. */
const isTitled = ({ name, tag }: Spot, { tags, items }: Dialect): boolean =>
  (tags.get(name) ?? items.get(name))?.inside !== undefined && Object.values(tag?.attributes ?? {}).some((value) => value !== '')

function pairedSpots(spots: readonly Spot[]): Set<Spot> {
  const paired = new Set<Spot>()
  const open = new Map<string, Spot[]>()
  for (const spot of spots) {
    if (spot.kind !== 'tag') continue
    const stack = open.get(spot.name) ?? []
    open.set(spot.name, stack)
    const opener = spot.tag?.close ? stack.pop() : undefined
    if (opener) paired.add(spot).add(opener)
    if (!spot.tag?.close) stack.push(spot)
    if (!spot.tag?.close && isSelfSufficient(spot)) paired.add(spot)
  }
  return paired
}

/** Tags without a closer say what they are by what they carry. */
function isSelfSufficient(spot: Spot): boolean {
  return (
    Object.keys(spot.tag?.attributes ?? {}).some((key) => ['url', 'src', 'page', 'content'].includes(key)) ||
    spot.name.startsWith('@')
  )
}

function applyEdits(
  source: string,
  bodyStart: number,
  head: string,
  edits: readonly Edit[],
  spots: readonly Spot[],
  mark: string,
): { text: string; map: OffsetMap } {
  const parts: string[] = [head]
  const map = offsetMap()
  map.copied(0, 0, bodyStart)
  let length = bodyStart
  let at = bodyStart
  const put = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  for (const edit of edits) {
    if (edit.start < at) continue
    map.copied(length, at, edit.start - at)
    put(source.slice(at, edit.start))
    put(edit.before)
    const spot = edit.spot === undefined ? undefined : spots[edit.spot]
    if (spot) {
      const placeholder = spot.inline ? `${inlineMark(mark)}${edit.spot}/>` : `${mark}${edit.spot}-->`
      map.replaced(length, placeholder.length, spot.start, spot.end)
      put(placeholder)
    }
    put(edit.after)
    at = edit.end
  }
  map.copied(length, at, source.length - at)
  put(source.slice(at))
  return { text: parts.join(''), map }
}
