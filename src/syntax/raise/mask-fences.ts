/**
 * Keeps an HTML parser from taking what code shows for tags: a cell may hold a fence. The text stays as long as it was.
 *
 *     <td>⏎⏎```html⏎</td>⏎```⏎⏎</td>   →   only the second `</td>` ends the cell
 */
import type { Nodes } from 'hast'

const fence = /^[ \t]*(`{3,}[^`<\n]*|~{3,}[^<\n]*)$/gm
/** Stands for `<`. */
const masked = '\uE000'

export function maskFences(html: string): string {
  if (!/```|~~~/.test(html) || html.includes(masked)) return html
  let text = ''
  let at = 0
  let open: { run: string; end: number } | undefined
  for (const { 0: line, 1: found = '', index } of html.matchAll(fence)) {
    const run = (/^(?:`+|~+)/.exec(found) as RegExpExecArray)[0]
    const isCloser = open !== undefined && run.startsWith(open.run) && found.trimEnd() === run
    if (open === undefined) open = { run, end: index + line.length }
    if (!isCloser) continue
    text += html.slice(at, open.end) + html.slice(open.end, index).replaceAll('<', masked)
    at = index
    open = undefined
  }
  return text + html.slice(at)
}

/** In place. */
export function unmask(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replaceAll(masked, '<')
  if ('children' in node) for (const child of node.children) unmask(child)
}
