/**
 * What stays of something that led somewhere, when there is nothing there: its words.
 *
 *     See [the tide table](gone.md).        →   See the tide table.
 *     ![Map of the port](gone.png)          →   *Map of the port*
 *     [Broken link](gone.md "mention")      →   (nothing: no author wrote that)
 */
import { isLostText } from '../../space/generated-text.ts'
import { nameOf } from '../../space/path-within.ts'
import { decodePercent } from '../../space/url-parts.ts'
import { emphasis, paragraph, text } from '../../tree/build.ts'
import { plainText } from '../../tree/plain-text.ts'
import { type AnyNode, anyNode } from '../../tree/walk.ts'

/** The text of a link. */
export const unwrapped = (node: AnyNode): readonly AnyNode[] => node.children ?? []

/** The text of a mention, unless it only says that it is broken. */
export const unwrappedMention = (node: AnyNode): readonly AnyNode[] => (isLostText(plainText(node)) ? [] : unwrapped(node))

/** The text of a card, unless it only says that it is broken. Its link has been unwrapped already. */
export const unwrappedCard = (node: AnyNode): readonly AnyNode[] => (isLostText(plainText(node)) ? [] : unwrapped(node))

/** What the image was to show, in the place of the image. */
export function imageText(alt: string | null | undefined): readonly AnyNode[] {
  return alt?.trim() ? [anyNode(emphasis([text(alt.trim())]))] : []
}

/** The caption of a file or an embed, else the name by which a reader may ask for it. */
export function captionOrName(node: AnyNode, url: string): readonly AnyNode[] {
  if (node.children !== undefined && node.children.length > 0) return node.children
  const name = node.attributes?.caption || nameOf(decodePercent(url))
  return name === '' ? [] : [anyNode(paragraph([emphasis([text(name)])]))]
}

const isPicture = (node: AnyNode): boolean =>
  node.type === 'picture' || node.type === 'image' || (node.type === 'link' && (node.children ?? []).some(isPicture))

/** A figure whose pictures are gone: their texts and its caption, each a paragraph. Undefined while there is a picture. */
export function withoutPictures(figure: AnyNode): readonly AnyNode[] | undefined {
  const children = figure.children ?? []
  if (children.some(isPicture)) return undefined
  const captions = children.filter(({ type }) => type === 'caption')
  const words = children.filter(({ type }) => type !== 'caption')
  const said = captions.map((child) => plainText(child))
  const unsaid = words.filter((node) => plainText(node) !== '' && !said.includes(plainText(node)))
  return [
    ...(unsaid.length === 0 ? [] : [asParagraph(unsaid)]),
    ...captions.map((caption) => asParagraph(caption.children ?? [])),
  ]
}

const asParagraph = (children: readonly AnyNode[]): AnyNode => ({
  type: 'paragraph',
  children: [...children],
  data: { changed: true },
})
