/** Reads the specifications that API blocks name, once for all pages. */
import { createHash } from 'node:crypto'
import type { RootContent } from 'mdast'
import type { Report } from '../diagnostics/diagnostic.ts'
import { isRefusal } from '../diagnostics/is-refusal.ts'
import { hasMark } from '../space/has-mark.ts'
import { linkFiles } from '../space/openapi/linked-files.ts'
import { readLinked, readSpec } from '../space/openapi/read-spec.ts'
import type { Spec } from '../space/openapi/spec.ts'
import { isSpecBlock, specFileOf } from '../space/openapi/spec-file.ts'
import { readText } from '../space/read-text.ts'
import type { Resolve } from '../space/reference.ts'
import type { Page, Space } from '../space/space.ts'
import { walk } from '../tree/walk.ts'
import type { ConvertOptions } from './api.ts'
import { loadPageParser } from './open-spaces.ts'

/** What the pages need to show API blocks. */
export interface ApiSources {
  /** The specifications that could be read, by path from the base. */
  specs: ReadonlyMap<string, Spec>
  /** What they were read from, in short. */
  texts: ReadonlyMap<string, string>
  /** Slug of a registered specification → file, from the base. */
  openapi: ReadonlyMap<string, string>
  parseMarkdown: (text: string) => RootContent[]
}

/** Bytes: no text is as long that has this many. */
const longestFile = 100_000_000
const longestRef = 200

interface Reading {
  /** Reusable content too. */
  pages: Iterable<Page>
  resolve: Resolve
  options: Pick<ConvertOptions, 'engine' | 'openapi'>
  report: Report
}

export async function readSpecs(space: Space, { pages, resolve, options, report }: Reading): Promise<ApiSources> {
  const openapi = filesBySlug(space, options.openapi ?? new Map(), report)
  const files = new Set<string>()
  for (const page of pages) collectFiles(page, { resolve, page, openapi }, files)
  const specs = new Map<string, Spec>()
  const texts = new Map<string, string>()
  for (const file of files) {
    const source = await readSource(space, file, report)
    texts.set(file, source?.hash ?? '')
    if (source === undefined) continue
    const { spec, diagnostics } = readSpec(source.text, file)
    diagnostics.forEach(report)
    const linked = spec && (await withLinked(space, spec, report))
    texts.set(file, [source.hash, ...(linked?.hashes ?? [])].join(' '))
    if (linked !== undefined) specs.set(file, linked.spec)
  }
  if (specs.size === 0) return { specs, texts, openapi, parseMarkdown: () => [] }
  const parse = await loadPageParser(options.engine)
  return { specs, texts, openapi, parseMarkdown: (text) => parse(text, { file: '', bodyStart: 0 }).tree.children }
}

function collectFiles(page: Page, sources: Parameters<typeof specFileOf>[1], files: Set<string>): void {
  // Most pages have no such block, and need not be gone through.
  if (!hasMark(page, '{%') && !hasMark(page, 'data-gb-custom')) return
  if (!hasMark(page, 'openapi') && !hasMark(page, 'swagger')) return
  walk(page.parse().tree, (node) => {
    const file = isSpecBlock(node) ? specFileOf(node, sources) : undefined
    if (file !== undefined) files.add(file)
    return undefined
  })
}

/** Paths are from the folder of the space, or from the repository. */
function filesBySlug(space: Space, given: ReadonlyMap<string, string>, report: Report): Map<string, string> {
  const files = new Map<string, string>()
  for (const [slug, path] of given) {
    const bare = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
    const file = [space.root === '' ? bare : `${space.root}/${bare}`, bare].find((candidate) => space.index.has(candidate))
    if (file !== undefined) files.set(slug, file)
    else report({ id: 'openapi/unknown-spec', message: `Cannot find file \`${path}\` of specification \`${slug}\``, file: '' })
  }
  return files
}

interface Source {
  text: string
  hash: string
}

async function readSource(space: Space, file: string, report: Report): Promise<Source | undefined> {
  const size = space.index.size(file) ?? 0
  if (size > longestFile) {
    report({
      id: 'openapi/too-large',
      message: `Unexpected size of \`${file}\`, expected at most ${longestFile / 1_000_000} MB`,
      file,
    })
    return undefined
  }
  const bytes = await contentOf(space, file, report)
  if (bytes === undefined) return undefined
  const { text, diagnostics } = readText(bytes, file)
  diagnostics.forEach(report)
  return { text, hash: createHash('sha256').update(bytes).digest('base64') }
}

/** With the files that it refers to: of the repository, and of a kind that specifications have. */
async function withLinked(space: Space, spec: Spec, report: Report): Promise<{ spec: Spec; hashes: string[] }> {
  const hashes: string[] = []
  let left = longestFile
  const read = async (file: string): Promise<unknown> => {
    left -= space.index.size(file) ?? 0
    if (!space.index.has(file) || !/\.(?:ya?ml|json)$/i.test(file) || left < 0) return undefined
    const source = await readSource(space, file, report)
    if (source === undefined) return undefined
    hashes.push(source.hash)
    const { value, diagnostics } = readLinked(source.text, file)
    diagnostics.forEach(report)
    return value
  }
  const missing = (ref: string, file: string): void => {
    const message = `Cannot find \`${ref.slice(0, longestRef)}\` in the repository, to which \`${file}\` refers`
    report({ id: 'openapi/unknown-spec', message, file })
  }
  return { spec: await linkFiles(spec, read, missing), hashes }
}

/** A file may vanish or be locked between listing and reading: the blocks keep their plain form. */
async function contentOf(space: Space, file: string, report: Report): Promise<Uint8Array | undefined> {
  try {
    return await space.files.read(file)
  } catch (error) {
    if (!isRefusal(error)) throw error
    report({ id: 'asset/unreadable', message: `Cannot read specification \`${file}\`: ${error.message}`, file })
    return undefined
  }
}
