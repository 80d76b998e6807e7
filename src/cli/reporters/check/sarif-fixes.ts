/**
 * Fixes as SARIF writes them: by lines and columns, since offsets count line ends that a file may write in two bytes. The place and the
 * line of the finding tell where most edits are; a fix with an edit elsewhere is left out.
 */
import type { Point } from 'unist'
import type { Edit } from '../../../diagnostics/fix.ts'
import type { ReportedFinding } from '../../../engine/check/check-report.ts'
import { oneLine, wellFormed } from './one-line.ts'
import { artifactLocation } from './sarif-location.ts'

interface Replacement {
  deletedRegion: { startLine: number; startColumn: number; endLine: number; endColumn: number }
  insertedContent?: { text: string }
}

export function fixesOf(finding: ReportedFinding) {
  const { fix, file } = finding
  const replacements = fix?.edits.map((edit) => replacementOf(edit, finding))
  if (fix === undefined || !replacements?.every((replacement) => replacement !== undefined)) return []
  return [
    { description: { text: oneLine(fix.title) }, artifactChanges: [{ artifactLocation: artifactLocation(file), replacements }] },
  ]
}

function replacementOf({ file, start, end, text }: Edit, finding: ReportedFinding): Replacement | undefined {
  const [from, to] = [pointAt(start, finding), pointAt(end, finding)]
  if (from === undefined || to === undefined || (file !== undefined && file !== finding.file)) return undefined
  return {
    deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    ...(text !== '' && { insertedContent: { text: wellFormed(text) } }),
  }
}

/** On the line of the finding, or on the line where it ends as far as there. */
function pointAt(offset: number, { place, line = '' }: ReportedFinding): Pick<Point, 'line' | 'column'> | undefined {
  if (place?.start.offset === undefined || place.end.offset === undefined) return undefined
  const column = place.start.column + offset - place.start.offset
  if (column >= 1 && column <= line.length + 1) return { line: place.start.line, column }
  const endColumn = place.end.column + offset - place.end.offset
  return endColumn >= 1 && endColumn <= place.end.column ? { line: place.end.line, column: endColumn } : undefined
}
