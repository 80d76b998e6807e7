/** A space of three pages by the sea, for writing HTML by hand. */
import type { Root, RootContent } from 'mdast'
import { wordsFor } from '../../src/blocks/words.ts'
import type { Page, Space } from '../../src/space/space.ts'
import { html } from '../../src/targets/html/index.ts'
import { toHtmlBody } from '../../src/targets/shared/html/body.ts'
import type { FinishedPage, TargetContext } from '../../src/targets/target.ts'
import { writeBlocks } from './write-blocks.ts'

const page = (path: string, title: string, listed = true): Page => ({
  path,
  file: path,
  source: '',
  frontMatter: {},
  bodyStart: 0,
  title,
  listed,
  parse: () => ({ tree: { type: 'root', children: [] }, diagnostics: [] }),
  letGo: () => {},
  anchors: () => [],
  headings: () => [],
})

export const pages = [
  page('README.md', 'The harbour'),
  page('ferries/README.md', 'Ferries'),
  page('ferries/tides.md', 'Tides & times'),
]

export const space = (language = 'en'): Space => ({
  files: { list: async () => [], read: async () => new Uint8Array() },
  root: '',
  language,
  title: 'Harbour guide',
  config: { readme: 'README.md', summary: 'SUMMARY.md', redirects: new Map() },
  summary: { parts: [] },
  pages: new Map(pages.map((entry) => [entry.path, entry])),
  includes: new Map(),
  index: { has: () => false, size: () => undefined, nearly: () => undefined, paths: () => [] },
  variables: {},
  tags: [{ tag: 'night', label: 'Night boats' }],
  diagnostics: [],
})

export const context = (language = 'en', options: Partial<TargetContext['options']> = {}): TargetContext => ({
  words: wordsFor(language),
  options: { tables: 'html', html: 'safe', ...options },
  space: space(language),
  page: pages[1] as Page,
  path: 'ferries/index.html',
  paths: new Map(),
})

/** The HTML of nodes, without a page around it. */
export function render(nodes: readonly RootContent[], language = 'en'): string {
  const tree: Root = { type: 'root', children: [...nodes] }
  return toHtmlBody(writeBlocks(tree, html, context(language)), { html: 'safe' })
}

/** A whole page of nodes. */
export function renderPage(nodes: readonly RootContent[], finished: Partial<FinishedPage> = {}, language = 'en'): string {
  const tree = writeBlocks({ type: 'root', children: [...nodes] }, html, context(language))
  const page: FinishedPage = {
    page: pages[1] as Page,
    tree,
    path: 'ferries/index.html',
    title: 'Ferries',
    frontMatter: {},
    ...finished,
  }
  return html.write(page, context(language)) as string
}
