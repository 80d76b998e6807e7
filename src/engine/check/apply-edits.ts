/**
 * Replaces pieces of a text.
 *
 *     applyEdits('Lime the sole.', [{ start: 9, end: 13, text: 'soil' }])   →   'Lime the soil.'
 *
 * Edits that overlap one before them are left out: a second run has their turn.
 */
import type { Edit } from '../../diagnostics/fix.ts'

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let done = 0
  for (const { start, end, text: replacement } of ordered) {
    if (start < done) continue
    result += text.slice(done, start) + replacement
    done = end
  }
  return result + text.slice(done)
}
