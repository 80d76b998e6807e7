/**
 * The first space of each language, when the text that a site opens with is there in several: hosts that can tell send readers to theirs.
 *
 *     en/, fr/, fr-old/   →   en: en, fr: fr
 */
import type { WrittenSpace } from '../../target.ts'
import { homeOf, sectionsOf } from './sections.ts'
import type { TopSite } from './top-site.ts'

export interface Language {
  /** `fr`, `pt-br`: letters and dashes only. */
  tag: string
  /** Folder in the output. */
  path: string
}

export function languagesOf(site: Pick<TopSite, 'spaces' | 'structure'>): Language[] {
  const home = homeOf(site)
  const sections = sectionsOf(site)
  const section = sections.find((spaces) => home !== undefined && spaces.includes(home)) ?? sections[0] ?? []
  // The one that opens by itself goes before others in its language.
  return languagesIn([...section.filter((space) => space === home), ...section.filter((space) => space !== home)])
}

/** In the order of the spaces; none where there is only one. */
export function languagesIn(spaces: readonly WrittenSpace[]): Language[] {
  const first = new Map<string, string>()
  for (const { space, path } of spaces) {
    const tag = space.language.toLowerCase()
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag) && !first.has(tag)) first.set(tag, path)
  }
  return first.size < 2 ? [] : [...first].map(([tag, path]) => ({ tag, path }))
}
