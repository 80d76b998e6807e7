/** What is said of an include whose content cannot be had: its file is not there, or is none whose content GitBook shows. */
import { orMeant } from '../diagnostics/did-you-mean.ts'
import type { Resolution } from './reference.ts'

export function missingInclude(src: string, found: Resolution): string {
  if (found.type === 'asset') return `Unexpected include of \`${src}\`, expected a Markdown file`
  return `Cannot find include \`${src}\`${orMeant(found.type === 'broken' ? found.suggestion : undefined)}`
}
