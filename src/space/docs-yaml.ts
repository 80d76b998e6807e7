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
import { placeAt } from './place.ts'
import { isMap, readYaml, type YamlMap } from './read-yaml.ts'
import { withoutDebris } from './zero-width.ts'

export interface SiteSpace {
  /** From the base. */
  directory: string
  title?: string
  language?: string
  hidden: boolean
  /** Where the file names the directory. */
  place: Position
}

export interface Site {
  title?: string
  /** The languages of one book, which has its own configuration. */
  isBook?: true
  spaces: SiteSpace[]
  diagnostics: Diagnostic[]
}

export const siteFileNames = ['docs.yaml', 'gitbook-docs.yaml', 'docs.yml', 'gitbook-docs.yml']

/** Undefined when the file is not GitBook's: other tools have a `docs.yaml` too. */
export function readDocsYaml(text: string, file: string): Site | undefined {
  const { report, diagnostics } = collector()
  const source = withoutDebris(text)
  const yaml = readYaml(source, { file, source, start: 0, id: 'config/invalid-yaml', what: `\`${file}\`` })
  const site = isMap(yaml.value) && isMap(yaml.value.site) ? yaml.value.site : undefined
  if (!site || !Array.isArray(site.structure)) return undefined
  diagnostics.push(...yaml.diagnostics)
  const spaces = spacesIn(site.structure, 0).flatMap((item) => toSpace(item, file, source, report))
  return { ...(typeof site.title === 'string' ? { title: site.title } : {}), spaces, diagnostics }
}

/** Deeper than sections in groups nobody goes; a hand-made file may. */
const deepest = 10

/** Where groups and sections hold what is in them. */
const within = ['structure', 'children']

/** Every item that has content, whatever groups and sections it stands in. */
function spacesIn(items: unknown, depth: number): YamlMap[] {
  if (!Array.isArray(items) || depth > deepest) return []
  return items
    .filter(isMap)
    .flatMap((item) => [...(isMap(item.content) ? [item] : []), ...within.flatMap((key) => spacesIn(item[key], depth + 1))])
}

function toSpace(item: YamlMap, file: string, source: string, report: Report): SiteSpace[] {
  const { directory: written, language } = item.content as YamlMap
  // A space that is not synchronised has `directory: null`.
  if (typeof written !== 'string') return []
  const directory = pathWithin(folderOf(file), written)
  const at = source.indexOf(written)
  const place = placeAt(source, at, at + written.length)
  if (directory === undefined) {
    const message = `Unexpected directory \`${written}\` in \`${file}\`, expected one inside the repository`
    report({ id: 'config/missing-root', message, file, place })
    return []
  }
  const tag = languageTag(language)
  return [{ directory, title: titleOf(item, directory), ...(tag ? { language: tag } : {}), hidden: item.hidden === true, place }]
}

const titleOf = (item: YamlMap, directory: string): string =>
  ([item.title, item.key].find((value) => typeof value === 'string') as string | undefined) ?? directory
