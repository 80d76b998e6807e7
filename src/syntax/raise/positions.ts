/** Makes positions speak of the source: after isolation, and in what came out of HTML. */
import type { Node, Point, Position } from 'unist'
import type { OffsetMap } from '../offset-map.ts'
import type { Spot } from '../spot.ts'

type PointAt = (offset: number) => Point

interface Placed extends Node {
  data?: Node['data'] & { changed?: true }
  children?: Placed[]
}

/** From positions in the isolated text to positions in the source. In place. */
export function movePositions(tree: Node, map: OffsetMap, point: PointAt): void {
  const stack = [tree as Placed]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.position) node.position = moved(node.position, map, point)
    if (node.children) for (const child of node.children) stack.push(child)
  }
}

/** Notes that the text at these offsets, which ascend, is not written in the source as it must be written. In place. */
export function markChanged(tree: Node, offsets: readonly number[]): void {
  const stack = offsets.length > 0 ? [tree as Placed] : []
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!node.position || !holdsAny(node.position, offsets)) continue
    if (node.children && node.children.length > 0) for (const child of node.children) stack.push(child)
    else node.data = { ...node.data, changed: true }
  }
}

function holdsAny({ start, end }: Position, offsets: readonly number[]): boolean {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < (start.offset ?? 0)) low = middle + 1
    else high = middle
  }
  return (offsets[low] ?? Number.POSITIVE_INFINITY) < (end.offset ?? 0)
}

function moved({ start, end }: Position, map: OffsetMap, point: PointAt): Position {
  return { start: point(map.start(start.offset ?? 0)), end: point(map.end(end.offset ?? 0)) }
}

/** From positions in a piece of HTML to positions in the source, where the text is another than that of the nodes; where a prefix was taken off its lines, all stand at the piece. In place. */
export function placeAll(nodes: readonly Node[], spot: Spot, source: string, point: PointAt): void {
  const whole = { start: point(spot.start), end: point(spot.end) }
  const isShifted = spot.containers.length > 0 && source.slice(spot.start, spot.end).includes('\n')
  const place = (node: Placed, parent: Position): void => {
    node.position = isShifted || !node.position ? parent : shifted(node.position, spot.start, point)
    node.data = { ...node.data, changed: true }
    for (const child of node.children ?? []) place(child, node.position)
  }
  for (const node of nodes) place(node as Placed, whole)
}

function shifted({ start, end }: Position, by: number, point: PointAt): Position {
  return { start: point((start.offset ?? 0) + by), end: point((end.offset ?? 0) + by) }
}
