/**
 * The first space of each language, when a run has several languages: hosts that can tell send readers to theirs.
 *
 *     en/, fr/, fr-old/   →   en: en, fr: fr
 */
import type { TopSite } from './top-site.ts'

export interface Language {
  /** `fr`, `pt-br`: letters and dashes only. */
  tag: string
  /** Folder in the output. */
  path: string
}

export function languagesOf({ spaces }: Pick<TopSite, 'spaces'>): Language[] {
  const first = new Map<string, string>()
  for (const { space, path } of spaces) {
    const tag = space.language.toLowerCase()
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag) && !first.has(tag)) first.set(tag, path)
  }
  return first.size < 2 ? [] : [...first].map(([tag, path]) => ({ tag, path }))
}
