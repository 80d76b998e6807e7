/**
 * Rows of a table shown as cards: a list with an item for each.
 *
 *     | **Ferries** | Times and fares | [ferries.md] (target) |   →   * **[Ferries](ferries.md)**: Times and fares
 */
import type { RootContent } from 'mdast'
import { blockList } from '../tree/block-list.ts'
import { image, link, paragraph, text as plain, strong } from '../tree/build.ts'
import { asFlow, isPhrasing, textOf } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { type Card, type CardField, linksIn, readCards } from '../tree/read-cards.ts'
import { trimmed, withoutStrong } from '../tree/title.ts'
import { choice, defineBlock, flag, isSet, type TableAttribute, tableAttributes } from './block.ts'

export interface Cards extends BlockNode<'cards', TableAttribute | 'cardSize' | 'cardWrap' | 'columnTitleHidden'> {}

declare module 'mdast' {
  interface RootContentMap {
    cards: Cards
  }
}

export const cards = defineBlock<Cards>({
  name: 'cards',
  summary: 'Rows of a table shown as cards.',
  attributes: {
    ...tableAttributes,
    cardSize: choice('How large the cards are.', ['medium', 'large'], { default: 'medium' }),
    cardWrap: flag('Whether cards go on in the next row; else they scroll sideways.', { default: 'true' }),
    columnTitleHidden: flag('Whether values stand without the title of their column.', { default: 'false' }),
  },
  lower(node) {
    const labelled = !isSet(node.attributes.columnTitleHidden)
    const contents = readCards(node).map((card) => cardContent(card, labelled))
    const items = contents.filter((content) => content.length > 0)
    return items.length > 0 ? [blockList(items)] : []
  },
  loss: ({ children }) => (children.length > 0 ? 'the arrangement as cards' : undefined),
})

function cardContent(card: Card, labelled: boolean): RootContent[] {
  const { cover, lead } = card
  const images = cover ? [paragraph([image(cover.url, cover.label)])] : []
  const signs = trimmed(lead.flatMap(signsOf))
  const { title, links } = titleAndLinks(card)
  const name = labelled && textOf(card.titleLabel) ? [...withoutStrong(card.titleLabel), plain(': ')] : []
  const line = title.length > 0 ? [...name, ...signs, ...(textOf(signs) ? [plain(' ')] : []), strong(title)] : signs
  const before = lead.filter((node) => signsOf(node).length === 0)
  return [...images, ...asFlow(before), ...withFields(line, card.fields, labelled), ...links]
}

/** Icons and emoji that stand alone: they go into the line of the title. */
function signsOf(node: RootContent): RootContent[] {
  const line = node.type === 'paragraph' ? node.children : [node]
  return line.every(({ type }) => type === 'icon' || type === 'emoji') ? line : []
}

/** The title is the link of the card, unless it holds links of its own: then the card's own stands at the end. */
function titleAndLinks({ title, targets }: Card): { title: RootContent[]; links: RootContent[] } {
  const inner = trimmed(withoutStrong(title))
  const own = new Set(linksIn(inner).map(({ url }) => url))
  const [main, ...others] = targets
  const asLink = ({ url, label }: Card['targets'][number]): RootContent => link(url, label || url)
  if (!main) return { title: inner, links: [] }
  if (own.size === 0)
    return {
      title: [inner.length > 0 ? link(main.url, inner) : asLink(main)],
      links: others.map((target) => paragraph([asLink(target)])),
    }
  return { title: inner, links: targets.filter(({ url }) => !own.has(url)).map((target) => paragraph([asLink(target)])) }
}

/** `**Title**: text` when there is but one text, else a paragraph for each. */
function withFields(line: readonly RootContent[], fields: readonly CardField[], labelled: boolean): RootContent[] {
  const rendered = fields.map((field) => fieldContent(field, labelled))
  const [only] = rendered
  const inner = rendered.length === 1 && only?.length === 1 && only[0]?.type === 'paragraph' ? only[0].children : undefined
  if (line.length === 0) return rendered.flat()
  if (!inner || !textOf(inner)) return [paragraph(line), ...rendered.flat()]
  return [paragraph([...line, plain(/[.:!?…]$/.test(textOf(line)) ? ' ' : ': '), ...inner])]
}

function fieldContent({ label, content }: CardField, labelled: boolean): RootContent[] {
  if (!labelled || !textOf(label)) return asFlow(content)
  const name = [...label, plain(':')]
  return content.every(isPhrasing) ? [paragraph([...name, plain(' '), ...content])] : [paragraph(name), ...asFlow(content)]
}
