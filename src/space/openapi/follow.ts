/**
 * Finds what stands behind a `$ref`, in the same file or in one that was read with it: nothing is ever read here.
 *
 *     { $ref: '#/components/schemas/Pier' }   →   { type: 'object', properties: … }
 *     { $ref: 'harbour.yaml#/Pier' }          →   what is in `harbour.yaml`, when that is in the repository
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { linkedPath } from './linked-files.ts'
import type { Spec } from './spec.ts'

/** References to references; a circle of them ends here. */
const longestChain = 20

/** The map that a value is or refers to; undefined when there is none. What stands beside a `$ref` counts before what it leads to. */
export function follow(spec: Spec, value: unknown): YamlMap | undefined {
  let found = value
  let beside: YamlMap = {}
  for (let hops = 0; hops < longestChain; hops += 1) {
    if (!isMap(found)) return undefined
    const ref = refOf(spec, found)
    if (ref === undefined) return Object.keys(beside).length > 0 ? { ...found, ...beside } : found
    beside = { ...said(found), ...beside }
    found = atRef(spec, ref)
  }
  return undefined
}

/** Names a file by its path from the base, which no author can write so. */
const fromBase = 'base:'

/** The reference of a map, the same wherever it stands: `#/…` is in the specification itself. */
export function refOf({ file, linked }: Spec, map: YamlMap): string | undefined {
  const ref = textAt(map, '$ref')
  if (ref === undefined || ref.startsWith(fromBase)) return ref
  const origin = linked?.origins.get(map) ?? file
  const [written = '', ...fragment] = ref.split('#')
  const path = written === '' ? origin : linkedPath(written, origin)
  if (path === undefined) return ref
  return path === file ? `#${fragment.join('#')}` : `${fromBase}${path}#${fragment.join('#')}`
}

function atRef({ document, linked }: Spec, ref: string): unknown {
  if (!ref.startsWith(fromBase)) return atPointer(document, ref)
  const end = ref.indexOf('#')
  return atPointer(linked?.files.get(ref.slice(fromBase.length, end)), ref.slice(end))
}

/** The last word of the address: `harbour.yaml#/schemas/Pier` → `Pier`. */
export function nameOfRef(ref: string): string {
  const written = ref.startsWith(fromBase) ? ref.slice(fromBase.length) : ref
  const last = written.split(/[#/]/).findLast((part) => part !== '') ?? ref
  return unescaped(last.replace(/\.(?:ya?ml|json)$/i, '')).slice(0, 100)
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

function atPointer(document: unknown, ref: string): unknown {
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
