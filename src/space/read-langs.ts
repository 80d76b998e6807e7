/**
 * `LANGS.md` of a book of GitBook 2 or 3 → the languages of the book, each a space in a folder of its own.
 *
 *     * [English](en/)
 *     * [Français](fr)      →   [{ directory: 'en', label: 'English', language: 'en' }, { directory: 'fr', label: 'Français', language: 'fr' }]
 */
import type { Site, SiteSpace } from './docs-yaml.ts'
import { languageTag } from './language-tag.ts'
import { folderOf, nameOf, pathWithin } from './path-within.ts'
import { placeAt } from './place.ts'

export const languagesFile = 'LANGS.md'

const entry = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+\[([^\]\n]{1,200})\]\(<?([^\s)>]{1,500})/gm
const scheme = /^(?:[a-z][a-z\d+.-]+:|\/\/)/i

export function readLangs(text: string, file: string): Site | undefined {
  const spaces = [...withoutComments(text).matchAll(entry)].flatMap((match) => toSpace(match, text, file))
  return spaces.length === 0 ? undefined : { isBook: true, spaces, diagnostics: [] }
}

/** Places stay. Behind the last closer nothing is a comment, so that each opener is looked at once. */
function withoutComments(text: string): string {
  const end = text.lastIndexOf('-->') + 3
  return text.slice(0, end).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')) + text.slice(end)
}

function toSpace({ 0: whole, 1: written = '', 2: target = '', index }: RegExpExecArray, text: string, file: string): SiteSpace[] {
  const path = target.replace(/[?#].*$/, '').replace(/(?:^|\/)README\.md$/i, '/')
  const directory = scheme.test(target) ? undefined : pathWithin(folderOf(file), path.replace(/^\/+/, '') || '.')
  if (directory === undefined || directory === folderOf(file)) return []
  const language = knownLanguage(nameOf(directory))
  const end = index + whole.length
  const place = placeAt(text, end - target.length, end)
  const label = written.replace(/\\(?=[!-/:-@[-`{-~])/g, '').trim()
  return [{ directory, ...(label && { label }), ...(language && { language }), place }]
}

/** Folders go by other names as well: `cn`, `v1`, `doc`. */
function knownLanguage(folder: string): string | undefined {
  const tag = languageTag(folder)
  if (tag === undefined) return undefined
  const [base = ''] = tag.split('-')
  return names.of(base) === undefined ? undefined : tag
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
