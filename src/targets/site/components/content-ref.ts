/**
 * Cards that lead to another page, with what that page says of itself.
 *
 *     {% content-ref url="tides.md" %}   →   <a class="page-link" href="…"><span class="page-link-title">Tides</span> <span …>When to sail.</span></a>
 */
import type { RootContent } from 'mdast'
import type { Page } from '../../../space/space.ts'
import { paragraph, text } from '../../../tree/build.ts'
import { textOf } from '../../../tree/flow.ts'
import { classes, element } from '../../shared/element.ts'
import { cardParts } from '../../shared/html/card-parts.ts'
import { hostName } from '../../shared/html/host-name.ts'
import { safeHref } from '../../shared/html/writer.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component, SiteContext } from '../context.ts'
import { ownIcon } from './own-icon.ts'
import { targetPage } from './target-page.ts'

export const contentRef: Component<'contentRef'> = ({ attributes: { url = '' }, children }, context) => {
  const { before, label, after } = cardParts(url, children)
  const href = safeHref(url)
  if (!href) return [...before, ...(label.length > 0 ? [paragraph(label)] : []), ...after]
  const page = targetPage(url, context)
  const name = textOf(label) === '' ? [text(url)] : label
  const drawing = page ? pageIcon(page, context) : []
  const about = page ? aboutPage(page, textOf(name)) : hostName(url)
  const inner = [
    ...drawing,
    phrasingElement('span', { className: ['page-link-title'] }, name),
    ...(about ? [text(' '), phrasingElement('span', { className: ['page-link-text'] }, [text(about)])] : []),
  ]
  return [
    ...before,
    element('p', classes('page-link', drawing.length > 0 && 'with-icon'), [phrasingElement('a', { href }, inner)]),
    ...after,
  ]
}

export function pageIcon({ frontMatter }: Page, context: SiteContext): RootContent[] {
  const { icon } = frontMatter
  const drawing = typeof icon === 'string' ? ownIcon(icon, context) : []
  return drawing.length > 0 ? [phrasingElement('span', { className: ['page-icon'], ariaHidden: 'true' }, drawing)] : []
}

/** For a place on a page, which page it is; else what the page says in short. */
function aboutPage({ title, linkTitle, frontMatter: { description } }: Page, name: string): string {
  if (name !== title && name !== linkTitle) return title
  return typeof description === 'string' ? description.trim() : ''
}
