/** A space in memory for tests: `makeSpace({ 'README.md': '# Harbour', 'map.png': '' })`. */
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { collectAnchors } from '../src/space/anchors.ts'
import type { Anchor, FileIndex, Page, Space } from '../src/space/space.ts'
import { plainText } from '../src/tree/plain-text.ts'
import { type AnyNode, mapTree } from '../src/tree/walk.ts'

export const parse = (source: string): Root => raise(unified().use(remarkParse).use(remarkGfm).parse(source))

export function makeSpace(files: Record<string, string>, options: Partial<Space> = {}): Space {
  const root = options.root ?? ''
  const isIncluded = (path: string): boolean => path.includes('.gitbook/includes/')
  const isPage = (path: string): boolean =>
    path.endsWith('.md') && !isIncluded(path) && path.startsWith(root) && !/SUMMARY\.md$/.test(path)
  const paths = Object.keys(files)
  const page = (path: string, below: string): Page => makePage(path, below, files[path] ?? '')
  const below = (path: string): string => (root === '' ? path : path.slice(root.length + 1))
  return {
    files: { list: async () => [], read: async () => new Uint8Array() },
    root,
    language: 'en',
    title: 'Harbour',
    config: { readme: 'README.md', summary: 'SUMMARY.md', redirects: new Map() },
    summary: { parts: [] },
    pages: new Map(paths.filter(isPage).map((path) => [below(path), page(path, below(path))])),
    includes: new Map(paths.filter(isIncluded).map((path) => [path, page(path, path)])),
    index: makeIndex(files),
    variables: {},
    tags: [],
    diagnostics: [],
    ...options,
  }
}

export function pageOf(space: Space, path: string): Page {
  const page = space.pages.get(path) ?? space.includes.get(path)
  if (page === undefined) throw new Error(`No page ${path}`)
  return page
}

function makePage(file: string, path: string, source: string): Page {
  const tree = parse(source)
  const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1)
  let anchors: readonly Anchor[] | undefined
  return {
    path,
    file,
    source,
    frontMatter: {},
    bodyStart: 0,
    title: title === undefined ? path : plainText(title),
    listed: true,
    parse: () => ({ tree, diagnostics: [] }),
    letGo: () => {},
    headings: () => collectAnchors(tree).headings,
    anchors: () => {
      anchors ??= collectAnchors(tree).anchors()
      return anchors
    },
  }
}

function makeIndex(files: Record<string, string>): FileIndex {
  const fold = (path: string): string => path.normalize('NFC').toLowerCase()
  const folded = new Map(Object.keys(files).map((path) => [fold(path), path]))
  return {
    has: (path) => Object.hasOwn(files, path),
    size: (path) => files[path]?.length,
    nearly: (path) => folded.get(fold(path)),
    paths: () => Object.keys(files),
  }
}

/** Enough of the GitBook layer for tests: a lone include tag, a mention, an explicit id. */
function raise(tree: Root): Root {
  return mapTree(tree, (node) => {
    const { url, title } = node as AnyNode & { title?: string | null }
    if (node.type === 'link' && title === 'mention')
      return at(node, { type: 'mention', attributes: { url }, children: node.children })
    const include = node.type === 'paragraph' ? /^\{% include "(.*)" %\}$/.exec(plainText(node))?.[1] : undefined
    if (include !== undefined) return at(node, { type: 'include', attributes: { src: include }, children: [] })
    const id = node.type === 'heading' ? /^(.*) \{#([\w-]+)\}$/.exec(node.children?.[0]?.value ?? '') : null
    if (id === null) return undefined
    return { ...node, children: [{ type: 'text', value: id[1] }], data: { id: id[2] } } as AnyNode
  })
}

const at = (node: AnyNode, made: AnyNode): AnyNode => ({ ...made, ...(node.position ? { position: node.position } : {}) })

/** A GitBook node, of a type that fits anywhere. */
export const made = (type: string, attributes: object = {}, children: readonly unknown[] = []): never =>
  ({ type, attributes, children }) as unknown as never
