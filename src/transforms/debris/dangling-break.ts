/**
 * A backslash at the end of a block was a line break once; with nothing after it, it would be printed.
 *
 *     Mind the gap.\            →   Mind the gap.
 *     Look in `C:` at C:\       →   as it is: a path may end so
 */
import { endsInPath } from '../../tree/path-end.ts'
import { type AnyNode, withChanges } from '../../tree/walk.ts'
import { writtenSource } from './written-source.ts'

/** The children of a line without it; the very list when there is none. */
export function withoutDanglingBreak(children: readonly AnyNode[], source: string | undefined): readonly AnyNode[] {
  const last = children.at(-1)
  if (last?.type !== 'text' || !last.value?.endsWith('\\') || !isDangling(last, source)) return children
  const value = last.value.slice(0, -1)
  return [...children.slice(0, -1), withChanges(last, { value })]
}

/** A literal backslash is exported as two. */
function isDangling(node: AnyNode, source: string | undefined): boolean {
  const written = writtenSource(node, source)
  if (written === undefined || !written.endsWith('\\') || written.endsWith('\\\\')) return false
  return !endsInPath(node.value ?? '')
}
