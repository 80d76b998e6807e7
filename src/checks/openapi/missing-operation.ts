import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'
import { ferryBlock, ferryYaml } from '../shared/value-api-example.ts'

export const missingOperation = defineCheck({
  id: 'openapi/missing-operation',
  ...catalogue['openapi/missing-operation'],
  why: 'GitBook shows an empty block where the operation should be.',
  fix: 'Write the path and the method as they stand in the specification.',
  bad: { 'README.md': ferryBlock('ferry.yaml', '/peirs'), 'ferry.yaml': ferryYaml },
  good: { 'README.md': ferryBlock('ferry.yaml'), 'ferry.yaml': ferryYaml },
})
