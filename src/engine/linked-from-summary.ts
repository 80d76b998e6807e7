/** The places on pages to which the table of contents leads: lists of the pages below a page are made from it. */
import type { Resolve } from '../space/reference.ts'
import type { Space, SummaryEntry } from '../space/space.ts'
import { addTo, type Survey } from './survey.ts'

export function linkedFromSummary({ summary, pages }: Space, resolve: Resolve): Survey['linked'] {
  const linked = new Map<string, Set<string>>()
  const look = ({ page: path, fragment, children }: SummaryEntry): void => {
    const page = path === undefined || fragment === undefined ? undefined : pages.get(path)
    const found = page && resolve(`#${fragment}`, 'link', page)
    if (page && found?.type === 'page' && found.anchor) addTo(linked, page.path, found.anchor.id)
    children.forEach(look)
  }
  for (const { entries } of summary.parts) entries.forEach(look)
  return linked
}
