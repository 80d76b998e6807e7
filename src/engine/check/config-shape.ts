/** What a value of the configuration may be, as data; and the checks and the JSON schema that follow from it. */
import { didYouMean, orMeant } from '../../diagnostics/did-you-mean.ts'
import { colorNames, isColor } from '../../targets/site/colors/css-color.ts'
import { globMatcher } from './glob.ts'
import { faultOfPattern } from './rule-levels.ts'

export type ConfigShape = { doc?: string } & (
  | { type: 'any' }
  | { type: 'boolean' }
  | { type: 'text'; keys?: TextKind }
  | { type: 'number'; least: number; most: number }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'list'; items: ConfigShape }
  /** Keys of the author's choice. */
  | { type: 'map'; values: ConfigShape; keys?: 'rule' }
  /** These keys only. */
  | { type: 'record'; keys: Readonly<Record<string, ConfigShape>>; required?: readonly string[] }
  | { type: 'either'; shapes: readonly ConfigShape[] }
)

/** Text of a certain kind; `pageUrl` is an address in which `{path}` stands for the page. */
export type TextKind = 'color' | 'glob' | 'pageUrl' | 'url'

/** A fault at the end of a way of keys. */
export interface ConfigFault {
  id: 'config/bad-value' | 'config/unknown-key'
  way: readonly string[]
  message: string
}

export function faultsOfValue(value: unknown, shape: ConfigShape, way: readonly string[] = []): ConfigFault[] {
  const bad = (suggestion = ''): ConfigFault[] => [
    {
      id: 'config/bad-value',
      way,
      message: `Unexpected ${whatAt(way)}${shown(value)}, expected ${expected(shape)}${suggestion}`,
    },
  ]
  switch (shape.type) {
    case 'any':
      return []
    case 'boolean':
      return typeof value === 'boolean' ? [] : bad()
    case 'text':
      return isText(value) && fits(value, shape.keys) ? [] : bad(shape.keys === 'color' ? nearest(value, colorNames) : '')
    case 'number':
      return typeof value === 'number' && value >= shape.least && value <= shape.most ? [] : bad()
    case 'choice':
      return typeof value === 'string' && shape.values.includes(value) ? [] : bad(nearest(value, shape.values))
    case 'list':
      if (!Array.isArray(value)) return bad()
      return value.flatMap((item, index) => faultsOfValue(item, shape.items, [...way, String(index)]))
    case 'map':
      return isMap(value) ? Object.keys(value).flatMap((key) => faultsOfKey(value, key, shape, way)) : bad()
    case 'record':
      return isMap(value) ? faultsOfRecord(value, shape, way) : bad()
    case 'either':
      return faultsOfEither(value, shape.shapes, way) ?? bad()
  }
}

function faultsOfKey(
  map: Record<string, unknown>,
  key: string,
  shape: Extract<ConfigShape, { type: 'map' }>,
  way: readonly string[],
): ConfigFault[] {
  const unknown = shape.keys === 'rule' ? faultOfPattern(key) : undefined
  if (unknown !== undefined) return [{ id: 'config/unknown-key', way: [...way, key], message: unknown }]
  return faultsOfValue(map[key], shape.values, [...way, key])
}

function faultsOfRecord(
  map: Record<string, unknown>,
  { keys, required = [] }: Extract<ConfigShape, { type: 'record' }>,
  way: readonly string[],
): ConfigFault[] {
  const missing = required.filter((key) => (map[key] ?? undefined) === undefined)
  const absent = missing.map(
    (key): ConfigFault => ({ id: 'config/bad-value', way, message: `Cannot find key \`${key}\`${within(way)}` }),
  )
  const found = Object.entries(map).flatMap(([key, value]): ConfigFault[] => {
    const inner = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (inner !== undefined) return value === null ? [] : faultsOfValue(value, inner, [...way, key])
    const near = didYouMean(key, Object.keys(keys))
    const instead =
      near === undefined ? `, expected ${oneOf(Object.keys(keys).filter((each) => each !== '$schema'))}` : orMeant(near)
    return [{ id: 'config/unknown-key', way: [...way, key], message: `Unexpected key \`${key}\`${within(way)}${instead}` }]
  })
  return [...absent, ...found]
}

/** Undefined when no shape is of the kind of the value; else the faults of the one that is. */
function faultsOfEither(value: unknown, shapes: readonly ConfigShape[], way: readonly string[]): ConfigFault[] | undefined {
  const found = shapes.map((shape) => faultsOfValue(value, shape, way))
  return found.find((faults) => faults.every((fault) => fault.way.length > way.length))
}

const fits = (value: string | number, keys: TextKind | undefined): boolean =>
  String(value).trim() !== '' &&
  (keys !== 'glob' || globMatcher(String(value)) !== undefined) &&
  ((keys !== 'url' && keys !== 'pageUrl') || /^https?:\/\/[^\s/]/i.test(String(value))) &&
  (keys !== 'pageUrl' || String(value).includes('{path}')) &&
  (keys !== 'color' || isColor(String(value)))

/** Numbers count as text, as in a folder that is called `2024`. */
const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nearest = (value: unknown, values: readonly string[]): string =>
  typeof value === 'string' ? orMeant(didYouMean(value, values)) : ''

const whatAt = (way: readonly string[]): string => (way.length === 0 ? 'content' : `value of \`${way.join('.')}\``)

const within = (way: readonly string[]): string => (way.length === 0 ? '' : ` in \`${way.join('.')}\``)

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return Array.isArray(value) ? ', a list' : ', keys with values'
  return ` \`${String(value).slice(0, 80)}\``
}

function expected(shape: ConfigShape): string {
  switch (shape.type) {
    case 'any':
      return 'a value'
    case 'boolean':
      return '`true` or `false`'
    case 'text':
      if (shape.keys === 'glob') return 'a pattern of files inside the folder, such as `guide/**`'
      if (shape.keys === 'color') return 'a CSS colour, such as `#0a7c66`'
      if (shape.keys === 'pageUrl') return 'an address that starts with `https://` and holds `{path}`'
      return shape.keys === 'url' ? 'an address that starts with `https://`' : 'text'
    case 'number':
      return `a number from ${shape.least} to ${shape.most}`
    case 'choice':
      return oneOf(shape.values)
    case 'list':
      return 'a list'
    case 'map':
    case 'record':
      return 'keys with values'
    case 'either':
      return shape.shapes.map(expected).join(' or ')
  }
}

const oneOf = (values: readonly string[]): string => {
  const quoted = values.map((value) => `\`${value}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
