/**
 * Rewrites blocks until only nodes are left that the target can write: by the target's own spelling, else by the block's plain one.
 *
 *     hint (commonmark)   →   blockquote(paragraph(strong 'Note'), …)     and a loss: "the colour and icon of the callout"
 *     hint (html)         →   element('aside', …)
 *
 * Nodes in which nothing changes are the same objects afterwards.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Block } from '../blocks/block.ts'
import { blockOf, isBlock } from '../blocks/index.ts'
import { deepest } from '../syntax/raise/cut-deep.ts'
import type { BlockWriter, Target, TargetContext } from '../targets/target.ts'
import { asPhrasing } from '../tree/as-phrasing.ts'
import { closeGaps } from '../tree/close-gaps.ts'
import { isPhrasing } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { trimmed, withoutStrong } from '../tree/title.ts'

export type OnLoss = (loss: { block: string; loss: string; place?: Position }) => void

type Parent = RootContent & { children: RootContent[] }

/** Blocks in each other may all give their content alone. A block that is lowered more often gives itself again: a mistake in its file. */
const longestChain = 4 * deepest
const flowParents: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])
const textParents: ReadonlySet<string> = new Set(['heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference'])

export function lowerTree(tree: Root, target: Target, context: TargetContext, onLoss: OnLoss): Root {
  const lowering = new Lowering(target, context, onLoss)
  const children = lowering.children(tree as unknown as Parent)
  return children === tree.children ? tree : { ...tree, children, data: { ...tree.data, changed: true } }
}

class Lowering {
  private readonly target: Target
  private readonly context: TargetContext
  private readonly onLoss: OnLoss
  /** Types of the nodes around the one that is lowered, outermost first. */
  private readonly within: string[] = []

  constructor(target: Target, context: TargetContext, onLoss: OnLoss) {
    this.target = target
    this.context = context
    this.onLoss = onLoss
  }

  children(parent: Parent): RootContent[] {
    let lowered: RootContent[] | undefined
    this.within.push(parent.type)
    parent.children.forEach((child, index) => {
      const nodes = this.node(child, 0)
      if (nodes !== undefined) lowered ??= parent.children.slice(0, index)
      if (lowered !== undefined) lowered.push(...(nodes ?? [child]))
    })
    this.within.pop()
    if (lowered === undefined) return parent.children
    if (flowParents.has(parent.type)) return wrapped(lowered)
    return textParents.has(parent.type) && lowered.some((node) => !mayStandInText(node)) ? asPhrasing(lowered) : lowered
  }

  /** What becomes of a node; undefined when it stays as it is. */
  private node(node: RootContent, chain: number): RootContent[] | undefined {
    if (isBlock(node)) return this.block(node as unknown as BlockNode, chain)
    if (!('children' in node)) return undefined
    if (node.children.length > 0) return this.parent(node as Parent)
    return node.type === 'paragraph' ? [] : undefined
  }

  private parent(node: Parent): RootContent[] | undefined {
    const lowered = this.children(node)
    if (lowered === node.children) return hasLooseText(node) ? [copy(node, wrapped(lowered))] : undefined
    const children = lowered.length < node.children.length ? closeGaps(node.type, lowered) : lowered
    if (isGone(node.children[0], children[0])) trimStart(children)
    if (node.type === 'paragraph') return splitParagraph(node, children)
    return [copy(node, children)]
  }

  private block(node: BlockNode, chain: number): RootContent[] | undefined {
    if (chain > longestChain) throw new Error(`The block \`${node.type}\` lowers to itself`)
    const block = blockOf(node as unknown as RootContent) as unknown as Block
    // Dispatch over the union of all writers: each is only ever given nodes of its own type.
    const write = (this.target.blocks as Record<string, BlockWriter<BlockNode>>)[node.type]
    if (!write && this.target.keepsBlocks && !block.legacy) return this.kept(node)
    if (!write) this.count(block, node)
    const made = write ? write(node, this.context, this.within) : block.lower(node, this.context)
    const nodes = this.within.includes('strong') ? withoutStrong(made) : made
    if (write && nodes.length === 1 && (nodes[0] as unknown) === node) return this.kept(node)
    return nodes.flatMap((child) => this.node(child, chain + 1) ?? [child])
  }

  private kept(node: BlockNode): RootContent[] | undefined {
    const parent = node as unknown as Parent
    const children = this.children(parent)
    return children === parent.children ? undefined : [copy(parent, children)]
  }

  private count(block: Block, node: BlockNode): void {
    const loss = typeof block.loss === 'function' ? block.loss(node) : block.loss
    if (loss !== undefined)
      this.onLoss({ block: block.tag ?? block.name, loss, ...(node.position ? { place: node.position } : {}) })
  }
}

/** An icon at the start of a line leaves a space behind. */
const isGone = (before: RootContent | undefined, after: RootContent | undefined): boolean =>
  before !== undefined && isBlock(before) && after?.type === 'text'

function trimStart(children: RootContent[]): void {
  const [first] = children
  if (first?.type === 'text' && /^\s/.test(first.value))
    children[0] = { ...first, value: first.value.trimStart(), data: { changed: true } }
}

/** Several paragraphs in an item make its list a loose one. */
function copy(node: Parent, children: RootContent[]): RootContent {
  const paragraphs = children.filter(({ type }) => type === 'paragraph').length
  const spread = node.type === 'listItem' ? { spread: node.spread === true || paragraphs > 1 } : {}
  return { ...node, ...spread, children, data: { ...node.data, changed: true } } as RootContent
}
const mayStandInText = (node: RootContent): boolean =>
  isPhrasing(node) || ((node.type as string) === 'element' && node.data !== undefined && 'phrasing' in node.data)

/** A block in a cell of a pipe table holds text: what it is lowered to may be one that holds paragraphs. */
const hasLooseText = ({ type, children }: Parent): boolean =>
  flowParents.has(type) && children.some((node) => node.type !== 'html' && mayStandInText(node))

/** Text between blocks gets a paragraph of its own. Raw HTML may be either: it goes with the text beside it. */
function wrapped(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  let run: RootContent[] = []
  const end = (): void => {
    if (run.some((node) => node.type !== 'html' && !(node.type === 'text' && node.value.trim() === '')))
      result.push({ type: 'paragraph', children: run as PhrasingContent[], data: { changed: true } })
    else result.push(...run.filter((node) => node.type === 'html'))
    run = []
  }
  for (const node of nodes) {
    if (mayStandInText(node)) {
      run.push(node)
      continue
    }
    end()
    result.push(node)
  }
  end()
  return result
}

/** A block in the middle of a paragraph stands between two. */
function splitParagraph(node: Parent, children: RootContent[]): RootContent[] {
  if (children.every(mayStandInText)) return children.length > 0 ? [copy(node, children)] : []
  return wrapped(children).map((child) =>
    child.type === 'paragraph' && !child.position ? copy(node, trimmed((child as Paragraph).children)) : child,
  )
}
