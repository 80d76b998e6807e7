/** What the site brings along: style sheet and scripts, put together from the files beside this one. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { OutputFile } from '../target.ts'
import { compactCss } from './frame/compact-css.ts'
import { frameStyles } from './frame/frame-styles.ts'
import { joinScripts, withoutComments } from './join-scripts.ts'
import { ownFolder } from './paths.ts'
import type { Site } from './site.ts'
import type { SiteWords } from './site-words.ts'

/** Scripts by name: the folders whose files each is joined from, and the words that they say. */
const scripts: Readonly<Record<string, { folders: readonly string[]; words: readonly (keyof SiteWords)[] }>> = {
  'site.js': {
    folders: ['client/shared', 'client'],
    words: ['close', 'collapse', 'copied', 'expand', 'label', 'wrap'],
  },
  'search.js': {
    folders: ['client/shared', 'search/words', 'search/client'],
    words: ['close', 'noResults', 'results', 'search', 'searchPlaceholder'],
  },
  'search-pagefind.js': { folders: ['client/shared', 'search/words', 'search/pagefind'], words: [] },
}

const pagefindName = 'search-pagefind.js'
const searchNames: ReadonlySet<string> = new Set(['search.js', 'minisearch.js', pagefindName])
const names = ['site.css', 'theme.js', 'minisearch.js', ...Object.keys(scripts)]

export const ownPaths: readonly string[] = names.map((name) => `${ownFolder}/${name}`)

export function ownFiles(site: Site): OutputFile[] {
  const isSearched = site.settings.search !== 'none'
  const own = names
    .filter((name) => (isSearched || !searchNames.has(name)) && (site.search.hasPagefind || name !== pagefindName))
    .map((name) => ({ path: `${ownFolder}/${name}`, content: contentOf(name, site) }))
  const { cssFiles = [] } = site.settings
  return [...own, ...cssFiles.map(({ name, content }) => ({ path: `${ownFolder}/custom/${name}`, content }))]
}

function contentOf(name: string, site: Site): string {
  const { settings } = site
  if (name === 'site.css') return compactCss(sources('styles').join('\n')) + frameStyles(settings) + (settings.css ?? '')
  if (name === 'theme.js') return withoutComments(sources('client/early').join('\n')).trimStart()
  if (name === 'minisearch.js') return miniSearch()
  const { folders = [], words = [] } = scripts[name] ?? {}
  return joinScripts(folders.flatMap(sources), {
    words: Object.fromEntries(words.map((word) => [word, site.words[word]])),
    language: site.space.language || 'en',
    ...(settings.search === 'none' && { search: false }),
    ...(site.search.hasPagefind && { pagefind: true }),
  })
}

/** Files of a folder in alphabetical order, what starts the others at the end. */
function sources(folder: string): string[] {
  const base = new URL(`./${folder}/`, import.meta.url)
  const found = readdirSync(base).filter((name) => /\.(?:css|js)$/.test(name))
  const isLast = (name: string): number => Number(name === 'start.js')
  return found.sort((a, b) => isLast(a) - isLast(b) || (a < b ? -1 : 1)).map((name) => readFileSync(new URL(name, base), 'utf8'))
}

/** The form of the library that a page loads by itself stands beside the one that Node loads; it keeps its licence. */
function miniSearch(): string {
  const main = createRequire(import.meta.url).resolve('minisearch')
  const path = main.replace(/\bdist[\\/].*$/, 'dist/umd/index.js')
  return `/*! MiniSearch, © Luca Ongaro, MIT licence */\n${withoutComments(readFileSync(path, 'utf8'))}`
}
