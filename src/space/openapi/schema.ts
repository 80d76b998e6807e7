/**
 * A schema as a reader of documentation sees it: references followed, `allOf` put together, alternatives named.
 *
 *     allOf: [{ $ref: '#/…/Boat' }, { properties: { cars: … } }]   →   { properties: { name, length, cars } }
 *
 * What a file of a few lines can make of itself is bounded: a schema may refer to itself twice in each of its parts.
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { follow, listAt, mapAt, nameOfRef, textAt } from './follow.ts'
import type { Spec } from './spec.ts'

/** What one operation may cost; `left` goes down as schemas are looked at. */
export interface Effort {
  left: number
}

export interface SchemaView {
  /** The schema, without what `allOf` adds. Empty when nothing is known, as of one in another file. */
  schema: YamlMap
  /** Name of the reference that led here. */
  name?: string
  /** Whether the schema is being shown already. */
  isCircular: boolean
  properties: ReadonlyMap<string, unknown>
  required: ReadonlySet<string>
  alternatives: readonly unknown[]
  /** References on the way from the top to here, this one included. */
  within: ReadonlySet<string>
}

/** A reasonable operation needs some hundreds. */
export const createEffort = (): Effort => ({ left: 5000 })

const none: ReadonlySet<string> = new Set()

export function viewSchema(spec: Spec, value: unknown, effort: Effort, within: ReadonlySet<string> = none): SchemaView {
  const ref = isMap(value) ? textAt(value, '$ref') : undefined
  const isCircular = ref !== undefined && within.has(ref)
  const isSpent = effort.left <= 0
  const schema = (isSpent ? undefined : follow(spec, value)) ?? {}
  effort.left -= 1 + Math.floor(sizeOf(schema) / 100)
  const inside = ref === undefined ? within : new Set([...within, ref])
  const parts = isCircular ? [] : listAt(schema, 'allOf').map((part) => viewSchema(spec, part, effort, inside))
  return {
    schema: { ...parts.map((part) => part.schema).find(({ type }) => type !== undefined), ...schema },
    ...(ref === undefined ? {} : { name: nameOfRef(ref) }),
    isCircular,
    properties: isCircular ? new Map() : propertiesOf(schema, parts),
    required: new Set([...parts.flatMap((part) => [...part.required]), ...textsAt(schema, 'required')]),
    alternatives: isCircular ? [] : [...listAt(schema, 'oneOf'), ...listAt(schema, 'anyOf')],
    within: inside,
  }
}

const sizeOf = (schema: YamlMap): number =>
  ['allOf', 'oneOf', 'anyOf', 'required', 'enum'].reduce((size, key) => size + listAt(schema, key).length, 0) +
  Object.keys(mapAt(schema, 'properties')).length

function propertiesOf(schema: YamlMap, parts: readonly SchemaView[]): Map<string, unknown> {
  const properties = new Map(parts.flatMap((part) => [...part.properties]))
  for (const [name, property] of Object.entries(mapAt(schema, 'properties'))) properties.set(name, property)
  return properties
}

/** Swagger 2 has `required: true` on parameters: that is no list of names. */
const textsAt = (schema: YamlMap, key: string): string[] =>
  listAt(schema, key).filter((name): name is string => typeof name === 'string')
