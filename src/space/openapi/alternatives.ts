/**
 * The alternatives of a schema, each by a name of its own, and with the value that tells it from the others.
 *
 *     oneOf: [{ $ref: '#/…/Card' }, { type: object, … }, { type: object, … }]   →   Card, object 1, object 2
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { type Firsts, firstOf } from './first-of.ts'
import { listAt, mapAt, nameOfRef, refOf, textAt } from './follow.ts'
import { type Effort, type SchemaView, viewSchema } from './schema.ts'
import type { Spec } from './spec.ts'
import { alternativeName, titleOf } from './type-text.ts'

export interface Alternative {
  name: string
  view: SchemaView
  /** Its type has said what it is: it has no title. */
  isNamedByType: boolean
}

const most = 100

export class Alternatives {
  private readonly spec: Spec
  private readonly effort: Effort

  constructor(spec: Spec, effort: Effort) {
    this.spec = spec
    this.effort = effort
  }

  of(parent: SchemaView): Firsts<Alternative> {
    const all = parent.choices.flatMap((choice) => choice.schemas)
    const { kept, cut } = firstOf(all, most, 'alternatives')
    return { kept: withNames(kept.map((one) => this.alternative(parent, one))), cut }
  }

  private alternative(parent: SchemaView, one: unknown): Alternative {
    const view = this.view(parent, one)
    return { view, name: alternativeName(this.spec, view, this.effort), isNamedByType: titleOf(view) === '' }
  }

  first(parent: SchemaView): SchemaView | undefined {
    const one = parent.choices[0]?.schemas[0]
    return one === undefined ? undefined : this.view(parent, one)
  }

  private view({ schema, within }: SchemaView, one: unknown): SchemaView {
    return this.told(schema, one, viewSchema(this.spec, one, this.effort, within))
  }

  /** The property that tells which one it is has one value in each. */
  private told(schema: YamlMap, one: unknown, view: SchemaView): SchemaView {
    const name = textAt(mapAt(schema, 'discriminator'), 'propertyName')
    const ref = isMap(one) ? refOf(this.spec, one) : undefined
    const property = name === undefined ? undefined : view.properties.get(name)
    if (name === undefined || ref === undefined || property === undefined) return view
    const known = viewSchema(this.spec, property, this.effort, view.within).schema
    if (known.const !== undefined || listAt(known, 'enum').length === 1) return view
    const values = valuesFor(ref, mapAt(mapAt(schema, 'discriminator'), 'mapping'))
    return { ...view, properties: new Map([...view.properties, [name, { allOf: [property, { enum: values }] }]]) }
  }
}

/** The name of the schema, unless the specification maps other values to it. */
function valuesFor(ref: string, mapping: YamlMap): string[] {
  const name = nameOfRef(ref)
  const mapped = Object.entries(mapping).flatMap(([value, to]) =>
    typeof to === 'string' && nameOfRef(to) === name ? [value] : [],
  )
  return mapped.length > 0 ? mapped.slice(0, most) : [name]
}

function withNames(alternatives: readonly Alternative[]): Alternative[] {
  const counts = new Map<string, number>()
  for (const { name } of alternatives) counts.set(name, (counts.get(name) ?? 0) + 1)
  const seen = new Map<string, number>()
  return alternatives.map(({ name, ...alternative }) => {
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return { ...alternative, name: (counts.get(name) ?? 0) > 1 || name === '' ? `${name} ${number}`.trim() : name }
  })
}
