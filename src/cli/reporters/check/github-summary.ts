/** The summary of a job of GitHub Actions, for `$GITHUB_STEP_SUMMARY`: Markdown of at most 1 MiB, beyond which GitHub drops the whole. */
import type { CheckReport } from '../../../engine/check/check-report.ts'
import { closing, opening, sections } from './markdown.ts'

/** Some room is left for what other steps of the same job would add by mistake. */
const limit = 1_000_000

export function githubSummary(report: CheckReport): string {
  const ends = [opening(report), ...shortened(closing(report), limit / 4, 'entries of the baseline')]
  const room = limit - sizeOf(ends) - 200
  const [first = '', ...last] = ends
  return `${[first, ...shortened(sections(report), room, 'findings'), ...last].join('\n\n')}\n`
}

/** Whole lines as long as they fit, and a note of how many list entries are left out. */
function shortened(parts: readonly string[], room: number, what: string): string[] {
  const lines = parts.join('\n\n').split('\n')
  const fitting = countFitting(lines, room)
  if (fitting === lines.length) return [...parts]
  const omitted = lines.slice(fitting).filter((line) => line.startsWith('* ')).length
  const note = `**${omitted} more ${what} left out**: the summary of a job holds 1 MiB at most.`
  return [lines.slice(0, fitting).join('\n').trimEnd(), note]
}

function countFitting(lines: readonly string[], room: number): number {
  let left = room
  for (const [index, line] of lines.entries()) {
    left -= Buffer.byteLength(line) + 1
    if (left < 0) return index
  }
  return lines.length
}

const sizeOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0)
