/**
 * Entries of SUMMARY.md from which GitBook makes the pages of an API reference: no file holds them, so they are missing afterwards.
 *
 *     * ```yaml
 *       type: builtin:openapi     →   Cannot find the pages that GitBook makes of specification `harbour`
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import { allEntries } from '../space/list-pages.ts'
import { inFolder } from '../space/path-within.ts'
import type { Space } from '../space/space.ts'

export function reportGenerated({ summary, root }: Space, report: Report): void {
  const name = summary.file ?? ''
  const file = inFolder(root, name)
  for (const { generator, title, line } of allEntries(summary)) {
    if (generator === undefined) continue
    const point = { line, column: 1 }
    const message = `Cannot find the pages that GitBook makes of ${title === '' ? 'a specification' : `specification \`${title}\``}`
    const hint = 'Write a page with an `openapi-operation` block for each operation, and list it here'
    report({ id: 'openapi/unknown-spec', message, hint, file, place: { start: point, end: point } })
  }
}
