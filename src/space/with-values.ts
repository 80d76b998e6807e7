/**
 * A heading with what a reader sees in place of its expressions.
 *
 *     About <code class="expression">space.vars.port</code>   →   About Roscoff
 */
import type { Heading } from 'mdast'
import { text } from '../tree/build.ts'
import type { ShowExpression } from '../tree/plain-text.ts'
import { anyNode, mapTree } from '../tree/walk.ts'

export function withValues(heading: Heading, show: ShowExpression): Heading {
  return mapTree(heading, (node) => (node.type === 'expression' ? anyNode(text(show(node.attributes?.source ?? ''))) : undefined))
}
