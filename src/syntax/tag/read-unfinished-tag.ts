/**
 * Reads a tag that takes the rest of its line, but lost one character of its `%}`.
 *
 *     {% hint style="info" %   {% hint style="info" }   →   { name: 'hint', …, faults: [{ what: '', fix: `%}` }] }
 */
import { readTag } from './read-tag.ts'
import type { Tag } from './tag.ts'

/** How much of a line is looked at for the end of a tag. */
const longestLine = 500
const halfOfEnd = /(?:[^%]\}|%)$/

export function readUnfinishedTag(source: string, offset: number): Tag | undefined {
  const line = restOfLine(source, offset)
  const isUnfinished = halfOfEnd.test(line) && offset + line.length < source.length + 1 && !line.includes('{%', 2)
  const tag = isUnfinished ? readTag(`${line.slice(0, -1)}%}`, 0) : undefined
  if (tag === undefined || tag.end !== line.length + 1) return undefined
  const end = offset + line.length
  const fix = { safe: false, title: 'Write `%}`', edits: [{ start: end - 1, end, text: '%}' }] }
  return { ...tag, start: offset, end, faults: [{ what: '', start: offset, end, fix }] }
}

function restOfLine(source: string, offset: number): string {
  const newline = source.indexOf('\n', offset)
  return source.slice(offset, Math.min(newline < 0 ? source.length : newline, offset + longestLine)).trimEnd()
}
