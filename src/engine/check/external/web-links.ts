/** The web addresses that a run comes across: in pages, and in tables of contents, which show them on every page. */
import type { Reference } from '../../../checks/check.ts'
import type { Files } from '../../../space/files.ts'
import { readText } from '../../../space/read-text.ts'
import type { Space, SummaryEntry } from '../../../space/space.ts'
import { summaryPlaces } from '../../../space/summary-places.ts'
import type { ExternalLink } from './external-link.ts'

export function linkOf({ resolution, file, place }: Reference): ExternalLink[] {
  return resolution.type === 'external' ? [{ url: resolution.url, places: [{ file, ...(place && { place }) }] }] : []
}

export async function summaryLinks(files: Files, { root, summary }: Space): Promise<ExternalLink[]> {
  const entries = summary.parts.flatMap((part) => part.entries).flatMap(withWebAddress)
  if (summary.file === undefined || entries.length === 0) return []
  const file = root === '' ? summary.file : `${root}/${summary.file}`
  const places = summaryPlaces(readText(await files.read(file), file).text)
  return entries.map(({ url, line }) => ({ url, places: [{ file, place: places.place(line, places.link(line, url)) }] }))
}

const withWebAddress = ({ url, line, children }: SummaryEntry): { url: string; line: number }[] => [
  ...(url !== undefined && /^https?:/i.test(url) ? [{ url, line }] : []),
  ...children.flatMap(withWebAddress),
]
