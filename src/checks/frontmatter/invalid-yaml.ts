import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const invalidYaml = defineCheck({
  id: 'frontmatter/invalid-yaml',
  ...catalogue['frontmatter/invalid-yaml'],
  why: 'GitBook ignores front matter that it cannot read: description, icon, cover and visibility of the page are lost without a word. Most often a value holds a colon.',
  fix: 'Put the value between quotes.',
  bad: '---\ndescription: Two beds: herbs and roses\n---\n\n# Beds\n\nBoth face south.\n',
  good: '---\ndescription: "Two beds: herbs and roses"\n---\n\n# Beds\n\nBoth face south.\n',
})
