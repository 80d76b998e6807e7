/**
 * Raw HTML as tags and text. It only has to find out what was meant: what is written later is built anew from the tree,
 * so a browser that would read the same source otherwise changes nothing.
 *
 *     <b title="x">a &amp; b</b>   →   open b { title: 'x' }, text 'a & b', close b
 */

import { decodeHtml } from './decode-html.ts'
import { type Mend, mendsOf, withMends } from './mend-html.ts'

export interface OpenTag {
  type: 'open'
  name: string
  attributes: ReadonlyMap<string, string>
  selfClosing: boolean
  /** As it was mended, and where it begins in what was mended. */
  source: string
  start: number
}
export interface CloseTag {
  type: 'close'
  name: string
  source: string
}
export interface TextToken {
  type: 'text'
  value: string
}
export type Token = OpenTag | CloseTag | TextToken

/** Elements whose content is not HTML. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])
const none: ReadonlyMap<string, string> = new Map()

const simpleTag = /^<(\/?)([a-z][a-z0-9:-]*)\s*(\/?)>$/i
const tagStart = /<(\/?)([a-z][^\s/>"'<=]*)/iy
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y
const debris = /[\s"'=/`]/

/** Comments, declarations and processing instructions are left out. */
export function tokenizeHtml(source: string, mends: () => readonly Mend[] = () => mendsOf(source)): Token[] {
  const simple = simpleTag.exec(source)
  if (simple) return [tag(simple[1] === '/', simple[2] ?? '', none, simple[3] === '/', source, 0)]
  const value = withMends(source, mends())
  const tokens: Token[] = []
  const lastOf = lastPositions(value)
  let index = 0
  while (index < value.length) {
    const start = value.indexOf('<', index)
    if (start !== index) pushText(tokens, value.slice(index, start < 0 ? undefined : start))
    if (start < 0) break
    index = readMarkup(value, start, tokens, lastOf)
  }
  return tokens
}

function pushText(tokens: Token[], source: string): void {
  const last = tokens.at(-1)
  const value = decodeHtml(source)
  if (last?.type === 'text') last.value += value
  else tokens.push({ type: 'text', value })
}

/** Reads what starts at `<`; returns where it ends. */
function readMarkup(value: string, start: number, tokens: Token[], lastOf: (closer: string) => number): number {
  const end = endOfAside(value, start, lastOf)
  if (end !== undefined) return end
  const read = readTag(value, start)
  if (!read) {
    pushText(tokens, '<')
    return start + 1
  }
  tokens.push(read.token)
  return read.token.type === 'open' && rawText.has(read.token.name) ? readRawText(value, read.end, read.token, tokens) : read.end
}

/** Where a comment, declaration or instruction ends that starts here; one that never ends is text, lest it hide all the rest. */
function endOfAside(value: string, start: number, lastOf: (closer: string) => number): number | undefined {
  if (value[start + 1] !== '!' && value[start + 1] !== '?') return undefined
  const closer = value.startsWith('<!--', start) ? '-->' : value.startsWith('<![CDATA[', start) ? ']]>' : '>'
  const last = lastOf(closer)
  return start + 2 > last ? undefined : value.indexOf(closer, start + 2) + closer.length
}

/** Where each closer stands for the last time, looked up once: ten thousand openers without a closer are read as fast as with one. */
function lastPositions(value: string): (closer: string) => number {
  const known = new Map<string, number>()
  return (closer) => {
    if (!known.has(closer)) known.set(closer, value.lastIndexOf(closer))
    return known.get(closer) ?? -1
  }
}

function readTag(value: string, start: number): { token: OpenTag | CloseTag; end: number } | undefined {
  tagStart.lastIndex = start
  const opening = tagStart.exec(value)
  if (!opening) return undefined
  const attributes = new Map<string, string>()
  let index = tagStart.lastIndex
  for (; index < value.length && value[index] !== '>'; ) {
    attribute.lastIndex = index
    const found = attribute.exec(value)
    if (found) index = attribute.lastIndex
    else if (debris.test(value[index] ?? '')) index += 1
    else return undefined
    const name = found?.[1]?.toLowerCase()
    if (found && name && !attributes.has(name)) attributes.set(name, decodeHtml(found[2] ?? found[3] ?? found[4] ?? ''))
  }
  if (index >= value.length) return undefined
  const source = value.slice(start, index + 1)
  return { token: tag(opening[1] === '/', opening[2] ?? '', attributes, source.endsWith('/>'), source, start), end: index + 1 }
}

/** Where the value of an attribute stands in the source of its tag, without its quotes. */
export function valueSpan({ source, name }: OpenTag, wanted: string): { start: number; end: number } | undefined {
  for (let index = 1 + name.length; index < source.length; ) {
    attribute.lastIndex = index
    const [whole = source[index] ?? '', key, double, single, bare] = attribute.exec(source) ?? []
    index += whole.length
    if (key?.toLowerCase() !== wanted) continue
    const value = double ?? single ?? bare ?? ''
    const end = index - (bare === undefined ? 1 : 0)
    return { start: end - value.length, end }
  }
  return undefined
}

function tag(
  closes: boolean,
  name: string,
  attributes: ReadonlyMap<string, string>,
  selfClosing: boolean,
  source: string,
  start: number,
): OpenTag | CloseTag {
  const lower = name.toLowerCase()
  return closes ? { type: 'close', name: lower, source } : { type: 'open', name: lower, attributes, selfClosing, source, start }
}

/** Content of `<script>` and the like, up to its closer; without one only script and style swallow the rest, as in browsers. */
function readRawText(value: string, start: number, open: OpenTag, tokens: Token[]): number {
  const swallows = open.name === 'script' || open.name === 'style'
  if (open.selfClosing && !swallows) return start
  const closer = new RegExp(`</${open.name}(?=[\\s/>]|$)`, 'gi')
  closer.lastIndex = start
  const found = closer.exec(value)
  if (!found && !swallows) return start
  const end = found ? found.index : value.length
  if (end > start) tokens.push({ type: 'text', value: value.slice(start, end) })
  if (!found) tokens.push({ type: 'close', name: open.name, source: '' })
  return end
}
