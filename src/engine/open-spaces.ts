/**
 * Opens a folder and reads every space in it: the folder itself, those that its `docs.yaml` names, or those below it.
 *
 *     openSpaces('docs')   →   { spaces: [{ path: 'en', space }, { path: 'fr', space }], … }
 */
import { dialect } from '../blocks/dialect.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { collectAnchors } from '../space/anchors.ts'
import { type OpenedFolder, openFolder } from '../space/disk-files.ts'
import { findSpaces } from '../space/find-spaces.ts'
import type { PageMemory } from '../space/page-memory.ts'
import type { ParsePage } from '../space/parse-page.ts'
import { isWithin, nameOf, pathBelow } from '../space/path-within.ts'
import { readSpace } from '../space/read-space.ts'
import type { Space } from '../space/space.ts'
import { writablePath } from '../space/writable-path.ts'
import { type Engine, loadEngine } from '../syntax/engines/engine.ts'
import { parse } from '../syntax/parse.ts'
import type { EngineName } from './api.ts'
import { RunError } from './run-error.ts'

export interface OpenOptions {
  engine: EngineName
  /** BCP 47 tag; found or guessed when absent. */
  language?: string
  /** What an earlier reading has left. */
  memory?: PageMemory
}

export interface OpenedSpace {
  /** From the folder that was given; empty for the only one. */
  path: string
  space: Space
}

export interface OpenedSpaces {
  /** The folder that was given, from the base of the files. */
  given: string
  spaces: readonly OpenedSpace[]
  /** Faults of `docs.yaml`. */
  diagnostics: readonly Diagnostic[]
}

export async function openSpaces(folder: string, options: OpenOptions): Promise<OpenedSpaces> {
  return await spacesIn(await openListed(folder), options)
}

/** The same for files that need not be on a disk. */
export async function spacesIn(
  { files, root: given }: OpenedFolder,
  { engine, language, memory }: OpenOptions,
): Promise<OpenedSpaces> {
  const parsePage = await loadPageParser(engine)
  const found = await findSpaces(files, given)
  const spaces: OpenedSpace[] = []
  for (const { root, language: said } of found.spaces) {
    const tag = language ?? said
    const space = await readSpace(files, {
      root,
      parse: parsePage,
      anchors: collectAnchors,
      others: found.spaces.map((space) => space.root),
      ...(tag === undefined ? {} : { language: tag }),
      ...(memory && { memory }),
    })
    spaces.push({ path: found.spaces.length === 1 ? '' : placeOf(root, given), space })
  }
  return { given, spaces, diagnostics: found.diagnostics }
}

/** A `docs.yaml` may name folders beside the one that was given; those go by their own name. */
const placeOf = (root: string, given: string): string =>
  writablePath(isWithin(given, root) ? pathBelow(given, root) : nameOf(root))

/** How pages are parsed, as those who read a space want it: the same function each time, by which readings know that nothing has changed. */
export async function loadPageParser(name: EngineName): Promise<ParsePage> {
  const known = parsers.get(name)
  if (known !== undefined) return known
  const engine = await engineNamed(name)
  const parsePage: ParsePage = (source, { file, bodyStart }) => parse(source, { dialect, engine, file, bodyStart })
  parsers.set(name, parsePage)
  return parsePage
}

const parsers = new Map<EngineName, ParsePage>()

async function engineNamed(name: EngineName): Promise<Engine> {
  try {
    return await loadEngine(name)
  } catch (cause) {
    throw new RunError('Cannot load the native parser `satteri` here', 'Install it, or leave `--engine native` out.', { cause })
  }
}

/** Listing is where a folder that is no documentation at all shows: a home folder, a disk. */
export async function openListed(folder: string): Promise<OpenedFolder> {
  try {
    const opened = await openFolder(folder)
    await opened.files.list()
    return opened
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error
    throw new RunError(error.message, 'Name the folder of the space itself.', { cause: error })
  }
}
