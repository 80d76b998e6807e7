/**
 * Reads a tag that takes the rest of its line, or begins it, but lost one character of its `%}`.
 *
 *     {% hint style="info" %   {% hint style="info" }   →   { name: 'hint', …, faults: [{ what: '', fix: `%}` }] }
 *     {% hint style="info"} Low tide is at noon.        →   the same
 */
import { lineStartOf } from '../line-start.ts'
import { readTag } from './read-tag.ts'
import type { Tag } from './tag.ts'

/** How much of a line is looked at for the end of a tag. */
const longestLine = 500
const halfOfEnd = /(?:[^%]\}|%)$/
/** A text follows, so that nothing but well written attributes may stand before the brace. */
const beforeText = /^\{%-?[ \t]{0,8}[A-Za-z][\w-]{0,40}(?:[ \t]{1,8}[\w-]{1,40}="[^"%{}]{0,200}"){0,10}[ \t]{0,8}\}(?=[ \t]+\S)/

export function readUnfinishedTag(source: string, offset: number): Tag | undefined {
  const written = unfinishedAt(source, offset)
  const tag = written === undefined ? undefined : readTag(`${written.slice(0, -1)}%}`, 0)
  if (written === undefined || tag?.end !== written.length + 1) return undefined
  const end = offset + written.length
  const fix = { safe: false, title: 'Write `%}`', edits: [{ start: end - 1, end, text: '%}' }] }
  return { ...tag, start: offset, end, faults: [{ what: '', start: offset, end, fix }] }
}

/** With the half of its end that is there. */
function unfinishedAt(source: string, offset: number): string | undefined {
  const line = restOfLine(source, offset)
  if (halfOfEnd.test(line) && !line.includes('{%', 2)) return line
  return lineStartOf(source, offset) === undefined ? undefined : beforeText.exec(line)?.[0]
}

function restOfLine(source: string, offset: number): string {
  const newline = source.indexOf('\n', offset)
  return source.slice(offset, Math.min(newline < 0 ? source.length : newline, offset + longestLine)).trimEnd()
}
