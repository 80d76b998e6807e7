/**
 * Pages of GitBook 2 and 3 were templates before they were Markdown: values of `book.json` are put in, comments of the template and what
 * a condition excludes left out, but in code, and `{% raw %}` around code as well. Their Markdown was not quite CommonMark either. Positions and faults speak of the page as it is written.
 *
 *     [Manual]({{ book.site }}/v{{ book.version }})   →   a link to https://rook.example/v2
 */
import type { Root } from 'mdast'
import { collector, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { type OffsetMap, offsetMap } from '../syntax/offset-map.ts'
import { pointFinder } from '../syntax/point.ts'
import { movePositions } from '../syntax/raise/positions.ts'
import { type AnyNode, walk } from '../tree/walk.ts'
import { insideOf, type Stretch } from './book-code.ts'
import { type Respelling, respellings } from './book-markdown.ts'
import { bookValue } from './book-value.ts'
import { conditionCuts } from './condition-cuts.ts'
import type { Value } from './expression/evaluate.ts'
import type { ParsedPage, ParsePage } from './parse-page.ts'
import { placeAt } from './place.ts'
import { nameSamples, sampleNames } from './sample-names.ts'
import { templateMarks } from './template-marks.ts'

/** What `book` stands for. */
export type BookValues = { readonly [name: string]: Value }

/** With its line, where it is alone there. */
const rawTag =
  /^[ \t]*\{%-?\s{0,8}(?:end)?raw\s{0,8}-?%\}[ \t]*\n|\n[ \t]*\{%-?\s{0,8}(?:end)?raw\s{0,8}-?%\}[ \t]*(?![\s\S])|\{%-?\s{0,8}(?:end)?raw\s{0,8}-?%\}/gm
/** Values that are put in may not make more of a page than this, however often it asks for them. */
const mostAdded = 1_000_000

type ParseOptions = Parameters<ParsePage>[1]

/** `isOld`: GitBook 2 or 3 is the last that published it, so that its Markdown and the ids of its headings are theirs. */
export function bookParser(parse: ParsePage, book: BookValues, isOld: boolean): ParsePage {
  const names = sampleNames(book)
  return (source, options) => {
    const { report, diagnostics } = collector()
    const valued = replacements(source, options, { book, isOld }, report)
    const replaced = isOld ? withRespellings(valued, source, parse, options) : valued
    const parsed = replaced.length === 0 ? parse(source, options) : parseReplaced(source, replaced, parse, options)
    withoutRaw(parsed.tree)
    if (isOld) parsed.tree.data = { ...parsed.tree.data, oldIds: true }
    if (names.size > 0 && source.includes('sample')) nameSamples(parsed.tree, names)
    return { tree: parsed.tree, diagnostics: [...parsed.diagnostics, ...diagnostics] }
  }
}

interface Book {
  book: BookValues
  isOld: boolean
}

function replacements(source: string, { file, bodyStart }: ParseOptions, { book, isOld }: Book, report: Report): Respelling[] {
  const marks = /\{[{#%]/.test(source) ? templateMarks(source, bodyStart) : []
  const cuts: Respelling[] = conditionCuts(source, marks, book).map((cut) => ({ ...cut, text: '' }))
  const isCut = (offset: number): boolean => (cuts[firstFrom(ends, offset + 1)]?.start ?? Number.POSITIVE_INFINITY) <= offset
  const ends = cuts.map(({ end }) => end)
  const found: Respelling[] = []
  let room = mostAdded
  for (const { start, end, expression, tag, isInCode, isOfPage } of marks) {
    if (tag || isCut(start) || (isOfPage && (isInCode || !isOld))) continue
    const say: Say = (said) => report({ ...said, file, place: placeAt(source, start, end) })
    const text = expression === undefined ? '' : valueIn(expression, book, say)
    if (text === undefined || text.length > room) continue
    room -= text.length
    found.push({ start, end, text })
  }
  return [...cuts, ...found].sort(byStart)
}

/** What the template takes out, or puts in, is not spelt otherwise. */
function withRespellings(
  taken: readonly Respelling[],
  source: string,
  parse: ParsePage,
  options: ParseOptions,
): readonly Respelling[] {
  const isTaken = insideOf(taken.map(({ start, end }) => [start, end]))
  const wanted = respellings(source, options.bodyStart).filter(({ start }) => !isTaken(start))
  if (wanted.length === 0) return taken
  const isCode = insideOf(codeIn(parse(source, options).tree))
  return [...taken, ...wanted.filter(({ start }) => !isCode(start))].sort(byStart)
}

const verbatim = new Set(['code', 'html', 'inlineCode', 'inlineMath', 'math'])

/** Only the parser can tell: a fence may stand in a list, in a quote, or be indented. */
function codeIn(tree: Root): Stretch[] {
  const found: Stretch[] = []
  walk(tree, ({ type, position }) => {
    if (!verbatim.has(type)) return undefined
    found.push([position?.start.offset ?? 0, position?.end.offset ?? 0])
    return 'skip'
  })
  return found
}

const byStart = (a: Respelling, b: Respelling): number => a.start - b.start

type Say = (said: { id: 'var/bad-expression' | 'var/undefined'; message: string }) => void

function valueIn(expression: string, book: BookValues, say: Say): string | undefined {
  const found = bookValue(expression, { book })
  if (found.type === 'error') say({ id: 'var/bad-expression', message: `${found.message} in expression \`${expression}\`` })
  else if (found.type === 'value' && ['string', 'number', 'boolean'].includes(typeof found.value)) return String(found.value)
  else
    say({
      id: 'var/undefined',
      message: missingValue(found.type === 'missing' ? found.name : expression),
    })
  return undefined
}

/** What GitBook 2 and 3 knew of a page themselves is in no file. */
const missingValue = (name: string): string =>
  `Cannot find value \`${name}\`${/^book\b/.test(name) ? ' in `book.json`' : ', which GitBook knew when it published the book'}`

function parseReplaced(source: string, replaced: readonly Respelling[], parse: ParsePage, options: ParseOptions): ParsedPage {
  const { text, map } = applied(source, replaced)
  const { tree, diagnostics } = parse(text, options)
  const point = pointFinder(source)
  movePositions(tree, map, point)
  markHolders(tree, replaced)
  return { tree, diagnostics: diagnostics.map((each) => placedInSource(each, map, point)) }
}

function applied(source: string, replaced: readonly Respelling[]): { text: string; map: OffsetMap } {
  const map = offsetMap()
  const parts: string[] = []
  let [at, length] = [0, 0]
  for (const { start, end, text } of [...replaced, { start: source.length, end: source.length, text: '' }]) {
    map.copied(length, at, start - at)
    length += start - at
    if (text !== '') map.replaced(length, text.length, start, end)
    length += text.length
    parts.push(source.slice(at, start), text)
    at = end
  }
  return { text: parts.join(''), map }
}

/** What is written in the source for these nodes is not what they say. */
function markHolders(tree: Root, replaced: readonly Respelling[]): void {
  const starts = replaced.map(({ start }) => start)
  walk(tree, (node) => {
    const { start, end } = node.position ?? {}
    const first = starts[firstFrom(starts, start?.offset ?? 0)]
    if (first === undefined || first >= (end?.offset ?? Number.POSITIVE_INFINITY)) return 'skip'
    node.data = { ...node.data, changed: true }
    return undefined
  })
}

/** Index of the first that is no less than `from`. */
function firstFrom(ascending: readonly number[], from: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** A fix would have to know what it replaces. */
function placedInSource({ fix: _, ...found }: Diagnostic, map: OffsetMap, point: ReturnType<typeof pointFinder>): Diagnostic {
  const moved = <Holder extends Pick<Diagnostic, 'place'>>(holder: Holder): Holder => {
    const { start, end } = holder.place ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return holder
    return { ...holder, place: { start: point(map.start(start.offset)), end: point(map.end(end.offset)) } }
  }
  return { ...moved(found), ...(found.related && { related: found.related.map(moved) }) }
}

/** The template was read before the Markdown, so that code could hold it. */
function withoutRaw(tree: Root): void {
  walk(tree, (node: AnyNode) => {
    if ((node.type !== 'code' && node.type !== 'inlineCode') || !node.value?.includes('{%')) return undefined
    const value = node.value.replace(rawTag, '')
    if (value !== node.value) Object.assign(node, { value, data: { ...node.data, changed: true } })
    return undefined
  })
}
