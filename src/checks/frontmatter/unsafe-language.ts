import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const unsafeLanguage = defineCheck({
  id: 'frontmatter/unsafe-language',
  ...catalogue['frontmatter/unsafe-language'],
  why: 'Front matter in JavaScript is a program, and whoever builds the pages would run it. GitBook reads YAML only.',
  fix: 'Write the front matter as YAML, without a word after the dashes.',
  bad: "---js\n{ description: 'Two beds' }\n---\n\n# Beds\n\nBoth face south.\n",
  good: '---\ndescription: Two beds\n---\n\n# Beds\n\nBoth face south.\n',
})
