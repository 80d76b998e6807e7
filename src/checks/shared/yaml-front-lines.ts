/**
 * The lines of a page's front matter, and what it takes to remove some of them.
 *
 *     cover: broken-reference   →   { key: 'cover', value: 'broken-reference', indent: 0, start, end, … }
 */
import type { Edit } from '../../diagnostics/fix.ts'
import { frontMatterBlock } from '../../space/front-matter-block.ts'
import type { Page } from '../../space/space.ts'

export interface FrontLine {
  /** Offsets of the line in the source, its line end included. */
  start: number
  end: number
  indent: number
  /** Absent in an item of a list. */
  key?: string
  /** Without quotes; empty when it stands in the lines below. */
  value: string
  valueStart: number
  valueEnd: number
}

const shape = /^([ \t]*)(?:-[ \t]+|(["']?)([\w.$-]+)\2:(?:[ \t]+|$))(.*)$/

export function frontLines({ source, bodyStart }: Page): FrontLine[] {
  const block = bodyStart === 0 ? undefined : frontMatterBlock(source)
  let start = block?.start ?? 0
  return (block?.yaml.split('\n').slice(0, -1) ?? []).map((text) => {
    const line = readLine(text, start)
    start = line.end
    return line
  })
}

function readLine(text: string, start: number): FrontLine {
  const found = shape.exec(text)
  const indent = text.length - text.trimStart().length
  const written = found === null ? text.trim() : (found[4] ?? '').trim()
  const valueStart = start + (written === '' ? text.length : text.lastIndexOf(written))
  const bare = /^(["']).*\1$/.test(written) ? 1 : 0
  return {
    ...{ start, end: start + text.length + 1, indent, ...(found?.[3] === undefined ? {} : { key: found[3] }) },
    value: written.slice(bare, written.length - bare),
    valueStart: valueStart + bare,
    valueEnd: valueStart + written.length - bare,
  }
}

/** The line and those that belong to it: what is indented further, and items of its list. */
export function withInner(lines: readonly FrontLine[], first: FrontLine): FrontLine[] {
  const from = lines.indexOf(first)
  let to = from + 1
  for (let line = lines[to]; line !== undefined && belongs(line, first); line = lines[to]) to += 1
  return lines.slice(from, to)
}

const belongs = (line: FrontLine, first: FrontLine): boolean =>
  line.indent > first.indent ||
  (line.indent === first.indent && line.key === undefined && first.key !== undefined && line.value !== '')

/** Front matter in which nothing is left goes as a whole. */
export function withoutLines({ source, bodyStart }: Page, lines: readonly FrontLine[], removed: readonly FrontLine[]): Edit[] {
  if (removed.length < lines.length) return removed.map(({ start, end }) => ({ start, end, text: '' }))
  return [{ start: 0, end: source[bodyStart] === '\n' ? bodyStart + 1 : bodyStart, text: '' }]
}
