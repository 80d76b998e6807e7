/**
 * Notes what the file behind a `file` block is called and how large it is, for its label: `plan.pdf (PDF, 2 MB)`. In the output it may
 * have a tamer name.
 */
import type { Root } from 'mdast'
import { nameOf } from '../space/path-within.ts'
import { mapTree, withChanges } from '../tree/walk.ts'
import type { TransformContext } from './transform.ts'

export function fileFacts(tree: Root, { space, page, resolve }: TransformContext): Root {
  return mapTree(tree, (node) => {
    if (node.type !== 'file' || !node.attributes?.src) return undefined
    const answer = resolve(node.attributes.src, 'file', page)
    if (answer.type !== 'asset') return undefined
    const size = space.index.size(answer.file)
    const facts = { name: nameOf(answer.file), ...(size ? { size } : {}) }
    return withChanges(node, { data: { ...node.data, ...facts } } as Partial<typeof node>)
  })
}
