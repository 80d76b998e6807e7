/**
 * What the theme of an API's book calls the languages of its samples.
 *
 *     "pluginsConfig": { "theme-api": { "languages": [{ "lang": "js", "name": "JavaScript" }] } }
 *     {% sample lang="js" %}   →   a sample whose label is `JavaScript`
 */
import type { Root } from 'mdast'
import { type AnyNode, walk } from '../tree/walk.ts'
import type { BookValues } from './book-parser.ts'
import { isMap } from './read-yaml.ts'

/** Name by language. */
export function sampleNames({ pluginsConfig }: BookValues): ReadonlyMap<string, string> {
  const theme = isMap(pluginsConfig) ? pluginsConfig['theme-api'] : undefined
  const languages = isMap(theme) && Array.isArray(theme.languages) ? theme.languages : []
  return new Map(
    languages.flatMap((each: unknown): [string, string][] =>
      isMap(each) && typeof each.lang === 'string' && typeof each.name === 'string' ? [[each.lang, each.name]] : [],
    ),
  )
}

export function nameSamples(tree: Root, names: ReadonlyMap<string, string>): void {
  walk(tree, (node: AnyNode) => {
    const label = node.type === 'sample' ? names.get(node.attributes?.lang ?? '') : undefined
    if (label !== undefined) node.data = { ...node.data, label }
    return undefined
  })
}
