/** What a link to a page of the space can be called: the heading it leads to, else the title of the page. */
import type { Reference } from '../check.ts'
import { isVague } from './text-vague.ts'

export function titleOfTarget({ resolution }: Reference): string | undefined {
  if (resolution.type !== 'page') return undefined
  const title = (resolution.anchor?.text.trim() || resolution.page.title).trim()
  return title === '' || isVague(title) ? undefined : title
}

/** The title as Markdown or HTML shows it; undefined when it holds what no escape is certain for. */
export function titleAsSource(title: string, isHtml: boolean): string | undefined {
  if (/[{}$\n]|:[\w+-]+:/.test(title)) return undefined
  if (isHtml) return title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return title.replace(/[\\`*_[\]<>~|&]|^[!^]/g, '\\$&')
}
