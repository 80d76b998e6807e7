/**
 * Tags whose name is misspelt, while their other half shows what was meant.
 *
 *     {% hnit %} … {% endhint %}   →   the first is a `hint`
 */
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { Dialect } from './dialect.ts'
import type { TagLeaf } from './tag-leaf.ts'

/** The name that was meant, by the tag. Only where exactly that half is missing. */
export function misspeltTags(leaves: readonly TagLeaf[], dialect: Dialect): ReadonlyMap<TagLeaf, string> {
  const suspects = suspectsOf(leaves, dialect)
  const meant = new Map<TagLeaf, string>()
  if (suspects.size === 0 || leaves.length > mostTags) return meant
  const surplus = surplusOf(leaves, suspects)
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

  /** A misspelt half needs a name of which there is one half too many on the other side. */
  function fits(opener: TagLeaf, closer: TagLeaf): boolean {
    const isOpener = suspects.has(opener)
    const isCloser = suspects.has(closer)
    if (isOpener === isCloser) return !isOpener
    const name = suspects.get(isOpener ? opener : closer) ?? ''
    if (dialect.tags.get(name)?.form === 'optional') return true
    const left = surplus.get(name) ?? 0
    if (isOpener ? left <= 0 : left >= 0) return false
    surplus.set(name, left + (isOpener ? -1 : 1))
    return true
  }
}

/** The name of a tag that GitBook knows, and that differs in two letters at most. */
export function nearestTag(name: string, dialect: Dialect): string | undefined {
  return didYouMean(
    name,
    [...dialect.tags.keys()].filter((known) => Math.abs(known.length - name.length) <= 2 && othersIn(name, known) <= 2),
  )
}

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

/** Unknown names that come near to a known one, and are not a pair of their own. */
function suspectsOf(leaves: readonly TagLeaf[], dialect: Dialect): Map<TagLeaf, string> {
  const unknown = leaves.filter(({ spot }) => !dialect.tags.has(spot.name) && !spot.name.startsWith('@'))
  const suspects = new Map<TagLeaf, string>()
  if (unknown.length === 0) return suspects
  const [openers, closers] = [false, true].map(
    (close) => new Set(unknown.filter(({ spot }) => (spot.tag?.close ?? false) === close).map(({ spot }) => spot.name)),
  )
  const nearest = new Map<string, string | undefined>()
  for (const leaf of unknown) {
    const { name } = leaf.spot
    if (openers?.has(name) && closers?.has(name)) continue
    if (!nearest.has(name)) nearest.set(name, nearest.size < mostNames ? nearestTag(name, dialect) : undefined)
    const meant = nearest.get(name)
    if (meant !== undefined && dialect.tags.get(meant)?.form !== 'void') suspects.set(leaf, meant)
  }
  return suspects
}

/** Comparing takes time that a page full of foreign tags could waste. */
const mostNames = 50
const mostTags = 2000

/** Closers without openers are above nought, openers without closers below. */
function surplusOf(leaves: readonly TagLeaf[], suspects: ReadonlyMap<TagLeaf, string>): Map<string, number> {
  const surplus = new Map<string, number>()
  for (const leaf of leaves) {
    if (suspects.has(leaf)) continue
    const { name, tag } = leaf.spot
    surplus.set(name, (surplus.get(name) ?? 0) + (tag?.close ? 1 : -1))
  }
  return surplus
}
