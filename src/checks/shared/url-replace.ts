/** A guess that gives a reference another web address as a whole, written as the place allows. */
import type { Fix } from '../../diagnostics/fix.ts'
import type { Reference } from '../check.ts'
import { shownUrl } from './url-web.ts'

/** Nothing when the address does not stand in the source as it is. */
export function replaceAddress({ at, node, page }: Reference, to: string, title?: string): Fix | undefined {
  if (at === undefined || /[\s<>"'\\]/.test(to)) return undefined
  const isHtml = node?.attributes !== undefined || page.source[node?.position?.start.offset ?? 0] === '<'
  // A bare parenthesis could end the address in Markdown.
  const text = isHtml ? to : to.replace(/[()*]/g, '\\$&')
  const what = title ?? `Replace \`${shownUrl(at.text, 60)}\` by \`${shownUrl(to, 60)}\``
  return { safe: false, title: what, edits: [{ start: at.start, end: at.end, text }] }
}
