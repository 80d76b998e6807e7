/**
 * Which spaces a folder holds: itself, those of its `docs.yaml` or `LANGS.md`, or those in folders below it.
 *
 *     docs.yaml, en/SUMMARY.md, fr/SUMMARY.md   →   [{ root: 'en', … }, { root: 'fr', … }]
 */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { type Config, configNames, readConfig } from './config.ts'
import { readDocsYaml, type SaidOfSpace, type Site, type SiteSpace, siteFileNames } from './docs-yaml.ts'
import { fileIndex } from './file-index.ts'
import type { Files } from './files.ts'
import { isPagePath } from './page-paths.ts'
import { byCodeUnit, folderOf, foldersAbove, inFolder, isWithin, nameOf, pathBelow } from './path-within.ts'
import { languagesFile, readLangs } from './read-langs.ts'
import { readText } from './read-text.ts'
import { atRoots, type SiteStructure } from './site-structure.ts'
import type { FileIndex } from './space.ts'

export interface SpaceRoot {
  /** From the base; what a `.gitbook.yaml` says has been followed. */
  root: string
  /** What the site calls it, else the name of its folder; empty for the base. */
  name: string
  /** The site does not publish it. */
  isDraft?: true
  /** What the site says of it; absent when no site was asked. */
  said?: SaidOfSpace
}

export interface FoundSpaces {
  /** None when there is no page at all. */
  spaces: SpaceRoot[]
  /** How the site that holds them lays them out, by their roots. */
  structure?: SiteStructure
  /** Faults of `docs.yaml`; those of a space are found again when it is read. */
  diagnostics: Diagnostic[]
}

export async function findSpaces(files: Files, folder: string): Promise<FoundSpaces> {
  const index = fileIndex(await files.list())
  const own = isRoot(index, folder) ? await rootIn(files, index, folder) : undefined
  const site = await siteIn(files, index, own?.root ?? folder)
  if (own && !site?.isBook) return { spaces: [own], diagnostics: [] }
  const ofSite = site ? await spacesOfSite(files, index, site) : undefined
  if (ofSite) return ofSite
  if (own) return { spaces: [own], diagnostics: site?.diagnostics ?? [] }
  const below = oncePerRoot(await rootsBelow(files, index, folder))
  const spaces = below.length > 0 ? below : hasPages(index, folder) ? [{ root: folder, name: nameOf(folder) }] : []
  return { spaces, diagnostics: site?.diagnostics ?? [] }
}

/** Undefined when none of them has pages. */
async function spacesOfSite(files: Files, index: FileIndex, site: Site): Promise<FoundSpaces | undefined> {
  const byFolder = await rootsByFolder(files, index, site.spaces)
  const { structure, diagnostics } = site
  const roots = new Map([...byFolder].map(([folder, { root }]) => [folder, root]))
  const spaces = oncePerRoot(byFolder.values())
  return spaces.length === 0 ? undefined : { spaces, diagnostics, ...(structure && { structure: atRoots(structure, roots) }) }
}

/** The site file in a folder, when it is GitBook's, else the languages of a book. */
export async function siteIn(files: Files, index: FileIndex, folder: string): Promise<Site | undefined> {
  for (const name of siteFileNames) {
    const file = inFolder(folder, name)
    const site = index.has(file) ? readDocsYaml(readText(await files.read(file), file).text, file) : undefined
    if (site) return withMissing(site, file, index)
  }
  return await bookIn(files, index, folder)
}

/** GitBook of today reads a table of contents or a configuration of its own beside `LANGS.md`, and not that. */
async function bookIn(files: Files, index: FileIndex, folder: string): Promise<Site | undefined> {
  const file = inFolder(folder, languagesFile)
  if (!index.has(file) || [...rootFiles].some((name) => index.has(inFolder(folder, name)))) return undefined
  const site = readLangs(readText(await files.read(file), file).text, file)
  return site && withMissing(site, file, index)
}

const withMissing = (site: Site, file: string, index: FileIndex): Site => ({
  ...site,
  diagnostics: [...site.diagnostics, ...missingDirectories(site, file, index)],
})

function missingDirectories({ spaces }: Site, file: string, index: FileIndex): Diagnostic[] {
  return spaces
    .filter(({ directory }) => !hasPages(index, directory))
    .map(({ directory, place }) =>
      diagnostic({ id: 'config/missing-root', message: `Cannot find pages in folder \`${directory}\``, file, place }),
    )
}

const rootFiles = new Set([...configNames, 'SUMMARY.md'])

function isRoot(index: FileIndex, folder: string): boolean {
  return [...rootFiles, 'book.json'].some((name) => index.has(inFolder(folder, name)))
}

async function rootIn(files: Files, index: FileIndex, folder: string, said?: SiteSpace): Promise<SpaceRoot> {
  const config: Config = await readConfig(files, index, folder)
  const name = said?.title || nameOf(folder) || nameOf(config.root)
  return { root: config.root, name, ...(said?.isDraft && { isDraft: true }), ...(said && { said: ofSpace(said) }) }
}

const ofSpace = ({ title, label, language }: SiteSpace): SaidOfSpace => ({
  ...(title !== undefined && { title }),
  ...(label !== undefined && { label }),
  ...(language !== undefined && { language }),
})

async function rootsBelow(files: Files, index: FileIndex, folder: string): Promise<SpaceRoot[]> {
  const roots: SpaceRoot[] = []
  for (const inner of topmost(foldersWithRoots(index, folder)))
    if (hasPages(index, inner)) roots.push(await rootIn(files, index, inner))
  return roots
}

async function rootsByFolder(files: Files, index: FileIndex, said: readonly SiteSpace[]): Promise<Map<string, SpaceRoot>> {
  const found = new Map<string, SpaceRoot>()
  for (const space of said) {
    if (!hasPages(index, space.directory)) continue
    const root = await rootIn(files, index, space.directory, space)
    found.set(space.directory, together(found.get(space.directory), root))
  }
  return found
}

/** A site may show the same folder in two places. */
function oncePerRoot(found: Iterable<SpaceRoot>): SpaceRoot[] {
  const roots = new Map<string, SpaceRoot>()
  for (const space of found) roots.set(space.root, together(roots.get(space.root), space))
  return [...roots.values()]
}

/** The first, but for a draft that is published elsewhere. */
const together = (first: SpaceRoot | undefined, other: SpaceRoot): SpaceRoot =>
  first === undefined || (first.isDraft && !other.isDraft) ? other : first

function foldersWithRoots(index: FileIndex, folder: string): string[] {
  const folders = new Set<string>()
  for (const path of index.paths()) {
    if (!rootFiles.has(nameOf(path)) || !isWithin(folder, path)) continue
    const inner = folderOf(path)
    if (isPagePath(`${pathBelow(folder, inner)}/README.md`)) folders.add(inner)
  }
  return [...folders].sort(byCodeUnit)
}

/** Without those that lie in another one. */
function topmost(folders: readonly string[]): string[] {
  const all = new Set(folders)
  return folders.filter((folder) => !foldersAbove(folder).some((above) => all.has(above)))
}

const hasPages = (index: FileIndex, folder: string): boolean => {
  const folders = known.get(index) ?? foldersWithPages(index)
  known.set(index, folders)
  return folders.has(folder)
}

/** A site may ask for thousands of folders. */
const known = new WeakMap<FileIndex, ReadonlySet<string>>()

/** Those in which, or below which, a page would be found from there. */
function foldersWithPages(index: FileIndex): Set<string> {
  const folders = new Set<string>()
  for (const path of index.paths()) {
    if (!isPagePath(nameOf(path))) continue
    const inner = folderOf(path)
    for (const folder of [inner, ...foldersAbove(inner)]) {
      // What lies above was looked at for the page that was found here.
      if (folders.has(folder) || !isPagePath(pathBelow(folder, path))) break
      folders.add(folder)
    }
  }
  return folders
}
