/** A whole page: head, body, and where to go from here. No script and no inline style, so a strict policy of content holds. */
import { clearlyRelative } from '../../space/clearly-relative.ts'
import type { Page } from '../../space/space.ts'
import { toHtmlBody } from '../shared/html/body.ts'
import { directionOf } from '../shared/html/direction.ts'
import { encodePath } from '../shared/html/encode-url.ts'
import { escapeHtml } from '../shared/html/escape-html.ts'
import { neighboursOf } from '../shared/html/neighbours.ts'
import { pagePath, relativePath } from '../shared/html/paths.ts'
import type { FinishedPage, TargetContext } from '../target.ts'
import { pageHead } from './page-head.ts'
import { withIntro } from './page-intro.ts'

export function writePage(page: FinishedPage, context: TargetContext): string {
  const { language } = context.space
  const body = toHtmlBody(withIntro(page, context), { html: context.options.html, footnotes: context.words.footnotes })
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language || 'en')}" dir="${directionOf(language)}">`,
    '<head>',
    ...pageHead(page, context),
    '</head>',
    '<body>',
    '<main>',
    body,
    '</main>',
    ...navigation(page, context),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function navigation(page: FinishedPage, { space, paths }: TargetContext): string[] {
  const { previous, root, next } = neighboursOf(space, page.page)
  const links = [
    ...(previous ? [leadTo(page, previous, 'prev', paths)] : []),
    ...(root && root !== previous && root !== next ? [leadTo(page, root, 'home', paths)] : []),
    ...(next ? [leadTo(page, next, 'next', paths)] : []),
  ]
  return links.length > 0 ? ['<nav class="pages">', ...links, '</nav>'] : []
}

function leadTo(from: FinishedPage, to: Page, place: 'prev' | 'home' | 'next', paths: TargetContext['paths']): string {
  const way = relativePath(from.path, paths.get(to.path) ?? pagePath(to.path))
  const href = escapeHtml(encodePath(clearlyRelative(way)))
  const rel = place === 'home' ? '' : ` rel="${place}"`
  return `<a class="${place}" href="${href}"${rel}>${escapeHtml(to.linkTitle ?? to.title)}</a>`
}
