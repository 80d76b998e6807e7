/** The page around the content. */
import { escapeHtml } from '../../shared/html/escape-html.ts'
import { relativePath } from '../../shared/html/paths.ts'
import type { FinishedPage } from '../../target.ts'
import type { SiteContext } from '../context.ts'
import { ownFolder } from '../paths.ts'

/** `body` is the HTML of the content: placeholders of code in it are filled in later. */
export function frame(page: FinishedPage, body: string, { space }: SiteContext): string {
  const style = relativePath(page.path, `${ownFolder}/site.css`)
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(space.language || 'en')}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title><link rel="stylesheet" href="${style}"></head>`,
    `<body><main>${body}</main></body>`,
    '</html>',
    '',
  ].join('\n')
}
