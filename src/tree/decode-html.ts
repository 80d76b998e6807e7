/** Text as HTML means it: `a &amp; b&#33;` → `a & b!`. */
import { fromHtml } from 'hast-util-from-html'

export function decodeHtml(value: string): string {
  if (!value.includes('&')) return value
  // Only references are left to read, and a first newline, which `<pre>` would lose, is kept.
  const [node] = fromHtml(value.replaceAll('<', '&lt;'), { fragment: true }).children
  return node?.type === 'text' ? node.value : value
}
