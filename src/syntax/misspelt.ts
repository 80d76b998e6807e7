/**
 * Tags whose name is misspelt, while their other half shows what was meant.
 *
 *     {% hnit %} … {% endhint %}   →   the first is a `hint`
 */
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { Dialect } from '../tree/dialect.ts'
import { foreignTags } from './foreign-tags.ts'
import type { TagLeaf } from './tag-leaf.ts'

/** The name that was meant, by the tag. Only where exactly that half is missing. */
export function misspeltTags(leaves: readonly TagLeaf[], dialect: Dialect): ReadonlyMap<TagLeaf, string> {
  const suspects = suspectsOf(leaves, dialect)
  const meant = new Map<TagLeaf, string>()
  if (suspects.size === 0) return meant
  const open: TagLeaf[] = []
  leaves.forEach((leaf, index) => {
    const name = suspects.get(leaf) ?? leaf.spot.name
    if (!leaf.spot.tag?.close) {
      open.push(leaf)
      return
    }
    const isOptional = dialect.tags.get(name)?.form === 'optional'
    const candidates = isOptional ? leaves.slice(Math.max(0, index - 1), index) : open
    const at = candidates.findLastIndex((opener) => (suspects.get(opener) ?? opener.spot.name) === name && fits(opener, leaf))
    const opener = candidates[at]
    if (opener === undefined) return
    if (!isOptional) open.length = at
    for (const half of [opener, leaf]) if (suspects.has(half)) meant.set(half, name)
  })
  return meant

  function fits(opener: TagLeaf, closer: TagLeaf): boolean {
    return !(suspects.has(opener) && suspects.has(closer))
  }
}

/** The name of a tag that GitBook knows, that differs in few letters for its length, and that has one of the attributes written. */
export function nearestTag({ spot: { name, tag } }: TagLeaf, dialect: Dialect): string | undefined {
  const written = Object.keys(tag?.attributes ?? {})
  const near = nearTags(name, dialect).filter((known) => {
    const attributes = dialect.tags.get(known)?.attributes ?? []
    const fits = written.length === 0 || written.some((each) => attributes.includes(each))
    return fits && othersIn(name, known) <= Math.max(1, name.length / 3)
  })
  return didYouMean(name, near)
}

function nearTags(name: string, dialect: Dialect): string[] {
  if (foreignTags.has(name)) return []
  return [...dialect.tags.keys()].filter((known) => isNear(name, known))
}

export const isNear = (name: string, known: string): boolean =>
  Math.abs(known.length - name.length) <= 2 && othersIn(name, known) <= 2 && didYouMean(name, [known]) !== undefined

/** How many letters of one word the other does not have. */
function othersIn(name: string, known: string): number {
  const rest = [...known]
  const own = [...name].filter((letter) => {
    const at = rest.indexOf(letter)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return Math.max(own.length, rest.length)
}

/** Unknown names that are no pair of their own, and the name near them of which there is one half too many on the other side. */
function suspectsOf(leaves: readonly TagLeaf[], dialect: Dialect): Map<TagLeaf, string> {
  const unknown = leaves.filter(({ spot }) => !dialect.tags.has(spot.name) && !spot.name.startsWith('@'))
  const suspects = new Map<TagLeaf, string>()
  if (unknown.length === 0 || leaves.length > mostTags) return suspects
  const surplus = surplusOf(leaves)
  const near = new Map<string, readonly string[]>()
  for (const leaf of unknown) {
    const { name, tag } = leaf.spot
    if (!near.has(name)) near.set(name, near.size < mostNames && surplus.get(name) !== 0 ? nearTags(name, dialect) : [])
    const lacking = near.get(name)?.filter((known) => lacks(known, tag?.close === true)) ?? []
    const meant = didYouMean(name, lacking)
    if (meant === undefined) continue
    suspects.set(leaf, meant)
    surplus.set(meant, (surplus.get(meant) ?? 0) + (tag?.close ? 1 : -1))
  }
  return suspects

  function lacks(known: string, close: boolean): boolean {
    const form = dialect.tags.get(known)?.form
    if (form === 'optional') return true
    const left = surplus.get(known) ?? 0
    return form === 'block' && (close ? left < 0 : left > 0)
  }
}

/** Comparing takes time that a page full of foreign tags could waste. */
const mostNames = 50
const mostTags = 2000

/** Closers without openers are above nought, openers without closers below; `names` are better than those that are written. */
export function surplusOf(leaves: readonly TagLeaf[], names?: ReadonlyMap<TagLeaf, string>): Map<string, number> {
  const surplus = new Map<string, number>()
  for (const leaf of leaves) {
    const name = names?.get(leaf) ?? leaf.spot.name
    surplus.set(name, (surplus.get(name) ?? 0) + (leaf.spot.tag?.close ? 1 : -1))
  }
  return surplus
}
