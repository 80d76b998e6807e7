import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const tooDeep = defineCheck({
  id: 'text/too-deep',
  ...catalogue['text/too-deep'],
  why: 'Nobody nests hundreds of lists or quotes on purpose, and programs that read such a page may fail.',
  fix: 'Look for marks at the starts of lines that were copied again and again.',
  bad: `# Library\n\n${'> '.repeat(400)}A whisper.\n`,
  good: '# Library\n\n> A whisper.\n',
})
