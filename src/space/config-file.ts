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
import { placeAt } from './place.ts'
import type { YamlMap } from './read-yaml.ts'
import { type ValueReader, valueReader } from './value-reader.ts'
import { debrisAt, withoutDebris } from './zero-width.ts'

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

export function readConfigFile(text: string, file: string): ConfigFile {
  const { report, diagnostics } = collector()
  reportDebris(text, file, report)
  const reader = valueReader(withoutDebris(text), file, report)
  reportUnknownKeys(reader, file, report)
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
function oldPath(key: string): string {
  const [path = '', ...fragment] = key.trim().split('#')
  const bare = path.replace(/^\.?\/+/, '').replace(/\.md$/i, '')
  return [bare.endsWith('/') ? bare.slice(0, -1) : bare, ...fragment].join('#')
}

function reportUnknownKeys(reader: ValueReader, file: string, report: Report): void {
  const unknown = Object.keys(reader.top).filter((key) => !knownKeys.includes(key) && key !== '$schema')
  for (const key of unknown.slice(0, 100)) {
    const message = `Unexpected key \`${key}\` in \`${file}\`, expected \`root\`, \`structure\` or \`redirects\``
    report({ id: 'config/unknown-key', message, file, place: reader.placeOf(key), expected: knownKeys })
  }
}

function reportDebris(text: string, file: string, report: Report): void {
  const at = debrisAt(text)
  if (at === -1) return
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  const message = `Unexpected invisible character U+${code} in \`${file}\``
  const hint = 'Delete it: GitBook takes it for part of the key'
  report({ id: 'config/zero-width-key', message, file, place: placeAt(text, at, at + 1), hint })
}
