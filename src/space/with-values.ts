/**
 * A heading with values in place of its expressions; what is not known keeps its source.
 *
 *     About <code class="expression">space.vars.port</code>   →   About Roscoff
 */
import type { Heading } from 'mdast'
import { text } from '../tree/build.ts'
import { anyNode, mapTree } from '../tree/walk.ts'
import { evaluate, type Scope } from './expression/evaluate.ts'
import { asText } from './expression/operators.ts'

export function withValues(heading: Heading, scope: Scope): Heading {
  return mapTree(heading, (node) => {
    if (node.type !== 'expression') return undefined
    const found = evaluate(node.attributes?.source ?? '', scope)
    return found.type === 'value' && found.value !== undefined ? anyNode(text(asText(found.value))) : undefined
  })
}
