import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'
import { ferryBlock, ferryYaml } from '../shared/value-api-example.ts'

export const invalidSpec = defineCheck({
  id: 'openapi/invalid-spec',
  ...catalogue['openapi/invalid-spec'],
  why: 'GitBook cannot read it, and shows empty blocks in the place of all its operations.',
  fix: 'Mend the file where the message says; a specification begins with `openapi` or `swagger`.',
  bad: { 'README.md': ferryBlock('ferry.yaml'), 'ferry.yaml': ferryYaml.replace('title: Ferry', 'title: "Ferry') },
  good: { 'README.md': ferryBlock('ferry.yaml'), 'ferry.yaml': ferryYaml },
})
