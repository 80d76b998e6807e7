/** The engine as a library: the same functions, with defaults for everything that the command line asks for. */
import type { Space } from '../space/space.ts'
import type { ConvertOptions as AllOptions, ConvertedFile, ConvertResult, EngineName } from './api.ts'
import { convertFile as convertPageFile, convert as convertSpace } from './convert.ts'
import { openSpaces } from './open-spaces.ts'
import { RunError } from './run-error.ts'

export type ConvertOptions = Partial<AllOptions> & Pick<AllOptions, 'to'>

export interface ReadOptions {
  /** Which parser reads the pages; the native one where it loads. */
  engine?: EngineName
  /** BCP 47 tag; found or guessed when absent. */
  language?: string
}

const defaults = { unlisted: 'omit', tables: 'html', html: 'safe', spaces: new Map<string, string>(), engine: 'auto' } as const

/** Reads the space in a folder. Rejects when there is none, or several: then name one of them. */
export async function readSpace(folder: string, options: ReadOptions = {}): Promise<Space> {
  const { spaces } = await openSpaces(folder, { engine: 'auto', ...options })
  const [first, second] = spaces
  if (!first)
    throw new RunError(`Cannot find a space in \`${folder}\``, 'Name the folder that holds SUMMARY.md or .gitbook.yaml.')
  if (second)
    throw new RunError(
      `Expected one space in \`${folder}\`, found ${spaces.length}`,
      `Name one of them, such as \`${first.path}\`.`,
    )
  return first.space
}

/** Converts a space; nothing is written. */
export const convert = (space: Space, options: ConvertOptions): Promise<ConvertResult> =>
  convertSpace(space, { ...defaults, ...options })

/** Converts one page on disk; nothing is written. */
export const convertFile = (path: string, options: ConvertOptions): Promise<ConvertedFile> =>
  convertPageFile(path, { ...defaults, ...options })
