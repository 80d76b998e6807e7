/**
 * What a tag holds to the letter, as the node that says so.
 *
 *     {% ace lang="xml" %}<garden/>{% endace %}   →   code, lang `xml`
 *     {% math %}x^2{% endmath %}                  →   math
 */
import type { Code } from 'mdast'
import type { Math as Formula } from 'mdast-util-math'
import { withoutPrefix } from '../containers.ts'
import type { Spot } from '../spot.ts'

/** Tags that name their language. */
const languages: Readonly<Record<string, string>> = { mermaid: 'mermaid', plantuml: 'plantuml', uml: 'plantuml' }

export function codeOf(spot: Spot, source: string): Code {
  return { type: 'code', lang: languageOf(spot, source), meta: null, value: textOf(spot, source) }
}

export function formulaOf(spot: Spot, source: string): Formula {
  const text = textOf(spot, source).trim()
  const inDollars = /^\$\$([^$]*)\$\$$/.exec(text)?.[1]
  return { type: 'math', meta: null, value: inDollars?.trim() ?? text }
}

function languageOf({ tag, name }: Spot, source: string): string | null {
  const { lang, type } = tag?.attributes ?? {}
  const positional = /^\{%-?\s*highlight\s+([\w+#-]+)\s*-?%\}$/.exec(source.slice(tag?.start, tag?.end))?.[1]
  return (lang || type || positional || languages[name])?.toLowerCase() ?? null
}

/** Freed of its containers, of the indentation of its tag and of blank lines around. */
function textOf({ tag, start, end, containers }: Spot, source: string): string {
  const body = source.slice(start, end)
  const text = source[start - 1] === '\n' ? withoutPrefix(`\n${body}`, containers).slice(1) : withoutPrefix(body, containers)
  const indent = Math.max(0, indentOf(tag?.start ?? start, source) - widthOf(containers))
  return text
    .replace(new RegExp(`^[ \\t]{0,${indent}}`, 'gm'), '')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
}

const widthOf = (containers: Spot['containers']): number =>
  containers.reduce((sum, each) => sum + (each.quote ? 2 : each.width), 0)

/** Columns of white space before a tag that begins its line. */
function indentOf(at: number, source: string): number {
  const before = source.slice(source.lastIndexOf('\n', at) + 1, at)
  return before.trim() === '' ? before.length : 0
}
