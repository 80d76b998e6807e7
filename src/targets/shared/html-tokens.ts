/**
 * Raw HTML as tags and text. It only has to find out what was meant: what is written later is built anew from the tree,
 * so a browser that would read the same source otherwise changes nothing.
 *
 *     <b title="x">a &amp; b</b>   →   open b { title: 'x' }, text 'a & b', close b
 */
import { decodeHtml } from './decode-html.ts'

export interface OpenTag {
  type: 'open'
  name: string
  attributes: ReadonlyMap<string, string>
  selfClosing: boolean
  source: string
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
export function tokenizeHtml(value: string): Token[] {
  const simple = simpleTag.exec(value)
  if (simple) return [tag(simple[1] === '/', simple[2] ?? '', none, simple[3] === '/', value)]
  const tokens: Token[] = []
  let index = 0
  while (index < value.length) {
    const start = value.indexOf('<', index)
    if (start !== index) pushText(tokens, value.slice(index, start < 0 ? undefined : start))
    if (start < 0) break
    index = readMarkup(value, start, tokens)
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
function readMarkup(value: string, start: number, tokens: Token[]): number {
  if (value.startsWith('<!--', start)) return after(value, '-->', start + 2)
  if (value.startsWith('<![CDATA[', start)) return after(value, ']]>', start)
  if (value[start + 1] === '!' || value[start + 1] === '?') return after(value, '>', start)
  const read = readTag(value, start)
  if (!read) {
    pushText(tokens, '<')
    return start + 1
  }
  tokens.push(read.token)
  return read.token.type === 'open' && rawText.has(read.token.name) ? readRawText(value, read.end, read.token, tokens) : read.end
}

const after = (value: string, end: string, from: number): number => {
  const found = value.indexOf(end, from)
  return found < 0 ? value.length : found + end.length
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
  return { token: tag(opening[1] === '/', opening[2] ?? '', attributes, source.endsWith('/>'), source), end: index + 1 }
}

function tag(
  closes: boolean,
  name: string,
  attributes: ReadonlyMap<string, string>,
  selfClosing: boolean,
  source: string,
): OpenTag | CloseTag {
  const lower = name.toLowerCase()
  return closes ? { type: 'close', name: lower, source } : { type: 'open', name: lower, attributes, selfClosing, source }
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
