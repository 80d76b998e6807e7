/**
 * Buttons have a border that keeps them apart; without it their words would run together.
 *
 *     <a class="button">Map</a><a class="button">New</a>   →   <a class="button">Map</a> <a class="button">New</a>
 */
import type { AnyNode } from '../../tree/walk.ts'

/** The very list when no two buttons touch. */
export function buttonsApart(children: readonly AnyNode[]): readonly AnyNode[] {
  if (!children.some((child, index) => index > 0 && touches(child, children[index - 1]))) return children
  return children.flatMap((child, index) => (touches(child, children[index - 1]) ? [space(), child] : [child]))
}

const touches = (node: AnyNode, before: AnyNode | undefined): boolean => node.type === 'button' && before?.type === 'button'
const space = (): AnyNode => ({ type: 'text', value: ' ', data: { changed: true } })
