/**
 * What is in a schema, as a tree: its properties, those of any name, those of its items, those of each alternative.
 *
 *     stops:                       stops              a holder, with what is below it
 *       type: array            →   stops[].pier
 *       items: { … }
 *
 * One level is read after the other: when there are too many, those far down are left out, and said to be.
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { Alternatives } from './alternatives.ts'
import { listAt, mapAt, textAt } from './follow.ts'
import { type Effort, type SchemaView, viewSchema } from './schema.ts'
import type { Spec } from './spec.ts'
import { valuesOf } from './type-notes.ts'
import { isFor, type Use } from './use.ts'

const deepest = 20
const mostProperties = 300

/** The alternatives that are no objects stand together. */
const scalars = '*'

/** A property, with what is in it. */
export interface Entry {
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

export class PropertyReader {
  /** What was left out. */
  readonly cut: string[] = []
  /** Names of schemas that are in themselves. */
  readonly recurring = new Set<string>()
  private readonly queue: Holder[] = []
  private count = 0
  private readonly spec: Spec
  private readonly effort: Effort
  private readonly use: Use

  constructor(spec: Spec, effort: Effort, use: Use) {
    this.spec = spec
    this.effort = effort
    this.use = use
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
    if (!isFor(view.schema, this.use)) return true
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
