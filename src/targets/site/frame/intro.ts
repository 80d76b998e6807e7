/** The top of a page, put into its tree around the title: cover, icon, what it is about, tags. */
import { toHtml } from 'hast-util-to-html'
import type { Root, RootContent } from 'mdast'
import { heading } from '../../../tree/build.ts'
import { type Written, written } from '../../shared/html/body.ts'
import { isVisible, pageHead, splitAtTitle } from '../../shared/page-head.ts'
import { cover } from './cover.ts'
import { type Html, html } from './html.ts'
import { coverSize } from './layout.ts'
import type { Shown } from './shown.ts'

export function withIntro(shown: Shown): Root {
  const { before, title = heading(1, shown.title), rest } = splitAtTitle(shown.tree.children)
  const { description, tags } = pageHead(shown, shown.site.space)
  return {
    ...shown.tree,
    children: [
      ...put(coverSize(shown.frontMatter) === 'hero' && cover(shown)),
      ...before,
      ...titleNodes(title, shown),
      ...put(description !== undefined && html`<p class="lead">${description}</p>`),
      ...put(tags.length > 0 && badges(tags)),
      ...rest,
    ],
  }
}

const put = (part: Html | false | undefined): Written[] => (part ? [written(part.html)] : [])

/** A title that is not to be seen is still there for those who listen. */
function titleNodes(title: RootContent, { site, frontMatter }: Shown): RootContent[] {
  if (!isVisible(frontMatter, 'title')) return [written('<div class="sr-only">'), title, written('</div>')]
  const icon = typeof frontMatter.icon === 'string' ? site.icons.get(frontMatter.icon) : undefined
  return icon ? [written(`<div class="page-title">${toHtml(icon)}`), title, written('</div>')] : [title]
}

const badges = (tags: readonly string[]): Html =>
  html`<ul class="tags">${tags.map((tag) => html`<li class="badge">${tag}</li>`)}</ul>`
