/**
 * Buttons: links that look like one, and those that search. Without script a button that searches is words. One of an icon alone has its name for those who
 * do not see it.
 *
 *     <button data-action="search" data-query="tides">   →   <em class="button-words">…: tides</em><button hidden data-search-open …>
 */
import type { RootContent } from 'mdast'
import type { NodeOf } from '../../../blocks/index.ts'
import { text } from '../../../tree/build.ts'
import { iconWords } from '../../../tree/icon-words.ts'
import { trimmed, withoutStrong } from '../../../tree/title.ts'
import { safeHref } from '../../shared/html/writer.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component, SiteContext } from '../context.ts'
import { labelled } from '../labelled.ts'
import { ownIcon } from './own-icon.ts'

export const button: Component<'button'> = (node, context) => {
  const { href, style, icon, action } = node.attributes
  const words = trimmed(withoutStrong(node.children))
  const address = safeHref(href)
  const className = ['button', style === 'secondary' ? 'secondary' : 'primary']
  const drawing = ownIcon(icon, context)
  const name = iconWords(icon)
  if (address && words.length === 0 && drawing.length > 0)
    return [phrasingElement('a', { href: address, className, ariaLabel: name }, drawing)]
  const named = words.length > 0 ? words : [text((address && name) || (href ?? context.words.search))]
  const label = [...drawing, ...named]
  if (address) return [phrasingElement('a', { href: address, className }, label)]
  if (action === 'ask' || action === 'search') return searching(node, { named, label, className }, context)
  if (words.length === 0) return []
  return [phrasingElement('a', { role: 'link', ariaDisabled: 'true', className }, label)]
}

function searching(
  { attributes: { query } }: NodeOf<'button'>,
  { named, label, className }: { named: RootContent[]; label: RootContent[]; className: string[] },
  { site }: SiteContext,
): RootContent[] {
  const wanted = query?.trim() ?? ''
  const properties = { type: 'button', className, hidden: true, dataSearchOpen: true, ...(wanted && { dataQuery: wanted }) }
  return [
    phrasingElement(
      'em',
      { className: ['button-words'] },
      wanted ? [...named, text(`${labelled('', site.words)} ${wanted}`)] : named,
    ),
    phrasingElement('button', properties, label),
  ]
}
