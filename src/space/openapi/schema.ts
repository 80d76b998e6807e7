/**
 * A schema as a reader of documentation sees it: references followed, `allOf` put together, alternatives named.
 *
 *     allOf: [{ $ref: '#/…/Boat' }, { properties: { cars: … } }]   →   { properties: { name, length, cars } }
 *
 * What a file of a few lines can make of itself is bounded: a schema may refer to itself twice in each of its parts.
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { follow, listAt, mapAt, nameOfRef, refOf } from './follow.ts'
import type { Spec } from './spec.ts'

/** What one operation may cost; `left` goes down as schemas are looked at. */
export interface Effort {
  left: number
}

/** Schemas of which a value fits one, or, when they may be mixed, several. */
export interface Choice {
  isMixed: boolean
  schemas: readonly unknown[]
}

export interface SchemaView {
  /** The schema with what `allOf` says of it. Empty when nothing is known, as of one elsewhere. */
  schema: YamlMap
  /** Name of the reference that led here. */
  name?: string
  /** Whether the schema is being shown already. */
  isCircular: boolean
  properties: ReadonlyMap<string, unknown>
  required: ReadonlySet<string>
  choices: readonly Choice[]
  /** References on the way from the top to here, this one included. */
  within: Way | undefined
}

/** A reference, and those before it. */
export interface Way {
  ref: string
  before: Way | undefined
}

/** A reasonable operation needs some hundreds. */
export const createEffort = (): Effort => ({ left: 5000 })

/** `allOf` in `allOf`. Nobody writes that many; each takes room on the stack. */
const deepest = 100

export function viewSchema(spec: Spec, value: unknown, effort: Effort, within?: Way, depth = 0): SchemaView {
  if (depth > deepest) effort.left = 0
  const ref = isMap(value) ? refOf(spec, value) : undefined
  const isCircular = ref !== undefined && isOn(within, ref)
  const schema = (effort.left <= 0 ? undefined : ownSchema(spec, value, ref)) ?? {}
  effort.left -= 1 + Math.floor(sizeOf(schema) / 100)
  const inside = ref === undefined ? within : { ref, before: within }
  const { parts: values, choices, mayBeNull } = isCircular ? circular : partsOf(schema)
  const parts = values.map((part) => viewSchema(spec, part, effort, inside, depth + 1))
  if (parts.length > 0) effort.left -= Math.floor(costOf(schema, parts) / 100)
  const name = ref === undefined ? lone(parts)?.name : nameOfRef(ref)
  return {
    schema: { ...merged(schema, parts), ...(mayBeNull && { nullable: true }) },
    ...(name === undefined ? {} : { name }),
    isCircular: isCircular || (lone(parts)?.isCircular === true && !('properties' in schema)),
    properties: isCircular ? new Map() : propertiesOf(schema, parts),
    required: requiredOf(schema, parts),
    choices: [...parts.flatMap((part) => part.choices), ...choices],
    // A part by itself is what the schema is.
    within: 'properties' in schema ? inside : (lone(parts)?.within ?? inside),
  }
}

function isOn(way: Way | undefined, ref: string): boolean {
  for (let step = way; step !== undefined; step = step.before) if (step.ref === ref) return true
  return false
}

/** What stands beside a reference counts too, as since OpenAPI 3.1. */
function ownSchema(spec: Spec, value: unknown, ref: string | undefined): YamlMap | undefined {
  if (ref === undefined || !isMap(value) || !Object.keys(value).some((key) => structural.has(key))) {
    const found = follow(spec, value)
    return found && ref !== undefined && isMap(value) ? { ...found, ...beside(value) } : found
  }
  const { $ref: _, allOf, ...own } = value
  return { ...own, allOf: [{ $ref: ref }, ...(Array.isArray(allOf) ? allOf : [])] }
}

const structural: ReadonlySet<string> = new Set(['properties', 'required', 'allOf', 'oneOf', 'anyOf'])

function beside(value: YamlMap): YamlMap {
  const { $ref: _, ...own } = value
  return own
}

interface Parts {
  /** Schemas that all hold. */
  parts: readonly unknown[]
  choices: readonly Choice[]
  mayBeNull: boolean
}

const circular: Parts = { parts: [], choices: [], mayBeNull: false }

/** A choice of one is none: many write “this, or null” as a choice. */
function partsOf(schema: YamlMap): Parts {
  const parts = [...listAt(schema, 'allOf')]
  const choices: Choice[] = []
  let mayBeNull = false
  for (const key of ['oneOf', 'anyOf']) {
    const all = listAt(schema, key)
    const schemas = all.filter((one) => !isNull(one))
    mayBeNull ||= schemas.length < all.length
    if (schemas.length === 1) parts.push(...schemas)
    else if (schemas.length > 1) choices.push({ isMixed: key === 'anyOf', schemas })
  }
  return { parts, choices, mayBeNull }
}

const isNull = (schema: unknown): boolean =>
  isMap(schema) && (schema.type === 'null' || schema.const === null || (Array.isArray(schema.enum) && isOnlyNull(schema.enum)))

const isOnlyNull = (values: readonly unknown[]): boolean => values.length === 1 && values[0] === null

const lone = (parts: readonly SchemaView[]): SchemaView | undefined => (parts.length === 1 ? parts[0] : undefined)

/** What is said last counts, what a schema says of itself above all. Examples of a part are no examples of the whole. */
function merged(schema: YamlMap, parts: readonly SchemaView[]): YamlMap {
  const isWhole = parts.length === 1 && !('properties' in schema)
  const said = parts.map((part) => (isWhole ? part.schema : withoutExamples(part.schema)))
  return Object.assign({}, ...said, schema) as YamlMap
}

function withoutExamples({ example: _, examples: __, default: ___, ...schema }: YamlMap): YamlMap {
  return schema
}

const sizeOf = (schema: YamlMap): number =>
  ['allOf', 'oneOf', 'anyOf', 'required', 'enum'].reduce((size, key) => size + listAt(schema, key).length, 0) +
  Object.keys(mapAt(schema, 'properties')).length

/** What parts say is put together anew at each level. */
const costOf = (schema: YamlMap, parts: readonly SchemaView[]): number =>
  parts.reduce(
    (cost, part) => cost + part.properties.size + part.required.size + part.choices.length + Object.keys(part.schema).length,
    Object.keys(schema).length,
  )

function propertiesOf(schema: YamlMap, parts: readonly SchemaView[]): ReadonlyMap<string, unknown> {
  const only = lone(parts)
  if (only !== undefined && !('properties' in schema)) return only.properties
  const properties = new Map<string, unknown>()
  for (const source of [...parts.map((part) => part.properties), Object.entries(mapAt(schema, 'properties'))])
    for (const [name, property] of source) {
      // A part that speaks of it again makes it narrower.
      const known = properties.get(name)
      properties.set(name, known === undefined || known === property ? property : { allOf: [known, property] })
    }
  return properties
}

function requiredOf(schema: YamlMap, parts: readonly SchemaView[]): ReadonlySet<string> {
  const own = textsAt(schema, 'required')
  const only = lone(parts)
  return only !== undefined && own.length === 0
    ? only.required
    : new Set([...parts.flatMap((part) => [...part.required]), ...own])
}

/** Swagger 2 has `required: true` on parameters: that is no list of names. */
const textsAt = (schema: YamlMap, key: string): string[] =>
  listAt(schema, key).filter((name): name is string => typeof name === 'string')
