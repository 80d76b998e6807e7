/**
 * What narrows a type: formats, bounds, patterns, standards, examples.
 *
 *     { type: 'integer', minimum: 1, maximum: 9, example: 4 }   →   min: 1, max: 9, example: 4
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { bounded } from './bounded.ts'
import { listAt, mapAt, textAt, valueAt } from './follow.ts'

const mostValues = 300
const mostExamples = 5
const longestValue = 300

/** `item` is the schema of an array's items. */
export function typeNotes(schema: YamlMap, item: YamlMap | undefined, isMixed = false): string[] {
  const own = item === undefined ? [] : arrayNotes(schema)
  const exclusive = item ?? schema
  return [
    ...texts(exclusive, ['format', 'contentMediaType', 'contentEncoding']),
    ...(isMixed ? ['any of'] : []),
    ...bounds(exclusive),
    ...own,
    ...named(schema, { minProperties: 'min properties', maxProperties: 'max properties' }),
    ...discriminatorNote(exclusive),
    ...standardNotes(schema),
    ...(schema.readOnly === true ? ['read only'] : []),
    ...(schema.writeOnly === true ? ['write only'] : []),
    ...(schema.deprecated === true ? ['deprecated'] : []),
  ]
}

export function valuesOf(schema: YamlMap): string[] {
  const values = schema.const !== undefined ? [schema.const] : listAt(schema, 'enum')
  const shown = values.slice(0, mostValues).map(shownValue)
  return [...shown, ...(values.length > mostValues ? ['…'] : [])]
}

/** The examples of a parameter, which may have names. */
export function exampleNotes(examples: readonly unknown[]): string[] {
  const shown = examples.slice(0, mostExamples).map((example) => `example: ${shownValue(example)}`)
  return [...new Set(shown), ...(examples.length > mostExamples ? ['…'] : [])]
}

const texts = (schema: YamlMap, keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const value = textAt(schema, key)?.trim().replace(/\s+/g, ' ')
    return value ? [clipped(value)] : []
  })

const bounds = (schema: YamlMap): string[] => [
  ...bound(schema, 'minimum', 'exclusiveMinimum', ['min', 'more than']),
  ...bound(schema, 'maximum', 'exclusiveMaximum', ['max', 'less than']),
  ...named(schema, { multipleOf: 'multiple of', minLength: 'min length', maxLength: 'max length', pattern: 'pattern' }),
]

/** Since OpenAPI 3.1 the exclusive bound is a number of its own. */
function bound(schema: YamlMap, key: string, exclusiveKey: string, [word, exclusiveWord]: [string, string]): string[] {
  const exclusive = valueAt(schema, exclusiveKey)
  const limit = valueAt(schema, key)
  const isOwn = isScalar(exclusive) && typeof exclusive !== 'boolean'
  return [
    ...(isScalar(limit) ? [`${exclusive === true ? exclusiveWord : word}: ${shownValue(limit)}`] : []),
    ...(isOwn ? [`${exclusiveWord}: ${shownValue(exclusive)}`] : []),
  ]
}

const arrayNotes = (schema: YamlMap): string[] => [
  ...named(schema, { minItems: 'min items', maxItems: 'max items' }),
  ...(schema.uniqueItems === true ? ['unique'] : []),
]

const named = (schema: YamlMap, words: Readonly<Record<string, string>>): string[] =>
  Object.entries(words).flatMap(([key, word]) => {
    const value = valueAt(schema, key)
    return isScalar(value) ? [`${word}: ${shownValue(value)}`] : []
  })

/** The property that says which of the alternatives a value is: a name by itself in Swagger 2. */
function discriminatorNote(schema: YamlMap): string[] {
  const name = textAt(schema, 'discriminator') ?? textAt(mapAt(schema, 'discriminator'), 'propertyName')
  return name ? [`discriminator: ${clipped(name)}`] : []
}

function standardNotes(schema: YamlMap): string[] {
  const standard = valueAt(schema, 'default')
  const example = valueAt(schema, 'example')
  return [
    ...(standard === undefined || standard === null ? [] : [`default: ${shownValue(standard)}`]),
    ...exampleNotes(example === undefined || example === null ? listAt(schema, 'examples') : [example]),
  ]
}

const isScalar = (value: unknown): value is string | number | boolean | bigint =>
  ['string', 'number', 'boolean', 'bigint'].includes(typeof value)

function shownValue(value: unknown): string {
  if (value === '') return '""'
  if (isMap(value) || Array.isArray(value)) return clipped(JSON.stringify(bounded(value, { left: 200 })))
  return clipped(String(value).replace(/\s+/g, ' '))
}

export const clipped = (text: string): string => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)
