/**
 * Markdown in the cell of an HTML table. Authors ask for it as on GitHub, with a blank line behind the tag:
 *
 *     <td>⏎⏎**Low** tide⏎⏎</td>   →   strong, text
 */
import type { Element } from 'hast'
import type { Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { type OffsetMap, offsetMap } from '../offset-map.ts'
import { inHtml } from './in-html.ts'
import { movePositions } from './positions.ts'

/** Reads the Markdown of a cell; undefined where it cannot be read as such. */
export type ReadMarkdown = (text: string) => Root | undefined
/** What a cell holds, with positions in the HTML; undefined when that is HTML. */
export type ReadCell = (cell: Element) => RootContent[] | undefined

const opening = /^<t[dh](?:[^>"']|"[^"]*"|'[^']*')*>(?=[ \t]*\n[ \t]*\n)/i
const closing = /<\/t[dh]\s*>$/i

export function cellReader(html: string, read: ReadMarkdown | undefined): ReadCell {
  return ({ position }) => {
    const start = position?.start.offset
    const end = position?.end.offset
    if (!read || start === undefined || end === undefined) return undefined
    const cell = html.slice(start, end)
    const opener = opening.exec(cell)?.[0].length
    if (opener === undefined) return undefined
    const { text, map } = outdented(cell.slice(opener).replace(closing, ''), start + opener)
    const tree = read(text)
    if (!tree || tree.children.some(isHtml)) return undefined
    movePositions(tree, map, pointAt)
    const { children } = inHtml(tree)
    const [only, second] = children
    return only?.type === 'paragraph' && !second ? only.children : children
  }
}

/** HTML that begins a line is HTML to the end of its block: then the blank lines are layout. */
const isHtml = (node: RootContent): boolean => node.type === 'html' && !node.value.startsWith('<!--')

/** Only offsets count in there. */
const pointAt = (offset: number): Point => ({ line: 1, column: 1, offset })

/** Without the indentation that all lines share, which would make code of them. `from` is where it stands in the HTML. */
function outdented(text: string, from: number): { text: string; map: OffsetMap } {
  const map = offsetMap()
  const lines = text.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)
  let at = 0
  let sourceAt = from
  const shorter = lines.map((line) => {
    const cut = Math.min(indent, line.length - line.trimStart().length)
    map.copied(at, sourceAt + cut, line.length - cut + 1)
    at += line.length - cut + 1
    sourceAt += line.length + 1
    return line.slice(cut)
  })
  return { text: shorter.join('\n'), map }
}
