/**
 * Two bold runs that touch are read as one; where code meets code they were two.
 *
 *     **`tar`****`-x`**   →   strong(inlineCode 'tar'), strong(inlineCode '-x')
 */
import { type AnyNode, withChanges } from '../../tree/walk.ts'

/** Undefined when there is nothing to part. */
export function boldApart(node: AnyNode): readonly AnyNode[] | undefined {
  const { children = [] } = node
  const ends = [...children.keys()].filter((index) => isCode(children[index]) && isCode(children[index + 1]))
  if (node.type !== 'strong' || ends.length === 0) return undefined
  const starts = [0, ...ends.map((end) => end + 1)]
  return starts.map((start, index) => withChanges(node, { children: children.slice(start, starts[index + 1]) }))
}

const isCode = (node: AnyNode | undefined): boolean => node?.type === 'inlineCode'
