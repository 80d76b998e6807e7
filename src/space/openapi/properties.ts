/**
 * The properties of a schema, nested ones under names with dots, those of alternatives each under the name of its own.
 *
 *     stops:                       stops              object[]
 *       type: array            →   stops[].pier       string
 *       items: { … }
 */
import { type Entry, PropertyReader } from './property-reader.ts'
import { rowOf, type Writing, wholeOf } from './property-rows.ts'
import { type Effort, type SchemaView, viewSchema } from './schema.ts'
import type { Spec, SpecParameter } from './spec.ts'
import type { Use } from './use.ts'

export interface PropertiesOptions {
  /** Where the properties stand: `body`, `form`, `property`. */
  in: string
  use: Use
  /** The schema's own reference, when it is asked for by name. */
  ref?: string
}

export interface Properties {
  properties: readonly SpecParameter[]
  /** What of it was left out since there is too much. */
  cut: readonly string[]
}

/** Without a name a schema gives itself: one without properties, and one that says more than they do. */
export function propertiesOf(spec: Spec, schema: unknown, effort: Effort, options: PropertiesOptions): Properties {
  const view = viewSchema(spec, schema, effort, options.ref === undefined ? undefined : { ref: options.ref, before: undefined })
  const root: Entry = { view, name: '', required: false, below: [] }
  const { cut, properties, writing } = readBelow(spec, root, effort, options)
  const own = properties.length === 0 ? rowOf(spec, root, writing) : wholeOf(spec, root, writing)
  return { properties: [...own, ...properties], cut }
}

/** What is in a parameter, below its name. */
export function propertiesBelow(
  spec: Spec,
  view: SchemaView,
  name: string,
  effort: Effort,
  options: PropertiesOptions,
): Properties {
  const { cut, properties } = readBelow(spec, { view, name, required: false, below: [] }, effort, options)
  return { properties, cut }
}

function readBelow(
  spec: Spec,
  root: Entry,
  effort: Effort,
  options: PropertiesOptions,
): { properties: SpecParameter[]; cut: string[]; writing: Writing } {
  const reader = new PropertyReader(spec, effort, options.use)
  reader.run(root)
  const writing = { effort, in: options.in, isNamed: options.ref !== undefined, recurring: reader.recurring }
  const rowsOf = (entry: Entry): SpecParameter[] => [...rowOf(spec, entry, writing), ...entry.below.flatMap(rowsOf)]
  const properties = root.below.flatMap(rowsOf)
  return { properties, writing, cut: [...reader.cut, ...(effort.left <= 0 ? ['what takes too long to find'] : [])] }
}
