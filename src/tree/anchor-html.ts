/** The place of an id as raw HTML, safe whatever the id holds. */
import type { Html } from 'mdast'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function anchorHtml(id: string): Html {
  const escaped = id.replace(/[&<>"]/g, (character) => escapes[character] as string).replace(/\s+/g, '-')
  return { type: 'html', value: `<a id="${escaped}"></a>` }
}
