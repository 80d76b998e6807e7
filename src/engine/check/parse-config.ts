/** Reads the text of a configuration, and says what is wrong with it. */
import type { Position } from 'unist'
import { readText } from '../../space/read-text.ts'
import { isMap, readYaml, type YamlResult } from '../../space/read-yaml.ts'
import { RunError } from '../run-error.ts'
import type { CheckConfig } from './config-file.ts'
import { type ConfigValues, configSchema } from './config-schema.ts'
import { faultsOfValue } from './config-shape.ts'

export function readConfig(bytes: Uint8Array, name: string): Pick<CheckConfig, 'values' | 'faultAt'> {
  const { text, diagnostics } = readText(bytes, name)
  if (diagnostics.length > 0) throw unusable(name, [faultLine(name, 'Unexpected encoding, expected UTF-8', undefined)])
  const faultAt = (way: readonly string[], message: string): RunError =>
    unusable(name, [faultLine(name, message, yamlOf(text, name).placeOf(...way))])
  return { values: parseConfig(text, name), faultAt }
}

const yamlOf = (text: string, name: string): YamlResult =>
  readYaml(text, { file: name, source: text, start: 0, id: 'config/invalid-yaml', what: 'the configuration' })

/** Throws an error that names every fault with its line and column. */
export function parseConfig(text: string, name: string): ConfigValues {
  const yaml = yamlOf(text, name)
  const broken = yaml.diagnostics.map(({ message, place }) => faultLine(name, message, place))
  if (broken.length > 0) throw unusable(name, broken)
  const value = yaml.value ?? {}
  const faults = faultsOfValue(value, configSchema)
  if (faults.length > 0)
    throw unusable(
      name,
      faults.map(({ message, way }) => faultLine(name, message, yaml.placeOf(...way))),
    )
  return withoutNothing(value) as ConfigValues
}

/** Nobody reads more of them. */
const mostFaults = 20

const unusable = (name: string, lines: readonly string[]): RunError =>
  new RunError(`Cannot use the configuration \`${name}\``, lines.slice(0, mostFaults).join('\n'))

const faultLine = (name: string, message: string, place: Position | undefined): string =>
  `${name}:${place?.start.line ?? 1}:${place?.start.column ?? 1}: ${message}`

/** A key without a value, such as `include:`, says nothing; but for what is known of the visitor, where it is a value as well. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (!isMap(value)) return value
  const said = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined)
  return Object.fromEntries(said.map(([key, inner]) => [key, key === 'claims' ? inner : withoutNothing(inner)]))
}
