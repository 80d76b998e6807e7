/** One standalone HTML page a page, with a style sheet beside them. */
import { readFileSync } from 'node:fs'
import { blocks } from '../shared/html/blocks.ts'
import { pagePath } from '../shared/html/paths.ts'
import type { OutputFile, Target } from '../target.ts'
import { writePage } from './page.ts'
import { stylesheetPath } from './page-head.ts'

export const html: Target = {
  name: 'html',
  summary: 'Semantic HTML5 pages with one small style sheet, without script.',
  pagePath,
  slug: 'gitbook',
  blocks,
  write: writePage,
  files: () => [stylesheet()],
}

/** Part of the program, not of the space: it stands beside this file. */
function stylesheet(): OutputFile {
  return { path: stylesheetPath, content: readFileSync(new URL('./unbook.css', import.meta.url), 'utf8') }
}
