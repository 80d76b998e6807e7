/**
 * Gives links that GitBook labels by itself the title of what they lead to.
 *
 *     [soil.md](beds/soil.md "mention")           →   [Good soil](beds/soil.md "mention")
 *     [soil.md](beds/soil.md#lime "mention")      →   [When to lime](beds/soil.md#lime "mention")
 *     {% page-ref page="beds/soil.md" %}          →   a card with [Good soil](beds/soil.md)
 *     {% embed url="beds/soil.md" %}              →   the same
 *
 * Cards and cells keep a text that somebody wrote.
 */
import type { Root } from 'mdast'
import { type Embed, embedCaption } from '../blocks/embed.ts'
import { isGeneratedText } from '../space/generated-text.ts'
import { titleOf } from '../space/mention-text.ts'
import type { Resolution } from '../space/reference.ts'
import { link, paragraph, text } from '../tree/build.ts'
import { cellColumns, columnAbove } from '../tree/cell-columns.ts'
import { plainText } from '../tree/plain-text.ts'
import { type AnyNode, anyNode, mapTree, withChanges } from '../tree/walk.ts'
import type { TransformContext } from './transform.ts'

export function titles(tree: Root, context: TransformContext): Root {
  const columns = cellColumns(tree)
  return mapTree(tree, (node, ancestors) => {
    switch (node.type) {
      case 'mention':
        return ancestors.some(({ type }) => type === 'heading')
          ? inHeading(node, context)
          : titled(node, node.attributes?.url ?? '', context, true)
      case 'pageRef':
        return asContentRef(node, context)
      case 'contentRef':
        return withLink(node, context)
      case 'embed':
        return asCard(node, context)
      case 'link': {
        const isCard = ancestors.some(({ type }) => type === 'contentRef' || type === 'pageRef')
        const isTarget = columnAbove(columns, ancestors)?.type === 'content-ref'
        return isCard || isTarget ? titled(node, node.url ?? '', context, false) : undefined
      }
      default:
        return undefined
    }
  })
}

/** The node with the title of its target; undefined when it keeps its text. */
function titled(node: AnyNode, url: string, context: TransformContext, always: boolean): AnyNode | undefined {
  const found = context.resolve(url, 'mention', context.page)
  const title = titleOf(found)
  const present = plainText(node)
  if (title === undefined || title === present) return undefined
  if (!always && !isGeneratedText(present, url, fileOf(found))) return undefined
  return withChanges(node, { children: [text(title)] })
}

/** The same text of which the id of the heading is made, so that links still lead there. */
function inHeading(node: AnyNode, { page }: TransformContext): AnyNode | undefined {
  const title = page.mentionText?.(node.attributes?.url ?? '')
  return title === undefined ? undefined : withChanges(node, { children: [text(title)] })
}

const fileOf = (found: Resolution): string | undefined => (found.type === 'page' ? found.page.file : undefined)

function asContentRef(node: AnyNode, context: TransformContext): AnyNode {
  const url = node.attributes?.page ?? node.attributes?.url ?? ''
  const label = titleOf(context.resolve(url, 'content-ref', context.page)) ?? url
  const children = node.children?.length ? node.children : [anyNode(paragraph([link(url, label)]))]
  return withChanges(node, { type: 'contentRef', attributes: { url }, children })
}

/** A page of the space is no other site; what was said of it stays behind the card. */
function asCard(node: AnyNode, context: TransformContext): readonly AnyNode[] | undefined {
  const url = node.attributes?.url ?? ''
  const label = titleOf(context.resolve(url, 'embed', context.page))
  if (label === undefined) return undefined
  const children = [anyNode(paragraph([link(url, label)]))]
  const card = withChanges(node, { type: 'contentRef', attributes: { url }, children })
  return [card, ...embedCaption(node as unknown as Embed).map(anyNode)]
}

/** A card in which nothing was written gets its link. */
function withLink(node: AnyNode, context: TransformContext): AnyNode | undefined {
  const url = node.attributes?.url ?? ''
  if (url === '' || (node.children ?? []).length > 0) return undefined
  const label = titleOf(context.resolve(url, 'content-ref', context.page)) ?? url
  return withChanges(node, { children: [anyNode(paragraph([link(url, label)]))] })
}
