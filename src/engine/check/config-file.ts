/**
 * Finds and reads `unbook.config.yaml`: in the folder of the space, or in the nearest one above it within the repository.
 *
 *     findConfig('repo/docs/guide')   →   repo/unbook.config.yaml, when neither guide nor docs has one
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Position } from 'unist'
import { systemReason } from '../../diagnostics/system-reason.ts'
import { readText } from '../../space/read-text.ts'
import { isMap, readYaml, type YamlResult } from '../../space/read-yaml.ts'
import { RunError } from '../run-error.ts'
import { type ConfigValues, configSchema } from './config-schema.ts'
import { faultsOfValue } from './config-shape.ts'

export interface CheckConfig {
  /** Absent when there is no configuration; everything is as it is by default then. */
  file?: string
  /** From which paths and patterns are seen; absolute. */
  folder: string
  values: ConfigValues
  /** An error at a value of the file, by its keys. */
  faultAt?(way: readonly string[], message: string): RunError
}

const names = ['unbook.config.yaml', 'unbook.config.yml', 'unbook.config.json']

/** The configuration of all folders that are checked; it must be the same one. */
export async function configFor(folders: readonly string[], given: string | undefined, cwd: string): Promise<CheckConfig> {
  const found = given === undefined ? folders.map((folder) => findConfig(folder, cwd)) : [resolve(cwd, given)]
  const [file, ...others] = [...new Set(found)]
  if (others.length > 0) {
    const all = [file, ...others].map((each) => (each === undefined ? 'none' : `\`${shown(each, cwd)}\``))
    throw new RunError(
      `Unexpected configurations of several spaces (${all.join(', ')}), expected one for all`,
      'Name one with --config, or check the spaces one by one.',
    )
  }
  return file === undefined ? { folder: cwd, values: {} } : await readConfigFile(file, shown(file, cwd))
}

/** Upward to the repository; without one to the current folder, where that is above. */
function findConfig(folder: string, cwd: string): string | undefined {
  const above = foldersUpwards(resolve(cwd, folder))
  const repository = above.findIndex((each) => existsSync(join(each, '.git')))
  const last = repository === -1 ? Math.max(0, above.indexOf(resolve(cwd))) : repository
  for (const each of above.slice(0, last + 1)) {
    const [file, other] = names.map((name) => join(each, name)).filter((path) => existsSync(path))
    if (other !== undefined) {
      throw new RunError(
        `Unexpected \`${shown(other, cwd)}\` beside \`${shown(file ?? '', cwd)}\`, expected one configuration`,
        'Delete one of them.',
      )
    }
    if (file !== undefined) return file
  }
  return undefined
}

function foldersUpwards(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersUpwards(above)]
}

/** As a person in the current folder writes it. */
function shown(path: string, cwd: string): string {
  const way = relative(cwd, path)
  return (isAbsolute(way) ? path : way).split(sep).join('/')
}

async function readConfigFile(path: string, name: string): Promise<CheckConfig> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new RunError(
      `Cannot read the configuration \`${name}\`: ${systemReason(cause) ?? String(cause)}`,
      'Check the path given to --config.',
      { cause },
    )
  })
  const { text, diagnostics } = readText(bytes, name)
  if (diagnostics.length > 0) throw unusable(name, [faultLine(name, 'Unexpected encoding, expected UTF-8', undefined)])
  const faultAt = (way: readonly string[], message: string): RunError =>
    unusable(name, [faultLine(name, message, yamlOf(text, name).placeOf(...way))])
  return { file: path, folder: dirname(path), values: parseConfig(text, name), faultAt }
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
