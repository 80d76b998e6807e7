/** The top of a page, put into its tree around the title: cover, icon, what it is about, tags. */
import { toHtml } from 'hast-util-to-html'
import type { Root, RootContent } from 'mdast'
import { heading } from '../../../tree/build.ts'
import { textOf } from '../../../tree/flow.ts'
import { type Written, written } from '../../shared/html/body.ts'
import { cover } from './cover.ts'
import { type Html, html } from './html.ts'
import { coverSize, isVisible } from './layout.ts'
import type { Shown } from './shown.ts'

export function withIntro(shown: Shown): Root {
  const { tree, title, frontMatter } = shown
  const at = tree.children.findIndex(isTitle)
  const before = at < 0 ? [] : tree.children.slice(0, at)
  const own = at < 0 ? heading(1, title) : (tree.children[at] as RootContent)
  return {
    ...tree,
    children: [
      ...put(coverSize(frontMatter) === 'hero' && cover(shown)),
      ...before,
      ...titleNodes(own, shown),
      ...put(isVisible(frontMatter, 'description') && lead(shown)),
      ...put(isVisible(frontMatter, 'tags') && tags(shown)),
      ...tree.children.slice(at + 1),
    ],
  }
}

const isTitle = (node: RootContent): boolean =>
  (node.type === 'heading' && node.depth === 1) ||
  (node.type === 'element' && node.children.length === 1 && node.children.some(isTitle))

const put = (part: Html | false | undefined): Written[] => (part ? [written(part.html)] : [])

/** A title that is not to be seen is still there for those who listen. */
function titleNodes(title: RootContent, { site, frontMatter }: Shown): RootContent[] {
  if (!isVisible(frontMatter, 'title')) return [written('<div class="sr-only">'), title, written('</div>')]
  const icon = typeof frontMatter.icon === 'string' ? site.icons.get(frontMatter.icon) : undefined
  return icon ? [written(`<div class="page-title">${toHtml(icon)}`), title, written('</div>')] : [title]
}

/** The description, unless the page starts with the very same words. */
function lead({ description, tree }: Shown): Html | undefined {
  if (description === undefined) return undefined
  const first = tree.children.find((child) => child.type === 'paragraph')
  return first && textOf([first]) === description ? undefined : html`<p class="lead">${description}</p>`
}

function tags({ frontMatter, site }: Shown): Html | undefined {
  const slugs = Array.isArray(frontMatter.tags) ? frontMatter.tags.flatMap(slugOf) : []
  const labels = slugs.map((slug) => site.space.tags.find(({ tag }) => tag === slug)?.label ?? slug)
  return labels.length > 0
    ? html`<ul class="tags">${labels.map((label) => html`<li class="badge">${label}</li>`)}</ul>`
    : undefined
}

function slugOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry]
  const tag: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'tag') : undefined
  return typeof tag === 'string' ? [tag] : []
}
