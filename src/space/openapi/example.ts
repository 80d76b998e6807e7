/**
 * Examples of what is sent: those that the specification gives, else one made from its schema.
 *
 *     { properties: { pier: { type: 'integer' }, name: { example: 'Anna' } } }   →   { "pier": 1, "name": "Anna" }
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { Alternatives } from './alternatives.ts'
import { bounded, clippedText } from './bounded.ts'
import { firstOf } from './first-of.ts'
import { follow, listAt, mapAt, textAt, valueAt } from './follow.ts'
import { type Effort, type SchemaView, viewSchema, type Way } from './schema.ts'
import type { Spec, SpecExample } from './spec.ts'
import { isFor, type Use } from './use.ts'

/** Values that an example holds; the rest of a long list says no more. */
const mostValues = 1000
const mostExamples = 20
const deepestMade = 6

export interface Examples {
  examples: readonly SpecExample[]
  cut: readonly string[]
}

/** The examples of a media type: `type` is `application/json`, `media` holds the schema. */
export function examplesOf(spec: Spec, type: string, media: YamlMap, effort: Effort, use: Use): Examples {
  const { kept, cut } = firstOf(givenExamples(spec, media, effort), mostExamples, 'examples')
  if (kept.length > 0) return { examples: kept.map((example) => exampleOf(example, type)), cut }
  if (media.schema === undefined || !isJson(type)) return { examples: [], cut }
  const made = makeExample({ spec, effort, use }, media.schema, undefined, 0)
  return { examples: made === undefined || made === null ? [] : [exampleOf({ value: made }, type)], cut }
}

export const isJson = (type: string): boolean => /^[\w.*/+-]{0,100}\bjson\b/i.test(type) || type === '*/*' || type === ''

interface Given {
  value?: unknown
  name?: string
  summary?: string
  description?: string
  url?: string
}

function givenExamples(spec: Spec, media: YamlMap, effort: Effort): Given[] {
  if (valueAt(media, 'example') !== undefined) return [{ value: media.example }]
  const named = Object.entries(mapAt(media, 'examples')).flatMap(([name, one]) => namedExample(spec, name, one))
  if (named.length > 0) return named
  // A schema may give several since OpenAPI 3.1.
  const listed = media.schema === undefined ? [] : listAt(viewSchema(spec, media.schema, effort).schema, 'examples')
  return listed.length > 1 ? listed.map((value, index) => ({ value, name: String(index + 1) })) : []
}

function namedExample(spec: Spec, name: string, one: unknown): Given[] {
  const example = follow(spec, one)
  if (example === undefined) return []
  const about = { name, summary: textAt(example, 'summary')?.trim() ?? '', description: textAt(example, 'description') ?? '' }
  const value = valueAt(example, 'value') ?? valueAt(example, 'dataValue') ?? valueAt(example, 'serializedValue')
  const url = textAt(example, 'externalValue')
  if (value !== undefined) return [{ ...about, value }]
  return url === undefined ? [] : [{ ...about, url }]
}

function exampleOf({ value, name = '', summary = '', description = '', url }: Given, type: string): SpecExample {
  const about = { name, summary, description }
  return url === undefined ? { ...about, ...written(value, type) } : { ...about, language: '', code: '', url }
}

function written(value: unknown, type: string): Pick<SpecExample, 'language' | 'code'> {
  const language = isJson(type) ? 'json' : (/\b(xml|yaml|html|csv)\b/i.exec(type)?.[1]?.toLowerCase() ?? '')
  // What is written as text often is the JSON itself.
  const isText = typeof value === 'string' && (language !== 'json' || /^\s*[[{]/.test(value))
  if (isText) return { language, code: clippedText(value).trimEnd() }
  return { language: language === '' ? 'json' : language, code: JSON.stringify(bounded(value, { left: mostValues }), null, 2) }
}

interface Making {
  spec: Spec
  effort: Effort
  use: Use
}

/** Undefined for a schema within itself, whose example would never end. */
function makeExample(making: Making, value: unknown, within: Way | undefined, depth: number): unknown {
  return exampleOfView(making, viewSchema(making.spec, value, making.effort, within), depth)
}

function exampleOfView(making: Making, view: SchemaView, depth: number): unknown {
  const { spec, effort, use } = making
  const { schema } = view
  const given =
    valueAt(schema, 'example') ?? listAt(schema, 'examples')[0] ?? schema.default ?? schema.const ?? listAt(schema, 'enum')[0]
  if (!isFor(schema, use)) return undefined
  if (given !== undefined) return given
  if (view.isCircular || depth > deepestMade || effort.left <= 0) return undefined
  const make = (inner: unknown): unknown => makeExample(making, inner, view.within, depth + 1)
  const made = view.properties.size > 0 ? objectOf(view.properties, make) : undefined
  const first = new Alternatives(spec, effort).first(view)
  if (first !== undefined) return joined(made, exampleOfView(making, first, depth + 1))
  if (made !== undefined) return made
  if (schema.items !== undefined) return [make(schema.items)].filter((item) => item !== undefined)
  return isMap(schema.additionalProperties) ? objectOf(new Map([['key', schema.additionalProperties]]), make) : sample(schema)
}

/** What an object holds in any case, and what the first alternative adds. */
const joined = (made: YamlMap | undefined, more: unknown): unknown =>
  made !== undefined && isMap(more) ? { ...made, ...more } : (made ?? more)

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
  const least = [schema.minimum, schema.maximum].find((bound) => typeof bound === 'number')
  if ((type === 'integer' || type === 'number') && least !== undefined) return least
  return typeof type === 'string' ? samples.get(type) : undefined
}
