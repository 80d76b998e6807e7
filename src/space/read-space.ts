/**
 * Reads a space: configuration, table of contents, pages, reusable content, variables and tags.
 *
 *     const { files, root } = await openFolder('docs')
 *     const space = await readSpace(files, { root, parse, anchors })
 */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { bookParser } from './book-parser.ts'
import { type Config, readConfig } from './config.ts'
import type { SaidOfSpace } from './docs-yaml.ts'
import { fileIndex } from './file-index.ts'
import type { Files } from './files.ts'
import { siteIn } from './find-spaces.ts'
import { guessLanguage } from './guess-language.ts'
import { listPages } from './list-pages.ts'
import { createMentionText } from './mention-text.ts'
import { mayShowTitles } from './mentioned-text.ts'
import { isOldBook } from './old-book.ts'
import { once } from './once.ts'
import { type Listing, makePage, type PageMakers, type PageText } from './page.ts'
import type { PageMemory } from './page-memory.ts'
import type { CollectAnchors, ParsePage } from './parse-page.ts'
import { folderOf, foldersAbove, inFolder, isWithin, nameOf } from './path-within.ts'
import { type Contents, readContents } from './read-contents.ts'
import { includedBy, readIncludes } from './read-includes.ts'
import { readPages } from './read-pages.ts'
import { readSettings } from './read-settings.ts'
import type { FileIndex, Page, Space } from './space.ts'
import { treeCache } from './tree-cache.ts'

export interface ReadSpaceOptions {
  /** From the base: the root, or the folder whose `.gitbook.yaml` names it. */
  root?: string
  /** BCP 47 tag; taken from `docs.yaml` or `book.json`, or guessed, when absent. */
  language?: string
  parse: ParsePage
  anchors: CollectAnchors
  /** What the site says of it; looked for in the folders above when absent. */
  said?: SaidOfSpace
  /** Roots of the other spaces that are read: pages below them are theirs. */
  others?: readonly string[]
  /** What an earlier reading of the same space has left. */
  memory?: PageMemory
}

export async function readSpace(files: Files, options: ReadSpaceOptions): Promise<Space> {
  const index = fileIndex(await files.list())
  const config = await readConfig(files, index, options.root ?? '')
  const parse = config.values ? bookParser(options.parse, config.values, isOldBook(index, config.root)) : options.parse
  const inner = (options.others ?? []).filter((other) => other !== config.root && isWithin(config.root, other))
  const contents = await readContents(files, index, config, { ...options, parse, inner })
  const settings = await readSettings(files, index, config.root)
  const variables = { ...config.variables, ...settings.variables }
  const late: { space?: Space } = {}
  const mention = createMentionText(() => late.space)
  const given = { ...options, parse, root: config.root, variables, mention }
  const { pages, includes, sample, diagnostics } = await readAllPages(files, index, contents, given, config.values !== undefined)
  const said = options.said ?? (await saidBySite(files, index, config))
  const language = once(() => options.language ?? said?.language ?? config.language ?? guess(sample, config.root, options.memory))
  const space: Space = {
    ...{ files, index, root: config.root, config: contents.config, summary: contents.summary, pages, includes },
    ...{ variables, tags: settings.tags },
    ...(config.values && { book: config.values }),
    ...(inner.length > 0 && { inner }),
    ...(said?.label && { label: said.label }),
    get language() {
      return language()
    },
    get title() {
      return said?.title ?? config.title ?? pages.get(contents.config.readme)?.title ?? nameOf(config.root)
    },
    diagnostics: [...truncation(files), ...config.diagnostics, ...contents.diagnostics, ...settings.diagnostics, ...diagnostics],
  }
  late.space = space
  return space
}

const guess = (sample: readonly string[], root: string, memory: PageMemory | undefined): string =>
  memory === undefined ? guessLanguage(sample) : memory.last(`language ${root}`, sample, () => guessLanguage(sample))

interface AllPages {
  pages: Map<string, Page>
  includes: Map<string, Page>
  /** Beginnings of texts, to guess the language from. */
  sample: string[]
  diagnostics: Diagnostic[]
}

async function readAllPages(
  files: Files,
  index: FileIndex,
  { paths, apart, summary, config }: Contents,
  {
    root,
    variables,
    mention,
    parse,
    anchors,
    memory,
  }: ReadSpaceOptions & Pick<PageMakers, 'mention' | 'variables'> & { root: string },
  isBook: boolean,
): Promise<AllPages> {
  const listings = listPages(paths, summary, { readme: config.readme, apart })
  const inOrder = [...listings.keys()].map((path) => ({ path, file: inFolder(root, path) }))
  const own = await readPages(files, inOrder, memory)
  const shared = await readIncludes(files, index, root, own.texts, isBook)
  const texts = [...own.texts, ...shared.texts]
  const total = texts.reduce((sum, text) => sum + text.source.length, 0)
  const makers: PageMakers = { parse, anchors, variables, mention, trees: treeCache(total), keepsTrees: memory !== undefined }
  const kept = ({ source }: PageText): PageMemory | undefined => (memory && !mayShowTitles(source) ? memory : undefined)
  const make = (text: PageText, listing: Listing = { listed: false }): [string, Page] => [
    text.path,
    kept(text)?.page(text, { ...listing, variables }, () => makePage(text, listing, makers)) ?? makePage(text, listing, makers),
  ]
  const pages = new Map(own.texts.map((text) => make(text, listings.get(text.path))))
  const content = includedPages(own.texts, pages, index).filter(({ listed, path }) => !listed && path !== config.readme)
  return {
    pages,
    includes: new Map([...shared.texts.map((text) => make(text)), ...content.map((page): [string, Page] => [page.file, page])]),
    sample: own.texts.slice(0, 40).map(({ source, bodyStart }) => source.slice(bodyStart, bodyStart + 4000)),
    diagnostics: [...own.diagnostics, ...shared.diagnostics, ...texts.flatMap((text) => text.diagnostics)],
  }
}

/** Books include files from anywhere: one that pages include and nobody lists is content, as much as it is an unlisted page. */
function includedPages(texts: readonly PageText[], pages: ReadonlyMap<string, Page>, index: FileIndex): Page[] {
  const included = new Set(includedBy(texts, index))
  return [...pages.values()].filter(({ file }) => included.has(file))
}

/** What the `docs.yaml` of this folder or of one above says of the space. */
async function saidBySite(files: Files, index: FileIndex, { root, file }: Config): Promise<SaidOfSpace | undefined> {
  const folders = new Set([root, file === undefined ? root : folderOf(file)])
  for (const folder of [root, ...foldersAbove(root)]) {
    const site = await siteIn(files, index, folder)
    const space = site?.spaces.find(({ directory }) => folders.has(directory))
    if (space) return space
  }
  return undefined
}

function truncation(files: Files): Diagnostic[] {
  if (!files.truncated) return []
  const message = 'Unexpected number of files around the space; references to those not listed count as missing'
  return [diagnostic({ id: 'config/too-many-files', message, file: '' })]
}
