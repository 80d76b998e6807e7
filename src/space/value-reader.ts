/** Reads values out of a parsed YAML file and reports, at its key, each one that is not what it should be. */
import type { Report } from '../diagnostics/diagnostic.ts'
import { pathWithin } from './path-within.ts'
import { isMap, readYaml, type YamlMap, type YamlResult } from './read-yaml.ts'

/** `way` is the way of keys to a value, from the top of the file; the last one is looked up in `map`. */
export interface ValueReader {
  /** The whole file, empty when it is no map. */
  top: YamlMap
  /** Whether it is YAML without a fault: else what it seems to hold is only what the parser made of the fault. */
  isSound: boolean
  map(map: YamlMap, ...way: string[]): YamlMap
  /** Numbers count as text, as in `404: page.md`. */
  text(map: YamlMap, ...way: string[]): string | undefined
  /** A path that leads into the folder it is seen from, without `./`. */
  path(map: YamlMap, ...way: string[]): string | undefined
  bad(way: readonly string[], expected: string): void
  placeOf: YamlResult['placeOf']
}

/** Nobody reads more of one file, and finding the place of each takes time. */
const mostFaults = 100

/** Reads a configuration file; faults of the YAML are reported too. */
export function valueReader(source: string, file: string, report: Report): ValueReader {
  const yaml = readYaml(source, { file, source, start: 0, id: 'config/invalid-yaml', what: `\`${file}\`` })
  yaml.diagnostics.forEach(report)
  const isSound = yaml.diagnostics.length === 0
  let faults = 0
  const bad = (way: readonly string[], expected: string): void => {
    if (!isSound || faults >= mostFaults) return
    faults += 1
    const what = way.length > 0 ? `value of \`${way.join('.')}\`` : 'content'
    const message = `Unexpected ${what} in \`${file}\`, expected ${expected}`
    report({ id: 'config/bad-value', message, file, place: yaml.placeOf(...way) })
  }
  return { ...valuesOf(bad), top: topOf(yaml.value, bad), isSound, bad, placeOf: yaml.placeOf }
}

const keysWithValues = 'keys with values'

function topOf(value: unknown, bad: ValueReader['bad']): YamlMap {
  if (isMap(value)) return value
  if (value !== undefined) bad([], keysWithValues)
  return {}
}

function valuesOf(bad: ValueReader['bad']): Pick<ValueReader, 'map' | 'text' | 'path'> {
  const read = (map: YamlMap, way: readonly string[]): unknown => map[way.at(-1) ?? ''] ?? undefined
  const text: ValueReader['text'] = (map, ...way) => {
    const value = read(map, way)
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    if (value !== undefined) bad(way, 'text')
    return undefined
  }
  const path: ValueReader['path'] = (map, ...way) => {
    const value = text(map, ...way)
    const inner = value === undefined ? undefined : pathWithin('', value.trim())
    if (value !== undefined && !inner) bad(way, 'the path of a file inside the root')
    return inner || undefined
  }
  const map: ValueReader['map'] = (outer, ...way) => {
    const value = read(outer, way)
    if (isMap(value)) return value
    if (value !== undefined) bad(way, keysWithValues)
    return {}
  }
  return { map, text, path }
}
