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
import { readSpace } from '../space/read-space.ts'
import type { SiteStructure } from '../space/site-structure.ts'
import type { Space } from '../space/space.ts'
import { type Engine, loadEngine } from '../syntax/engines/engine.ts'
import { parse } from '../syntax/parse.ts'
import type { EngineName } from './api.ts'
import { outputFolders } from './output-folders.ts'
import { RunError } from './run-error.ts'

export interface OpenOptions {
  engine: EngineName
  /** BCP 47 tag; found or guessed when absent. */
  language?: string
  /** What an earlier reading has left. */
  memory?: PageMemory
  /** Leaves out what the site does not publish. */
  withoutDrafts?: boolean
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
  /** How the site lays them out. */
  structure?: SiteStructure
  /** Folders of drafts that were left out, from the base. */
  drafts: readonly string[]
  /** Faults of `docs.yaml`. */
  diagnostics: readonly Diagnostic[]
}

export async function openSpaces(folder: string, options: OpenOptions): Promise<OpenedSpaces> {
  return await spacesIn(await openListed(folder), options)
}

/** The same for files that need not be on a disk. */
export async function spacesIn(
  { files, root: given }: OpenedFolder,
  { engine, language, memory, withoutDrafts = false }: OpenOptions,
): Promise<OpenedSpaces> {
  const parsePage = await loadPageParser(engine)
  const found = await findSpaces(files, given)
  const { structure } = found
  const drafts = withoutDrafts ? found.spaces.filter(({ isDraft }) => isDraft) : []
  const wanted = found.spaces.filter((space) => !drafts.includes(space))
  const paths = outputFolders(
    wanted.map(({ root }) => root),
    given,
    structure,
  )
  const others = found.spaces.map(({ root }) => root)
  const spaces: OpenedSpace[] = []
  for (const { root, said } of wanted) {
    const space = await readSpace(files, {
      root,
      parse: parsePage,
      anchors: collectAnchors,
      others,
      ...(language !== undefined && { language }),
      ...(said && { said }),
      ...(memory && { memory }),
    })
    spaces.push({ path: paths.get(root) ?? '', space })
  }
  return {
    ...{ given, spaces, drafts: drafts.map(({ root }) => root), diagnostics: found.diagnostics },
    ...(structure && { structure }),
  }
}

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
