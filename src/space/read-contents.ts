/**
 * The table of contents of a space and what depends on it: its file, its landing page, its order. Without SUMMARY.md
 * the folders give the order.
 */
import { collector, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { orMeant } from '../diagnostics/did-you-mean.ts'
import { type Config, configNames } from './config.ts'
import type { Files } from './files.ts'
import { allEntries, pagePaths } from './list-pages.ts'
import { createNearName } from './near-names.ts'
import type { PageMemory } from './page-memory.ts'
import type { ParsePage } from './parse-page.ts'
import { inFolder, isWithin, nameOf, pathBelow } from './path-within.ts'
import type { ReadSpaceOptions } from './read-space.ts'
import { readText } from './read-text.ts'
import { isMap } from './read-yaml.ts'
import type { FileIndex, SpaceConfig, Summary } from './space.ts'
import { readSummary } from './summary.ts'
import { summaryFromFolders } from './summary-from-folders.ts'

const usualSummary = 'SUMMARY.md'

export interface Contents {
  config: SpaceConfig
  summary: Summary
  /** Paths of pages from the root, sorted. */
  paths: string[]
  /** Pages that are published although the table of contents need not list them. */
  apart: string[]
  diagnostics: Diagnostic[]
}

export async function readContents(
  files: Files,
  index: FileIndex,
  config: Config,
  { parse, memory, inner }: Pick<ReadSpaceOptions, 'parse' | 'memory'> & { inner: readonly string[] },
): Promise<Contents> {
  const { root, redirects } = config
  const { report, diagnostics } = collector()
  const found = findFile(index, root, config.summary ?? usualSummary)
  const summaryFile = found ?? config.summary ?? usualSummary
  const readme = findReadme(index, config, report)
  const folders = inner.map((other) => pathBelow(root, other))
  const paths = pagePaths(index, root, summaryFile).filter((path) => !folders.some((folder) => isWithin(folder, path)))
  if (found === undefined && !config.isAstray) reportMissing(index, config, report)
  const read = found === undefined ? undefined : await readFromFile({ files, index, root, found, parse, memory })
  const summary = read?.summary ?? summaryFromFolders(paths, readme)
  const landing = paths.includes(readme) ? readme : (firstPage(summary) ?? readme)
  return {
    config: { readme: landing, summary: summaryFile, redirects },
    summary,
    paths,
    apart: found === undefined ? [] : [...ofSections(config, summary), ...glossaryOf(config, paths)],
    diagnostics: [...diagnostics, ...(read?.diagnostics ?? [])],
  }
}

/** Of a book of GitBook 2 or 3, where nothing of today's is in its place. */
const bookOf = ({ values, file = '' }: Config): Config['values'] => (configNames.includes(nameOf(file)) ? undefined : values)

/** GitBook 2 and 3 publish a page also when entries lead to its sections only. */
function ofSections(config: Config, summary: Summary): string[] {
  return bookOf(config) === undefined ? [] : [...allEntries(summary)].flatMap(({ page }) => page ?? [])
}

/** GitBook 2 and 3 make a page of it on their own. */
function glossaryOf(config: Config, paths: readonly string[]): string[] {
  const book = bookOf(config)
  if (book === undefined) return []
  const named = isMap(book.structure) ? book.structure.glossary : undefined
  const glossary = (typeof named === 'string' ? named : 'GLOSSARY.md').replace(/^(?:\.?\/)+/, '').toLowerCase()
  return paths.filter((path) => path.toLowerCase() === glossary)
}

/** Where readers arrive when there is no README. */
function firstPage(summary: Summary): string | undefined {
  for (const { page, fragment } of allEntries(summary)) if (page !== undefined && fragment === undefined) return page
  return undefined
}

interface SummaryFile {
  files: Files
  index: FileIndex
  root: string
  /** From the root. */
  found: string
  parse: ParsePage
  memory: PageMemory | undefined
}

async function readFromFile({ files, index, root, found, parse, memory }: SummaryFile) {
  const file = inFolder(root, found)
  const bytes = await files.read(file)
  const read = () => {
    const { text, diagnostics } = readText(bytes, file)
    const { summary, diagnostics: others } = readSummary(text, { file: found, root, index, parse })
    return { summary, diagnostics: [...diagnostics, ...others] }
  }
  return memory === undefined ? read() : memory.last(`summary ${file}`, [bytes, index, parse], read)
}

/** The path from the root as it is on disk; another case is what Windows and macOS let pass. */
function findFile(index: FileIndex, root: string, path: string): string | undefined {
  const file = inFolder(root, path)
  const there = index.has(file) ? file : index.nearly(file)
  return there !== undefined && isWithin(root, there) ? pathBelow(root, there) : undefined
}

/** Only a landing page that was named can be missing: a space may begin with any page. */
function findReadme(index: FileIndex, { root, readme, file, placeOf, isAstray }: Config, report: Report): string {
  const found = findFile(index, root, readme ?? 'README.md')
  if (found === undefined && readme !== undefined && file !== undefined && placeOf && !isAstray) {
    const place = placeOf('structure', 'readme')
    const near = createNearName(() => pagePaths(index, root, ''))(readme)
    report({ id: 'config/missing-readme', message: `Cannot find landing page \`${readme}\`${orMeant(near)}`, file, place })
  }
  return found ?? readme ?? 'README.md'
}

/** One that was named is a reference like any other; by its usual name it may be left out. */
function reportMissing(index: FileIndex, { root, summary = usualSummary, file, placeOf }: Config, report: Report): void {
  const path = `table of contents \`${summary}\``
  if (summary === usualSummary || file === undefined || placeOf === undefined)
    return report({ id: 'summary/missing', message: `Cannot find ${path}; the order is taken from the folders`, file: root })
  const near = createNearName(() => pagePaths(index, root, ''))(summary) ?? findFile(index, root, usualSummary)
  report({
    ...{ id: 'config/missing-summary', message: `Cannot find ${path}${orMeant(near)}` },
    ...{ file, place: placeOf('structure', 'summary'), hint: 'Without it the order is taken from the folders.' },
  })
}
