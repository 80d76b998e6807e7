/**
 * Feeds of pages that log changes, beside the page and under the name that GitBook gives them, so that who subscribed there still gets it.
 *
 *     changelog/index.html with updates   →   changelog/rss.xml
 */
import type { Root, RootContent } from 'mdast'
import type { Space } from '../../space/space.ts'
import { plainText } from '../../tree/plain-text.ts'
import { type AnyNode, mapTree, walk } from '../../tree/walk.ts'
import type { ElementNode } from '../shared/element.ts'
import { toHtmlBody } from '../shared/html/body.ts'
import { escapeHtml } from '../shared/html/escape-html.ts'
import type { FinishedPage, OutputFile, Preparation } from '../target.ts'
import { dayOf } from './components/day.ts'
import { cleanHref } from './paths.ts'

export const feedName = 'rss.xml'

export const isFeedPath = (path: string): boolean => path === feedName || path.endsWith(`/${feedName}`)

export interface Feeds {
  /** Said by components: the page at this output path has entries. */
  expect(path: string): void
  add(page: FinishedPage): void
  /** What `add` has made since it was last asked, and the same from elsewhere: pages may be written in several threads. */
  taken(): OutputFile[]
  give(files: readonly OutputFile[]): void
  /** Path of a page's feed from the output folder. */
  of(path: string): string | undefined
  files(): OutputFile[]
}

export function createFeeds({ space, spaces, options }: Pick<Preparation, 'space' | 'spaces' | 'options'>): Feeds {
  const expected = new Set<string>()
  const files = new Map<string, OutputFile>()
  const folder = spaces.find(({ root }) => root === space.root)?.path ?? ''
  const base = options.site?.url ? `${[options.site.url, folder].filter(Boolean).join('/')}/` : undefined
  const of = (path: string): string | undefined => (expected.has(path) ? path.replace(/[^/]*$/, feedName) : undefined)
  return {
    expect: (path) => void expected.add(path),
    of,
    add(page) {
      const path = of(page.path)
      if (path === undefined) return
      const entries = entriesOf(page.tree)
      if (entries.length > 0) files.set(path, { path, content: feed(page, entries, space, base) })
      // It had some when it was written before.
      else if (expected.delete(page.path)) files.delete(path)
    },
    taken() {
      const taken = [...files.values()]
      files.clear()
      return taken
    },
    give(given) {
      for (const file of given) files.set(file.path, file)
    },
    files: () => [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

function feed(page: FinishedPage, entries: readonly ElementNode[], space: Space, base: string | undefined): string {
  const address = base === undefined ? './' : base + page.path.replace(/[^/]*$/, '')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    tag('title', page.title === space.title ? page.title : `${page.title} · ${space.title}`),
    tag('link', address),
    tag('description', page.description ?? page.title),
    tag('language', space.language || 'en'),
    ...(base === undefined ? [] : [`<atom:link rel="self" type="application/rss+xml" href="${xml(address + feedName)}"/>`]),
    ...entries.map((entry) => item(entry, address, base !== undefined)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

function entriesOf(tree: Root): ElementNode[] {
  const entries: ElementNode[] = []
  walk(tree, (node) => {
    if (!isUpdate(node)) return undefined
    entries.push(node as unknown as ElementNode)
    return 'skip'
  })
  return entries
}

const isUpdate = ({ type, data }: AnyNode): boolean =>
  type === 'element' && [(data as ElementNode['data']).hProperties.className].flat().includes('update')

function item(entry: ElementNode, address: string, isPublished: boolean): string {
  const [head, body] = entry.children as (ElementNode | undefined)[]
  const children = body?.children ?? []
  const date = String(
    head?.children.flatMap((child) => (child.type === 'element' ? [child.data.hProperties.dateTime ?? ''] : []))[0] ?? '',
  )
  const day = dayOf(date)
  const { title, id } = titleOf(children)
  const link = `${address}${id ? `#${encodeURIComponent(id)}` : ''}`
  const html = toHtmlBody({ type: 'root', children: isPublished ? absolute(children, address) : children }, { html: 'safe' })
  return [
    '<item>',
    tag('title', title || date || plainText(asNode(head?.children[0]))),
    tag('link', link),
    `<guid isPermaLink="false">${xml(`${link}${date ? ` ${date}` : ''}`)}</guid>`,
    ...(day ? [tag('pubDate', day.toUTCString())] : []),
    ...tagsOf(entry).map((name) => tag('category', name)),
    tag('description', html),
    '</item>',
  ].join('\n')
}

const tagsOf = ({ data }: ElementNode): string[] =>
  String(data.hProperties.dataTags ?? '')
    .split(' ')
    .filter(Boolean)

const asNode = (node: RootContent | undefined): AnyNode => (node ?? { type: 'root', children: [] }) as unknown as AnyNode

function titleOf(children: readonly RootContent[]): { title: string; id: string | undefined } {
  const heading = children.find(({ type }) => type === 'heading')
  return {
    title: plainText(asNode(heading)),
    id: (heading?.data as { id?: string } | undefined)?.id,
  }
}

/** Addresses that lead somewhere from anywhere; those of the site are as its host has them, as nobody reads a feed from a disk. */
function absolute(children: readonly RootContent[], base: string): RootContent[] {
  const whole = (url: string): string => {
    if (URL.canParse(url)) return new URL(url).href
    return URL.canParse(url, base) ? new URL(cleanHref(url), base).href : url
  }
  return mapTree({ type: 'root', children: [...children] }, (node) => {
    if (node.url !== undefined) return { ...node, url: whole(node.url) }
    const { hProperties, ...data } = (node.data ?? {}) as ElementNode['data']
    const names = ['href', 'src'].filter((name) => typeof hProperties?.[name] === 'string')
    if (names.length === 0) return undefined
    const addresses = Object.fromEntries(names.map((name) => [name, whole(String(hProperties?.[name]))]))
    return { ...node, data: { ...data, hProperties: { ...hProperties, ...addresses } } } as AnyNode
  }).children
}

const tag = (name: string, value: string): string => `<${name}>${xml(value)}</${name}>`

/** Some characters cannot stand in XML at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const xml = (value: string): string => escapeHtml(value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]/gu, ''))
