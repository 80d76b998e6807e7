/**
 * Puts values where expressions stand.
 *
 *     A ticket is <code class="expression">space.vars.fee + 1</code> €.   →   A ticket is 13 €.
 *
 * What is not known stays as its source, which reads as code, and is reported.
 */
import type { Root } from 'mdast'
import { type Evaluation, evaluate } from '../space/expression/evaluate.ts'
import { asText } from '../space/expression/operators.ts'
import { scopeOf } from '../space/scope.ts'
import { inlineCode, text } from '../tree/build.ts'
import { type AnyNode, mapTree } from '../tree/walk.ts'
import { reportAt, type TransformContext } from './transform.ts'

export function expressions(tree: Root, context: TransformContext): Root {
  const scope = scopeOf(context.space, context.page, context.claims)
  return mapTree(tree, (node) => {
    if (node.type !== 'expression') return undefined
    const source = node.attributes?.source ?? ''
    const found = evaluate(source, scope)
    reportUnknown(node, source, found, context)
    if (found.type === 'value' && found.value !== undefined) return placed(node, text(asText(found.value)))
    return source === '' ? [] : placed(node, inlineCode(source))
  })
}

const placed = (node: AnyNode, made: AnyNode): AnyNode => ({
  ...made,
  ...(node.position && { position: node.position }),
  data: { ...node.data, changed: true },
})

function reportUnknown(node: AnyNode, source: string, found: Evaluation, context: TransformContext): void {
  if (found.type === 'error')
    reportAt(context, node, { id: 'var/bad-expression', message: `${found.message} in expression \`${source}\`` })
  const name = found.type === 'missing' ? found.name : found.type === 'value' && found.value === undefined ? source : undefined
  if (name === undefined || source === '') return
  const message = `Cannot find value \`${name}\``
  if (!/^visitor\b/.test(name)) return reportAt(context, node, { id: 'var/undefined', message })
  // A visitor without it is no fault of the page.
  const hint = context.claims === undefined ? { hint: 'Give the claims of a visitor with --claims.' } : {}
  reportAt(context, node, { id: 'if/unresolvable', message: `${message}; its expression is shown`, ...hint })
}
