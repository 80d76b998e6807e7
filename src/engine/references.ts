/**
 * Every reference that a page holds, as it was written.
 *
 *     See ![pond](pond.png).                  →   { kind: 'image', url: 'pond.png' }
 *     {% content-ref url="soil.md" %}         →   { kind: 'content-ref', url: 'soil.md' }
 */
import type { ReferenceKind } from '../space/reference.ts'
import { referenceAttributes } from '../space/reference-attributes.ts'
import type { Page } from '../space/space.ts'
import { type AnyNode, walk } from '../tree/walk.ts'

export interface WrittenReference {
  kind: ReferenceKind
  url: string
}

const urlKinds: Record<string, ReferenceKind> = { definition: 'link', image: 'image', link: 'link' }

/** These repeat their reference as a link inside, which is not another one. */
const repeating = new Set(['contentRef', 'openapi'])

export function referencesOf(page: Page): WrittenReference[] {
  const { cover } = page.frontMatter
  const found: WrittenReference[] = typeof cover === 'string' ? [{ kind: 'cover', url: cover }] : []
  walk(page.parse().tree, (node) => {
    // Most nodes are text, and need not be asked.
    if (node.url !== undefined || node.attributes !== undefined) found.push(...ofNode(node))
    return repeating.has(node.type) ? 'skip' : undefined
  })
  return found
}

function ofNode(node: AnyNode): WrittenReference[] {
  const kind = Object.hasOwn(urlKinds, node.type) ? urlKinds[node.type] : undefined
  if (kind !== undefined && node.url !== undefined) return [{ kind, url: node.url }]
  const kinds = Object.entries(referenceAttributes(node.type))
  return kinds.flatMap(([name, attributeKind]) => {
    const url = node.attributes?.[name]
    return url === undefined || url === '' ? [] : [{ kind: attributeKind, url }]
  })
}
