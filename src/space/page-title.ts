/**
 * The title that a page gives itself: its H1, if no other heading comes first.
 *
 *     # Sowing :seedling:   →   Sowing 🌱
 */
import type { Heading, Root, RootContent } from 'mdast'
import type { ShowExpression } from '../tree/plain-text.ts'
import { detached } from './detached.ts'
import { titleText } from './summary-title.ts'
import { withValues } from './with-values.ts'

export function headingTitle(tree: Root, show: ShowExpression): string | undefined {
  const heading = firstHeading(tree.children)
  if (heading?.depth !== 1) return undefined
  return detached(titleText(withValues(heading, show).children)) || undefined
}

/** An aligned heading stands in a block of its own. */
function firstHeading(nodes: readonly RootContent[]): Heading | undefined {
  for (const node of nodes) {
    if (node.type === 'heading') return node
    if (node.type === 'aligned' && node.children[0]?.type === 'heading') return node.children[0]
  }
  return undefined
}
