/** Pieces of Markdown that generated pages are made of. */
import { stringify } from 'yaml'

export const pipeTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n')

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')

/** Longer than every fence within. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}

/** `needs the network` → `Needs the network.` Names that are listed stay as they are. */
export function sentence(text: string): string {
  const first = /^[\w-]+, [\w-]+,/.test(text) ? text[0] : text[0]?.toUpperCase()
  return text === '' ? '' : `${first}${text.slice(1)}${/[.!?)]$/.test(text) ? '' : '.'}`
}

export const code = (text: string): string => `\`${text}\``

export const list = (values: readonly string[]): string => values.map(code).join(', ')

/** A whole page: front matter, then parts with an empty line between them. */
export const page = (frontMatter: Record<string, string | readonly string[]>, ...parts: readonly string[]): string =>
  `${[`---\n${stringify(frontMatter, { lineWidth: 0 })}---`, ...parts].join('\n\n')}\n`
