/** What is at fault with an entry of SUMMARY.md, where exactly, and how it would be mended. */
import type { DiagnosticId } from '../diagnostics/catalogue.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { orMeant } from '../diagnostics/did-you-mean.ts'
import type { Fix } from '../diagnostics/fix.ts'
import { folderOf } from './path-within.ts'
import { withoutSpaces } from './raw-spaces.ts'
import { relativePath } from './relative-path.ts'
import { spellingHint } from './resolved-findings.ts'
import type { FileIndex } from './space.ts'
import type { OutlineEntry } from './summary-outline.ts'
import type { Range, SummaryPlaces } from './summary-places.ts'
import type { SummaryTarget } from './summary-target.ts'
import { decodePercent } from './url-parts.ts'

export interface SummaryReader {
  /** Path of the table of contents from the root. */
  file: string
  root: string
  index: FileIndex
  places: SummaryPlaces
  fault(id: DiagnosticId, message: string, line: number, at: Range, more?: Pick<Finding, 'fix' | 'hint'>): void
  suggest(path: string): string | undefined
  /** What listed each page first. */
  firstEntries: Map<string, OutlineEntry>
}

export function reportTarget(
  found: SummaryTarget,
  target: string,
  { title, line, link }: OutlineEntry,
  reader: SummaryReader,
): void {
  const { fault, places, suggest } = reader
  const at = places.address(line, link) ?? places.link(line, link)
  if (found.type === 'empty') {
    const message =
      target === ''
        ? `Expected a target for \`${title}\` between the brackets`
        : `Unexpected target \`${target}\` for \`${title}\`, which is a place on no page, expected a page`
    const more = readdress(line, link, suggest(title.replace(/\s+/g, '-')), false, places)
    fault('summary/empty-link', message, line, places.link(line, link), more)
  }
  if (found.type === 'dangerous')
    fault('link/dangerous', `Unexpected target \`${target}\`, expected a page or an address`, line, at)
  if (found.type === 'outside')
    fault('link/outside-space', `Unexpected target \`${target}\`, expected a page inside the root`, line, at)
  if (found.type === 'no-page')
    fault('summary/missing-file', `Unexpected file \`${found.path}\`, expected a page (\`.md\`)`, line, at)
  if (found.type === 'missing') {
    const { message, meant } = missing(found, target, reader)
    const isCase = found.nearly !== undefined
    const hint = isCase && meant !== undefined ? { hint: spellingHint(target, meant) } : {}
    const more = { ...readdress(line, link, meant, isCase, places), ...hint }
    fault(isCase ? 'summary/case' : 'summary/missing-file', message, line, at, more)
  }
}

function missing(
  { path, nearly, fragment }: Extract<SummaryTarget, { type: 'missing' }>,
  target: string,
  { file, suggest }: SummaryReader,
): { message: string; meant: string | undefined } {
  const other = nearly === undefined ? suggest(decodePercent(path)) : relativePath(folderOf(file), nearly)
  const meant = other === undefined || fragment === undefined ? other : `${other}#${fragment}`
  return { message: `Cannot find page \`${target}\`${orMeant(nearly ?? meant)}`, meant }
}

/** Another address for an entry, where it has one between brackets. */
function readdress(line: number, link: string, to: string | undefined, safe: boolean, places: SummaryPlaces): { fix?: Fix } {
  const at = places.address(line, link)
  if (to === undefined || at === undefined) return {}
  const from = places.text(at)
  const isWrapped = places.text({ start: at.start - 1, end: at.start }) === '<'
  const title = from === '' ? `Link \`${to}\`` : `Replace \`${from}\` by \`${to}\``
  return { fix: { safe, title, edits: [{ ...at, text: isWrapped || !/[\s()<>]/.test(to) ? to : `<${to}>` }] } }
}

/** The entry is read all the same. What leads to no page is another fault, which the spaces may be part of. */
export function reportSpaces(
  url: string,
  line: number,
  isThere: boolean,
  places: SummaryPlaces,
  fault: SummaryReader['fault'],
): void {
  const { start: from, end } = places.link(line, `](${url}`)
  const start = places.text({ start: from, end }) === `](${url}` ? from + 2 : from
  const edits = [{ start, end, text: withoutSpaces(url) }]
  const fix = { safe: true, title: `Replace \`${url}\` by \`${withoutSpaces(url)}\``, edits }
  const message = `Unexpected spaces in the address \`${url}\`, which make it text, expected \`%20\``
  fault('link/malformed-url', message, line, { start, end }, isThere && places.text({ start, end }) === url ? { fix } : {})
}

/** GitBook gives a page one address: what lists it first counts. */
export function reportDuplicate(page: string, entry: OutlineEntry, { firstEntries, fault, places }: SummaryReader): void {
  const { line, link } = entry
  const first = firstEntries.get(page)
  if (first === undefined) {
    firstEntries.set(page, entry)
    return
  }
  const message = `Unexpected second entry for \`${page}\`, listed first in line ${first.line}`
  const fix = removal(entry, entry.title === first.title, places)
  fault('summary/duplicate', message, line, places.address(line, link) ?? places.link(line, link), fix)
}

/** Entries below it would go to another place, and a line may hold more than the entry: then a person has to decide. */
function removal({ children, line, link }: OutlineEntry, safe: boolean, places: SummaryPlaces): { fix?: Fix } {
  const text = places.text(places.line(line))
  const bullet = /^(?:[*+-]|\d{1,9}[.)])[ \t]+/.exec(text)?.[0]
  const isAlone = bullet !== undefined && link !== '' && text.slice(bullet.length) === link
  if (children.length > 0 || !isAlone) return {}
  return { fix: { safe, title: 'Remove the second entry', edits: [{ ...places.whole(line), text: '' }] } }
}
