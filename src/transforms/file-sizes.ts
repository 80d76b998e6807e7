/** Notes how large the file behind a `file` block is, for its label: `plan.pdf (PDF, 2 MB)`. */
import type { Root } from 'mdast'
import { mapTree, withChanges } from '../tree/walk.ts'
import type { TransformContext } from './transform.ts'

export function fileSizes(tree: Root, { space, page, resolve }: TransformContext): Root {
  return mapTree(tree, (node) => {
    if (node.type !== 'file' || !node.attributes?.src) return undefined
    const answer = resolve(node.attributes.src, 'file', page)
    const size = answer.type === 'asset' ? space.index.size(answer.file) : undefined
    return size ? withChanges(node, { data: { ...node.data, size } } as Partial<typeof node>) : undefined
  })
}
