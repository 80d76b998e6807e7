/**
 * The table of contents of a space that has none: its folders, in an order that people expect.
 *
 *     beds/herbs.md, beds/README.md, README.md, 10-end.md, 2-soil.md
 *       →   README, 2-soil, 10-end, beds (README) > herbs
 */
import { once } from './once.ts'
import { folderOf, nameOf } from './path-within.ts'
import type { Summary, SummaryEntry } from './space.ts'
import { titleOfPath } from './title-of-path.ts'

/** `paths` are those of pages from the root; `readme` is the landing page. */
export function summaryFromFolders(paths: Iterable<string>, readme: string): Summary {
  const tree = folderTree(paths)
  return { parts: [{ entries: entriesOf(tree, readme) }] }
}

interface Folder {
  path: string
  pages: string[]
  folders: Map<string, Folder>
}

function folderTree(paths: Iterable<string>): Folder {
  const root: Folder = { path: '', pages: [], folders: new Map() }
  const all = new Map([['', root]])
  for (const path of paths) folderAt(folderOf(path), all).pages.push(path)
  return root
}

function folderAt(path: string, all: Map<string, Folder>): Folder {
  const known = all.get(path)
  if (known) return known
  const folder: Folder = { path, pages: [], folders: new Map() }
  all.set(path, folder)
  folderAt(folderOf(path), all).folders.set(path, folder)
  return folder
}

/** Takes longer to make than most spaces take to read, and few need it. */
const natural = once(() => new Intl.Collator('en', { numeric: true, sensitivity: 'base' }))
const byName = (a: string, b: string): number => natural().compare(a, b) || (a < b ? -1 : 1)

/** Files and folders among each other by name, the landing page first. */
function entriesOf(folder: Folder, readme: string): SummaryEntry[] {
  const landing = landingPage(folder, readme)
  const pages = folder.pages.filter((page) => page !== landing).map((page) => ({ name: nameOf(page).replace(/\.md$/, ''), page }))
  const folders = [...folder.folders.values()].map((inner) => ({ name: nameOf(inner.path), inner }))
  const sorted = [...pages, ...folders].sort((a, b) => byName(a.name, b.name))
  const entries = sorted.map((item) => ('page' in item ? entryOf(item.page) : folderEntry(item.inner, readme)))
  return folder.path === '' && landing ? [entryOf(landing), ...entries] : entries
}

function folderEntry(folder: Folder, readme: string): SummaryEntry {
  const landing = landingPage(folder, readme)
  const children = entriesOf(folder, readme)
  const title = titleOfPath(`${folder.path}/README.md`)
  return { title, ...(landing ? { page: landing } : {}), line: 0, children }
}

/** The README of a folder is the page of the folder, whatever its case. */
function landingPage({ path, pages }: Folder, readme: string): string | undefined {
  const named = pages.find((page) => page === readme)
  const exact = pages.find((page) => page === (path === '' ? 'README.md' : `${path}/README.md`))
  return named ?? exact ?? pages.find((page) => nameOf(page).toLowerCase() === 'readme.md')
}

const entryOf = (page: string): SummaryEntry => ({ title: titleOfPath(page), page, line: 0, children: [] })
