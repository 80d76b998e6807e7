/**
 * Headings without gaps: no level is skipped on the way down, and the title is alone on the first. Authors choose levels by their looks;
 * those who hear a page, or jump through it, go by them.
 *
 *     # Tides, ### Spring tides, ##### Moon, # Boats   →   # Tides, ## Spring tides, ### Moon, ## Boats
 */
import type { Heading, Root } from 'mdast'
import type { AnyNode } from '../../tree/walk.ts'
import { mapTree } from '../../tree/walk.ts'

export function evenHeadings(tree: Root): Root {
  /** The levels that are open, as they were written. */
  const open: number[] = []
  let hasTitle = false
  return mapTree(tree, (node) => {
    const level = levelOf(node)
    if (level === undefined) return undefined
    if (level === 1 && !hasTitle) {
      hasTitle = true
      return undefined
    }
    while (open.length > 0 && (open.at(-1) as number) >= level) open.pop()
    open.push(level)
    const even = Math.min(6, open.length + 1)
    return even === level ? undefined : withLevel(node, even)
  })
}

type Named = AnyNode & { data: { hName: string } }

const isNamed = (node: AnyNode): node is Named => node.data !== undefined && 'hName' in node.data

function levelOf(node: AnyNode): number | undefined {
  if (node.type === 'heading') return (node as unknown as Heading).depth
  if (node.type !== 'element' || !isNamed(node)) return undefined
  const level = /^h([1-6])$/.exec(node.data.hName)?.[1]
  return level === undefined ? undefined : Number(level)
}

function withLevel(node: AnyNode, level: number): AnyNode {
  if (node.type === 'heading') return { ...node, depth: level } as AnyNode
  return { ...node, data: { ...node.data, hName: `h${level}` } } as AnyNode
}
