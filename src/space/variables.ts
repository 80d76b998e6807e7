/**
 * `.gitbook/vars.yaml` → the variables of a space.
 *
 *     season: spring   →   { season: 'spring', beds: 12 }
 *     beds: 12
 */
import { collector, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { YamlMap } from './read-yaml.ts'
import { valueReader } from './value-reader.ts'
import { withoutDebris } from './zero-width.ts'

export type Variables = Record<string, string | number | boolean>

export function readVariables(text: string, file: string): { variables: Variables; diagnostics: Diagnostic[] } {
  const { report, diagnostics } = collector()
  const reader = valueReader(withoutDebris(text), file, report)
  const variables = scalarsOf(reader.top)
  for (const [name, value] of Object.entries(reader.top)) {
    if (value !== null && !Object.hasOwn(variables, name)) reader.bad([name], 'text, a number, `true` or `false`')
  }
  return { variables, diagnostics }
}

/** The entries that are text, numbers or flags. */
export function scalarsOf(map: YamlMap): Variables {
  const scalars: Variables = {}
  for (const [name, value] of Object.entries(map)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') scalars[name] = value
  }
  return scalars
}
