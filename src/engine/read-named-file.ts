/** What the configuration names is seen from its folder, and never outside of the repository. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, relative, resolve, sep } from 'node:path'
import { systemReason } from '../diagnostics/system-reason.ts'
import { findBase } from '../space/find-base.ts'
import type { CheckConfig } from './check/config-file.ts'
import { realPlace } from './real-place.ts'
import { RunError } from './run-error.ts'

export interface Expected {
  /** Without the dot. */
  extensions: readonly string[]
  /** Bytes. */
  most: number
}

export interface NamedFile {
  content: Uint8Array
  extension: string
  /** What else is wrong with it, at the place where the configuration names it. */
  fault(message: string): RunError
}

/** `way` is where the configuration names it. */
export type ReadNamed = (way: readonly string[], path: string, expected: Expected) => Promise<NamedFile>

export function createFileReader({ folder, faultAt }: CheckConfig, space: string): ReadNamed {
  return async (way, written, { extensions, most }) => {
    const path = String(written)
    const fault = (message: string): RunError => faultAt?.(way, message) ?? new RunError(message)
    const extension = extname(path).slice(1).toLowerCase()
    if (!extensions.includes(extension)) {
      const expected = extensions.map((each) => `\`.${each}\``).join(', ')
      throw fault(`Unexpected file \`${path}\`, expected one that ends in ${expected}`)
    }
    const target = await realpath(resolve(folder, path)).catch((cause: unknown) => {
      throw fault(`Cannot read the file \`${path}\`: ${systemReason(cause) ?? String(cause)}`)
    })
    if (!(await isInRepository(target, [folder, space])))
      throw fault(`Unexpected file \`${path}\`, expected one inside the repository`)
    return { content: await readBounded(target, most, path, fault), extension, fault }
  }
}

/** Where the configuration wants something to be written: seen from its folder, inside of the repository. */
export async function namedPlace({ folder, faultAt }: CheckConfig, way: readonly string[], path: string): Promise<string> {
  const place = await realPlace(resolve(folder, path))
  if (await isInRepository(place, [folder])) return place
  const message = `Unexpected place \`${path}\`, expected one inside the repository`
  throw faultAt?.(way, message) ?? new RunError(message)
}

/** Of one of the folders; `place` is a real path. */
async function isInRepository(place: string, folders: readonly string[]): Promise<boolean> {
  const bases = await Promise.all(folders.map(async (each) => await realpath(findBase(each))))
  return bases.some((base) => isInside(base, place))
}

function isInside(base: string, path: string): boolean {
  const way = relative(base, path)
  return (
    way !== '' &&
    way !== '..' &&
    !way.startsWith(`..${sep}`) &&
    !/^(?:[a-z]:)?[\\/]/i.test(way) &&
    !way.split(sep).includes('.git')
  )
}

/** Opening a pipe would wait for ever, so what it is is asked before. */
async function readBounded(
  target: string,
  most: number,
  path: string,
  fault: (message: string) => RunError,
): Promise<Uint8Array> {
  const about = await stat(target)
  if (!about.isFile()) throw fault(`Unexpected \`${path}\`, expected a file`)
  if (about.size > most) throw fault(`Unexpected size of the file \`${path}\`, ${about.size} bytes, expected at most ${most}`)
  return await readFile(target)
}
