/**
 * Turns what the Markdown parser gave into the tree: comments become tags again, tags and structural HTML become blocks,
 * inline HTML and shortcodes become phrasing, and explicit ids go to their headings.
 *
 *     html('<!--gb:0-->'), paragraph, html('<!--gb:1-->')   →   { type: 'hint', children: [paragraph] }
 */

import type { Heading, Html, Link, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Node, Position } from 'unist'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Dialect } from '../../tree/dialect.ts'
import { withoutPrefix } from '../containers.ts'
import type { Engine } from '../engines/engine.ts'
import { type Isolated, isolate } from '../isolate.ts'
import { pairTags, type Sibling } from '../pair.ts'
import { pointFinder } from '../point.ts'
import type { Spot } from '../spot.ts'
import type { TagLeaf } from '../tag-leaf.ts'
import { codeOf, formulaOf } from './body.ts'
import { cut, cutDeep, isTooDeep, type Parent } from './cut-deep.ts'
import { expand } from './expand.ts'
import { takeIds } from './heading-id.ts'
import { htmlNodes } from './html-nodes.ts'
import { raiseInlineHtml } from './inline-html.ts'
import { blockFinder, liftBlocks } from './lift-blocks.ts'
import { reportMustaches } from './mustache.ts'
import { type Placeholders, placeholders } from './placeholders.ts'
import { markChanged, movePositions, placeAll } from './positions.ts'
import { attribute } from './properties.ts'
import { readElement } from './read-element.ts'
import { raiseSections } from './section-comments.ts'
import { raiseText } from './text-marks.ts'
import { UnclosedFences } from './unclosed-fence.ts'
import { withoutIndent } from './without-indent.ts'

export interface RaiseContext {
  source: string
  isolated: Isolated
  dialect: Dialect
  engine: Engine
  report: Report
  /** What is read is a cell of a table: tables in there hold no Markdown of their own, or each depth would be read as often as it is deep. */
  isInCell?: boolean
}

const phrasingParents = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference'])
const loneImage = /^<(?:img|picture)\b/i

/** Raises in place: the tree is the parser's own and nobody else's yet. */
export function raise(tree: Root, context: RaiseContext): Root {
  const point = pointFinder(context.source)
  if (context.isolated.map) movePositions(tree, context.isolated.map, point)
  markChanged(tree, context.isolated.escapes)
  const raising = new Raising(context, point)
  raising.raiseParent(tree, 0)
  if (raising.hasNested) cutDeep(tree, context.source, context.report)
  return tree
}

class Raising {
  /** Nodes came into others, so that the tree may be deeper than it was. */
  hasNested = false
  private readonly context: RaiseContext
  private readonly point: ReturnType<typeof pointFinder>
  private readonly placeholders: Placeholders
  private readonly fences: UnclosedFences
  private readonly isBlock: ReturnType<typeof blockFinder>
  /** Of a pipe table. */
  private isInRow = false
  /** Paragraphs in which tags were paired to blocks. */
  private readonly takenApart = new Set<object>()

  constructor(context: RaiseContext, point: ReturnType<typeof pointFinder>) {
    this.context = context
    this.point = point
    this.placeholders = placeholders(context.isolated, context.source)
    this.fences = new UnclosedFences(context, point)
    this.isBlock = blockFinder(context.dialect)
  }

  /** Children first; what stands for something else before tags take it into their blocks. */
  raiseParent(parent: Parent, depth: number): void {
    if (isTooDeep(parent, depth)) cut(parent, this.context.source, this.context.report)
    const wasInRow = this.isInRow
    this.isInRow ||= parent.type === 'tableCell'
    let hasHtml = false
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'html') {
        hasHtml = true
        withoutIndent(child, parent.children[index - 1], this.context.source)
      } else this.placeholders.restore(child)
      if (child.type === 'code') this.fences.look(child)
      if ((child as Partial<Parent>).children !== undefined) this.raiseParent(child as Parent, depth + 1)
    }
    if (phrasingParents.has(parent.type)) this.raisePhrasing(parent, hasHtml)
    else {
      const children = this.withTags(expand(parent.children, this.raiseFlow), hasHtml, false)
      parent.children = hasHtml ? raiseSections(children) : children
      this.hasNested ||= parent.children !== children
    }
    if (parent.type === 'listItem' && parent.children.length < 2) (parent as ListItem).spread = false
    this.isInRow = wasInRow
  }

  private raisePhrasing(parent: Parent, hasHtml: boolean): void {
    for (const child of parent.children)
      if (child.type === 'text' && child.value.includes('{{%')) reportMustaches(child, this.context, this.point)
    const children = expand(parent.children, raiseInText)
    const { source, dialect } = this.context
    const page = { source, dialect, isInRow: this.isInRow }
    parent.children = hasHtml ? raiseInlineHtml(this.withTags(children, hasHtml, true), page) : children
    this.hasNested ||= hasHtml
    if (hasHtml && parent.type === 'paragraph' && parent.children.some(this.isBlock)) this.takenApart.add(parent)
    if (parent.type === 'heading') takeIds(parent as unknown as Heading, this.context.source)
  }

  /** Placeholders become tags, blocks and math; tags are paired. */
  private withTags(children: RootContent[], hasHtml: boolean, isPhrasing: boolean): RootContent[] {
    if (!hasHtml || this.context.isolated.spots.length === 0) return children
    this.hasNested = true
    const siblings = expand<Sibling>(children, (child) => (child.type === 'html' ? this.fromHtml(child, isPhrasing) : undefined))
    const { source, dialect, report } = this.context
    if (!siblings.some((node) => node.type === 'leaf')) return siblings as RootContent[]
    return pairTags(siblings, { source, dialect, report, isPhrasing, attributesOf, point: this.point })
  }

  private fromHtml(node: Html, isPhrasing: boolean): Sibling[] | undefined {
    const spot = this.placeholders.spotOf(node.value)
    if (!spot || spot.kind === 'expression') return void this.placeholders.restore(node)
    if (spot.kind === 'math') return [this.math(spot)]
    if (spot.kind === 'body') return [this.body(spot, isPhrasing)]
    if (spot.kind === 'unit') return this.unit(spot, isPhrasing)
    return [this.leaf(spot)]
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

  /** Without its tags the source would say something else, so that it is not to be copied. */
  private body(spot: Spot, isPhrasing: boolean): RootContent {
    const isMath = this.context.dialect.tags.get(spot.name)?.body === 'math'
    const node = isMath ? formulaOf(spot, this.context.source) : codeOf(spot, this.context.source)
    const { value } = node
    const place = { position: this.positionOf(spot), data: { changed: true as const } }
    if (!isPhrasing) return { ...node, ...place }
    return isMath ? { type: 'inlineMath', value: value.trim(), ...place } : { type: 'inlineCode', value: value.trim(), ...place }
  }

  /** A whole element. HTML that cannot be read stays as it is. */
  private unit(spot: Spot, isPhrasing: boolean): RootContent[] {
    const source = this.sourceOf(spot)
    const nodes = htmlNodes(source, this.context.dialect, this.context.isInCell ? undefined : this.readMarkdown)
    const position = this.positionOf(spot)
    if (!nodes) return [{ type: 'html', value: source, position }]
    placeAll(nodes as readonly Node[], spot, this.context.source, this.point)
    for (const node of nodes) if ('children' in node) this.raiseInside(node as Parent)
    return isPhrasing ? nodes : wrapPhrasing(nodes, position)
  }

  /** Markdown with its tags; faults are not reported, as their places would be others. */
  private readMarkdown = (text: string): Root | undefined => {
    const { dialect, engine } = this.context
    const report: Report = () => undefined
    const isolated = isolate(text, 0, dialect, report)
    try {
      return raise(engine(isolated.text), { source: text, isolated, dialect, engine, report, isInCell: true })
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
  }

  /** Shortcodes and left-over tags in text that came out of HTML. */
  private raiseInside(node: Parent): void {
    for (const child of node.children) if ('children' in child) this.raiseInside(child as Parent)
    node.children = expand(node.children, (child) => (child.type === 'text' ? raiseText(child) : undefined))
  }

  private raiseFlow = (node: RootContent): RootContent[] | undefined => {
    if (node.type === 'paragraph') {
      return this.takenApart.has(node) ? liftBlocks(node.children, this.isBlock, this.point) : raiseMath(node)
    }
    if (node.type !== 'html' || !loneImage.test(node.value)) return undefined
    const nodes = htmlNodes(node.value, this.context.dialect)
    const isOnlyImages = nodes?.every(
      (child) => (child.type as string) === 'picture' || (child.type === 'text' && child.value.trim() === ''),
    )
    if (!nodes || !isOnlyImages || !node.position) return undefined
    for (const child of nodes) child.position = node.position
    return [{ type: 'paragraph', children: nodes as PhrasingContent[], position: node.position }]
  }
}

function raiseInText(node: RootContent): RootContent[] | undefined {
  if (node.type === 'text') return raiseText(node)
  return node.type === 'link' && node.title === 'mention' ? [mention(node)] : undefined
}

/** Attributes of a block's opener, tag or element. */
function attributesOf({ spot, source }: TagLeaf): Record<string, string> {
  if (spot.kind === 'tag') {
    const named = spot.name.startsWith('@')
      ? { name: spot.name.slice(1) }
      : spot.name.startsWith('api-method-')
        ? { part: spot.name.slice(11) }
        : {}
    return { ...named, ...ownLines(spot) }
  }
  const element = readElement(source)
  if (!element) return {}
  const names = spot.name === 'details' ? { open: 'open' } : { align: 'align' }
  return Object.fromEntries(
    Object.entries(names)
      .flatMap(([name, property]) => [[name, attribute(element, property)]])
      .filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Lines of a value without what belongs to the containers of the tag. */
function ownLines({ tag, containers }: Spot): Record<string, string> {
  const attributes = tag?.attributes ?? {}
  if (containers.length === 0) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, withoutPrefix(value, containers)]))
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
function mention({ url, children, position }: Link): RootContent {
  return { type: 'mention', attributes: { url }, children, ...(position ? { position } : {}) } as unknown as RootContent
}

/** `$$ x $$` alone in its paragraph is display math; an element is one of a line wherever it stands. */
function raiseMath(node: Paragraph): RootContent[] | undefined {
  const [only, second] = node.children
  if (second || only?.type !== 'inlineMath' || only.data?.html) return undefined
  return [{ type: 'math', meta: null, value: only.value, ...(node.position ? { position: node.position } : {}) }]
}
