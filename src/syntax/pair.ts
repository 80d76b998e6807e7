/**
 * Pairs openers and closers among siblings, and turns them into nodes.
 *
 *     [hint-opener, paragraph, hint-closer]   →   [{ type: 'hint', children: [paragraph] }]
 *
 * What does not pair becomes a `tag` node and a diagnostic; its content stays.
 */
import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import { isBranch } from '../tree/branch.ts'
import type { TagRule } from '../tree/dialect.ts'
import { closersMeant } from './closers-meant.ts'
import { readDivision, settleDivision } from './division.ts'
import { misspeltTags } from './misspelt.ts'
import { type FaultContext, PairFaults } from './pair-faults.ts'
import { isCloser, keyOf, shownCloser, type TagLeaf } from './tag-leaf.ts'

export type Sibling = RootContent | TagLeaf

interface Open {
  leaf: TagLeaf
  rule: TagRule
  children: RootContent[]
}

/** Blocks in blocks beyond this depth are not paired: writers and readers recurse. */
const deepest = 100
/** Items that need no words of their own: with a tab its title would be lost. */
const nameless: ReadonlySet<string> = new Set(['step', 'column'])
const html: Readonly<Record<string, TagRule>> = {
  '<details': { type: 'expandable', form: 'block' },
  '<p': { type: 'aligned', form: 'block' },
}

export interface PairContext extends FaultContext {
  /** Attributes and type of a node made from an opener that has its own rules: `<details open>`. */
  attributesOf(leaf: TagLeaf): Record<string, string>
}

export function pairTags(siblings: readonly Sibling[], context: PairContext): RootContent[] {
  return new Pairing(siblings, context).run()
}

const isLeaf = (node: Sibling): node is TagLeaf => node.type === 'leaf'

/** Adds to a count; the answer is what it is then. */
function count(counts: Map<string, number>, key: string, by: number): number {
  const sum = (counts.get(key) ?? 0) + by
  if (by !== 0) counts.set(key, sum)
  return sum
}

class Pairing {
  private readonly siblings: readonly Sibling[]
  private readonly context: PairContext
  private readonly results: RootContent[] = []
  private readonly open: Open[] = []
  /** How many closers of each name are still to come. */
  private readonly closers = new Map<string, number>()
  /** How many openers of each name were too deep to be paired: their closers are none of anybody else's. */
  private readonly tooDeep = new Map<string, number>()
  private readonly faults: PairFaults
  /** How many more closers than openers there are of each name. */
  private readonly surplus = new Map<string, number>()

  constructor(siblings: readonly Sibling[], context: PairContext) {
    this.context = context
    this.faults = new PairFaults(context)
    this.siblings = this.withNamesMeant(siblings)
    for (const node of this.siblings) {
      if (isLeaf(node) && isCloser(node)) count(this.closers, keyOf(node), 1)
      if (isLeaf(node)) count(this.surplus, keyOf(node), isCloser(node) ? 1 : -1)
    }
  }

  run(): RootContent[] {
    this.siblings.forEach((node, index) => {
      if (isLeaf(node)) this.takeTag(node, index)
      else this.add(node)
    })
    while (this.open.length > 0) this.abandon(this.open.length - 1)
    this.faults.end()
    return this.results
  }

  /** A misspelt name is said once; after that the tag is what it was meant to be. */
  private withNamesMeant(siblings: readonly Sibling[]): readonly Sibling[] {
    const tags = siblings.filter((node): node is TagLeaf => isLeaf(node) && node.spot.kind === 'tag')
    const meant = misspeltTags(tags, this.context.dialect)
    const closers = closersMeant(tags, this.context.dialect, meant)
    if (meant.size === 0 && closers.size === 0) return siblings
    return siblings.map((node) => {
      if (!isLeaf(node)) return node
      const name = meant.get(node) ?? closers.get(node)
      if (name === undefined) return node
      if (closers.has(node) && !isCloser(node)) return this.asCloser(node, name)
      this.faults.unknown(node, name, meant.has(node))
      return { ...node, spot: { ...node.spot, name } }
    })
  }

  private asCloser(leaf: TagLeaf, name: string): TagLeaf {
    if (leaf.spot.name === name) this.faults.openerForCloser(leaf)
    else this.faults.unknown(leaf, `end${name}`, true)
    return leaf.spot.tag ? { ...leaf, spot: { ...leaf.spot, name, tag: { ...leaf.spot.tag, close: true } } } : leaf
  }

  private add(node: RootContent): void {
    ;(this.open.at(-1)?.children ?? this.results).push(node)
  }

  private takeTag(leaf: TagLeaf, index: number): void {
    this.faults.unfinished(leaf)
    this.faults.misspelt(leaf)
    if (isCloser(leaf)) this.close(leaf)
    else this.openTag(leaf, index)
  }

  private openTag(leaf: TagLeaf, index: number): void {
    const rule = this.ruleOf(leaf)
    const isBlock = rule !== undefined && (rule.form === 'block' || (rule.form === 'optional' && this.hasOwnCloser(leaf, index)))
    if (rule === undefined) return this.add(this.tagNode(leaf, 'void'))
    if (!isBlock) return this.add(this.node(leaf, rule, [], leaf.position))
    this.closeLikeSibling(rule, leaf)
    if (this.open.length >= deepest) return this.refuse(leaf)
    this.open.push({ leaf, rule, children: [] })
  }

  private ruleOf(leaf: TagLeaf): TagRule | undefined {
    const key = keyOf(leaf)
    if (key === '<div') return readDivision(leaf.source, this.context.dialect).rule
    if (leaf.spot.kind !== 'tag') return html[key]
    if (key.startsWith('@')) return { type: 'integration', form: 'optional' }
    const known = this.itemRule(key) ?? this.context.dialect.tags.get(key)
    if (known) return known.kind && leaf.spot.tag?.attributes[known.kind.attribute] !== undefined ? known.kind.rule : known
    return (this.closers.get(key) ?? 0) > 0 ? { type: 'tag', form: 'block' } : undefined
  }

  /** Of a tag that is known only where it stands. */
  private itemRule(key: string): TagRule | undefined {
    const rule = this.context.dialect.items.get(key)
    return rule?.inside?.includes(this.open.at(-1)?.rule.type ?? '') ? rule : undefined
  }

  /** `file` and `embed`: whether a closer comes before the next of their kind, or the end of what is open. */
  private hasOwnCloser(leaf: TagLeaf, index: number): boolean {
    const key = keyOf(leaf)
    if ((this.closers.get(key) ?? 0) === 0) return false
    const enclosing = new Set(this.open.map(({ leaf: opener }) => keyOf(opener)))
    for (let at = index + 1; at < this.siblings.length; at++) {
      const node = this.siblings[at] as Sibling
      if (!isLeaf(node)) continue
      if (!isCloser(node) && this.ruleOf(node)?.form === 'optional') return false
      if (isCloser(node) && keyOf(node) === key) return true
      if (isCloser(node) && enclosing.has(keyOf(node))) return false
    }
    return false
  }

  /** A tab that opens in a tab ends it, as list items do in HTML. */
  private closeLikeSibling(rule: TagRule, leaf: TagLeaf): void {
    const parents = rule.inside
    if (!parents) return
    const index = this.open.findLastIndex((candidate) => candidate.rule.type === rule.type)
    const parent = this.open.findLastIndex((candidate) => parents.includes(candidate.rule.type))
    if (index < 0 || parent > index || rule.type === 'legacyApiPart' || this.lostItsParent(rule, leaf)) return
    while (this.open.length > index) this.abandon(this.open.length - 1, leaf)
  }

  /** A tab in a tab, each with its closer, while `{% tabs %}` are closed once too often: the opener between the two is lost. */
  private lostItsParent({ inside = [] }: TagRule, leaf: TagLeaf): boolean {
    if (count(this.surplus, keyOf(leaf), 0) !== 0) return false
    return [...this.context.dialect.tags].some(([name, { type }]) => inside.includes(type) && count(this.surplus, name, 0) > 0)
  }

  /** Whether a closer ends the items before it, and not the block of that name in which all of this stands. */
  private endsItems(leaf: TagLeaf): boolean {
    if (leaf.spot.kind !== 'tag' || count(this.surplus, keyOf(leaf), 0) <= 0) return false
    const type = this.context.dialect.tags.get(leaf.spot.name)?.type ?? ''
    return this.open.at(-1)?.rule.inside?.includes(type) === true && this.contentOf(leaf).length > 0
  }

  private refuse(leaf: TagLeaf): void {
    this.faults.tooDeep(leaf, deepest)
    count(this.tooDeep, keyOf(leaf), 1)
    this.add(this.tagNode(leaf, 'open'))
  }

  private leaveTooDeep(leaf: TagLeaf, key: string): void {
    count(this.tooDeep, key, -1)
    this.add(this.tagNode(leaf, 'close'))
  }

  private close(leaf: TagLeaf): void {
    const key = keyOf(leaf)
    count(this.closers, key, -1)
    if (count(this.tooDeep, key, 0) > 0) return this.leaveTooDeep(leaf, key)
    const index = this.open.findLastIndex((candidate) => keyOf(candidate.leaf) === key)
    if (index < 0 || this.endsItems(leaf) || this.isTooMany(key, index)) {
      count(this.surplus, key, -1)
      return this.stray(leaf)
    }
    while (this.open.length > index + 1) this.abandon(this.open.length - 1, leaf)
    const { leaf: opener, rule, children } = this.open.pop() as Open
    const node = this.node(opener, rule, children, { start: opener.position.start, end: leaf.position.end }, leaf)
    for (const made of keyOf(opener) === '<div' ? settleDivision(node) : [node]) this.add(made)
  }

  /** There are more closers of that name than openers, while all that this one would end too have their own closers. */
  private isTooMany(key: string, index: number): boolean {
    if (index === this.open.length - 1 || count(this.surplus, key, 0) <= 0) return false
    return this.open.slice(index + 1).every(({ leaf }) => keyOf(leaf) !== key && count(this.surplus, keyOf(leaf), 0) >= 0)
  }

  private stray(leaf: TagLeaf): void {
    const isKnown = leaf.spot.kind !== 'tag' || this.isKnown(leaf)
    if (!isKnown) this.faults.unknown(leaf)
    else if (!this.faults.crosses(leaf)) {
      const content = this.contentOf(leaf)
      this.faults.stray(leaf, content[0])
      if (content.length > 0) return this.addBlock(leaf, content)
    }
    const { spot, source: value, position } = leaf
    this.add(spot.kind === 'tag' ? this.plainTag(leaf, 'close') : { type: 'html', value, position })
  }

  /** What a lost opener held, where that is clear: the tabs before `{% endtabs %}`, all since the last step before `{% endstep %}`. */
  private contentOf({ spot }: TagLeaf): readonly RootContent[] {
    const rule = spot.kind === 'tag' ? this.context.dialect.tags.get(spot.name) : undefined
    if (rule === undefined || rule.type === 'legacyApiPart') return []
    const parent = this.open.at(-1)
    const list = parent?.children ?? this.results
    if (nameless.has(rule.type) && parent && rule.inside?.includes(parent.rule.type))
      return list.slice(list.findLastIndex(({ type }) => type === rule.type) + 1)
    const types = this.itemsOf(rule.type)
    return list.slice(list.findLastIndex((node) => !types.has(node.type)) + 1)
  }

  private addBlock(leaf: TagLeaf, children: readonly RootContent[]): void {
    const list = this.open.at(-1)?.children ?? this.results
    const start = children[0]?.position?.start ?? leaf.position.start
    list.length -= children.length
    const type = this.context.dialect.tags.get(leaf.spot.name)?.type
    this.add({ type, attributes: {}, children, position: { start, end: leaf.position.end } } as unknown as RootContent)
  }

  /** An opener without a closer: an item of a block, or a block full of items, ends here; of anything else, and of an item in a sentence, the content stays beside it. */
  private abandon(index: number, before?: TagLeaf): void {
    const { leaf, rule, children } = this.open[index] as Open
    this.open.length = index
    const isItem = rule.inside !== undefined
    const items = isItem ? children.length : this.lastItem(children, rule.type) + 1
    const last =
      rule.type === 'codeBlock' && children[0]?.type === 'code' ? children[0] : isItem ? undefined : children[items - 1]
    this.faults.unclosed(leaf, before, last ?? (before ? undefined : this.siblings.at(-1)))
    const isBlock = isItem ? !this.context.isPhrasing : items > 0
    if (!isBlock) {
      for (const node of [this.plainTag(leaf, 'open'), ...children]) this.add(node)
      return
    }
    const end = children[items - 1]?.position?.end ?? leaf.position.end
    this.add(this.node(leaf, rule, children.slice(0, items), { start: leaf.position.start, end }))
    for (const node of children.slice(items)) this.add(node)
  }

  /** Index of the last child that is an item of such a block: a tab of tabs. */
  private lastItem(children: readonly RootContent[], type: string): number {
    const items = this.itemsOf(type)
    return items.size === 0 ? -1 : children.findLastIndex((child) => items.has(child.type))
  }

  private itemsOf(type: string): Set<string> {
    const { tags, items } = this.context.dialect
    const rules = [...tags.values(), ...items.values()]
    return new Set(rules.filter(({ inside }) => inside?.includes(type)).map((rule) => rule.type))
  }

  private isKnown(leaf: TagLeaf): boolean {
    return this.context.dialect.tags.has(keyOf(leaf)) || keyOf(leaf).startsWith('@')
  }

  private isBranchHere({ spot }: TagLeaf): boolean {
    return isBranch(spot.name) && this.open.at(-1)?.rule.type === 'conditional'
  }

  private node(leaf: TagLeaf, rule: TagRule, children: RootContent[], position: Position, closer?: TagLeaf): RootContent {
    if (rule.type === 'tag') this.faults.unknown(leaf)
    if (rule.type === 'tag') return { ...this.plainTag(leaf, 'block', closer), children, position } as RootContent
    this.faults.attributes(leaf)
    const isInLine = rule.type === 'conditional' && this.context.isPhrasing && position.start.line === position.end.line
    const data = isInLine ? { data: { phrasing: true } } : {}
    return { type: rule.type, attributes: this.attributesOf(leaf), children, position, ...data } as unknown as RootContent
  }

  private attributesOf(leaf: TagLeaf): Record<string, string> {
    const isDivision = keyOf(leaf) === '<div'
    return isDivision ? readDivision(leaf.source, this.context.dialect).attributes : this.context.attributesOf(leaf)
  }

  private tagNode(leaf: TagLeaf, form: string): RootContent {
    if (leaf.spot.kind === 'tag' && !this.isKnown(leaf) && !this.isBranchHere(leaf)) this.faults.unknown(leaf)
    return this.plainTag(leaf, form)
  }

  private plainTag(leaf: TagLeaf, form: string, closer?: TagLeaf): RootContent {
    const { name } = leaf.spot
    const known = leaf.spot.kind !== 'tag' || this.isKnown(leaf) ? { known: '' } : {}
    const attributes = { ...leaf.spot.tag?.attributes, name, form, source: leaf.source, ...known }
    const data = { ...(this.context.isPhrasing && { phrasing: true }), ...(closer && ownSpelling(closer)) }
    const extra = Object.keys(data).length > 0 ? { data } : {}
    return { type: 'tag', attributes, children: [], position: leaf.position, ...extra } as unknown as RootContent
  }
}

/** Of a closer that is not as GitBook would write it: `{% endTip %}`. */
function ownSpelling(closer: TagLeaf): { closer?: string } {
  const isPlain = closer.source === shownCloser(closer) || closer.spot.tag?.meant !== undefined || closer.source.includes('\n')
  return isPlain ? {} : { closer: closer.source }
}
