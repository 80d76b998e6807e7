/** The top of a page, put into its tree: cover, title, what it is about, tags. */
import type { Root, RootContent } from 'mdast'
import { heading, text } from '../../tree/build.ts'
import { textOf } from '../../tree/flow.ts'
import { element } from '../shared/element.ts'
import { safeSrc } from '../shared/html/writer.ts'
import type { FinishedPage, TargetContext } from '../target.ts'

export function withIntro(page: FinishedPage, context: TargetContext): Root {
  const { children } = page.tree
  const at = children.findIndex(isTitle)
  const title = at < 0 ? [heading(1, page.title)] : children.slice(0, at + 1)
  const visible = (part: string): boolean => isVisible(page.frontMatter, part)
  return {
    ...page.tree,
    children: [
      ...(visible('cover') ? cover(page) : []),
      ...title,
      ...(visible('description') ? lead(page) : []),
      ...(visible('tags') ? tags(page, context) : []),
      ...children.slice(at + 1),
    ],
  }
}

const isTitle = (node: RootContent): boolean =>
  (node.type === 'heading' && node.depth === 1) ||
  (node.type === 'element' && node.children.length === 1 && node.children.some(isTitle))

/** `layout: { cover: { visible: false } }` hides a part. */
function isVisible({ layout }: Record<string, unknown>, part: string): boolean {
  const setting: unknown = typeof layout === 'object' && layout !== null ? Reflect.get(layout, part) : undefined
  return !(typeof setting === 'object' && setting !== null && 'visible' in setting && setting.visible === false)
}

function cover({ cover }: FinishedPage): RootContent[] {
  const src = safeSrc(cover)
  return src ? [element('img', { className: ['cover'], src, alt: '' })] : []
}

/** The description, unless the page starts with the very same words. */
function lead({ description, tree }: FinishedPage): RootContent[] {
  if (!description?.trim()) return []
  const first = tree.children.find((child) => child.type === 'paragraph')
  return first && textOf([first]) === description.trim()
    ? []
    : [element('p', { className: ['lead'] }, [text(description.trim())])]
}

function tags({ frontMatter }: FinishedPage, { space }: TargetContext): RootContent[] {
  const slugs = Array.isArray(frontMatter.tags) ? frontMatter.tags.flatMap(slugOf) : []
  const items = slugs.map((slug) =>
    element('li', { className: ['badge'] }, [text(space.tags.find(({ tag }) => tag === slug)?.label ?? slug)]),
  )
  return items.length > 0 ? [element('ul', { className: ['tags'] }, items)] : []
}

function slugOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry]
  const tag: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'tag') : undefined
  return typeof tag === 'string' ? [tag] : []
}
