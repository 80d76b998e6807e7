/**
 * Finds and reads `unbook.config.yaml`: in the folder of the space, or in the nearest one above it within the repository.
 *
 *     findConfig('repo/docs/guide')   →   repo/unbook.config.yaml, when neither guide nor docs has one
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { systemReason } from '../../diagnostics/system-reason.ts'
import { RunError } from '../run-error.ts'
import type { ConfigValues } from './config-schema.ts'

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

/** What a configuration may say depends on every rule, which are loaded only where there is one. */
async function readConfigFile(path: string, name: string): Promise<CheckConfig> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new RunError(
      `Cannot read the configuration \`${name}\`: ${systemReason(cause) ?? String(cause)}`,
      'Check the path given to --config.',
      { cause },
    )
  })
  const { readConfig } = await import('./parse-config.ts')
  return { file: path, folder: dirname(path), ...readConfig(bytes, name) }
}
