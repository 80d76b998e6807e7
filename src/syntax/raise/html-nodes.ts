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
import type { Node } from 'unist'
import type { Dialect } from '../dialect.ts'
import { cellReader, type ReadMarkdown } from './cell-markdown.ts'
import { revealPhrasing } from './hidden-phrasing.ts'
import { handlersFor } from './html-handlers.ts'
import { mayHoldUnknown, unknownAsText } from './unknown-elements.ts'

/** Elements that are nested deeper are not read: the libraries recurse. */
const deepest = 300

/** The nodes of an HTML fragment; positions are those in the fragment. Undefined when it is too deep to be read. */
export function htmlNodes(html: string, dialect: Dialect, readMarkdown?: ReadMarkdown): RootContent[] | undefined {
  if (nestsTooDeeply(html)) return undefined
  const mayBeWords = mayHoldUnknown(html)
  const hast = fromHtml(html, { fragment: true, verbose: mayBeWords })
  if (mayBeWords) unknownAsText(hast, html)
  const tree = toMdast(hast as HastNodes, {
    handlers: handlersFor(dialect, cellReader(html, readMarkdown)),
    nodeHandlers: { comment: () => undefined },
  }) as Root
  revealPhrasing(tree as Node)
  return tree.children
}

function nestsTooDeeply(html: string): boolean {
  let depth = 0
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (/^(?:img|br|hr|input|source|wbr|link|meta)$/i.test(name as string)) continue
    depth = Math.max(0, depth + (close ? -1 : 1))
    if (depth > deepest) return true
  }
  return false
}
