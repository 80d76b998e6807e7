/**
 * `docs.yaml` (also `gitbook-docs.yaml`) → the spaces of a site: its sections, variants and languages.
 *
 *     site:
 *       structure:
 *         - type: space             →   [{ directory: 'jardin', title: 'Jardin', language: 'fr' }]
 *           title: Jardin
 *           content: { directory: ./jardin, language: fr }
 */
import type { Position } from 'unist'
import { collector, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { languageTag } from './language-tag.ts'
import { folderOf, pathWithin } from './path-within.ts'
import { publishedStructure } from './published-structure.ts'
import { readSiteStructure, type SaidSpace, saidSpaces } from './read-site-structure.ts'
import { isMap, readYaml, type YamlResult } from './read-yaml.ts'
import type { SiteStructure } from './site-structure.ts'
import { withoutDebris } from './zero-width.ts'

export interface SaidOfSpace {
  title?: string
  /** What the list of the languages of a book calls it. */
  label?: string
  language?: string
}

export interface SiteSpace extends SaidOfSpace {
  /** From the base. */
  directory: string
  /** It is not published. */
  isDraft?: true
  /** Where the file names the directory. */
  place: Position
}

export interface Site {
  title?: string
  /** The languages of one book, which has its own configuration. */
  isBook?: true
  spaces: SiteSpace[]
  /** How those that are published stand to each other, by their directories. */
  structure?: SiteStructure
  diagnostics: Diagnostic[]
}

export const siteFileNames = ['docs.yaml', 'gitbook-docs.yaml', 'docs.yml', 'gitbook-docs.yml']

/** Nobody reads more of one file. */
const mostFaults = 100

/** Undefined when the file is not GitBook's: other tools have a `docs.yaml` too. */
export function readDocsYaml(text: string, file: string): Site | undefined {
  const { report, diagnostics } = collector()
  const source = withoutDebris(text)
  const yaml = readYaml(source, { file, source, start: 0, id: 'config/invalid-yaml', what: `\`${file}\`` })
  const site = isMap(yaml.value) && isMap(yaml.value.site) ? yaml.value.site : undefined
  if (!site || !Array.isArray(site.structure)) return undefined
  diagnostics.push(...yaml.diagnostics)
  const items = readSiteStructure(site, (where, way) => {
    if (diagnostics.length >= mostFaults) return
    const message = `Unexpected entry ${where} in \`${file}\``
    const hint = 'It is left out with all that it holds.'
    report({ id: 'config/bad-value', message, file, place: yaml.placeOf(...way, 'title'), hint })
  })
  const spaces = saidSpaces(items).flatMap((space) => toSpace(space, file, yaml.placeOf, report))
  const title = typeof site.title === 'string' ? { title: site.title } : {}
  const structure = { ...title, ...publishedStructure(items, (space) => directoryOf(space, file)) }
  return { ...title, spaces, structure, diagnostics }
}

function toSpace(space: SaidSpace, file: string, placeOf: YamlResult['placeOf'], report: Report): SiteSpace[] {
  const { directory: written, language } = space.content
  // A space that is not synchronised has `directory: null`.
  if (typeof written !== 'string') return []
  const directory = directoryOf(space, file)
  const place = placeOf(...space.way, 'content', 'directory')
  if (directory === undefined) {
    const message = `Unexpected directory \`${written}\` in \`${file}\`, expected one inside the repository`
    report({ id: 'config/missing-root', message, file, place })
    return []
  }
  const tag = languageTag(language)
  const title = space.title || directory
  return [{ directory, title, ...(tag ? { language: tag } : {}), ...(space.isDraft && { isDraft: true }), place }]
}

/** From the folder of the file, or from the repository where it begins with a slash; undefined for one outside of it. */
function directoryOf({ content: { directory } }: SaidSpace, file: string): string | undefined {
  if (typeof directory !== 'string') return undefined
  return pathWithin(directory.startsWith('/') ? '' : folderOf(file), directory)
}
