/**
 * What raw HTML refers to: the addresses of its tags that a conversion follows, and where they stand. What is in a comment or in a
 * script, and what a reader sees as text, refers to nothing.
 *
 *     <a href=soil.md>soil</a> <!-- <img src="old.png"> -->   →   { kind: 'link', url: 'soil.md', start: 8, end: 15 }
 */
import { type CloseTag, type OpenTag, tokenizeHtml, valueSpan } from './html-tokens.ts'
import { type Mend, mendsOf } from './mend-html.ts'
import { removedElements } from './removed-html.ts'

export interface HtmlReference {
  kind: 'link' | 'image' | 'embed'
  /** Decoded. */
  url: string
  /** Of the address, in the HTML as it was written. */
  start: number
  end: number
}

const kinds: ReadonlyMap<string, HtmlReference['kind']> = new Map(
  Object.entries({
    a: 'link',
    img: 'image',
    image: 'image',
    audio: 'embed',
    embed: 'embed',
    iframe: 'embed',
    source: 'embed',
    video: 'embed',
  }),
)

const mayRefer = /\b(?:href|src)\s{0,9}=/i

export function htmlReferences(html: string): HtmlReference[] {
  if (!mayRefer.test(html)) return []
  const mends = mendsOf(html)
  const asWritten = writtenOffsets(mends)
  const found: HtmlReference[] = []
  const open = new Map<string, number[]>()
  for (const token of tokenizeHtml(html, () => mends)) {
    if (token.type === 'text') continue
    if (removedElements.has(token.name)) hide(token, found, open)
    const reference = token.type === 'open' ? referenceOf(token) : undefined
    if (reference) found.push({ ...reference, start: asWritten(reference.start), end: asWritten(reference.end) })
  }
  return found
}

/** What was found in an element that is removed goes when its end is there. `open`: how much had been found before it, by name. */
function hide(tag: OpenTag | CloseTag, found: HtmlReference[], open: Map<string, number[]>): void {
  const starts = open.get(tag.name) ?? []
  open.set(tag.name, starts)
  if (tag.type === 'close') found.length = Math.min(found.length, starts.pop() ?? found.length)
  else if (!tag.selfClosing) starts.push(found.length)
}

/** Offsets are those in the mended HTML. */
function referenceOf(tag: OpenTag): HtmlReference | undefined {
  const kind = kinds.get(tag.name)
  const attribute = kind === 'link' ? 'href' : 'src'
  const url = tag.attributes.get(attribute)
  if (kind === undefined || !url?.trim()) return undefined
  const span = valueSpan(tag, attribute)
  return span && { kind, url, start: tag.start + span.start, end: tag.start + span.end }
}

/** From offsets in the mended HTML to those in what was written; asked for in order. */
function writtenOffsets(mends: readonly Mend[]): (offset: number) => number {
  let next = 0
  let shift = 0
  return (offset) => {
    for (let mend = mends[next]; mend !== undefined && mend.at + shift < offset; mend = mends[++next])
      shift += mend.text.length - (mend.instead ?? 0)
    return offset - shift
  }
}
