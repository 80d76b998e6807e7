/**
 * `.gitbook.yaml` → what it says, each value checked. Nothing here knows which files there are.
 *
 *     root: ./docs/
 *     structure:              →   { root: './docs/', readme: 'welcome.md', redirects: Map { 'old' => 'new.md' } }
 *       readme: ./welcome.md
 *     redirects:
 *       /old: ./new.md
 */
import type { Position } from 'unist'
import { collector, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { didYouMean, orMeant } from '../diagnostics/did-you-mean.ts'
import type { Fix } from '../diagnostics/fix.ts'
import { placeAt } from './place.ts'
import { isMap, type YamlMap } from './read-yaml.ts'
import { type ValueReader, valueReader } from './value-reader.ts'
import { debrisAt, debrisEdits, withoutDebris } from './zero-width.ts'

/** What a configuration file says; absent is what it does not say. */
export interface ConfigFile {
  /** As written, to be seen from the file's own folder; it may climb with `../`. */
  root?: string
  /** Paths from the root. */
  readme?: string
  summary?: string
  redirects: Map<string, string>
  diagnostics: Diagnostic[]
  /** Where a key stands. */
  placeOf(...keys: string[]): Position
}

const knownKeys = ['root', 'structure', 'redirects']
const structureKeys = ['readme', 'summary']

export function readConfigFile(text: string, file: string): ConfigFile {
  const { report, diagnostics } = collector()
  reportDebris(text, file, report)
  const reader = valueReader(withoutDebris(text), file, report)
  if (reader.isSound) reportUnknownKeys(reader, text, file, report)
  return { ...readStructure(reader), redirects: readRedirects(reader), diagnostics, placeOf: reader.placeOf }
}

/** The keys that `.gitbook.yaml` and `book.json` share. */
export function readStructure(reader: ValueReader): Pick<ConfigFile, 'root' | 'readme' | 'summary'> {
  const structure = reader.map(reader.top, 'structure')
  const root = reader.text(reader.top, 'root')?.trim().replace(/^\/+/, './')
  const readme = reader.path(structure, 'structure', 'readme')
  const summary = reader.path(structure, 'structure', 'summary')
  return { ...(root ? { root } : {}), ...(readme ? { readme } : {}), ...(summary ? { summary } : {}) }
}

function readRedirects(reader: ValueReader): Map<string, string> {
  const written: YamlMap = reader.map(reader.top, 'redirects')
  const redirects = new Map<string, string>()
  for (const key of Object.keys(written)) {
    const target = reader.text(written, 'redirects', key)
    if (target !== undefined) redirects.set(oldPath(key), target.trim().replace(/^\.?\/+/, ''))
  }
  return redirects
}

/** `/old/page.md` → `old/page`; a fragment stays. */
export function oldPath(key: string): string {
  const [path = '', ...fragment] = key.trim().split('#')
  const bare = path.replace(/^\.?\/+/, '').replace(/\.md$/i, '')
  return [bare.endsWith('/') ? bare.slice(0, -1) : bare, ...fragment].join('#')
}

function reportUnknownKeys(reader: ValueReader, text: string, file: string, report: Report): void {
  const structure = isMap(reader.top.structure) ? reader.top.structure : {}
  const unknown = [
    ...unknownIn(reader.top, knownKeys).map((key) => ({ way: [key], known: knownKeys })),
    ...unknownIn(structure, structureKeys).map((key) => ({ way: ['structure', key], known: structureKeys })),
  ]
  for (const { way, known } of unknown.slice(0, 100)) {
    const key = way.at(-1) ?? ''
    const meant = didYouMean(key, known)
    const expected = known === knownKeys ? '`root`, `structure` or `redirects`' : '`readme` or `summary`'
    const message = `Unexpected key \`${way.join('.')}\` in \`${file}\`, expected ${expected}${orMeant(meant)}`
    const place = reader.placeOf(...way)
    report({ id: 'config/unknown-key', message, file, place, expected: known, ...renaming(key, meant, place, text) })
  }
}

const unknownIn = (map: YamlMap, known: readonly string[]): string[] =>
  Object.keys(map).filter((key) => !known.includes(key) && key !== '$schema')

/** Nothing where invisible characters have moved the place. */
function renaming(key: string, meant: string | undefined, { start, end }: Position, text: string): { fix?: Fix } {
  const at = { start: start.offset ?? 0, end: end.offset ?? 0 }
  if (meant === undefined || text.slice(at.start, at.end) !== key) return {}
  return { fix: { safe: false, title: `Replace \`${key}\` by \`${meant}\``, edits: [{ ...at, text: meant }] } }
}

function reportDebris(text: string, file: string, report: Report): void {
  const at = debrisAt(text)
  if (at === -1) return
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  const message = `Unexpected invisible character U+${code} in \`${file}\``
  const hint = 'Delete it: GitBook takes it for part of the key'
  const fix = { safe: true, title: 'Delete the invisible characters', edits: debrisEdits(text) }
  report({ id: 'config/zero-width-key', message, file, place: placeAt(text, at, at + 1), hint, fix })
}
