/** Links that GitBook labels by itself: with the icon of the page when it has one, else plain links. */

import { mention as plain } from '../../shared/html/inline.ts'
import { safeHref } from '../../shared/html/writer.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component } from '../context.ts'
import { pageIcon } from './content-ref.ts'
import { targetPage } from './target-page.ts'

export const mention: Component<'mention'> = (node, context) => {
  const { url = '' } = node.attributes
  const href = safeHref(url)
  const page = href ? targetPage(url, context) : undefined
  const drawing = page ? pageIcon(page, context) : []
  return drawing.length > 0 && node.children.length > 0
    ? [phrasingElement('a', { href, className: ['mention'] }, [...drawing, ...node.children])]
    : plain(node, context)
}
