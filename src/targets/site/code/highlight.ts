/**
 * Colours code, by classes. What has been coloured before, on this page or in another run, is at hand; the rest is left to be filled in
 * at the end, by other threads where there are any.
 */
import { createHash } from 'node:crypto'
import type { Code, Preparation, Services, WriteOptions } from '../../target.ts'
import { installedPackage } from '../installed-package.ts'
import { craftHere } from './craft.ts'
import { languageName } from './languages.ts'
import type { Placeholders } from './placeholders.ts'
import { decodeRuns, plainName, type Run, runsToHtml } from './runs.ts'
import { scopesByClass } from './token-classes.ts'

/** Makes HTML of code and its colours: as it is, or line by line. */
export type Render = (source: string, runs: readonly Run[]) => string

export interface Highlight {
  /** HTML of a piece of code, without `<pre>`; or a placeholder for it. */
  code(source: string, language: string | undefined, render?: Render): string
  /** The page with its placeholders filled in. */
  fill(html: string): string | Promise<string>
}

/** More is data rather than code. */
const mostCharacters = 200_000
const plainLanguages: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'ansi',
  'none',
  'output',
  'console-output',
])

type Known = string | undefined | Promise<string>

/** Changes with what the letters stand for. */
const scopes = hash(JSON.stringify(scopesByClass)).slice(0, 8)

export function createHighlighter({ services, options, report }: Preparation, { hold, fill }: Placeholders): Highlight {
  const known = new Map<string, Known>()
  const told = new Set<string>()
  const tell = (fault: string): void => {
    if (!told.has(fault)) report({ id: 'loss/block', message: `Code written without colours: ${fault}`, file: '' })
    told.add(fault)
  }
  const version = versionFor(options)
  const runsOf = (source: string, language: string): Known => {
    const key = keyOf(version, source, language)
    if (!known.has(key)) known.set(key, services.store?.get(key) ?? later(key, source, language))
    return known.get(key)
  }
  const later = async (key: string, source: string, language: string): Promise<string> => {
    const { made: runs = '', fault } = await (services.craft ?? craftHere)({ source, language })
    if (fault === undefined) services.store?.set(key, runs)
    else tell(fault)
    known.set(key, runs)
    return runs
  }
  return {
    code(source, written, render = runsToHtml) {
      const language = languageName(written)
      if (isPlain(source, language) || options.site?.highlight === false) return render(source, plain(source))
      if (version === undefined) {
        tell('the package `shiki` is not installed')
        return render(source, plain(source))
      }
      const runs = runsOf(source, language)
      if (typeof runs === 'object') return hold(runs.then((made) => render(source, decodeRuns(made, source) ?? plain(source))))
      return render(source, decodeRuns(runs ?? '', source) ?? plain(source))
    },
    fill,
  }
}

/** Of pieces of code, those that have colours which nobody knows yet. */
export function withoutColours(pieces: readonly Code[], options: WriteOptions, { store }: Services): Code[] {
  const version = versionFor(options)
  if (version === undefined) return []
  return pieces
    .map(({ source, language }) => ({ source, language: languageName(language) }))
    .filter(({ source, language }) => !isPlain(source, language) && store?.get(keyOf(version, source, language)) === undefined)
}

/** Of what colours code; undefined where nobody does. */
const versionFor = ({ site }: WriteOptions): string | undefined =>
  site?.highlight === false ? undefined : installedPackage('shiki')?.version

const isPlain = (source: string, language: string): boolean => plainLanguages.has(language) || source.length > mostCharacters

const keyOf = (version: string | undefined, source: string, language: string): string =>
  hash(`${version} ${scopes}\n${language}\n${source}`)

const plain = ({ length }: string): Run[] => [{ name: plainName, length }]

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27)
}
