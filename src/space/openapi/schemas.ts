/**
 * Schemas of a specification, by name.
 *
 *     schemasOf(spec, ['Pier'])   →   { schemas: [{ name: 'Pier', properties: … }], missing: [] }
 */
import type { YamlMap } from '../read-yaml.ts'
import { firstOf } from './first-of.ts'
import { mapAt, textAt } from './follow.ts'
import { propertiesOf } from './properties.ts'
import { createEffort, type Effort, viewSchema } from './schema.ts'
import type { Spec, SpecSchema } from './spec.ts'

export interface Schemas {
  schemas: readonly SpecSchema[]
  /** Names that the specification does not have. */
  missing: readonly string[]
  /** What was left out of the list. */
  cut: readonly string[]
}

const mostSchemas = 200

/** All of them when no names are given. */
export function schemasOf(spec: Spec, names: readonly string[] = [], effort: Effort = createEffort()): Schemas {
  const known = schemasIn(spec)
  const { kept: asked, cut } = firstOf(names.length > 0 ? names : Object.keys(known), mostSchemas, 'schemas')
  const present = asked.filter((name) => Object.hasOwn(known, name))
  return {
    schemas: present.map((name) => schemaOf(spec, name, known[name], effort)),
    missing: asked.filter((name) => !Object.hasOwn(known, name)),
    cut,
  }
}

export const schemaNames = (spec: Spec): string[] => Object.keys(schemasIn(spec))

/** Swagger 2 calls them definitions. */
const schemasIn = ({ document }: Spec): YamlMap => ({
  ...mapAt(document, 'definitions'),
  ...mapAt(mapAt(document, 'components'), 'schemas'),
})

const refTo = ({ document }: Spec, name: string): string =>
  Object.hasOwn(mapAt(mapAt(document, 'components'), 'schemas'), name) ? `#/components/schemas/${name}` : `#/definitions/${name}`

function schemaOf(spec: Spec, name: string, schema: unknown, effort: Effort): SpecSchema {
  const found = propertiesOf(spec, schema, effort, { in: 'property', use: 'model', ref: refTo(spec, name) })
  const about = textAt(viewSchema(spec, schema, effort).schema, 'description')?.trim() ?? ''
  // A schema without properties stands for itself and has said it there.
  const isLone = found.properties.length === 1 && found.properties[0]?.name === ''
  return { name, description: isLone ? '' : about, ...found }
}
