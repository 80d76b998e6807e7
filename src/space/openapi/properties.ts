/**
 * The properties of a schema, nested ones under names with dots, those of alternatives each under the name of its own.
 *
 *     stops:                       stops              object[]
 *       type: array            →   stops[].pier       string
 *       items: { … }
 *
 * One level is read after the other: when there are too many, those far down are left out, and said to be.
 */
import type { TypeFacts } from '../../tree/type-line.ts'
import { isMap, type YamlMap } from '../read-yaml.ts'
import { Alternatives } from './alternatives.ts'
import { listAt, mapAt, textAt } from './follow.ts'
import { type Effort, type SchemaView, viewSchema } from './schema.ts'
import type { Spec, SpecParameter } from './spec.ts'
import { valuesOf } from './type-notes.ts'
import { itemOf, typeOf } from './type-text.ts'

/** A request leaves out what only answers hold, and the other way round. */
export type Use = 'request' | 'response' | 'model'

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

const deepest = 20
const mostProperties = 300

/** The alternatives that are no objects stand together. */
const scalars = '*'

/** Without a name a schema gives itself: one without properties, and one that says more than they do. */
export function propertiesOf(spec: Spec, schema: unknown, effort: Effort, options: PropertiesOptions): Properties {
  const view = viewSchema(spec, schema, effort, options.ref === undefined ? undefined : { ref: options.ref, before: undefined })
  const root: Entry = { view, name: '', required: false, below: [] }
  const { cut, found, recurring } = readBelow(spec, root, effort, options)
  const writing = { effort, options, recurring }
  const own = found.length === 0 ? rowOf(spec, root, writing) : wholeOf(spec, root, writing)
  return { properties: [...own, ...found], cut }
}

/** What is said of the whole, where its properties follow. Examples of it are shown as such. */
function wholeOf(spec: Spec, root: Entry, writing: Writing): SpecParameter[] {
  const { view } = root
  const { example: _, examples: __, ...schema } = view.schema
  const rows = rowOf(spec, { ...root, view: { ...view, schema } }, writing)
  const { item } = itemOf({ spec, effort: writing.effort }, view)
  const isChoice = item.choices.length > 0
  // A schema that is asked for by name has its description beside that name.
  if (writing.options.ref !== undefined)
    return rows.filter((row) => isChoice || saysMore(row)).map((row) => ({ ...row, description: '' }))
  const isRecurring = item.name !== undefined && writing.recurring.has(item.name)
  const isDescribed = textAt(schema, 'description') !== undefined
  return rows.filter((row) => isChoice || isRecurring || isDescribed || saysMore(row))
}

const saysMore = ({ type, values = [], notes = [] }: SpecParameter): boolean =>
  values.length > 0 || notes.length > 0 || type.includes(' / ')

/** What is in a parameter, below its name. */
export function propertiesBelow(
  spec: Spec,
  view: SchemaView,
  name: string,
  effort: Effort,
  options: PropertiesOptions,
): Properties {
  const { cut, found } = readBelow(spec, { view, name, required: false, below: [] }, effort, options)
  return { properties: found, cut }
}

/** A property, with what is in it. */
interface Entry {
  view: SchemaView
  name: string
  required: boolean
  /** Only what is below it is told. */
  isSilent?: true
  alternative?: string
  of?: string
  below: Entry[]
}

/** A schema whose properties are wanted. */
interface Holder extends Pick<Entry, 'alternative' | 'of'> {
  view: SchemaView
  prefix: string
  depth: number
  into: Entry[]
}

function readBelow(
  spec: Spec,
  root: Entry,
  effort: Effort,
  options: PropertiesOptions,
): { found: SpecParameter[]; cut: string[]; recurring: ReadonlySet<string> } {
  const reading = new Reading(spec, effort, options)
  reading.run(root)
  const found: SpecParameter[] = []
  const write = (entry: Entry): void => {
    found.push(...rowOf(spec, entry, { effort, options, recurring: reading.recurring }))
    entry.below.forEach(write)
  }
  root.below.forEach(write)
  const { recurring } = reading
  return { found, recurring, cut: [...reading.cut, ...(effort.left <= 0 ? ['what takes too long to find'] : [])] }
}

interface Writing {
  effort: Effort
  options: PropertiesOptions
  /** Names of schemas that are in themselves. */
  recurring: ReadonlySet<string>
}

function rowOf(spec: Spec, entry: Entry, writing: Writing): SpecParameter[] {
  const { view, name, required, alternative, of, isSilent } = entry
  if (isSilent) return []
  const title = alternative === undefined || name.startsWith(`${of}.`) ? textAt(view.schema, 'title') : undefined
  const description = textAt(view.schema, 'description') ?? title ?? ''
  const facts = factsOf(spec, entry, writing)
  if (facts.type === '' && facts.values.length === 0 && name === '' && description === '' && alternative === undefined) return []
  const kind = alternative === undefined ? {} : { alternative, of: of ?? '' }
  return [{ in: writing.options.in, name, ...facts, required, description, ...kind }]
}

/** What is open needs no name, unless that name comes again further in. */
function factsOf(spec: Spec, { view, name, alternative, below }: Entry, { effort, recurring }: Writing): Required<TypeFacts> {
  // What an alternative holds follows, under its name.
  if (name === '' && alternative !== undefined && below.length > 0) return { type: '', values: [], notes: [] }
  const named = typeOf(spec, view, effort)
  const isNamed = below.length === 0 || recurring.has(named.type.replace(/(?: \/ null|\[\])+$/, ''))
  return isNamed ? named : typeOf(spec, view, effort, true)
}

class Reading {
  readonly cut: string[] = []
  readonly recurring = new Set<string>()
  private readonly queue: Holder[] = []
  private count = 0
  private readonly spec: Spec
  private readonly effort: Effort
  private readonly options: PropertiesOptions

  constructor(spec: Spec, effort: Effort, options: PropertiesOptions) {
    this.spec = spec
    this.effort = effort
    this.options = options
  }

  run({ view, name, below }: Entry): void {
    this.queue.push({ view, prefix: name, depth: 1, into: below })
    for (let next = 0; next < this.queue.length; next += 1) this.open(this.queue[next] as Holder)
  }

  /** What is in a schema: its properties, those of any name, those of its items, those of each alternative. */
  private open(holder: Holder): void {
    const { view, prefix, depth } = holder
    if (view.isCircular && view.name !== undefined) this.recurring.add(view.name)
    if (view.isCircular || this.effort.left <= 0) return
    const { schema } = view
    const all: [string, unknown][] = [...view.properties, ...patterns(schema), ...others(schema)]
    if (all.length > 0 && depth > deepest) this.leaveOut(prefix)
    else for (const [index, one] of all.entries()) if (!this.property(holder, one, all.length - index)) break
    this.items(holder)
    this.alternatives(holder)
  }

  private items(holder: Holder): void {
    const { view, prefix, depth } = holder
    const { schema } = view
    const first = listAt(schema, 'prefixItems')
    if (depth > deepest && (first.length > 0 || schema.items !== undefined)) return this.leaveOut(prefix, 'items')
    first.forEach((item, index) => {
      this.queue.push({ ...holder, view: this.view(item, view), prefix: `${prefix}[${index}]`, depth: depth + 1 })
    })
    if (schema.items !== undefined)
      this.queue.push({ ...holder, view: this.view(schema.items, view), prefix: `${prefix}[]`, depth: depth + 1 })
  }

  /** Whether there is room for it. */
  private property(holder: Holder, [bare, property]: [string, unknown], left: number): boolean {
    const { view: parent, prefix, depth, into, alternative, of } = holder
    if (this.count >= mostProperties || this.effort.left <= 0) {
      this.leaveOut(prefix, `${left} properties`)
      return false
    }
    const view = this.view(property, parent)
    if (!isFor(view.schema, this.options.use)) return true
    this.count += 1
    const name = prefix === '' ? bare : `${prefix}.${bare}`
    const kind = alternative === undefined ? {} : { alternative, of: of ?? '' }
    const entry: Entry = { view, name, required: parent.required.has(bare), below: [], ...kind }
    into.push(entry)
    this.queue.push({ view, prefix: name, depth: depth + 1, into: entry.below, ...kind })
    return true
  }

  private alternatives(holder: Holder): void {
    const { view, prefix: of, depth, into, alternative: outer } = holder
    if (view.choices.length === 0) return
    const { kept: all, cut } = new Alternatives(this.spec, this.effort).of(view)
    for (const more of cut) this.leaveOut(of, more)
    const hasObjects = all.some((alternative) => holdsMore(alternative.view))
    for (const { name, view: one, isNamedByType } of all) {
      if (this.count >= mostProperties || depth > deepest) return this.leaveOut(`${of} (${name})`)
      const isOpen = holdsMore(one)
      const isDescribed = textAt(one.schema, 'description') !== undefined
      // Of a scalar that nobody describes, the type of the property has said all.
      const isSaid = isNamedByType && !(hasObjects && valuesOf(one.schema).length > 0)
      if (!isOpen && !isDescribed && isSaid) continue
      const alternative = [...(outer === undefined ? [] : [outer]), isOpen ? name : scalars].join(' › ')
      const entry: Entry = { view: one, name: isOpen || isNamedByType ? '' : name, required: false, alternative, of, below: [] }
      this.queue.push({ view: one, prefix: of, depth: depth + 1, into: entry.below, alternative, of })
      if (isDescribed || !isOpen) this.count += 1
      into.push(isDescribed || !isOpen ? entry : { ...entry, isSilent: true })
    }
  }

  private leaveOut(prefix: string, what = 'properties'): void {
    this.cut.push(prefix === '' ? what : `${what} of \`${prefix.slice(0, 200)}\``)
  }

  private view(schema: unknown, { within }: SchemaView): SchemaView {
    return viewSchema(this.spec, schema, this.effort, within)
  }
}

const holdsMore = ({ properties, choices, schema }: SchemaView): boolean =>
  properties.size > 0 || choices.length > 0 || schema.items !== undefined

/** Properties of any name. */
const others = ({ additionalProperties: any }: YamlMap): [string, unknown][] =>
  isMap(any) && Object.keys(any).length > 0 ? [['*', any]] : []

const patterns = (schema: YamlMap): [string, unknown][] =>
  Object.entries(mapAt(schema, 'patternProperties')).map(([pattern, property]) => [`/${pattern}/`, property])

export const isFor = (schema: YamlMap, use: Use): boolean =>
  !(use === 'request' && schema.readOnly === true) && !(use === 'response' && schema.writeOnly === true)
