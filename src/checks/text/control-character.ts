import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const controlCharacter = defineCheck({
  id: 'text/control-character',
  ...catalogue['text/control-character'],
  why: 'Most programs take a file with NUL bytes for one that is no text: it is not searched, and changes in it are not shown.',
  fix: 'Remove them. They are often the rest of a file that was saved as UTF-16.',
  bad: '# Kitchen\n\nBread\0and butter.\n',
  good: '# Kitchen\n\nBread and butter.\n',
})
