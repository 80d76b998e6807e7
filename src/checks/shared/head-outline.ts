/**
 * The outline of a page: which headings skip a level, and the level that each should have.
 *
 *     # Garden     1
 *     ### Beds     3, skipped   →   2
 *     #### Soil    4            →   3
 *
 * Headings within a block count from the level at which the block stands. The first heading in a hint, a step or another box is a
 * title, for which authors choose a size: it is never wrong.
 */
import type { AnyNode } from '../../tree/walk.ts'
import { depthOf } from './head-shift.ts'

export interface OutlineHeading {
  node: AnyNode
  depth: number
  /** The level after which it comes, when that is skipped from. */
  skipped?: number
  /** The level that it should have where it stands, whatever becomes of those above. */
  expected?: number
  /** The type of the block whose first heading it is. */
  firstOf?: string
  /** As deep as it would be without skipped levels. */
  better: number
  /** Those that are moved together have the same number. */
  group: number
}

export interface Outline {
  add(heading: AnyNode, ancestors: readonly AnyNode[]): void
  /** What stands here is not known, so any level may come next. */
  forget(ancestors: readonly AnyNode[]): void
  headings: readonly OutlineHeading[]
}

/** Their first heading is a title. */
const boxes = new Set(['blockquote', 'dataCell', 'footnoteDefinition', 'hint', 'prompt', 'step', 'tableCell', 'update'])
const scopes = new Set([...boxes, 'column', 'expandable', 'tab'])

interface Scope {
  /** Of the block; empty for the page. */
  type: string
  isBox: boolean
  isStarted: boolean
  /** Headings above the next one, outermost first. */
  above: OutlineHeading[]
  /** 0: any level may come next. */
  level: number
  /** The deepest heading since then in a block within. */
  within: number
}

/** `start` is 1 where a page has a title, 0 in reusable content, of which nobody knows where it stands. */
export function createOutline(start: 0 | 1): Outline {
  const headings: OutlineHeading[] = []
  const page: Scope = { type: '', isBox: false, isStarted: false, above: [], level: start, within: 0 }
  const known = new Map<AnyNode, Scope>()
  const scopesOf = (ancestors: readonly AnyNode[]): Scope[] => {
    const chain = [page]
    for (const node of ancestors) {
      if (!scopes.has(node.type)) continue
      const scope = known.get(node) ?? scopeWithin(chain.at(-1) ?? page, node)
      known.set(node, scope)
      chain.push(scope)
    }
    return chain
  }
  const add = (node: AnyNode, ancestors: readonly AnyNode[]): void => {
    const chain = scopesOf(ancestors)
    const heading = place(node, chain.pop() ?? page, headings.length)
    for (const outer of chain) outer.within = Math.max(outer.within, heading.depth)
    headings.push(heading)
  }
  const forget = (ancestors: readonly AnyNode[]): void => {
    for (const scope of scopesOf(ancestors)) Object.assign(scope, { level: 0, within: 0 })
  }
  return { add, forget, headings }
}

const scopeWithin = ({ above, level }: Scope, { type }: AnyNode): Scope => ({
  ...{ type, isBox: boxes.has(type), isStarted: false, above: [...above], level, within: 0 },
})

function place(node: AnyNode, scope: Scope, index: number): OutlineHeading {
  const depth = depthOf(node)
  const before = Math.max(scope.level, scope.within)
  const isFree = scope.level === 0 || (scope.isBox && !scope.isStarted)
  const isSkip = !isFree && depth > before + 1
  const moved = leave(scope, depth)
  const parent = scope.above.at(-1)
  const { better, group } = isFree ? { better: depth, group: index } : levelUnder(parent, depth, isSkip, moved, index)
  const isFirst = scope.type !== '' && !scope.isStarted
  const heading: OutlineHeading = {
    ...{ node, depth, better, group },
    ...(isSkip && { skipped: before, expected: (parent?.depth ?? 1) + 1 }),
    ...(isFirst && { firstOf: scope.type }),
  }
  scope.above.push(heading)
  Object.assign(scope, { level: depth, within: 0, isStarted: true })
  return heading
}

/** Takes away the headings that end here; answers one that is to be moved. */
function leave({ above }: Scope, depth: number): OutlineHeading | undefined {
  let moved: OutlineHeading | undefined
  while ((above.at(-1)?.depth ?? 0) >= depth) {
    const last = above.pop()
    if (last !== undefined && last.better !== last.depth) moved = last
  }
  return moved
}

function levelUnder(
  parent: OutlineHeading | undefined,
  depth: number,
  isSkip: boolean,
  moved: OutlineHeading | undefined,
  index: number,
): { better: number; group: number } {
  const { depth: above, better: above_, group } = parent ?? { depth: 1, better: 1, group: undefined }
  const isParentMoved = above !== above_
  const own = isParentMoved ? (group ?? index) : (moved?.group ?? index)
  if (isSkip || moved !== undefined) return { better: Math.min(depth, above_ + 1), group: own }
  return { better: depth - (above - above_), group: own }
}
