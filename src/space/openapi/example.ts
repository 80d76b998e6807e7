/**
 * An example of what is sent: the one that the specification gives, else one made from its schema.
 *
 *     { properties: { pier: { type: 'integer' }, name: { example: 'Anna' } } }   →   { "pier": 1, "name": "Anna" }
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { follow, listAt, mapAt, textAt, valueAt } from './follow.ts'
import { type Effort, viewSchema } from './schema.ts'
import type { Spec, SpecExample } from './spec.ts'

/** Values that an example holds; the rest of a long list says no more. */
const mostValues = 1000
const deepest = 12
const deepestMade = 6
const longestText = 10_000

/** The example of a media type: `type` is `application/json`, `media` holds the schema. */
export function exampleOf(spec: Spec, type: string, media: YamlMap, effort: Effort): SpecExample | undefined {
  const given = givenExample(spec, media)
  if (given !== undefined) return written(given, type)
  if (media.schema === undefined || !isJson(type)) return undefined
  const made = makeExample(spec, media.schema, effort, new Set(), 0)
  return made === undefined || made === null ? undefined : written(made, type)
}

export const isJson = (type: string): boolean => /^[\w.*/+-]{0,100}\bjson\b/i.test(type) || type === '*/*' || type === ''

function givenExample(spec: Spec, media: YamlMap): unknown {
  if (valueAt(media, 'example') !== undefined) return media.example
  for (const named of Object.values(mapAt(media, 'examples')).slice(0, 20)) {
    const example = follow(spec, named)
    if (example !== undefined && valueAt(example, 'value') !== undefined) return example.value
  }
  return undefined
}

function written(value: unknown, type: string): SpecExample {
  const language = isJson(type) ? 'json' : (/\b(xml|yaml|html|csv)\b/i.exec(type)?.[1]?.toLowerCase() ?? '')
  // What is written as text often is the JSON itself.
  const isText = typeof value === 'string' && (language !== 'json' || /^\s*[[{]/.test(value))
  if (isText) return { language, code: clipped(value).trimEnd() }
  return { language: language === '' ? 'json' : language, code: JSON.stringify(bounded(value, { left: mostValues }, 0), null, 2) }
}

/** A copy that is small enough to print, whatever aliases make of a few lines. */
function bounded(value: unknown, values: Effort, depth: number): unknown {
  values.left -= 1
  if (typeof value === 'string') return clipped(value)
  if (typeof value !== 'object' || value === null) return value ?? null
  if (depth >= deepest || values.left <= 0) return '…'
  if (Array.isArray(value)) return firstOf(value, values).map((item) => bounded(item, values, depth + 1))
  return Object.fromEntries(firstOf(Object.entries(value), values).map(([key, item]) => [key, bounded(item, values, depth + 1)]))
}

const firstOf = <Item>(items: readonly Item[], { left }: Effort): readonly Item[] => items.slice(0, Math.max(0, left))

/** Undefined for a schema within itself, whose example would never end. */
function makeExample(spec: Spec, value: unknown, effort: Effort, within: ReadonlySet<string>, depth: number): unknown {
  const view = viewSchema(spec, value, effort, within)
  const { schema } = view
  const given =
    valueAt(schema, 'example') ?? listAt(schema, 'examples')[0] ?? schema.default ?? schema.const ?? listAt(schema, 'enum')[0]
  if (given !== undefined) return given
  if (view.isCircular || depth > deepestMade || effort.left <= 0) return undefined
  const make = (inner: unknown): unknown => makeExample(spec, inner, effort, view.within, depth + 1)
  const first = view.alternatives[0]
  if (first !== undefined && view.properties.size === 0) return make(first)
  if (view.properties.size > 0) return objectOf(view.properties, make)
  if (schema.items !== undefined) return [make(schema.items)].filter((item) => item !== undefined)
  return isMap(schema.additionalProperties) ? objectOf(new Map([['key', schema.additionalProperties]]), make) : sample(schema)
}

function objectOf(properties: ReadonlyMap<string, unknown>, make: (schema: unknown) => unknown): YamlMap {
  const entries = [...properties].slice(0, mostValues).map(([name, schema]) => [name, make(schema)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const samples = new Map<string, unknown>([
  ['string', 'text'],
  ['integer', 1],
  ['number', 1],
  ['boolean', true],
  ['object', {}],
  ['array', []],
  ['null', null],
])
const formats = new Map<string, string>([
  ['date', '2025-01-31'],
  ['date-time', '2025-01-31T08:30:00Z'],
  ['time', '08:30:00Z'],
  ['uuid', '123e4567-e89b-12d3-a456-426614174000'],
  ['email', 'name@example.com'],
  ['uri', 'https://example.com'],
  ['url', 'https://example.com'],
])

function sample(schema: YamlMap): unknown {
  const type = textAt(schema, 'type') ?? listAt(schema, 'type').find((name) => name !== 'null')
  if (type === 'string') return formats.get(textAt(schema, 'format') ?? '') ?? samples.get('string')
  return typeof type === 'string' ? samples.get(type) : undefined
}

const clipped = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text)
