/**
 * Patterns of file paths: `*` and `?` stay within a folder, `**` goes through folders, `{a,b}` is either. A pattern that names a folder
 * means all that is in it. Time is linear in the length of the path for a given pattern, whatever the pattern is.
 *
 *     globMatcher('guide/**\/*.md')   →   matches guide/soil.md and guide/beds/soil.md
 *     globMatcher('drafts')          →   matches drafts/soil.md
 */
import { pathWithin } from '../../space/path-within.ts'

/** More than a person writes; each group of braces multiplies their number. */
const mostAlternatives = 256

/** Undefined for a pattern with more alternatives than are sensible, or one that leads out of the folder. */
export function globMatcher(pattern: string): ((path: string) => boolean) | undefined {
  const alternatives = expandBraces(pattern.normalize('NFC').replaceAll('\\', '/'))
  const bare = alternatives?.map((alternative) => pathWithin('', alternative))
  if (bare === undefined || bare.includes(undefined) || pattern.trim() === '') return undefined
  const all = bare.map((path) => (path ?? '').split('/').filter((part) => part !== ''))
  return (path) => {
    const parts = path.normalize('NFC').split('/')
    return all.some((wanted) => matchParts(wanted, parts))
  }
}

/** `{a,b}/c` → `a/c`, `b/c`. Braces within braces, and those without a comma, are taken as they are. */
function expandBraces(pattern: string): string[] | undefined {
  let found = ['']
  for (const piece of pattern.split(/(\{[^{},]*(?:,[^{},]*)+\})/)) {
    const choices = /^\{.*,.*\}$/s.test(piece) ? piece.slice(1, -1).split(',') : [piece]
    if (found.length * choices.length > mostAlternatives) return undefined
    found = found.flatMap((start) => choices.map((choice) => start + choice))
  }
  return found
}

/** A pattern that ends before the path does has named a folder above it. */
const matchParts = (wanted: readonly string[], parts: readonly string[]): boolean =>
  match(wanted, parts, {
    isJoker: (part) => part === '**',
    isSame: (pattern, part) => matchName(pattern, part),
    isPrefixEnough: true,
  })

const matchName = (pattern: string, name: string): boolean =>
  pattern === name ||
  match([...pattern], [...name], {
    isJoker: (character) => character === '*',
    isSame: (wanted, character) => wanted === '?' || wanted === character,
    isPrefixEnough: false,
  })

interface Rules {
  /** Stands for any number of items. */
  isJoker(wanted: string): boolean
  isSame(wanted: string, item: string): boolean
  isPrefixEnough: boolean
}

/** Only the last joker is ever taken back: the ones before it have the shortest match that there is, which leaves the most to the rest. */
function match(wanted: readonly string[], items: readonly string[], { isJoker, isSame, isPrefixEnough }: Rules): boolean {
  let [at, item] = [0, 0]
  let joker: { at: number; item: number } | undefined
  while (item < items.length) {
    const now = wanted[at]
    if (now !== undefined && isJoker(now)) {
      joker = { at, item }
      at += 1
    } else if (now !== undefined && isSame(now, items[item] ?? '')) {
      at += 1
      item += 1
    } else if (now === undefined && isPrefixEnough) {
      return true
    } else if (joker !== undefined) {
      joker.item += 1
      ;[at, item] = [joker.at + 1, joker.item]
    } else return false
  }
  return wanted.slice(at).every(isJoker)
}
