/**
 * Gives headings with an id an anchor, for Markdown has no other word for it.
 *
 *     heading { data: { id: 'sow' } } 'Sowing'   →   ## <a id="sow"></a>Sowing
 */
import type { Heading, PhrasingContent, Root } from 'mdast'
import { anchorHtml } from '../../../tree/anchor-html.ts'
import { mapTree, withChanges } from '../../../tree/walk.ts'

export function headingIdsAsAnchors(tree: Root): Root {
  return mapTree(tree, (node) => {
    if (node.type !== 'heading') return undefined
    const heading = node as unknown as Heading
    const id = heading.data?.id
    if (id === undefined) return undefined
    const { id: _, ...data } = heading.data ?? {}
    const children: PhrasingContent[] = [anchorHtml(id), ...heading.children]
    return withChanges({ ...heading, data } as Heading, { children }) as typeof node
  })
}
