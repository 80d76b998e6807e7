/**
 * What is told of a property: a row of its own, with its type, values and notes.
 *
 *     stops: { type: array, maxItems: 9 }   →   { name: 'stops', type: 'array', notes: ['at most 9 items'], … }
 */
import type { TypeFacts } from '../../tree/type-line.ts'
import { textAt } from './follow.ts'
import type { Entry } from './property-reader.ts'
import type { Effort } from './schema.ts'
import type { Spec, SpecParameter } from './spec.ts'
import { itemOf, typeOf } from './type-text.ts'

export interface Writing {
  effort: Effort
  /** Where the properties stand: `body`, `form`, `property`. */
  in: string
  /** The schema is asked for by name, and has its description beside that name. */
  isNamed: boolean
  /** Names of schemas that are in themselves. */
  recurring: ReadonlySet<string>
}

/** None where nothing is said. */
export function rowOf(spec: Spec, entry: Entry, writing: Writing): SpecParameter[] {
  const { view, name, required, alternative, of, isSilent } = entry
  if (isSilent) return []
  const title = alternative === undefined || name.startsWith(`${of}.`) ? textAt(view.schema, 'title') : undefined
  const description = textAt(view.schema, 'description') ?? title ?? ''
  const facts = factsOf(spec, entry, writing)
  if (facts.type === '' && facts.values.length === 0 && name === '' && description === '' && alternative === undefined) return []
  const kind = alternative === undefined ? {} : { alternative, of: of ?? '' }
  return [{ in: writing.in, name, ...facts, required, description, ...kind }]
}

/** What is open needs no name, unless that name comes again further in. */
function factsOf(spec: Spec, { view, name, alternative, below }: Entry, { effort, recurring }: Writing): Required<TypeFacts> {
  // What an alternative holds follows, under its name.
  if (name === '' && alternative !== undefined && below.length > 0) return { type: '', values: [], notes: [] }
  const named = typeOf(spec, view, effort)
  const isNamed = below.length === 0 || recurring.has(named.type.replace(/(?: \/ null|\[\])+$/, ''))
  return isNamed ? named : typeOf(spec, view, effort, true)
}

/** What is said of the whole, where its properties follow. Examples of it are shown as such. */
export function wholeOf(spec: Spec, root: Entry, writing: Writing): SpecParameter[] {
  const { view } = root
  const { example: _, examples: __, ...schema } = view.schema
  const rows = rowOf(spec, { ...root, view: { ...view, schema } }, writing)
  const { item } = itemOf({ spec, effort: writing.effort }, view)
  const isChoice = item.choices.length > 0
  if (writing.isNamed) return rows.filter((row) => isChoice || saysMore(row)).map((row) => ({ ...row, description: '' }))
  const isRecurring = item.name !== undefined && writing.recurring.has(item.name)
  const isDescribed = textAt(schema, 'description') !== undefined
  return rows.filter((row) => isChoice || isRecurring || isDescribed || saysMore(row))
}

const saysMore = ({ type, values = [], notes = [] }: SpecParameter): boolean =>
  values.length > 0 || notes.length > 0 || type.includes(' / ')
