/**
 * Tags that stand where the innermost open block was to be closed.
 *
 *     {% hint style="info" %} … {% hint %}     →   the second one, when nothing closes either
 *     {% hint style="info" %} … {% endtip %}   →   the closer, when there is no `{% tip %}`
 *     {% hint style="info" %} … {% ndhint %}   →   the second one, which lost a letter of `end`
 */
import type { Dialect } from '../tree/dialect.ts'
import { isNear, surplusOf } from './misspelt.ts'
import type { TagLeaf } from './tag-leaf.ts'

/** The name of the block that each of them was to close. `known` are those whose own name is near the right one. */
export function closersMeant(
  leaves: readonly TagLeaf[],
  dialect: Dialect,
  known: ReadonlyMap<TagLeaf, string>,
): ReadonlyMap<TagLeaf, string> {
  const meant = new Map<TagLeaf, string>()
  const surplus = surplusOf(leaves, known)
  const open: string[] = []
  for (const leaf of leaves) {
    const name = known.get(leaf) ?? leaf.spot.name
    const innermost = open.at(-1)
    const isLacking = innermost !== undefined && (surplus.get(innermost) ?? 0) < 0
    const isForClosing = leaf.spot.tag?.close
      ? isForeign(name)
      : isBare(leaf) && (name === innermost ? (surplus.get(name) ?? 0) < -1 : isSlip(name, innermost))
    if (isLacking && isForClosing) {
      meant.set(leaf, innermost)
      surplus.set(innermost, (surplus.get(innermost) ?? 0) + (name === innermost ? 2 : 1))
      open.pop()
    } else if (!leaf.spot.tag?.close) {
      if (dialect.tags.get(name)?.form === 'block') open.push(name)
    } else if (open.includes(name)) open.length = open.lastIndexOf(name)
  }
  return meant

  function isForeign(name: string): boolean {
    return !dialect.tags.has(name) && !name.startsWith('@') && (surplus.get(name) ?? 0) > 0
  }

  /** `ndhint` for `endhint`. */
  function isSlip(name: string, innermost: string | undefined): boolean {
    const isUnknown = !dialect.tags.has(name) && !name.startsWith('@') && (surplus.get(name) ?? 0) < 0
    return isUnknown && innermost !== undefined && isNear(name, `end${innermost}`)
  }

  /** Steps and columns follow each other without a word. */
  function isBare({ spot: { name, tag } }: TagLeaf): boolean {
    return dialect.tags.get(name)?.inside === undefined && Object.values(tag?.attributes ?? {}).every((value) => value === '')
  }
}
