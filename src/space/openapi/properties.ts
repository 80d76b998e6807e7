/**
 * The properties of a schema, nested ones under names with dots.
 *
 *     stops:                       stops              object[]
 *       type: array            →   stops[].pier       string
 *       items: { … }
 */
import { isMap } from '../read-yaml.ts'
import { textAt } from './follow.ts'
import { type Effort, type SchemaView, viewSchema } from './schema.ts'
import type { Spec, SpecParameter } from './spec.ts'
import { typeText } from './type-text.ts'

export interface PropertiesOptions {
  /** Where the properties stand: `body`, `form`, `property`. */
  in: string
  /** Leaves out what only answers hold. */
  isRequest: boolean
}

export interface Properties {
  properties: readonly SpecParameter[]
  isCut: boolean
}

const deepest = 3
const mostProperties = 300

/** A schema without properties gives itself, without a name. */
export function propertiesOf(spec: Spec, schema: unknown, effort: Effort, options: PropertiesOptions): Properties {
  const reading = new Reading(spec, effort, options)
  const view = viewSchema(spec, schema, effort)
  reading.below(view, '', 1)
  if (reading.found.length === 0) reading.add(view, '', false, 0)
  return { properties: reading.found, isCut: reading.isCut || effort.left <= 0 }
}

class Reading {
  readonly found: SpecParameter[] = []
  isCut = false
  private readonly spec: Spec
  private readonly effort: Effort
  private readonly options: PropertiesOptions

  constructor(spec: Spec, effort: Effort, options: PropertiesOptions) {
    this.spec = spec
    this.effort = effort
    this.options = options
  }

  /** What is in a schema: its properties, those of its items, those of each alternative, those of any name. */
  below(view: SchemaView, prefix: string, depth: number): void {
    if (view.isCircular || depth > deepest || this.effort.left <= 0) return
    const { schema, within } = view
    for (const [name, property] of view.properties) {
      if (this.isCut) return
      this.property(view, property, [prefix, name], depth)
    }
    const { items, additionalProperties: any } = schema
    if (items !== undefined) this.below(this.view(items, within), `${prefix}[]`, depth)
    if (isMap(any) && Object.keys(any).length > 0) this.property(view, any, [prefix, '*'], depth)
    for (const alternative of view.alternatives) this.below(this.view(alternative, within), prefix, depth)
  }

  add(view: SchemaView, name: string, required: boolean, depth: number): void {
    const type = typeText(this.spec, view, this.effort, depth < deepest)
    const description = textAt(view.schema, 'description') ?? textAt(view.schema, 'title') ?? ''
    if (type !== '' || name !== '' || description !== '')
      this.found.push({ in: this.options.in, name, type, required, description })
  }

  private property(parent: SchemaView, property: unknown, [prefix, bare]: [string, string], depth: number): void {
    const name = prefix === '' ? bare : `${prefix}.${bare}`
    if (this.found.some((known) => known.name === name)) return
    if (this.found.length >= mostProperties) {
      this.isCut = true
      return
    }
    const view = this.view(property, parent.within)
    if (this.options.isRequest && view.schema.readOnly === true) return
    this.add(view, name, parent.required.has(bare), depth)
    this.below(view, name, depth + 1)
  }

  private view(schema: unknown, within: ReadonlySet<string>): SchemaView {
    return viewSchema(this.spec, schema, this.effort, within)
  }
}
