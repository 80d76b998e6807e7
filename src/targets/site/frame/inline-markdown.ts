/**
 * Markdown of a line or two, as settings hold it: links, bold, lines and paragraphs.
 *
 *     © Harbour. [Imprint](imprint.md)   →   <p>© Harbour. <a href="…">Imprint</a></p>
 */
import { type Html, html, type Part, raw } from './html.ts'

export function inlineMarkdown(source: string, href: (url: string) => string | undefined): Html {
  const paragraphs = source.trim().split(/\n[ \t]*\n/)
  return raw(paragraphs.map((text) => html`<p>${lines(text.trim(), href)}</p>`.html).join('\n'))
}

const lines = (text: string, href: (url: string) => string | undefined): Part[] =>
  text.split('\n').flatMap((line, index) => [index > 0 && html`<br>`, ...spans(line.trim(), href)])

const span = /\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)|\*\*([^*\n]{1,500})\*\*/g

function spans(line: string, href: (url: string) => string | undefined): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const found of line.matchAll(span)) {
    const [whole, text = '', url, bold] = found
    parts.push(line.slice(end, found.index))
    const target = url === undefined ? undefined : href(url)
    if (bold !== undefined) parts.push(html`<strong>${bold}</strong>`)
    else parts.push(target === undefined ? text : html`<a href="${target}">${text}</a>`)
    end = found.index + whole.length
  }
  return [...parts, line.slice(end)]
}
