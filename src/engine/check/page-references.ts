/**
 * The references of a page with what they mean, as rules see them.
 *
 *     See [the soil](beds/soil.md#lime).   →   { kind: 'link', url: 'beds/soil.md#lime', at, resolution, … }
 */

import type { Point, Position } from 'unist'
import type { Reference, WrittenNode } from '../../checks/check.ts'
import { detached } from '../../space/detached.ts'
import { hasMark } from '../../space/has-mark.ts'
import { once } from '../../space/once.ts'
import { placeAt } from '../../space/place.ts'
import { isMap } from '../../space/read-yaml.ts'
import type { ReferenceKind, Resolution, Resolve } from '../../space/reference.ts'
import { isRepeated, kindInColumn, referenceAttributes } from '../../space/reference-attributes.ts'
import type { Page } from '../../space/space.ts'
import { type ColumnAttributes, cellColumns, columnAbove } from '../../tree/cell-columns.ts'
import { htmlReferences } from '../../tree/html-references.ts'
import { isRemoved } from '../../tree/removed-html.ts'
import { usedDefinitions } from '../../tree/used-definitions.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'
import { type Address, findAddresses } from './find-address.ts'
import { placesInValue } from './places-in-value.ts'

export interface PageReferences {
  ofFrontMatter(): readonly Reference[]
  of(node: AnyNode, ancestors: readonly AnyNode[]): readonly Reference[]
}

/** Most nodes are such, and need not be asked. */
const silent = new Set(['break', 'emphasis', 'inlineCode', 'paragraph', 'strong', 'tableCell', 'tableRow', 'text'])

export const mayRefer = (node: AnyNode): boolean =>
  (node.url !== undefined || node.attributes !== undefined || node.type === 'html') && !silent.has(node.type)

/** All of them, in order. */
export function allReferences(page: Page, resolve: Resolve): Reference[] {
  const { of, ofFrontMatter } = pageReferences(page, resolve)
  const all = [...ofFrontMatter()]
  walk(page.parse().tree, (node, ancestors) => {
    if (mayRefer(node)) all.push(...of(node, ancestors))
    return undefined
  })
  return all
}

const urlKinds: Record<string, ReferenceKind> = { definition: 'link', image: 'image', link: 'link' }

const none: readonly Reference[] = []

/** A link within is what GitBook wrote for other tools: it shows the title of the page, or the operation. */
const isTitledByTarget = ({ type, attributes }: AnyNode): boolean =>
  (type === 'contentRef' && Boolean(attributes?.url)) || ((type === 'openapi' || type === 'swagger') && Boolean(attributes?.src))

type Make = (kind: ReferenceKind, url: string, node: AnyNode, ancestors: readonly AnyNode[], exact?: Address) => InText

/** The same address at the same position again is the next one there. */
interface Seen {
  times: number
  addresses?: Address[]
}

export function pageReferences(page: Page, resolve: Resolve): PageReferences {
  const columns = hasMark(page, '<table') ? cellColumns(page.parse().tree) : new Map<AnyNode, ColumnAttributes>()
  const own = ofPage(page, resolve)
  const seen = seenPlaces()
  const used = once(() => usedDefinitions(page.parse().tree as AnyNode))
  const make: Make = (kind, url, node, ancestors, exact) => {
    const kept = detached(url)
    const told = { kind, url: kept, written: writtenOf(node, kept), ...(exact && { exact }) }
    return new InText(own, told, seen, { node, ancestors: [...ancestors] })
  }
  const of = (node: AnyNode, ancestors: readonly AnyNode[]): readonly Reference[] => {
    if (node.url !== undefined) {
      const kind = Object.hasOwn(urlKinds, node.type) ? urlKinds[node.type] : undefined
      if (kind === undefined || isRepeated(node.url, ancestors)) return none
      if (node.type === 'definition' && !used().has(node)) return none
      if (node.type === 'link' && ancestors.some(isTitledByTarget)) return none
      return [make(kind === 'link' ? kindInColumn(columnAbove(columns, ancestors)) : kind, node.url, node, ancestors)]
    }
    if (node.attributes === undefined) return node.type === 'html' ? ofHtml(node, ancestors, page.source, make) : none
    const kinds = Object.entries(referenceAttributes(node.type))
    return kinds.flatMap(([name, kind]) => {
      const url = node.attributes?.[name]
      return url === undefined || (url === '' && node.type !== 'contentRef') ? [] : [make(kind, url, node, ancestors)]
    })
  }
  const inFront = (): readonly Reference[] => {
    const found = ofFrontMatter(page, resolve)
    own.made += found.length
    return found
  }
  return { of, ofFrontMatter: inFront }
}

/** Those that another thread has seen, without their tree. */
export function toldReferences(page: Page, resolve: Resolve, told: readonly ToldReference[]): Reference[] {
  const own = ofPage(page, resolve)
  const seen = seenPlaces()
  const inFront = ofFrontMatter(page, resolve)
  own.made = inFront.length
  return [...inFront, ...told.map((each) => new InText(own, each, seen))]
}

type SeenAt = (position: Position | undefined, url: string) => Seen

function seenPlaces(): SeenAt {
  const seen = new Map<string, Seen>()
  return (position, url) => {
    const key = `${position?.start.offset} ${url}`
    const known = seen.get(key) ?? { times: 0 }
    if (known.times === 0) seen.set(key, known)
    known.times += 1
    return known
  }
}

function writtenOf({ attributes, position, type, url }: AnyNode, kept: string): WrittenNode {
  return { attributes, position, type, url: url === undefined ? undefined : kept }
}

/** What the references of a page share. */
interface OfPage {
  page: Page
  resolve: Resolve
  /** All of them once more, from a tree that is parsed again. */
  again: () => readonly Reference[]
  made: number
}

/** Made on its own, so that it holds nothing that holds the tree. */
const ofPage = (page: Page, resolve: Resolve): OfPage => ({
  page,
  resolve,
  made: 0,
  again: once(() => allReferences(page, resolve)),
})

type InTree = Required<Pick<Reference, 'node' | 'ancestors'>>

/** What is left of a reference without its tree. */
export interface ToldReference extends Pick<Reference, 'kind' | 'url'> {
  written: WrittenNode
  /** Where its address stands, when that is known already. */
  exact?: Address
}

/**
 * A class, since a space has many thousands. What few ask for is looked for when they do: where it stands, and what it means. When the tree
 * is let go, where it stands is still known.
 */
export class InText implements Reference {
  readonly kind: ReferenceKind
  readonly url: string
  readonly written: WrittenNode
  readonly exact: Address | undefined
  private readonly own: OfPage
  private readonly number: number
  private readonly seen: Seen
  private readonly time: number
  private tree: InTree | undefined
  private meaning: Resolution | undefined
  private known: Position | undefined

  constructor(own: OfPage, { kind, url, written, exact }: ToldReference, seenAt: SeenAt, tree?: InTree) {
    this.own = own
    this.kind = kind
    this.url = url
    this.written = written
    this.exact = exact
    this.tree = tree
    this.seen = seenAt(written.position, url)
    this.number = own.made++
    this.time = this.seen.times - 1
  }

  letGo(): void {
    this.tree = undefined
  }

  get page(): Page {
    return this.own.page
  }

  get file(): string {
    return this.page.file
  }

  get resolution(): Resolution {
    this.meaning ??= this.own.resolve(this.url, this.kind, this.page)
    return this.meaning
  }

  get node(): AnyNode | undefined {
    return (this.tree ?? this.own.again()[this.number])?.node
  }

  get ancestors(): readonly AnyNode[] {
    return (this.tree ?? this.own.again()[this.number])?.ancestors ?? []
  }

  get at(): Address | undefined {
    if (this.exact !== undefined) return this.exact
    this.seen.addresses ??= findAddresses(this.page.source, this.written, this.url)
    return this.seen.addresses[this.time]
  }

  get place(): Position | undefined {
    this.known ??= placeOf(this.page.source, this.written.position, this.at)
    return this.known
  }
}

/** HTML that is no structure of GitBook's: its links and images are references all the same. */
function ofHtml(node: AnyNode, ancestors: readonly AnyNode[], source: string, make: Make): readonly Reference[] {
  const found = htmlReferences(node.value ?? '')
  if (found.length === 0 || isRemoved(node, ancestors.at(-1))) return none
  const placeOf = placesInValue(node, source)
  return found.map(({ kind, url, start, end }) =>
    make(kind, url, node, ancestors, addressAt(source, placeOf(start), end - start)),
  )
}

/** Undefined where it does not stand in one piece. */
const addressAt = (source: string, start: number | undefined, length: number): Address | undefined =>
  start === undefined ? undefined : { start, end: start + length, text: source.slice(start, start + length) }

function ofFrontMatter(page: Page, resolve: Resolve): readonly Reference[] {
  const { cover, metaLinks } = page.frontMatter
  if (cover === undefined && metaLinks === undefined) return none
  const { canonical, alternates } = isMap(metaLinks) ? metaLinks : {}
  const found: [ReferenceKind, unknown][] = [
    ['cover', cover],
    ['alternate', canonical],
    ...(Array.isArray(alternates) ? alternates.map((each): [ReferenceKind, unknown] => ['alternate', each]) : []),
  ]
  return found.flatMap(([kind, url]) => (typeof url === 'string' && url !== '' ? [inFrontMatter(kind, url, page, resolve)] : []))
}

function inFrontMatter(kind: ReferenceKind, url: string, page: Page, resolve: Resolve): Reference {
  const start = page.source.slice(0, page.bodyStart).indexOf(url)
  const at = start === -1 ? {} : { at: { start, end: start + url.length, text: url } }
  const place = start === -1 ? placeAt(page.source, 0) : placeAt(page.source, start, start + url.length)
  return { kind, url, file: page.file, page, ancestors: [], resolution: resolve(url, kind, page), place, ...at }
}

/** Characters of a node of which lines are counted again for each of its links: beyond, those of the whole page are counted once. */
const near = 5_000

/** Counted from the start of the node: counting from the start of the page for every link would take long. */
function placeOf(source: string, position: Position | undefined, address: Address | undefined): Position | undefined {
  const from = position?.start
  if (address === undefined || from?.offset === undefined) return position
  if (address.start - from.offset > near) return placeAt(source, address.start, address.end)
  const start = pointAfter(source, { ...from, offset: from.offset }, address.start)
  return { start, end: pointAfter(source, start, address.end) }
}

type KnownPoint = Point & { offset: number }

function pointAfter(source: string, { line, column, offset }: KnownPoint, to: number): KnownPoint {
  const between = source.slice(offset, to)
  const last = between.lastIndexOf('\n')
  if (last === -1) return { line, column: column + to - offset, offset: to }
  return { line: line + between.split('\n').length - 1, column: to - offset - last, offset: to }
}
