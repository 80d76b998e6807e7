import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'
import { ferrySchema, ferryYaml } from '../shared/value-api-example.ts'

export const missingSchema = defineCheck({
  id: 'openapi/missing-schema',
  ...catalogue['openapi/missing-schema'],
  why: 'GitBook shows nothing where the schema should be.',
  fix: 'Write the name as it stands in `components.schemas` of the specification.',
  bad: { 'README.md': ferrySchema('Peir'), 'ferry.yaml': ferryYaml },
  good: { 'README.md': ferrySchema('Pier'), 'ferry.yaml': ferryYaml },
})
