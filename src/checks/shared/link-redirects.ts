/** The redirects of `.gitbook.yaml` as they are written, each with its place. */
import type { Position } from 'unist'
import { oldPath } from '../../space/config-file.ts'
import { placeAt } from '../../space/place.ts'
import { isMap, readYaml } from '../../space/read-yaml.ts'
import type { Space } from '../../space/space.ts'
import { offsetsWithDebris, withoutDebris } from '../../space/zero-width.ts'
import type { SpaceContext } from '../check.ts'

export interface Redirect {
  file: string
  /** As written. */
  key: string
  target: string
  /** As the table of redirects has it: `old/page`. */
  from: string
  keyPlace: Position
  /** Offsets of the key and of the target; absent when they are not written as they are meant. */
  keyAt?: { start: number; end: number }
  targetAt?: { start: number; end: number }
}

/** Nobody writes more by hand, and finding the place of each takes time. */
const most = 2000

const known = new WeakMap<Space, readonly Redirect[]>()

export function readRedirects(context: SpaceContext): readonly Redirect[] {
  const redirects = known.get(context.space) ?? read(context)
  known.set(context.space, redirects)
  return redirects
}

function read({ configFile: file, space, textOf }: SpaceContext): Redirect[] {
  const text = file === undefined ? undefined : textOf(file)
  if (file === undefined || text === undefined || space.config.redirects.size === 0) return []
  const clean = withoutDebris(text)
  const yaml = readYaml(clean, { file, source: clean, start: 0, id: 'config/invalid-yaml', what: 'configuration' })
  const redirects = isMap(yaml.value) ? yaml.value.redirects : undefined
  if (!isMap(redirects) || yaml.diagnostics.length > 0) return []
  const offset = offsetsWithDebris(text)
  const placeOf = (key: string): Position => {
    const { start, end } = yaml.placeOf('redirects', key)
    return clean === text ? { start, end } : placeAt(text, offset(start.offset ?? 0), offset(end.offset ?? 0))
  }
  return Object.entries(redirects)
    .slice(0, most)
    .flatMap(([key, target]) => (typeof target === 'string' ? [redirectOf(key, target, file, text, placeOf(key))] : []))
}

function redirectOf(key: string, target: string, file: string, text: string, keyPlace: Position): Redirect {
  const [from, to] = [keyPlace.start.offset ?? 0, keyPlace.end.offset ?? 0]
  const keyAt = find(text, key, from, to)
  const lineEnd = text.indexOf('\n', to)
  const targetAt = find(text, target, to, lineEnd === -1 ? text.length : lineEnd)
  const at = { ...(keyAt && { keyAt }), ...(targetAt && { targetAt }) }
  return { file, key, target: target.trim(), from: oldPath(key), keyPlace, ...at }
}

/** Of the target, where it can be found. */
export const targetPlace = ({ file, keyPlace, targetAt }: Redirect, { textOf }: SpaceContext): Position =>
  targetAt ? placeAt(textOf(file) ?? '', targetAt.start, targetAt.end) : keyPlace

function find(text: string, wanted: string, from: number, to: number): { start: number; end: number } | undefined {
  const start = wanted === '' ? -1 : text.slice(from, to).indexOf(wanted)
  return start === -1 ? undefined : { start: from + start, end: from + start + wanted.length }
}
