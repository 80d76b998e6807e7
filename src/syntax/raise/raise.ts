/**
 * Turns what the Markdown parser gave into the tree: comments become tags again, tags and structural HTML become blocks,
 * inline HTML and shortcodes become phrasing, and explicit ids go to their headings.
 *
 *     html('<!--gb:0-->'), paragraph, html('<!--gb:1-->')   →   { type: 'hint', children: [paragraph] }
 */

import { fromHtml } from 'hast-util-from-html'
import type { Heading, Html, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Node, Position } from 'unist'
import type { Report } from '../../diagnostics/diagnostic.ts'
import { withoutPrefix } from '../containers.ts'
import type { Dialect } from '../dialect.ts'
import type { Engine } from '../engines/engine.ts'
import { type Isolated, inlineMark } from '../isolate.ts'
import { pairTags, type Sibling, type TagLeaf } from '../pair.ts'
import { pointFinder } from '../point.ts'
import type { Spot } from '../spot.ts'
import { htmlNodes } from './html-nodes.ts'
import { raiseInlineHtml } from './inline-html.ts'
import { movePositions, placeAll } from './positions.ts'
import { attribute } from './properties.ts'
import { raiseText } from './text-marks.ts'

export interface RaiseContext {
  source: string
  isolated: Isolated
  dialect: Dialect
  engine: Engine
  report: Report
}

interface ParentNode extends Node {
  children: RootContent[]
}

/** Deeper trees are left as the parser gave them; nothing that a person writes is. */
const deepest = 800
const phrasingParents = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference'])
const loneImage = /^<(?:img|picture)\b/i

/** Raises in place: the tree is the parser's own and nobody else's yet. */
export function raise(tree: Root, context: RaiseContext): Root {
  const point = pointFinder(context.source)
  if (context.isolated.map) movePositions(tree, context.isolated.map, point)
  new Raising(context, point).raiseParent(tree as ParentNode, 0)
  return tree
}

class Raising {
  private readonly context: RaiseContext
  private readonly point: ReturnType<typeof pointFinder>
  private readonly mark: RegExp
  private readonly lone: RegExp

  constructor(context: RaiseContext, point: ReturnType<typeof pointFinder>) {
    this.context = context
    this.point = point
    const { mark } = context.isolated
    const placeholder = `(?:${mark}|${inlineMark(mark)})(\\d+)(?:-->|/>)`
    this.mark = new RegExp(placeholder, 'g')
    this.lone = new RegExp(`^\\s*${placeholder}\\s*$`)
  }

  raiseParent(parent: ParentNode, depth: number): void {
    if (depth > deepest) return
    const isPhrasing = phrasingParents.has(parent.type)
    for (const child of parent.children) {
      if ('children' in child) this.raiseParent(child as ParentNode, depth + 1)
      else if (child.type === 'code' || child.type === 'inlineCode') child.value = this.restored(child.value)
    }
    parent.children = this.withTags(parent.children, isPhrasing)
    if (isPhrasing)
      parent.children = raiseInlineHtml(parent.children).flatMap((child) => (child.type === 'text' ? raiseText(child) : [child]))
    else parent.children = parent.children.flatMap((child) => this.raiseFlow(child))
    parent.children = parent.children.map(raiseMention)
    if (parent.type === 'heading') takeId(parent as unknown as Heading)
  }

  /** Comments of ours become tags, blocks and math; tags are paired. */
  private withTags(children: RootContent[], isPhrasing: boolean): RootContent[] {
    const { isolated } = this.context
    if (isolated.spots.length === 0 || !children.some((child) => child.type === 'html' && this.isMarked(child.value)))
      return children
    const siblings = children.flatMap((child): Sibling[] => (child.type === 'html' ? this.fromHtml(child, isPhrasing) : [child]))
    const { dialect, report } = this.context
    if (!siblings.some((node) => node.type === 'leaf')) return siblings as RootContent[]
    return pairTags(siblings, { dialect, report, isPhrasing, attributesOf })
  }

  private fromHtml(node: Html, isPhrasing: boolean): Sibling[] {
    const index = this.isMarked(node.value) ? Number(this.lone.exec(node.value)?.[1]) : Number.NaN
    const spot = this.context.isolated.spots[index]
    if (!spot) return [{ ...node, value: this.restored(node.value) }]
    if (spot.kind === 'math') return [this.math(spot)]
    if (spot.kind === 'unit') return this.unit(spot, isPhrasing)
    return [this.leaf(spot)]
  }

  private isMarked(value: string): boolean {
    const { mark } = this.context.isolated
    return mark !== '' && (value.includes(mark) || value.includes(inlineMark(mark)))
  }

  /** Text in which a comment of ours ended up after all gets the source back. */
  private restored(value: string): string {
    if (!this.isMarked(value)) return value
    return value.replace(this.mark, (comment, index) => {
      const spot = this.context.isolated.spots[Number(index)]
      return spot ? this.context.source.slice(spot.start, spot.end) : comment
    })
  }

  private positionOf(spot: Spot): Position {
    return { start: this.point(spot.start), end: this.point(spot.end) }
  }

  private sourceOf(spot: Spot): string {
    return withoutPrefix(this.context.source.slice(spot.start, spot.end), spot.containers)
  }

  private leaf(spot: Spot): TagLeaf {
    return { type: 'leaf', spot, position: this.positionOf(spot), source: this.sourceOf(spot) }
  }

  private math(spot: Spot): RootContent {
    const value = this.sourceOf(spot)
      .replace(/^\$\$[ \t]*\n?/, '')
      .replace(/\n?[ \t]*\$\$$/, '')
    return { type: 'math', meta: null, value, position: this.positionOf(spot) }
  }

  /** A whole element. HTML that cannot be read stays as it is. */
  private unit(spot: Spot, isPhrasing: boolean): RootContent[] {
    const source = this.sourceOf(spot)
    const nodes = htmlNodes(source, this.context.dialect, this.context.engine)
    const position = this.positionOf(spot)
    if (!nodes) return [{ type: 'html', value: source, position }]
    placeAll(nodes as readonly Node[], spot, this.context.source, this.point)
    for (const node of nodes) if ('children' in node) this.raiseInside(node as ParentNode)
    return isPhrasing ? nodes : wrapPhrasing(nodes, position)
  }

  /** Shortcodes and left-over tags in text that came out of HTML. */
  private raiseInside(node: ParentNode): void {
    node.children = node.children.flatMap((child) => {
      if ('children' in child) this.raiseInside(child as ParentNode)
      return child.type === 'text' ? raiseText(child) : [child]
    })
  }

  private raiseFlow(node: RootContent): RootContent[] {
    if (node.type === 'paragraph') return raiseMath(node)
    if (node.type !== 'html' || !loneImage.test(node.value)) return [node]
    const nodes = htmlNodes(node.value, this.context.dialect, this.context.engine)
    const isOnlyImages = nodes?.every(
      (child) => (child.type as string) === 'picture' || (child.type === 'text' && child.value.trim() === ''),
    )
    if (!nodes || !isOnlyImages || !node.position) return [node]
    for (const child of nodes) child.position = node.position
    return [{ type: 'paragraph', children: nodes as PhrasingContent[], position: node.position }]
  }
}

/** Attributes of a block's opener, tag or element. */
function attributesOf({ spot, source }: TagLeaf): Record<string, string> {
  if (spot.kind === 'tag') {
    const named = spot.name.startsWith('@')
      ? { name: spot.name.slice(1) }
      : spot.name.startsWith('api-method-')
        ? { part: spot.name.slice(11) }
        : {}
    return { ...named, ...spot.tag?.attributes }
  }
  const element = fromHtml(source, { fragment: true }).children[0]
  if (element?.type !== 'element') return {}
  const names = spot.name === 'details' ? { open: 'open' } : { align: 'align' }
  return Object.fromEntries(
    Object.entries(names)
      .flatMap(([name, property]) => [[name, attribute(element, property)]])
      .filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Phrasing that a piece of HTML left between blocks stands in a paragraph. */
function wrapPhrasing(nodes: RootContent[], position: Position): RootContent[] {
  if (!nodes.some((node) => node.type === 'text' || (node.type as string) === 'picture' || node.type === 'link')) return nodes
  const isFlow = nodes.some((node) => ['paragraph', 'figure', 'heading', 'summary', 'aligned'].includes(node.type as string))
  return isFlow
    ? nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
    : [{ type: 'paragraph', children: nodes as PhrasingContent[], position }]
}

/** `[guide.md](guide.md "mention")` is a mention. */
function raiseMention(node: RootContent): RootContent {
  if (node.type !== 'link' || node.title !== 'mention') return node
  const { url, children, position } = node
  return { type: 'mention', attributes: { url }, children, ...(position ? { position } : {}) } as unknown as RootContent
}

/** `$$ x $$` alone in its paragraph is display math. */
function raiseMath(node: Paragraph): RootContent[] {
  const [only, second] = node.children
  if (second || only?.type !== 'inlineMath') return [node]
  return [{ type: 'math', meta: null, value: only.value, ...(node.position ? { position: node.position } : {}) }]
}

/** The anchors in a heading are its explicit id; further ones stay as anchors. */
function takeId(heading: Heading): void {
  const index = heading.children.findIndex((child) => (child.type as string) === 'anchor')
  if (index < 0) return
  const [found] = heading.children.splice(index, 1)
  const { id } = (found as unknown as { attributes: { id: string } }).attributes
  heading.data = { ...heading.data, id }
  const last = heading.children.at(-1)
  if (last?.type !== 'text' || index !== heading.children.length) return
  last.value = last.value.trimEnd()
  if (last.value === '') heading.children.pop()
}
