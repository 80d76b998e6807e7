/**
 * Text from the input in Markdown, as text: nothing in it makes a link, an image, HTML, a mention or a new line.
 *
 *     Cannot find page `a|b.md`   →   Cannot find page `a|b.md`
 *     <b>@gardener</b> *now*      →   &lt;b&gt;@<!-- -->gardener&lt;/b&gt; \*now\*
 */
import { oneLine } from './one-line.ts'

/** A message: its values in backticks become code, the rest is text. */
export function markdownMessage(message: string): string {
  const parts = oneLine(message).split('`')
  if (parts.length % 2 === 0 || parts.some(touches)) return markdownText(message)
  return parts.map((part, index) => (index % 2 === 0 ? textOf(part) : codeSpan(part))).join('')
}

/** Fences that touch would be taken for one. */
const touches = (part: string, index: number, parts: readonly string[]): boolean =>
  part.trim() === '' && index > 0 && index < parts.length - 1 && (index % 2 === 1 || part === '')

export const markdownText = (text: string): string => textOf(oneLine(text))

/** A fence is longer than any within; a space apart from what could be taken for it. */
export function codeSpan(text: string): string {
  const code = oneLine(text)
  if (code.trim() === '') return '` `'
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^[` ]|[` ]$/.test(code) ? ' ' : ''
  return `${fence}${space}${code}${space}${fence}`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A comment parts what GitHub and GitLab would take for a mention, an issue or an address. */
function textOf(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(/[\\`*_{}[\]()#|~$!^=]/g, '\\$&')
    .replace(/(?<=[@#:%])(?=[\w/])|(?<=\bwww)(?=\.)|(?<=^\d{1,9})(?=\.)/gi, '<!-- -->')
    .replace(/^(?=[-+])/, '\\')
}
