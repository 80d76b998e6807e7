/** Faults of the keys of YAML maps, and where keys stand. */
import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap } from 'yaml'

/** Offsets in the YAML. */
export type Range = [start: number, end: number]

/**
 * Reports keys that a map has twice (the library's own check compares each with each), and removes `__proto__`,
 * which would change what every later copy of the map is.
 */
export function tidyKeys(document: Document, report: (message: string, range: Range) => void): void {
  visit(document, {
    Map: (_, map) => reportTwins(map, report),
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== '__proto__') return undefined
      report('the key `__proto__` is not allowed', rangeOf(key))
      return visit.REMOVE
    },
  })
}

function reportTwins(map: YAMLMap, report: (message: string, range: Range) => void): void {
  const seen = new Set<unknown>()
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    if (seen.has(key.value)) report(`the key \`${String(key.value)}\` is there twice`, rangeOf(key))
    seen.add(key.value)
  }
}

/** The range of the last key on the way that is there; items of lists go by number. */
export function rangeOfKey(node: unknown, [key, ...inner]: string[]): Range {
  const item = isSeq(node) ? node.items[Number(key)] : pairOf(node, key)
  const at = isPair(item) ? item.key : item
  if (!isNode(at)) return [0, 0]
  const deeper: Range = inner.length > 0 ? rangeOfKey(isPair(item) ? item.value : item, inner) : [0, 0]
  return deeper[1] > 0 ? deeper : rangeOf(at)
}

const pairOf = (node: unknown, key: string | undefined): Pair | undefined =>
  isMap(node) && key !== undefined ? pairsOf(node).get(key) : undefined

const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

/** By key, the first of each: a table of redirects is asked for each of its thousands. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const pairs =
    known.get(map) ??
    new Map(map.items.toReversed().flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])))
  known.set(map, pairs)
  return pairs
}

const rangeOf = (node: Node): Range => [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
