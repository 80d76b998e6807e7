/**
 * Cards: one real link each, on the title; the style sheet stretches it over the card, other links stay above it.
 *
 *     | **Seeds** | What to sow | seeds.md | seeds.png |   →   <li class="card"><img …><p class="card-title"><a href="seeds.html">Seeds</a></p>…
 */
import type { Image, Link, RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { block, paragraph, text } from '../../../tree/build.ts'
import { textOf } from '../../../tree/flow.ts'
import { namingCell, splitLine, withoutLevel } from '../../../tree/read-cards.ts'
import { type AnyNode, walk } from '../../../tree/walk.ts'
import { withoutLinks } from '../../../tree/without-links.ts'
import type { TargetContext } from '../../target.ts'
import { classes, element } from '../element.ts'
import { isText, toText } from '../html-content.ts'
import { phrasingElement } from '../phrasing-element.ts'
import { cellContent } from './cell-content.ts'
import { type Cell, type Column, type Row, readGrid, withColumns } from './table-columns.ts'
import { fullWidth, idOf, safeHref, type Writer } from './writer.ts'

export const cards: Writer<'cards'> = (node, context) => {
  const { attributes } = node
  const { columns, body, others } = readGrid(node.children)
  const names = classes(
    'cards',
    attributes.cardSize === 'large' && 'large',
    attributes.cardWrap === 'false' && 'carousel',
    fullWidth(attributes.fullWidth),
  )
  const items = body.map((row) => element('li', { className: ['card'] }, card(row, columns, attributes, context)))
  return items.length > 0 ? [...others, element('ul', { ...names, ...idOf(node) }, items)] : others
}

type Pair = [cell: Cell, column: Column | undefined]

function card(
  row: Row,
  columns: readonly Column[],
  attributes: NodeOf<'cards'>['attributes'],
  context: TargetContext,
): RootContent[] {
  const pairs = withColumns(row, columns)
  const role = (name: 'cardTarget' | 'cardCover' | 'cardCoverDark'): Cell | undefined =>
    pairs.find(([, column]) => isSet(column?.attributes[name]))?.[0]
  const visible = pairs.filter(([cell, column]) => !column?.hidden && !isRole(column) && !isEmpty(cell))
  const titled = Math.max(0, namingCell(visible.map(([cell]) => cell.children)))
  const target = role('cardTarget')
  const bare = isSet(attributes.columnTitleHidden)
  return [
    ...cover(role('cardCover'), role('cardCoverDark')),
    ...visible.slice(0, titled).map(([cell, column]) => field([withoutLevels(cell), column], bare, context)),
    ...title(visible[titled], target && linkIn(target), bare, context),
    ...visible.slice(titled + 1).map((pair) => field(pair, bare, context)),
  ]
}

const isRole = (column: Column | undefined): boolean =>
  isSet(column?.attributes.cardTarget) || isSet(column?.attributes.cardCover) || isSet(column?.attributes.cardCoverDark)

const isEmpty = ({ children }: Cell): boolean => textOf(children) === '' && !hasPicture(children)

function hasPicture(children: readonly RootContent[]): boolean {
  let found = false
  for (const child of children) {
    walk(child, ({ type }) => {
      found ||= type === 'picture' || type === 'image' || type === 'figure'
      return found ? 'skip' : undefined
    })
  }
  return found
}

/** The first address in a cell, whatever leads there, and what it is called. */
function linkIn(cell: Cell): { url: string; label: string } | undefined {
  let found: { url: string; label: string } | undefined
  walk(cell, (node: AnyNode) => {
    const url =
      node.type === 'link' || node.type === 'image'
        ? (node as unknown as Link | Image).url
        : (node.attributes?.url ?? node.attributes?.href ?? node.attributes?.src)
    if (url && !found) found = { url, label: textOf([node as unknown as RootContent]) || url }
    return found ? 'skip' : undefined
  })
  return found
}

function cover(light: Cell | undefined, dark: Cell | undefined): RootContent[] {
  const src = light && linkIn(light)?.url
  const srcDark = dark && linkIn(dark)?.url
  if (!src && !srcDark) return []
  const image = block<NodeOf<'picture'>>('picture', { src: src ?? srcDark ?? '', alt: '', ...(src && srcDark && { srcDark }) })
  const fit = light?.attributes.objectFit ?? 'cover'
  return [element('div', classes('card-cover', ['contain', 'fill'].includes(fit) && `fit-${fit}`), [image])]
}

function title(
  [cell, column]: Pair | [] = [],
  target: { url: string; label: string } | undefined,
  bare: boolean,
  context: TargetContext,
): RootContent[] {
  const href = safeHref(target?.url)
  if (!cell)
    return href ? [element('p', { className: ['card-title'] }, [element('a', { href }, [text(target?.label ?? '')])])] : []
  const heading = cell.children.find((child) => child.type === 'heading')
  const id = heading?.data?.id ? { id: heading.data.id } : {}
  const { title: words, after } = split(cellContent(cell, column, context.words))
  const line = href ? [element('a', { href }, withoutLinks(words))] : words
  const rest = after.length > 0 ? [fieldElement(after)] : []
  return [element('p', { className: ['card-title'], ...id }, [...labelOf(column, bare), ...line]), ...rest]
}

/** What comes before the line, and a cell without one, has no words: it stands in the title. */
function split(content: readonly RootContent[]): { title: RootContent[]; after: RootContent[] } {
  const { before, title, after } = splitLine(content)
  return title.length > 0 ? { title: toText([...before, paragraph(title)]), after } : { title: toText(content), after: [] }
}

function field([cell, column]: Pair, bare: boolean, { words }: TargetContext): RootContent {
  return fieldElement([...labelOf(column, bare), ...cellContent(cell, column, words)])
}

function fieldElement(content: RootContent[]): RootContent {
  return element(content.every(isText) ? 'p' : 'div', { className: ['card-field'] }, content)
}

const withoutLevels = (cell: Cell): Cell => ({ ...cell, children: (cell.children as RootContent[]).map(withoutLevel) }) as Cell

const labelOf = (column: Column | undefined, bare: boolean): RootContent[] =>
  bare || !column?.label ? [] : [phrasingElement('span', { className: ['card-label'] }, [text(column.label)]), text(' ')]
