/** Rules that keep something on their way over a page, by the type of node they wait for; and whose turn it is. */
import type { PageContext, PageVisitor, Reference } from '../../checks/check.ts'
import { addTo } from '../../diagnostics/group-by.ts'
import type { Looks, PageRule } from './looks.ts'

/** Whose turn it is: one context serves all rules of a page, and this says who reports. */
export interface Turn {
  rule: PageRule | undefined
}

interface Visit<Visiting> {
  rule: PageRule
  visit: Visiting
}

type NodeVisit = NonNullable<PageVisitor['nodes']>[string]

export interface Visitors {
  nodes: Map<string, Visit<NodeVisit>[]>
  references: Visit<(reference: Reference) => unknown>[]
  ends: Visit<() => unknown>[]
}

/** What they have to say about this page. */
export function visitorsOf(context: PageContext, { pages }: Looks, turn: Turn): Visitors {
  const visitors: Visitors = { nodes: new Map(), references: [], ends: [] }
  for (const { rule, look } of pages) {
    turn.rule = rule
    const visitor = look(context)
    if (visitor !== undefined) addVisitor(visitors, rule, visitor)
  }
  return visitors
}

function addVisitor({ nodes, references, ends }: Visitors, rule: PageRule, { nodes: own, reference, end }: PageVisitor): void {
  if (reference !== undefined) references.push({ rule, visit: reference })
  if (end !== undefined) ends.push({ rule, visit: end })
  // Entries of an object are many times as slow.
  for (const type in own) addTo(nodes, type, { rule, visit: own[type] as NodeVisit })
}

export function takeTurns<Item>(turn: Turn, visits: readonly Visit<(item: Item) => unknown>[], item: Item): void {
  for (const { rule, visit } of visits) {
    turn.rule = rule
    visit(item)
  }
}
