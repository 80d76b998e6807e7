/**
 * SUMMARY.md → the table of contents, each entry tied to its page. Faults are reported and the entry stays, as a label.
 *
 *     # Table of contents
 *                                     { file: 'SUMMARY.md', title: 'Table of contents', parts: [
 *     * [Home](README.md)       →       { entries: [{ title: 'Home', page: 'README.md', line: 3, children: [
 *       * [Soil](soil.md#peat)            { title: 'Soil', page: 'soil.md', fragment: 'peat', line: 4, children: [] }] }] }] }
 */
import type { DiagnosticId } from '../diagnostics/catalogue.ts'
import { collector, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { ParsePage } from './parse-page.ts'
import { folderOf } from './path-within.ts'
import type { FileIndex, Summary, SummaryEntry } from './space.ts'
import { straightenSummary } from './straighten-summary.ts'
import { type OutlineEntry, outlineOf } from './summary-outline.ts'
import { type SummaryTarget, summaryTarget } from './summary-target.ts'
import { titleOfPath } from './title-of-path.ts'

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
  const { tree } = context.parse(straightenSummary(source), { file, bodyStart: 0 })
  const outline = outlineOf(tree)
  const reader: Reader = { ...context, fault: faultIn(source, file, report), firstLines: new Map() }
  const parts = outline.parts.map((part) => ({ ...part, entries: part.entries.map((entry) => readEntry(entry, reader)) }))
  return { summary: { file: context.file, ...(outline.title ? { title: outline.title } : {}), parts }, diagnostics }
}

interface Reader extends SummaryContext {
  fault(id: DiagnosticId, message: string, line: number): void
  /** The line on which each page was listed first. */
  firstLines: Map<string, number>
}

function faultIn(source: string, file: string, report: Report): Reader['fault'] {
  const lines = source.split('\n')
  return (id, message, line) => {
    const text = lines[line - 1] ?? ''
    const start = { line, column: text.length - text.trimStart().length + 1 }
    report({ id, message, file, place: { start, end: { line, column: text.trimEnd().length + 1 } } })
  }
}

function readEntry({ target, generator, ...outline }: OutlineEntry, reader: Reader): SummaryEntry {
  const meaning = target === undefined ? {} : meaningOf(target, outline.title, outline.line, reader)
  const title = outline.title || (meaning.page ? titleOfPath(meaning.page) : (meaning.url ?? ''))
  const children = outline.children.map((child) => readEntry(child, reader))
  return { ...outline, ...meaning, ...(generator === undefined ? {} : { generator }), title, children }
}

type Meaning = Pick<SummaryEntry, 'page' | 'fragment' | 'url'>

function meaningOf(target: string, title: string, line: number, reader: Reader): Meaning {
  const found = withoutSelf(summaryTarget(target, folderOf(reader.file), reader.root, reader.index), reader.file)
  if (found.type === 'external') return { url: found.url }
  const page = pageOf(found)
  if (found.type !== 'page') reportTarget(found, target, title, line, reader)
  if (page === undefined) return {}
  const fragment = 'fragment' in found ? found.fragment : undefined
  if (fragment !== undefined) return { page, fragment }
  reportDuplicate(page, line, reader)
  return { page }
}

/** A table of contents of another name (`structure.summary`) looks like a page. */
const withoutSelf = (target: SummaryTarget, file: string): SummaryTarget =>
  target.type === 'page' && target.page === file ? { type: 'no-page', path: file } : target

/** A page that differs only in case is surely the one that was meant. */
function pageOf(target: SummaryTarget): string | undefined {
  if (target.type === 'page') return target.page
  return target.type === 'missing' ? target.nearly : undefined
}

function reportTarget(found: SummaryTarget, target: string, title: string, line: number, { fault }: Reader): void {
  const cannot = `Cannot find page \`${target}\``
  if (found.type === 'empty') fault('summary/empty-link', `Expected a target for \`${title}\` between the brackets`, line)
  if (found.type === 'dangerous') fault('link/dangerous', `Unexpected target \`${target}\`, expected a page or an address`, line)
  if (found.type === 'outside')
    fault('link/outside-space', `Unexpected target \`${target}\`, expected a page inside the root`, line)
  if (found.type === 'no-page')
    fault('summary/missing-file', `Unexpected file \`${found.path}\`, expected a page (\`.md\`)`, line)
  if (found.type === 'missing')
    fault('summary/missing-file', found.nearly ? `${cannot}; did you mean \`${found.nearly}\`` : cannot, line)
}

/** GitBook gives a page one address: what lists it first counts. */
function reportDuplicate(page: string, line: number, { firstLines, fault }: Reader): void {
  const first = firstLines.get(page)
  if (first === undefined) firstLines.set(page, line)
  else fault('summary/duplicate', `Unexpected second entry for \`${page}\`, listed first in line ${first}`, line)
}
