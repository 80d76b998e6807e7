/** What the engine does with a target's writers, in its simplest form: blocks from the root down, until none is left. */
import type { Root, RootContent } from 'mdast'
import { blockOf } from '../../src/blocks/index.ts'
import type { Target, TargetContext } from '../../src/targets/target.ts'

type Writers = Record<string, ((node: RootContent, context: TargetContext) => RootContent[]) | undefined>

export function writeBlocks(tree: Root, target: Target, context: TargetContext): Root {
  // One cast where a union is dispatched, as in the engine.
  const writers = target.blocks as unknown as Writers
  const write = (node: RootContent): RootContent[] => {
    const block = blockOf(node)
    const writer = writers[node.type]
    if (block) return (writer ? writer(node, context) : block.lower(node as never, context)).flatMap(write)
    return 'children' in node ? [{ ...node, children: node.children.flatMap((child) => write(child)) } as RootContent] : [node]
  }
  return { ...tree, children: tree.children.flatMap(write) }
}
