/**
 * SUMMARY.md → the table of contents, each entry tied to its page. Faults are reported and the entry stays, as a label.
 *
 *     # Table of contents
 *                                     { file: 'SUMMARY.md', title: 'Table of contents', parts: [
 *     * [Home](README.md)       →       { entries: [{ title: 'Home', page: 'README.md', line: 3, children: [
 *       * [Soil](soil.md#peat)            { title: 'Soil', page: 'soil.md', fragment: 'peat', line: 4, children: [] }] }] }] }
 */
import { collector, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ParsePage } from './parse-page.ts'
import { folderOf } from './path-within.ts'
import type { FileIndex, Summary, SummaryEntry } from './space.ts'
import { straightenSummary } from './straighten-summary.ts'
import { reportDuplicate, reportSpaces, reportTarget, type SummaryReader } from './summary-faults.ts'
import { type OutlineEntry, outlineOf } from './summary-outline.ts'
import { summaryPlaces } from './summary-places.ts'
import { createSummarySuggestion } from './summary-suggestion.ts'
import { pageOf, type SummaryTarget, summaryTarget } from './summary-target.ts'
import { titleOfPath } from './title-of-path.ts'
import { wrapAddresses } from './wrap-addresses.ts'

export interface SummaryContext {
  /** Path of the table of contents from the root. */
  file: string
  /** Path of the root from the base. */
  root: string
  index: FileIndex
  parse: ParsePage
}

export interface SummaryResult {
  summary: Summary
  diagnostics: Diagnostic[]
}

export function readSummary(source: string, context: SummaryContext): SummaryResult {
  const { report, diagnostics } = collector()
  const file = context.root === '' ? context.file : `${context.root}/${context.file}`
  // What the parser finds at fault in a table of contents is said better by what is reported of its entries.
  const { text: straight, wrapped } = wrapAddresses(straightenSummary(source), (target) => isMeant(target, context))
  const { bodyStart } = readFrontMatter(straight, file)
  const { tree } = context.parse(straight, { file, bodyStart })
  const outline = outlineOf(tree, straight)
  const suggest = createSummarySuggestion(outline, context)
  const places = summaryPlaces(source)
  const fault: SummaryReader['fault'] = (id, message, line, at, more = {}) =>
    report({ id, message, file, place: places.place(line, at), ...more })
  for (const { line, url } of wrapped) reportSpaces(url, line, isThere(url, context), places, fault)
  const reader: SummaryReader = { ...context, places, fault, suggest, firstEntries: new Map() }
  const parts = outline.parts.map((part) => ({ ...part, entries: part.entries.map((entry) => readEntry(entry, reader)) }))
  return { summary: { file: context.file, ...(outline.title ? { title: outline.title } : {}), parts }, diagnostics }
}

/** A page that is there, or a name that can only be one. */
function isMeant(target: string, { file, root, index }: SummaryContext): boolean {
  return isThere(target, { file, root, index }) || /\.md(?:#\S*)?$/i.test(target)
}

const isThere = (target: string, { file, root, index }: Pick<SummaryContext, 'file' | 'root' | 'index'>): boolean =>
  summaryTarget(target, folderOf(file), root, index).type === 'page'

function readEntry(entry: OutlineEntry, reader: SummaryReader): SummaryEntry {
  const { target, generator, link: _, ...outline } = entry
  const meaning = target === undefined ? {} : meaningOf(target, entry, reader)
  const title = outline.title || (meaning.page ? titleOfPath(meaning.page) : (meaning.url ?? ''))
  const children = outline.children.map((child) => readEntry(child, reader))
  return { ...outline, ...meaning, ...(generator === undefined ? {} : { generator }), title, children }
}

type Meaning = Pick<SummaryEntry, 'page' | 'fragment' | 'url'>

function meaningOf(target: string, entry: OutlineEntry, reader: SummaryReader): Meaning {
  const found = withoutSelf(summaryTarget(target, folderOf(reader.file), reader.root, reader.index), reader.file)
  if (found.type === 'external') return { url: found.url }
  const page = pageOf(found)
  if (found.type !== 'page') reportTarget(found, target, entry, reader)
  if (page === undefined) return {}
  const fragment = 'fragment' in found ? found.fragment : undefined
  if (fragment !== undefined) return { page, fragment }
  reportDuplicate(page, entry, reader)
  return { page }
}

/** A table of contents of another name (`structure.summary`) looks like a page. */
const withoutSelf = (target: SummaryTarget, file: string): SummaryTarget =>
  target.type === 'page' && target.page === file ? { type: 'no-page', path: file } : target
