/**
 * Decides conditions that depend on variables, and on claims when they are given.
 *
 *     {% if space.vars.open %}
 *     The ferry runs today.        →   The ferry runs today.      (nothing, when `open` is false)
 *     {% endif %}
 *
 * What cannot be decided stays, with its condition, and is reported.
 */
import type { Root, RootContent } from 'mdast'
import type { Node } from 'unist'
import { type Decision, decide, scopeOf } from '../space/scope.ts'
import { text } from '../tree/build.ts'
import { closeGaps } from '../tree/close-gaps.ts'
import { type AnyNode, mapTree, walk, withChanges } from '../tree/walk.ts'
import { reportAt, type TransformContext } from './transform.ts'

/** Nothing that it decides on is a reference. */
export type DecisionContext = Omit<TransformContext, 'resolve'>

export function conditions(tree: Root, context: DecisionContext): Root {
  const decisions = decideAll(tree, context)
  if (decisions.size === 0) return tree
  return mapTree(tree, (node, _, original) => {
    const decision = decisions.get(original)
    if (decision === 'no') return []
    if (decision === 'yes') return node.children ?? []
    return original.children?.some(isPartOfSentence) ? withoutGaps(node) : undefined
  })
}

/** Where something went, one space is enough; of what stays side by side, a reader is meant to have either: `Cmd / Ctrl`. */
function withoutGaps(node: AnyNode): AnyNode {
  const children = (node.children ?? []) as RootContent[]
  const apart = children.flatMap((child, index) =>
    isPartOfSentence(child) && isPartOfSentence(children[index - 1]) ? [text(' / '), child] : [child],
  )
  return withChanges(node, { children: closeGaps(node.type, apart) as AnyNode[] })
}

const isPartOfSentence = (node: Node | undefined): boolean =>
  node?.type === 'conditional' && node.data !== undefined && 'phrasing' in node.data

/** Content that is left out needs no decisions of its own, and its faults are nobody's. */
function decideAll(tree: Root, context: DecisionContext): Map<AnyNode, Decision['type']> {
  const decisions = new Map<AnyNode, Decision['type']>()
  const scope = scopeOf(context.space, context.page, context.claims)
  walk(tree, (node) => {
    if (node.type !== 'conditional') return undefined
    const decision = decide(node.attributes?.expression ?? '', scope)
    decisions.set(node, decision.type)
    reportDecision(node, decision, context)
    return decision.type === 'no' ? 'skip' : undefined
  })
  return decisions
}

function reportDecision(node: AnyNode, decision: Decision, context: DecisionContext): void {
  const condition = node.attributes?.expression ?? ''
  if (decision.type === 'error') {
    const message = `${decision.message} in condition \`${condition}\`; its content is kept`
    reportAt(context, node, { id: 'if/bad-expression', message })
  } else if (decision.type === 'unknown') {
    const message = `Cannot find value \`${decision.name}\` for condition \`${condition}\`; its content is kept`
    const hint = decision.name.startsWith('visitor') ? { hint: 'Give the claims of a visitor with --claims.' } : {}
    reportAt(context, node, { id: 'if/unresolvable', message, ...hint })
  }
}
