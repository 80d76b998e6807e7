/**
 * Explicit ids go from the text of their headings to `data.id`; the first wins, further ones stay as anchors.
 *
 *     ## Water <a href="#rain" id="rain"></a>   →   heading { data: { id: 'rain' } } 'Water'
 *     ## Water {#rain}, or { #rain }            →   the same, as GitBook 2 and 3 read it
 */
import type { Heading, RootContent, Text } from 'mdast'
import { anchorNode } from '../../tree/title.ts'

export function takeIds(heading: Heading, source: string): void {
  takeAnchor(heading)
  takeBraces(heading, source)
}

function takeAnchor(heading: Heading): void {
  const index = heading.children.findIndex((child) => (child.type as string) === 'anchor')
  if (index < 0) return
  const [found] = heading.children.splice(index, 1)
  const { id } = (found as unknown as { attributes: { id: string } }).attributes
  heading.data = { ...heading.data, id }
  if (index === heading.children.length) trimEnd(heading)
}

/** Only where a title is left: alone the braces are a text that somebody wants to show. */
function takeBraces(heading: Heading, source: string): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return
  const at = last.value.lastIndexOf('{')
  const braces = last.value.slice(at).trimEnd()
  const id = idIn(braces)
  const isAlone = heading.children.length === 1 && last.value.slice(0, Math.max(at, 0)).trim() === ''
  if (id === undefined || isAlone || !isWritten(braces, last, source)) return
  last.value = last.value.slice(0, at)
  trimEnd(heading)
  const { id: own } = heading.data ?? {}
  if (own !== undefined) heading.children.push(anchorNode(id) as Heading['children'][number])
  // The source says it in a way that GitBook no longer reads, so that it must not be copied.
  heading.data = { ...heading.data, id: own ?? id, changed: true } as Heading['data']
}

const idIn = (braces: string): string | undefined => /^\{[ \t]*#([\p{L}\p{M}\p{N}_.:+-]{1,200})[ \t]*\}$/u.exec(braces)?.[1]

/** `\{#rain}` and `{\#rain}` are text, while `{#rain\_fall}` is an id. */
function isWritten(braces: string, { position }: Text, source: string): boolean {
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  const at = written.lastIndexOf('{')
  return at !== -1 && written[at - 1] !== '\\' && written.slice(at).replaceAll('\\', '').trimEnd() === braces
}

function trimEnd({ children }: { children: RootContent[] }): void {
  const last = children.at(-1)
  if (last?.type !== 'text') return
  last.value = last.value.trimEnd()
  if (last.value === '') children.pop()
}
