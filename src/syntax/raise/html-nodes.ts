/**
 * Reads a piece of HTML that GitBook uses as structure into the same nodes that tags and Markdown give.
 *
 *     <figure><img src="pond.png" alt=""><figcaption><p>The <em>pond</em></p></figcaption></figure>
 *     →  { type: 'figure', children: [picture, { type: 'caption', children: [text, emphasis] }] }
 */
import type { Nodes as HastNodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Root, RootContent } from 'mdast'
import type { Node, Point } from 'unist'
import type { Dialect } from '../../tree/dialect.ts'
import { type Mend, mendsOf, withMends } from '../../tree/mend-html.ts'
import { type OffsetMap, offsetMap } from '../offset-map.ts'
import { cellReader, type ReadMarkdown } from './cell-markdown.ts'
import { revealPhrasing } from './hidden-phrasing.ts'
import { handlersFor } from './html-handlers.ts'
import { maskFences, unmask } from './mask-fences.ts'
import { movePositions } from './positions.ts'
import { mayHoldUnknown, unknownAsText } from './unknown-elements.ts'

/** Elements that are nested deeper are not read: the libraries recurse. */
const deepest = 300

/** The nodes of an HTML fragment; positions are those in the fragment. Undefined when it is too deep to be read. */
export function htmlNodes(html: string, dialect: Dialect, readMarkdown?: ReadMarkdown): RootContent[] | undefined {
  if (nestsTooDeeply(html)) return undefined
  const masked = maskFences(html)
  const mends = mendsOf(masked)
  if (mends.length === 0) return read(html, masked, dialect, readMarkdown).children
  const tree = read(withMends(html, mends), withMends(masked, mends), dialect, readMarkdown)
  movePositions(tree, mapOf(mends, html.length), offsetOnly)
  return tree.children
}

/** `masked` is what the parser of HTML is given. */
function read(html: string, masked: string, dialect: Dialect, readMarkdown: ReadMarkdown | undefined): Root {
  const mayBeWords = mayHoldUnknown(masked)
  const hast = fromHtml(masked, { fragment: true, verbose: mayBeWords })
  if (mayBeWords) unknownAsText(hast, masked)
  if (masked !== html) unmask(hast)
  const tree = toMdast(hast as HastNodes, {
    handlers: handlersFor(dialect, html, cellReader(html, readMarkdown)),
    nodeHandlers: { comment: () => undefined },
  }) as Root
  revealPhrasing(tree as Node)
  return tree
}

/** From offsets in the mended text to those in what was written. */
function mapOf(mends: readonly Mend[], length: number): OffsetMap {
  const map = offsetMap()
  let [at, from] = [0, 0]
  for (const mend of mends) {
    const end = mend.at + (mend.instead ?? 0)
    map.copied(at, from, mend.at - from)
    map.replaced(at + mend.at - from, mend.text.length, mend.at, end)
    at += mend.at - from + mend.text.length
    from = end
  }
  map.copied(at, from, length - from)
  return map
}

const offsetOnly = (offset: number): Point => ({ line: 1, column: 1, offset })

function nestsTooDeeply(html: string): boolean {
  let depth = 0
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (/^(?:img|br|hr|input|source|wbr|link|meta)$/i.test(name as string)) continue
    depth = Math.max(0, depth + (close ? -1 : 1))
    if (depth > deepest) return true
  }
  return false
}
