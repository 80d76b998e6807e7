/** How Markdown is spelled, the same for every Markdown target: GitBook's own habits, so that diffs stay small. */
import type { Options } from 'remark-stringify'
import { emphasis } from './emphasis-in-words.ts'

export const style: Options = {
  bullet: '*',
  bulletOther: '-',
  emphasis: '_',
  strong: '*',
  fence: '`',
  fences: true,
  listItemIndent: 'one',
  rule: '*',
  resourceLink: false,
  incrementListMarker: true,
  tightDefinitions: true,
  handlers: { emphasis },
}
