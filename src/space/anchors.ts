/**
 * The places of a page to which a fragment may lead, in order.
 *
 *     ## Sow early                             sow-early       heading
 *     ## Water <a href="#rain" id="rain"></a>  rain            heading, explicit
 *     <summary>Which pot?</summary>            which-pot       details
 *     {% tab title="On a balcony" %}           on-a-balcony    tab
 *     {% swagger summary="List beds" %}        list-beds       operation
 *     {% openapi path="/beds" method="get" %}  get-beds        operation, of a specification
 *
 * GitBook publishes no id for the title of a page, `#####` and `######`; those count only when the author gave them one. GitBook 2 and 3
 * gave every heading an id, in the spelling of GitHub.
 */
import type { Root } from 'mdast'
import { plainText, type ShowExpression } from '../tree/plain-text.ts'
import { type AnyNode, walk } from '../tree/walk.ts'
import { detached } from './detached.ts'
import { type MentionedText, mentionedText, type ShowMention, shownText } from './mentioned-text.ts'
import { hasOldIds } from './old-book.ts'
import { once } from './once.ts'
import { operationWords } from './openapi/operation-words.ts'
import { operationTitle } from './operation-title.ts'
import type { Collected } from './parse-page.ts'
import { placesInHtml } from './places-in-html.ts'
import { bookSlug, createSlugger, gitbookSlug, type Slugger } from './slug.ts'
import type { Anchor } from './space.ts'

/** An anchor before it has its id. */
interface Unpublished extends Omit<Anchor, 'id'> {
  /** The one that the author wrote. */
  id: string | undefined
  /** Its id is given before those of others. */
  isFirst: boolean
  /** Of a heading in which pages are mentioned. */
  mentioned?: MentionedText | undefined
}

interface Found extends Unpublished {
  /** The heading, block or anchor itself. */
  node: AnyNode
}

type Finder = (node: AnyNode, ancestors: readonly AnyNode[], show: ShowExpression | undefined) => Found[]

const finders = new Map<string, Finder>(
  Object.entries<Finder>({
    anchor: (node) => written('anchor', node, [node.attributes?.id], ''),
    apiMethod: findOperation,
    expandable: (node, _, show) =>
      titled(
        'details',
        node,
        node.children?.find((child) => child.type === 'summary'),
        show,
      ),
    footnoteDefinition: (node) =>
      written('anchor', node, [`user-content-fn-${(node as { identifier?: string }).identifier}`], ''),
    heading: (node, _, show) => [
      { ...found('heading', node, explicitId(node), plainText(node, show)), mentioned: mentionedText(node, show) },
    ],
    html: findInHtml,
    legacyApiMethod: findOperation,
    openapi: findOperation,
    openapiOperation: findOperation,
    step: findStep,
    swagger: findOperation,
    tab: (node) => [found('tab', node, node.attributes?.slug || undefined, node.attributes?.title ?? '')],
  }),
)

/** `show`: headings may show the values of variables; `mention`: and titles of pages. What is given back needs the tree no more. */
export function collectAnchors(tree: Root, show?: ShowExpression, mention: ShowMention = unknown): Collected {
  const found = findAnchors(tree, show).map(({ node: _, ...rest }) => rest)
  const headings = found.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : []))
  // What the function sees stays as long as it does: it must not see the tree.
  const isOld = hasOldIds(tree)
  const written = once(() => publish(found, isOld))
  return { headings, anchors: once(() => publishShown(found, isOld, mention, written)), written }
}

/** Each with the node that it belongs to. */
export function placeAnchors(tree: Root, mention: ShowMention = unknown): { node: AnyNode; anchor: Anchor }[] {
  const found = findAnchors(tree, undefined)
  const isOld = hasOldIds(tree)
  return publishShown(found, isOld, mention, () => publish(found, isOld)).map((anchor, index) => ({
    anchor,
    node: (found[index] as Found).node,
  }))
}

function findAnchors(tree: Root, show: ShowExpression | undefined): Found[] {
  const anchors: Found[] = []
  let title: AnyNode | undefined
  const isOld = hasOldIds(tree)
  walk(tree, (node, ancestors) => {
    if (node.type === 'heading') title ??= node
    if (node.type === 'heading' && !isOld && isSilent(node, node === title, ancestors)) return undefined
    const finder = finders.get(node.type)
    if (finder !== undefined) anchors.push(...finder(node, ancestors, show))
    return undefined
  })
  return anchors
}

function publish(found: readonly Unpublished[], isOld: boolean): Anchor[] {
  const ids = idsOf(found, isOld)
  return found.map(({ kind, explicit, text, line }, index) => ({ id: ids[index] as string, kind, explicit, text, line }))
}

const unknown: ShowMention = () => undefined

/** Under what readers see, and under what stands in the file where that gives another id: nobody knows for certain which of both GitBook takes. */
function publishShown(
  found: readonly Unpublished[],
  isOld: boolean,
  mention: ShowMention,
  written: () => readonly Anchor[],
): readonly Anchor[] {
  if (!found.some(({ mentioned }) => mentioned !== undefined)) return written()
  const shown = found.map((each) => (each.mentioned ? { ...each, text: shownText(each.mentioned, mention) } : each))
  return publish(shown, isOld).map((anchor, index) => {
    const otherId = written()[index]?.id
    return otherId === undefined || otherId === anchor.id ? anchor : { ...anchor, otherId }
  })
}

/**
 * Headings are numbered among themselves first: titles of other blocks never move the id of a heading, nor do further headings of
 * level 1, of which it is not known how they are numbered.
 */
function idsOf(anchors: readonly Unpublished[], isOld: boolean): string[] {
  const slugger = createSlugger(isOld ? bookSlug : gitbookSlug)
  const first = anchors.map((anchor) => (anchor.isFirst ? idOf(anchor, slugger) : undefined))
  return anchors.map((anchor, index) => first[index] ?? idOf(anchor, slugger))
}

const idOf = ({ id, text }: Unpublished, slugger: Slugger): string => (id === undefined ? slugger.slug(text) : slugger.claim(id))

/** The deepest headings, and the first one, which is the title of the page unless it stands in a block. */
const isSilent = (node: AnyNode, isFirst: boolean, ancestors: readonly AnyNode[]): boolean =>
  explicitId(node) === undefined && (depthOf(node) > 4 || (isFirst && depthOf(node) === 1 && !isInBlock(ancestors)))

const depthOf = (node: AnyNode): number => (node as { depth?: number }).depth ?? 1
const explicitId = (node: AnyNode): string | undefined => (node as { data?: { id?: string } }).data?.id
const isInBlock = (ancestors: readonly AnyNode[]): boolean => ancestors.some(({ type }) => type !== 'root' && type !== 'aligned')

/** A step whose title is a heading is found as one; a bold paragraph is a title as well. */
function findStep(node: AnyNode, _: readonly AnyNode[], show: ShowExpression | undefined): Found[] {
  const title = node.children?.[0]
  const bold = title?.type === 'paragraph' && title.children?.every(isStrongOrSpace)
  return bold ? titled('step', node, title, show) : []
}

const isStrongOrSpace = (node: AnyNode): boolean => node.type === 'strong' || (node.type === 'text' && node.value?.trim() === '')

/** An operation that is described by hand, or in a specification. */
function findOperation(node: AnyNode): Found[] {
  const title = operationTitle(node) ?? operationWords(node)
  return title ? [found('operation', node, undefined, title)] : []
}

function titled(kind: Anchor['kind'], node: AnyNode, title: AnyNode | undefined, show: ShowExpression | undefined): Found[] {
  const text = title === undefined ? '' : plainText(title, show)
  return text === '' ? [] : [{ ...found(kind, title ?? node, undefined, text), node }]
}

function written(kind: Anchor['kind'], node: AnyNode, ids: readonly (string | undefined)[], text: string): Found[] {
  return ids.flatMap((id) => (id ? [found(kind, node, id, text)] : []))
}

function found(kind: Anchor['kind'], node: AnyNode, id: string | undefined, text: string): Found {
  const explicit = id !== undefined
  const isFirst = explicit || (kind === 'heading' && depthOf(node) > 1)
  return { node, id: id && detached(id), kind, explicit, isFirst, text: detached(text), line: node.position?.start.line ?? 1 }
}

/** A heading that is raw HTML is published as one. */
function findInHtml(node: AnyNode): Found[] {
  const { headings, ids } = placesInHtml(node.value ?? '')
  return [
    ...headings.map((text) => ({ ...found('heading', node, undefined, text), isFirst: true })),
    ...written('anchor', node, ids, ''),
  ]
}
