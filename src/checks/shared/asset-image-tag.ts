/**
 * The `<img>` of a picture in the source, and where its attributes stand.
 *
 *     <figure><img src="pond.png" alt=""></figure>   →   tag at 8–35, `alt=""` at 28–34
 */
import type { AnyNode } from '../../tree/walk.ts'

export interface Span {
  start: number
  end: number
}

export interface ImageTag extends Span {
  attributes: ReadonlyMap<string, Span & { value: string }>
}

const opener = /<img(?=[\s/>])/i

/** Nothing when it does not stand there as it is: content of a longer piece of HTML has the place of the whole. */
export function imageTag(source: string, { position }: AnyNode): ImageTag | undefined {
  const from = position?.start.offset ?? 0
  const slice = source.slice(from, position?.end.offset ?? from)
  const at = slice.search(opener)
  return at === -1 || opener.test(slice.slice(at + 1)) ? undefined : readTag(slice, at, from)
}

function readTag(slice: string, at: number, from: number): ImageTag | undefined {
  const attribute = /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?|\s*(\/?>)/gy
  const attributes = new Map<string, Span & { value: string }>()
  attribute.lastIndex = at + '<img'.length
  for (let found = attribute.exec(slice); found !== null; found = attribute.exec(slice)) {
    const [whole, name, double, single, bare, closer] = found
    if (closer !== undefined) return { start: from + at, end: from + attribute.lastIndex, attributes }
    const end = from + attribute.lastIndex
    const start = end - whole.trimStart().length
    attributes.set(name?.toLowerCase() ?? '', { start, end, value: double ?? single ?? bare ?? '' })
  }
  return undefined
}
