/**
 * What an operation of an API that is described by hand is called; empty when it has no name, undefined for any other node.
 *
 *     {% swagger method="get" path="/beds" summary="List beds" %}   →   List beds
 */
import { plainText } from '../tree/plain-text.ts'
import type { AnyNode } from '../tree/walk.ts'

export function operationTitle({ type, attributes, children = [] }: AnyNode): string | undefined {
  if (type === 'swagger') return attributes?.src ? undefined : (attributes?.summary ?? '')
  if (type !== 'legacyApiMethod') return undefined
  const summary = children.find((child) => child.type === 'legacyApiPart' && child.attributes?.part === 'summary')
  return summary === undefined ? '' : plainText(summary)
}
