/**
 * The one anchor of a page that a dead fragment was probably meant to be.
 *
 *     #pruning-roces            →   pruning-roses: a few letters
 *     #roses-pruning-in-autumn  →   pruning-roses-in-autumn: the same words
 *
 * Silent when several are as near. Numbers have to agree: `step-2` is no misspelling of `step-3`.
 */
import { createNearName, type NearName } from './near-names.ts'
import type { Anchor, Page } from './space.ts'
import { decodePercent } from './url-parts.ts'

interface Candidate {
  anchor: Anchor
  words: ReadonlySet<string>
}

interface Candidates {
  byId: ReadonlyMap<string, Anchor>
  near: NearName
  all: readonly Candidate[]
}

/** A page with more anchors is a generated one, of which each is like the next. */
const mostAnchors = 500
const longest = 200
const fewestWords = 3
const mostAlike = 0.75

const known = new WeakMap<Page, Candidates>()

export function nearAnchor(page: Page, fragment: string): Anchor | undefined {
  if (fragment.length > longest) return undefined
  const { byId, near, all } = candidatesOf(page)
  const asked = decodePercent(fragment)
    .toLowerCase()
    .replace(/[/\s]+/g, '-')
  const id = near(asked)
  return (id === undefined ? undefined : byId.get(id)) ?? onlyAlike(wordsOf(asked), all)
}

function candidatesOf(page: Page): Candidates {
  const candidates = known.get(page) ?? collect(page.anchors().slice(0, mostAnchors))
  known.set(page, candidates)
  return candidates
}

function collect(anchors: readonly Anchor[]): Candidates {
  const byId = new Map(anchors.map((anchor) => [anchor.id, anchor]))
  return { byId, near: createNearName(() => byId.keys()), all: anchors.map((anchor) => ({ anchor, words: wordsOf(anchor.id) })) }
}

/** The only anchor that shares most words with what was asked for. */
function onlyAlike(words: ReadonlySet<string>, all: readonly Candidate[]): Anchor | undefined {
  if (words.size < fewestWords) return undefined
  const alike = all.filter((candidate) => likeness(words, candidate.words) >= mostAlike)
  return alike.length === 1 ? alike[0]?.anchor : undefined
}

/** How many of all words both have, from 0 to 1; 0 when they differ in a number. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) {
    if (b.has(word)) shared += 1
    else if (hasDigit.test(word)) return 0
  }
  for (const word of b) if (hasDigit.test(word) && !a.has(word)) return 0
  return shared / (a.size + b.size - shared)
}

const hasDigit = /\d/

/** Short words say too little, but for numbers. */
const wordsOf = (id: string): ReadonlySet<string> =>
  new Set(id.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 || /\d/.test(word)))
