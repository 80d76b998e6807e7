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

/** Notes that the text at an offset is not written in the source as it must be written. In place. */
export function markChanged(tree: Node, offset: number): void {
  const holds = ({ position }: Placed): boolean =>
    position !== undefined && (position.start.offset ?? 0) <= offset && offset < (position.end.offset ?? 0)
  let node: Placed | undefined = tree as Placed
  while (node?.children && node.children.length > 0) node = node.children.find(holds)
  if (node) node.data = { ...node.data, changed: true }
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
