/**
 * What front matter says above the text of a page, in whatever way a target shows it. What is hidden is absent, and so is what says nothing.
 *
 *     description: When to sow                      →   { description: 'When to sow', tags: ['Early'] }
 *     tags: [early]
 *     layout: { cover: { visible: false } }
 */
import type { RootContent } from 'mdast'
import type { Space } from '../../space/space.ts'
import { textOf } from '../../tree/flow.ts'
import type { FinishedPage } from '../target.ts'

type FrontMatter = Readonly<Record<string, unknown>>

export type PagePart =
  | 'actions'
  | 'cover'
  | 'description'
  | 'metadata'
  | 'outline'
  | 'pagination'
  | 'tableOfContents'
  | 'tags'
  | 'title'

export interface PageHead {
  cover?: string
  /** Absent, too, where the text starts with the very same words. */
  description?: string
  /** As `tags.yaml` calls them. */
  tags: readonly string[]
}

type Headed = Pick<FinishedPage, 'cover' | 'description' | 'tree'> & { frontMatter: FrontMatter }

export function pageHead(page: Headed, space: Space): PageHead {
  const { cover, frontMatter } = page
  const description = isVisible(frontMatter, 'description') ? descriptionOf(page) : ''
  return {
    ...(cover && isVisible(frontMatter, 'cover') && { cover }),
    ...(description && { description }),
    tags: isVisible(frontMatter, 'tags') ? tagsOf(frontMatter, space) : [],
  }
}

function descriptionOf({ description = '', tree }: Headed): string {
  const words = description.trim()
  const first = tree.children.find((child) => child.type === 'paragraph')
  return first && textOf([first]) === words ? '' : words
}

function tagsOf({ tags }: FrontMatter, space: Space): string[] {
  if (!Array.isArray(tags)) return []
  const labels = new Map(space.tags.toReversed().map(({ tag, label }) => [tag, label]))
  return tags.flatMap(slugOf).map((slug) => labels.get(slug) ?? slug)
}

/** `2024` is a number to YAML. */
function slugOf(entry: unknown): string[] {
  const tag = typeof entry === 'object' ? valueIn(entry, 'tag') : entry
  return (typeof tag === 'string' && tag !== '') || typeof tag === 'number' ? [String(tag)] : []
}

/** Everything is shown unless it is hidden: `layout: { cover: { visible: false } }`. */
export const isVisible = (frontMatter: FrontMatter, part: PagePart): boolean =>
  String(valueIn(valueIn(frontMatter.layout, part), 'visible')) !== 'false'

/** Own keys alone: front matter is what strangers wrote. */
export const valueIn = (map: unknown, key: string): unknown =>
  typeof map === 'object' && map !== null && Object.hasOwn(map, key) ? Reflect.get(map, key) : undefined

export interface AroundTitle {
  before: RootContent[]
  /** The heading, or what is written around it alone. */
  title?: RootContent
  rest: RootContent[]
}

export function splitAtTitle(children: readonly RootContent[]): AroundTitle {
  const at = children.findIndex(isTitle)
  const title = children[at]
  const rest = children.slice(at + 1)
  return title === undefined ? { before: [], rest } : { before: children.slice(0, at), title, rest }
}

const isTitle = (node: RootContent): boolean =>
  (node.type === 'heading' && node.depth === 1) ||
  (node.type === 'element' && node.children.length === 1 && node.children.some(isTitle))
