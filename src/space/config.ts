/**
 * Finds and reads the configuration of a folder: which folder is the root of its space, which pages come first.
 *
 *     harbour/.gitbook.yaml: `root: ./docs/`   →   root `harbour/docs`, for `harbour` and for `harbour/docs` alike
 */
import { collector, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { didYouMean, orMeant } from '../diagnostics/did-you-mean.ts'
import { type BookJson, readBookJson } from './book-json.ts'
import { type ConfigFile, readConfigFile } from './config-file.ts'
import type { Files } from './files.ts'
import { folderOf, foldersAbove, inFolder, isWithin, pathBelow, pathWithin } from './path-within.ts'
import { languagesFile, readLangs } from './read-langs.ts'
import { readText } from './read-text.ts'
import type { FileIndex } from './space.ts'

export interface Config {
  /** The root of the space, from the base. */
  root: string
  /** The configuration file, from the base; absent when there is none. */
  file?: string
  /** What it says of `readme`, `summary` and redirects. */
  readme?: string
  summary?: string
  redirects: Map<string, string>
  title?: string
  language?: string
  variables: BookJson['variables']
  /** Of `book.json`. */
  values?: BookJson['values']
  placeOf?: ConfigFile['placeOf']
  /** Whether the root that the file names is not there: what is missing in its place is a consequence. */
  isAstray?: boolean
  diagnostics: Diagnostic[]
}

export const configNames = ['.gitbook.yaml', '.gitbook.yml']

interface Found {
  folder: string
  file: string
  config: ConfigFile & Partial<BookJson>
}

export async function readConfig(files: Files, index: FileIndex, folder: string): Promise<Config> {
  const found = (await ownConfig(files, index, folder)) ?? (await configAbove(files, index, folder))
  const book = (await bookOf(files, index, found?.folder ?? folder)) ?? (await bookOfLanguages(files, index, folder))
  const merged = { redirects: new Map<string, string>(), variables: {}, ...book?.config, ...found?.config }
  const { report, diagnostics } = collector()
  diagnostics.push(...(book && book.file !== found?.file ? book.config.diagnostics : []), ...(found?.config.diagnostics ?? []))
  const root = found ? rootOf(found, index) : folder
  if (found && root === undefined) {
    const wanted = found.config.root ?? ''
    const near = didYouMean(wanted.replace(/^\.\/|\/$/g, ''), foldersOf(index, found.folder))
    const message = `Cannot find folder \`${wanted}\`${orMeant(near)}`
    report({ id: 'config/missing-root', message, file: found.file, place: found.config.placeOf('root') })
  }
  return { ...merged, root: root ?? folder, ...(found ? { file: found.file } : {}), isAstray: root === undefined, diagnostics }
}

/** `.gitbook.yaml` in the folder itself, else `book.json`. */
async function ownConfig(files: Files, index: FileIndex, folder: string): Promise<Found | undefined> {
  const file = configNames.map((name) => inFolder(folder, name)).find((path) => index.has(path))
  if (!file) return await bookOf(files, index, folder)
  return { folder, file, config: await readWith(readConfigFile, files, file) }
}

async function bookOf(files: Files, index: FileIndex, folder: string): Promise<Found | undefined> {
  const file = inFolder(folder, 'book.json')
  return index.has(file) ? { folder, file, config: await readWith(readBookJson, files, file) } : undefined
}

/** That of the book of which the folder is one language. */
async function bookOfLanguages(files: Files, index: FileIndex, folder: string): Promise<Found | undefined> {
  const above = foldersAbove(folder).find((each) => index.has(inFolder(each, languagesFile)))
  if (above === undefined) return undefined
  const file = inFolder(above, languagesFile)
  const book = readLangs(readText(await files.read(file), file).text, file)
  return book?.spaces.some(({ directory }) => directory === folder) ? await bookOf(files, index, above) : undefined
}

/** The nearest configuration above whose root is this folder. */
async function configAbove(files: Files, index: FileIndex, folder: string): Promise<Found | undefined> {
  for (const above of foldersAbove(folder)) {
    const found = await ownConfig(files, index, above)
    if (found && rootOf(found, index) === folder) return found
  }
  return undefined
}

/** Those that hold pages, seen from `below`. */
function foldersOf(index: FileIndex, below: string): Set<string> {
  const folders = new Set<string>()
  for (const path of index.paths()) {
    const folder = folderOf(path)
    if (!/\.md$/i.test(path) || folder === below || !isWithin(below, folder)) continue
    for (const above of [folder, ...foldersAbove(folder)])
      if (above !== below && isWithin(below, above)) folders.add(pathBelow(below, above))
  }
  return folders
}

function rootOf({ folder, config }: Found, index: FileIndex): string | undefined {
  if (config.root === undefined) return folder
  const root = pathWithin(folder, config.root)
  return root !== undefined && hasFolder(index, root) ? root : undefined
}

function hasFolder(index: FileIndex, folder: string): boolean {
  for (const path of index.paths()) if (path !== folder && isWithin(folder, path)) return true
  return false
}

async function readWith<Result extends ConfigFile>(
  read: (text: string, file: string) => Result,
  files: Files,
  file: string,
): Promise<Result> {
  const { text, diagnostics } = readText(await files.read(file), file)
  const result = read(text, file)
  result.diagnostics.unshift(...diagnostics)
  return result
}
