/**
 * Finds what stands behind a `$ref`, in the same file only: nothing else is ever read for it.
 *
 *     { $ref: '#/components/schemas/Pier' }   →   { type: 'object', properties: … }
 *     { $ref: 'harbour.yaml#/Pier' }          →   undefined
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import type { Spec } from './spec.ts'

/** References to references; a circle of them ends here. */
const longestChain = 20

/** The map that a value is or refers to; undefined when there is none. What stands beside a `$ref` counts before what it leads to. */
export function follow(spec: Spec, value: unknown): YamlMap | undefined {
  let found = value
  let beside: YamlMap = {}
  for (let hops = 0; hops < longestChain; hops += 1) {
    if (!isMap(found)) return undefined
    const ref = textAt(found, '$ref')
    if (ref === undefined) return Object.keys(beside).length > 0 ? { ...found, ...beside } : found
    beside = { ...said(found), ...beside }
    found = atPointer(spec.document, ref)
  }
  return undefined
}

/** The last word of the address: `harbour.yaml#/schemas/Pier` → `Pier`. */
export function nameOfRef(ref: string): string {
  const last = ref.split(/[#/]/).findLast((part) => part !== '') ?? ref
  return unescaped(last).slice(0, 100)
}

/** The own value of a key: a specification may have one called `constructor`. */
export const valueAt = (map: YamlMap, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined)

export function textAt(map: YamlMap, key: string): string | undefined {
  const value = valueAt(map, key)
  return typeof value === 'string' ? value : undefined
}

export function mapAt(map: YamlMap, key: string): YamlMap {
  const value = valueAt(map, key)
  return isMap(value) ? value : {}
}

export function listAt(map: YamlMap, key: string): readonly unknown[] {
  const value = valueAt(map, key)
  return Array.isArray(value) ? value : []
}

/** OpenAPI 3.1 lets these two stand beside a reference. */
function said(map: YamlMap): YamlMap {
  const texts = ['summary', 'description'].flatMap((key) => {
    const value = textAt(map, key)
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries(texts)
}

function atPointer(document: YamlMap, ref: string): unknown {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined
  let found: unknown = document
  for (const part of ref.split('/').slice(1)) {
    if (typeof found !== 'object' || found === null) return undefined
    found = valueAt(found as YamlMap, unescaped(part))
  }
  return found
}

function unescaped(part: string): string {
  return decoded(part).replaceAll('~1', '/').replaceAll('~0', '~')
}

/** A `%` that escapes nothing stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
