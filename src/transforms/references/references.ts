/**
 * Writes every reference the way the output needs it, and takes away those that lead nowhere, but never their words.
 *
 *     [Soil](../beds/soil.md#lime)            →   [Soil](../beds/soil.html#lime)
 *     [Soil](../beds/sole.md)                 →   Soil                                 + link/missing-page
 *     <figure><img src="gone.png" alt="A bed">…   →   *A bed*                          + asset/missing
 */
import type { Link, Root, RootContent } from 'mdast'
import { nameOf } from '../../space/path-within.ts'
import { isRepeated, kindInColumn, referenceAttributes } from '../../space/reference-attributes.ts'
import { type ColumnAttributes, cellColumns, columnAbove } from '../../tree/cell-columns.ts'
import { closeGaps } from '../../tree/close-gaps.ts'
import { plainText } from '../../tree/plain-text.ts'
import { isNamedAfterFile } from '../../tree/read-cards.ts'
import { usedDefinitions } from '../../tree/used-definitions.ts'
import { type AnyNode, mapTree, walk, withChanges } from '../../tree/walk.ts'
import { type ReferenceContext, settle } from './settle.ts'
import { captionOrName, imageText, unwrapped, unwrappedCard, unwrappedMention, withoutPictures } from './without-target.ts'

type Answer = AnyNode | readonly AnyNode[] | undefined
type Writer = (node: AnyNode, url: string | undefined, original: string) => Answer

/** What stays of a node whose attribute leads nowhere. */
const lost: Record<string, Writer> = {
  button: unwrapped,
  contentRef: unwrappedCard,
  embed: (node, _, original) => captionOrName(node, original),
  file: (node, _, original) => captionOrName(node, original),
  mention: unwrappedMention,
  pageRef: (node, _, original) => captionOrName(node, original),
  pluginCode: (node, _, original) => captionOrName(node, original),
}

export function references(tree: Root, context: ReferenceContext): Root {
  const columns = cellColumns(tree)
  const definitions = settleDefinitions(tree, context)
  return mapTree(tree, (node, ancestors, original) => {
    switch (node.type) {
      case 'link':
        return linkIn(node, ancestors, columnAbove(columns, ancestors), context)
      case 'image':
        return imageIn(node, settle(node.url ?? '', 'image', node, context))
      case 'definition':
        return atUrl(node, definitions.byNode.get(original), [])
      case 'linkReference':
        return isLost(node, definitions) ? unwrapped(node) : undefined
      case 'imageReference':
        return isLost(node, definitions) ? imageText((node as { alt?: string }).alt) : undefined
      case 'picture':
        return pictureIn(node, context)
      case 'figure':
        return withoutPictures(node)
      case 'gallery':
        return galleryIn(node)
      default:
        if (node.attributes !== undefined) return attributesIn(node, context)
        return lostSome(node, original) ? withChanges(node, { children: withoutGaps(node) }) : undefined
    }
  })
}

const lostSome = (node: AnyNode, before: AnyNode): boolean =>
  node !== before && (node.children ?? []).length < (before.children ?? []).length

const withoutGaps = ({ type, children = [] }: AnyNode): AnyNode[] =>
  closeGaps(type, children as unknown as RootContent[]) as unknown as AnyNode[]

interface Definitions {
  byNode: ReadonlyMap<AnyNode, string | undefined>
  byIdentifier: ReadonlyMap<string, string | undefined>
}

/** Only the first definition of an identifier counts. `[//]: # (text)` is a comment, and stays one. */
function settleDefinitions(tree: Root, context: ReferenceContext): Definitions {
  const byNode = new Map<AnyNode, string | undefined>()
  const byIdentifier = new Map<string, string | undefined>()
  const used = usedDefinitions(tree as AnyNode)
  const silent = { ...context, report: () => undefined }
  walk(tree, (node) => {
    if (node.type !== 'definition') return undefined
    const written = node.url ?? ''
    const isComment = !used.has(node) && (written === '' || written === '#')
    const url = isComment ? written : settle(written, 'link', node, used.has(node) ? context : silent)
    const { identifier = '' } = node as { identifier?: string }
    byNode.set(node, url)
    if (!byIdentifier.has(identifier)) byIdentifier.set(identifier, url)
    return undefined
  })
  return { byNode, byIdentifier }
}

function isLost(node: AnyNode, { byIdentifier }: Definitions): boolean {
  const { identifier = '' } = node as { identifier?: string }
  return byIdentifier.has(identifier) && byIdentifier.get(identifier) === undefined
}

function linkIn(
  node: AnyNode,
  ancestors: readonly AnyNode[],
  column: ColumnAttributes | undefined,
  context: ReferenceContext,
): Answer {
  const url = node.url ?? ''
  const repeated = isRepeated(url, ancestors)
  const settled = settle(url, kindInColumn(column), node, repeated ? { ...context, report: () => undefined } : context)
  const labelled =
    isCover(column) && isNamedAfterFile({ url, label: plainText(node) }) ? withChanges(node, { children: [] }) : node
  const named = settled === url ? labelled : withFileName(labelled, context)
  return atUrl(named, settled, isUnseen(column) ? [] : unwrapped(node))
}

/** A file that a link offers for download keeps the name that it has in the space. */
function withFileName(node: AnyNode, { resolve, page }: ReferenceContext): AnyNode {
  const { data, url = '' } = node as unknown as Link
  const answer = data?.download === '' ? resolve(url, 'link', page) : undefined
  if (answer?.type !== 'asset') return node
  return withChanges(node as unknown as Link, { data: { ...data, download: nameOf(answer.file) } }) as unknown as AnyNode
}

/** Its file may get another name, of which nobody could tell any more that the link was named after it. */
const isCover = (column: ColumnAttributes | undefined): boolean =>
  column?.cardCover !== undefined || column?.cardCoverDark !== undefined

/** The text of a cover, and of the target of a card, is a file name that nobody sees. */
const isUnseen = (column: ColumnAttributes | undefined): boolean => isCover(column) || column?.cardTarget !== undefined

function imageIn(node: AnyNode, url: string | undefined): Answer {
  return atUrl(node, url, imageText((node as { alt?: string | null }).alt))
}

/** The node with another address, or what stays of it. */
function atUrl(node: AnyNode, url: string | undefined, rest: readonly AnyNode[]): Answer {
  if (url === undefined) return rest
  return url === node.url ? undefined : withChanges(node, { url })
}

function pictureIn(node: AnyNode, context: ReferenceContext): Answer {
  const { src = '', srcDark } = node.attributes ?? {}
  const light = settle(src, 'image', node, context)
  const dark = srcDark === undefined ? undefined : settle(srcDark, 'image', node, context)
  if (light === undefined && dark === undefined) return imageText(node.attributes?.alt)
  if (light === src && dark === srcDark) return undefined
  const { srcDark: _, ...attributes } = node.attributes ?? {}
  const shown = { ...attributes, src: light ?? dark }
  return withChanges(node, { attributes: light === undefined || dark === undefined ? shown : { ...shown, srcDark: dark } })
}

/** Figures that have become paragraphs follow the gallery. */
function galleryIn(node: AnyNode): Answer {
  const children = node.children ?? []
  const figures = children.filter(({ type }) => type === 'figure')
  if (figures.length === children.length) return undefined
  const rest = children.filter(({ type }) => type !== 'figure')
  return figures.length === 0 ? rest : [withChanges(node, { children: figures }), ...rest]
}

function attributesIn(node: AnyNode, context: ReferenceContext): Answer {
  const kinds = referenceAttributes(node.type)
  let result = node
  for (const name of Object.keys(kinds)) {
    const url = node.attributes?.[name]
    if (url === undefined || node.type === 'include' || (url === '' && node.type === 'button')) continue
    const settled = settle(url, kinds[name] ?? 'link', node, context)
    if (settled === url) continue
    if (settled === undefined && Object.hasOwn(lost, node.type)) return lost[node.type]?.(node, settled, url)
    const { [name]: _, ...others } = result.attributes ?? {}
    result = withChanges(result, { attributes: settled === undefined ? others : { ...others, [name]: settled } })
  }
  return result === node ? undefined : result
}
