/** Makers of tree nodes, so that blocks and targets read like what they make. */
import type {
  Blockquote,
  Emphasis,
  Heading,
  Html,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Text,
} from 'mdast'
import type { BlockNode } from './nodes.ts'
import { withoutLinks } from './without-links.ts'

export const text = (value: string): Text => ({ type: 'text', value })
export const inlineCode = (value: string): InlineCode => ({ type: 'inlineCode', value })
export const html = (value: string): Html => ({ type: 'html', value })
export const image = (url: string, alt: string, title?: string): Image => ({ type: 'image', url, alt, title: title ?? null })

const phrasing = (children: readonly RootContent[] | string): PhrasingContent[] =>
  typeof children === 'string' ? [text(children)] : ([...children] as PhrasingContent[])
const flow = <Node>(children: readonly RootContent[]): Node[] => [...children] as unknown as Node[]

export const paragraph = (children: readonly RootContent[] | string): Paragraph => ({
  type: 'paragraph',
  children: phrasing(children),
})
export const strong = (children: readonly RootContent[] | string): Strong => ({ type: 'strong', children: phrasing(children) })
export const emphasis = (children: readonly RootContent[] | string): Emphasis => ({
  type: 'emphasis',
  children: phrasing(children),
})
export const link = (url: string, children: readonly RootContent[] | string, title?: string): Link => ({
  type: 'link',
  url,
  title: title ?? null,
  children: phrasing(typeof children === 'string' ? children : withoutLinks(children)),
})
export const heading = (depth: Heading['depth'], children: readonly RootContent[] | string): Heading => ({
  type: 'heading',
  depth,
  children: phrasing(children),
})
export const blockquote = (children: readonly RootContent[]): Blockquote => ({ type: 'blockquote', children: flow(children) })
export const listItem = (children: readonly RootContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: flow(children),
})
export const list = (
  items: readonly ListItem[],
  options: { ordered?: boolean; start?: number; spread?: boolean } = {},
): List => ({
  type: 'list',
  ordered: options.ordered ?? false,
  start: options.ordered ? (options.start ?? 1) : null,
  spread: options.spread ?? false,
  children: [...items],
})

/** A paragraph that stands for a title where a heading would change the outline: `**Title**`. */
export const label = (children: readonly RootContent[] | string): Paragraph => paragraph([strong(children)])

/** A GitBook node of any type. */
export const block = <Node extends BlockNode>(
  type: Node['type'],
  attributes: Node['attributes'],
  children: readonly RootContent[] = [],
): Node => ({ type, attributes, children: [...children] }) as unknown as Node
