/**
 * What a schema holds, in a few words that are the same in every language.
 *
 *     { type: 'array', items: { type: 'string', format: 'date' } }    →   string[] (date)
 *     { type: 'string', enum: ['open', 'closed'], default: 'open' }   →   string: open, closed (default: open)
 */
import { type TypeFacts, typeLine } from '../../tree/type-line.ts'
import { listAt, textAt } from './follow.ts'
import { type Effort, type SchemaView, viewSchema } from './schema.ts'
import type { Spec } from './spec.ts'
import { clipped, typeNotes, valuesOf } from './type-notes.ts'

/** Alternatives that are named in a line; what each holds is told below it. */
const mostAlternatives = 30
/** Arrays of arrays. */
const deepest = 4

/** `isOpen` says that what is in an object follows, so that the name of its schema would say nothing more. */
export function typeOf(spec: Spec, view: SchemaView, effort: Effort, isOpen = false): Required<TypeFacts> {
  const naming: Naming = { spec, effort, isOpen }
  const { item } = itemOf(naming, view)
  return {
    type: typeName(naming, view, 0),
    values: [...valuesOf(item.schema), ...valuesOfChoices(naming, item)],
    notes: typeNotes(view.schema, item === view ? undefined : item.schema, isMixed(item)),
  }
}

/** What an alternative goes by: its title, the name of its schema, or what it holds. */
export function alternativeName(spec: Spec, view: SchemaView, effort: Effort): string {
  const title = titleOf(view)
  return title ? clipped(title) : typeLine(typeOf(spec, view, effort))
}

/** Line breaks would part the lines of a list. */
export const titleOf = ({ schema }: SchemaView): string => (textAt(schema, 'title') ?? '').trim().replace(/\s+/g, ' ')

interface Naming {
  spec: Spec
  effort: Effort
  isOpen: boolean
}

/** The schema of the items of an array, or of the items of those. */
export function itemOf({ spec, effort }: Pick<Naming, 'spec' | 'effort'>, view: SchemaView): { item: SchemaView; depth: number } {
  let item = view
  let depth = 0
  while (item.schema.items !== undefined && depth < deepest) {
    item = viewSchema(spec, item.schema.items, effort, item.within)
    depth += 1
  }
  return { item, depth }
}

function typeName(naming: Naming, view: SchemaView, level: number): string {
  const { item, depth } = itemOf(naming, view)
  const isNamed = item.isCircular || (level > 0 && item.name !== undefined)
  const isChoice = item.choices.length > 0 && item.properties.size === 0 && level < deepest && !isNamed
  const name = isChoice ? choiceName(naming, item, level) : ownName(naming, item)
  const isSeveral = depth > 0 && name.includes(' / ')
  const listed = `${isSeveral ? `(${name})` : name}${'[]'.repeat(depth)}`
  return depth > 0 && view.schema.nullable === true ? `${listed} / null` : listed
}

function ownName({ isOpen }: Naming, { schema, name, isCircular, properties }: SchemaView): string {
  const types = [textAt(schema, 'type') ?? listAt(schema, 'type')].flat().filter((type) => typeof type === 'string')
  const kinds = types.filter((type) => type !== 'null')
  const isTold = isCircular || !isOpen || properties.size === 0
  const isComposite = kinds.length === 0 || kinds.includes('object')
  const bare = (isComposite && isTold && name) || kinds.join(' / ') || (properties.size > 0 ? 'object' : constType(schema))
  const isNull = schema.nullable === true || types.includes('null')
  return clipped([bare, ...(isNull ? ['null'] : [])].filter(Boolean).join(' / '))
}

function choiceName({ spec, effort }: Naming, { choices, within, schema }: SchemaView, level: number): string {
  const all = choices.flatMap((choice) => choice.schemas)
  const names = all.slice(0, mostAlternatives).map((one) => {
    const view = viewSchema(spec, one, effort, within)
    const title = titleOf(view)
    const inner = { spec, effort, isOpen: false }
    return title ? clipped(title) : typeLine({ type: typeName(inner, view, level + 1), notes: lineNotes(inner, view) })
  })
  const shown = [...new Set([...names, ...(schema.nullable === true ? ['null'] : [])])].filter(Boolean).join(' / ')
  return all.length > mostAlternatives ? `${shown} / …` : shown
}

/** A scalar says in the line how it is narrowed; of an object the name is enough. */
function lineNotes(naming: Naming, view: SchemaView): string[] {
  if (view.properties.size > 0 || view.isCircular) return []
  const { item } = itemOf(naming, view)
  return typeNotes(view.schema, item === view ? undefined : item.schema)
}

/** What the alternatives allow together. Where some are objects, it would seem to be said of these. */
function valuesOfChoices(naming: Naming, { choices, within, properties, isCircular }: SchemaView): string[] {
  if (properties.size > 0 || isCircular) return []
  const all = choices.flatMap((choice) => choice.schemas).slice(0, mostAlternatives)
  const views = all.map((one) => itemOf(naming, viewSchema(naming.spec, one, naming.effort, within)).item)
  if (views.some((view) => view.properties.size > 0 || view.choices.length > 0)) return []
  return [...new Set(views.flatMap((view) => (titleOf(view) === '' ? valuesOf(view.schema) : [])))]
}

/** Whether a value may be several of its alternatives at once. */
const isMixed = ({ choices }: SchemaView): boolean => choices.some((choice) => choice.isMixed)

const constType = ({ const: value, enum: values }: { const?: unknown; enum?: unknown }): string => {
  const sample: unknown = value ?? (Array.isArray(values) ? values[0] : undefined)
  return sample === undefined || sample === null || typeof sample === 'object' ? '' : typeof sample
}
