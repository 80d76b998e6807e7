/**
 * The pages of a space that its table of contents does not list although it should, whole folders as one.
 *
 *     notes/a.md, notes/b.md (all that is in `notes`), beds/herbs.md   →   { folder: 'notes', pages: […] }, { pages: [herbs] }
 */
import { allEntries } from '../../space/list-pages.ts'
import { folderOf, foldersAbove, nameOf } from '../../space/path-within.ts'
import { relativePath } from '../../space/relative-path.ts'
import type { Page, Space } from '../../space/space.ts'

export interface Unlisted {
  /** From the root, when nothing in it is listed. */
  folder?: string
  pages: [Page, ...Page[]]
}

/** Of the repository, not of the space: `CHANGELOG.md`, `CODE_OF_CONDUCT.md`, `AGENTS.md`. */
const forRepository = /^(?!README(?:\.md$|[_-][A-Z]{3}))[A-Z0-9]+(?:[_-][A-Z0-9]+)*\.md$/
const codeFile =
  /\.(?:[cm]?[jt]sx?|go|rs|py|rb|java|kt|cs|cc?|cpp|h|php|swift|sh|sol|scala|vue|svelte)$|(?:^|\/)(?:package\.json|Makefile|Dockerfile)$/i
const besideDocs = /^(?:[._].*|node_modules|vendor|templates?)$/

/** `contents` is the text of the table of contents. */
export function unlistedPages(space: Space, contents: string): Unlisted[] {
  const pages = [...space.pages.values()]
  const mentioned = new Set([...allEntries(space.summary)].map(({ page }) => page))
  const silent = new Set(pages.filter((page) => !page.listed && !mentioned.has(page.path)))
  const foreign = foreignFolders(space)
  const meant = meantAddresses(space, contents)
  const isMeant = ({ path }: Page): boolean => meant.has(relativePath(folderOf(space.config.summary), path))
  const wanted = [...silent].filter((page) => isForReaders(page, space, foreign) && !isMeant(page))
  if (wanted.length === 0) return []
  const withListed = new Set(pages.filter((page) => !silent.has(page)).flatMap(({ path }) => foldersAbove(path)))
  return grouped(wanted, withListed)
}

function isForReaders({ path, file, frontMatter }: Page, space: Space, foreign: ReadonlySet<string>): boolean {
  const folders = foldersAbove(path)
  return (
    !forRepository.test(nameOf(path)) &&
    path.toLowerCase() !== 'readme.md' &&
    !/^readme ?\(\d+\)\.md$/i.test(nameOf(path)) &&
    path !== space.config.readme &&
    frontMatter.hidden !== true &&
    !space.includes.has(file) &&
    !folders.some((folder) => foreign.has(folder) || besideDocs.test(nameOf(folder)))
  )
}

/** What entries lead to that are broken, and reported, or commented out: found once, as a space may have thousands of both. */
function meantAddresses(space: Space, contents: string): Set<string> {
  const ofFaults = space.diagnostics.filter(({ id }) => id.startsWith('summary/')).flatMap(({ fix }) => fix?.edits ?? [])
  const found = new Set(ofFaults.map(({ text }) => text.replace(/^<|>$|#.*$/g, '')))
  for (const part of [...commentsIn(contents), ...reportedLines(space, contents)])
    for (let open = part.indexOf('('); open !== -1; open = part.indexOf('(', open + 1))
      for (const address of inParentheses(part.slice(open + 1, open + longest))) found.add(address)
  return found
}

function commentsIn(contents: string): string[] {
  return contents
    .split('<!--')
    .slice(1)
    .map((part) => part.split('-->', 1)[0] ?? '')
}

/** `* [Soil] (soil.md)` is told by a rule of its own. */
const apart = /\][ \t]{1,9}\(/

/** Of the table of contents. */
function reportedLines({ diagnostics, root, config }: Space, contents: string): string[] {
  const file = root === '' ? config.summary : `${root}/${config.summary}`
  const lines = contents.split('\n')
  const ofSpace = diagnostics.flatMap((found) =>
    found.file === file && found.place ? [lines[found.place.start.line - 1] ?? ''] : [],
  )
  return [...ofSpace, ...lines.filter((line) => apart.test(line))]
}

const longest = 1000
/** A name may hold some of its own: `pots (1).md`. */
const mostClosers = 8

function* inParentheses(text: string): Generator<string> {
  const line = text.split('\n', 1)[0] ?? ''
  let close = line.indexOf(')')
  for (let count = 0; close !== -1 && count < mostClosers; count += 1) {
    yield line.slice(0, close)
    close = line.indexOf(')', close + 1)
  }
}

/** Folders with a table of contents or a configuration of their own, and folders of code. */
function foreignFolders({ index, root, pages }: Space): Set<string> {
  const foreign = new Set<string>()
  const listed = new Set([...pages.values()].filter((page) => page.listed).flatMap(({ path }) => foldersAbove(path)))
  const start = root === '' ? 0 : root.length + 1
  for (const file of index.paths()) {
    if (root !== '' && !file.startsWith(`${root}/`)) continue
    const path = file.slice(start)
    const isSpace = /(?:^|\/)(?:SUMMARY\.md|\.gitbook\.ya?ml)$/i.test(path)
    if (!isSpace && !codeFile.test(path)) continue
    for (const folder of isSpace ? [folderOf(path)] : foldersAbove(path)) {
      if (folder !== '' && (isSpace || !listed.has(folder))) foreign.add(folder)
    }
  }
  return foreign
}

/** By the outermost folder that holds no listed page; a folder of one page is that page. */
function grouped(wanted: readonly Page[], withListed: ReadonlySet<string>): Unlisted[] {
  const groups = new Map<string, [Page, ...Page[]]>()
  for (const page of wanted) {
    const folder = foldersAbove(page.path)
      .filter((each) => each !== '' && !withListed.has(each))
      .at(-1)
    const known = groups.get(folder ?? page.path)
    if (known === undefined) groups.set(folder ?? page.path, [page])
    else known.push(page)
  }
  return [...groups].map(([folder, pages]) => (pages.length > 1 ? { folder, pages } : { pages }))
}
