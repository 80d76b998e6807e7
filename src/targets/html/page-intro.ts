/** The top of a page, put into its tree: cover, title, what it is about, tags. */
import type { Root, RootContent } from 'mdast'
import { heading, text } from '../../tree/build.ts'
import { element } from '../shared/element.ts'
import { safeSrc } from '../shared/html/writer.ts'
import { pageHead, splitAtTitle } from '../shared/page-head.ts'
import type { FinishedPage, TargetContext } from '../target.ts'

export function withIntro(page: FinishedPage, { space }: TargetContext): Root {
  const { before, title = heading(1, page.title), rest } = splitAtTitle(page.tree.children)
  const { cover, description, tags } = pageHead(page, space)
  return { ...page.tree, children: [...image(cover), ...before, title, ...lead(description), ...badges(tags), ...rest] }
}

function image(cover: string | undefined): RootContent[] {
  const src = safeSrc(cover)
  return src ? [element('img', { className: ['cover'], src, alt: '' })] : []
}

const lead = (description: string | undefined): RootContent[] =>
  description === undefined ? [] : [element('p', { className: ['lead'] }, [text(description)])]

function badges(tags: readonly string[]): RootContent[] {
  const items = tags.map((tag) => element('li', { className: ['badge'] }, [text(tag)]))
  return items.length > 0 ? [element('ul', { className: ['tags'] }, items)] : []
}
