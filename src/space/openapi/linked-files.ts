/**
 * The other files of the repository that a specification refers to.
 *
 *     api/ferry.yaml: { $ref: 'schemas/pier.yaml#/Pier' }   →   api/schemas/pier.yaml
 *
 * They are found by their own references too; what lies outside of the base, or is no file of it, is never read.
 */
import { folderOf, pathWithin } from '../path-within.ts'
import type { YamlMap } from '../read-yaml.ts'
import type { Spec } from './spec.ts'

export interface LinkedFiles {
  /** By path from the base. */
  files: ReadonlyMap<string, unknown>
  /** The file in which a reference stands, of those that stand in no specification itself. */
  origins: WeakMap<object, string>
}

/** Reads the values of a file; undefined when there are none. */
export type ReadValues = (file: string) => Promise<unknown>

const mostFiles = 500

/** `onMissing` is told of the references that lead to no file that can be read. */
export async function linkFiles({ file: start, document, ...spec }: Spec, read: ReadValues, onMissing: OnMissing): Promise<Spec> {
  const files = new Map<string, unknown>()
  const origins = new WeakMap<object, string>()
  const seen = new Set([start])
  const queue = refsIn(document).flatMap(({ ref }) => targetOf(ref, start, seen, onMissing))
  for (let next = 0; next < queue.length && next < mostFiles; next += 1) {
    const { path, ref, from } = queue[next] as Target
    const values = await read(path)
    if (values === undefined) {
      onMissing(ref, from)
      continue
    }
    files.set(path, values)
    for (const found of refsIn(values)) {
      origins.set(found.holder, path)
      queue.push(...targetOf(found.ref, path, seen, onMissing))
    }
  }
  for (const { ref, from } of queue.slice(mostFiles)) onMissing(ref, from)
  return { ...spec, file: start, document, ...(files.size > 0 && { linked: { files, origins } }) }
}

export type OnMissing = (ref: string, file: string) => void

interface Target {
  path: string
  ref: string
  /** The file in which the reference stands. */
  from: string
}

/** Each file once. */
function targetOf(ref: string, from: string, seen: Set<string>, onMissing: OnMissing): Target[] {
  const written = ref.split('#')[0] ?? ''
  if (written === '') return []
  const path = linkedPath(written, from)
  const key = path ?? ref
  if (seen.has(key)) return []
  seen.add(key)
  if (path !== undefined) return [{ path, ref, from }]
  onMissing(ref, from)
  return []
}

/** `schemas/pier.yaml` in `api/ferry.yaml` → `api/schemas/pier.yaml`; undefined for an address elsewhere. */
export function linkedPath(written: string, from: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(written) || written.startsWith('/') || written.includes('\\')) return undefined
  return pathWithin(folderOf(from), decoded(written))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

interface Found {
  holder: object
  ref: string
}

/** Without going deeper by recursion: a file may be nested as deep as it likes. */
function refsIn(values: unknown): Found[] {
  const found: Found[] = []
  const seen = new Set<object>()
  const left: unknown[] = [values]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    const { $ref: ref } = value as YamlMap
    if (typeof ref === 'string') found.push({ holder: value, ref })
    for (const inner of Object.values(value)) left.push(inner)
  }
  return found
}
