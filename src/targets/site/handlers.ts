/** How the site writes what is plain Markdown, where that differs from plain HTML: code, headings, images, math. */
import type { Handlers } from 'mdast-util-to-hast'
import type { Spelling } from '../shared/html/page-state.ts'
import type { SiteContext } from './context.ts'

/** The long way, through hast. */
export const siteHandlers = (_context: SiteContext): Handlers => ({})

/** The quick way, straight to text: must give the same letters. */
export const siteSpelling = (_context: SiteContext): Spelling => ({})
