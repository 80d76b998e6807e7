/**
 * The code that a page seems to hold, found by its fences alone: what is not quite so is found later, by those who parse it.
 *
 *     ```js
 *     let tide = 4     →   { language: 'js', source: 'let tide = 4' }
 *     ```
 */
import type { Code } from '../../target.ts'

const opener = /^(`{3,})[ \t]*([^\s`]+)[^`]*$/

export function fencesIn(page: string): Code[] {
  if (!page.includes('```')) return []
  const found: Code[] = []
  let open: { fence: string; language: string; lines: string[] } | undefined
  for (const line of page.split('\n')) {
    if (open === undefined) {
      const [, fence, language] = (line.startsWith('```') && opener.exec(line)) || []
      if (fence !== undefined && language !== undefined) open = { fence, language, lines: [] }
    } else if (line.startsWith(open.fence) && line.trimEnd() === open.fence) {
      found.push({ language: open.language, source: open.lines.join('\n') })
      open = undefined
    } else open.lines.push(line)
  }
  return found
}
