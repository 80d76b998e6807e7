import { catalogue } from '../../diagnostics/catalogue.ts'
import { orMeant } from '../../diagnostics/did-you-mean.ts'
import { defineCheck } from '../check.ts'
import { placeOf } from '../shared/link-place.ts'
import { relink } from '../shared/relink.ts'
import { ferryBlock, ferryYaml } from '../shared/value-api-example.ts'

/** The slug of a specification that is registered in GitBook cannot be looked up, nor can an address elsewhere: both are healthy. */
export const unknownSpec = defineCheck({
  id: 'openapi/unknown-spec',
  ...catalogue['openapi/unknown-spec'],
  level: 'error',
  why: 'GitBook shows an empty block where the operation should be.',
  fix: 'Write the path of a specification that exists, seen from the folder of the page.',
  bad: { 'README.md': ferryBlock('fery.yaml'), 'ferry.yaml': ferryYaml },
  good: { 'README.md': ferryBlock('ferry.yaml'), 'ferry.yaml': ferryYaml },
  reference(reference, { report }) {
    const { resolution, kind, url } = reference
    if (kind !== 'openapi' || resolution.type !== 'broken' || resolution.reason !== 'missing-asset') return
    const { suggestion } = resolution
    const fix = suggestion === undefined ? undefined : relink(reference, suggestion)
    report({
      message: `Cannot find specification \`${url}\`${orMeant(suggestion)}`,
      ...placeOf(reference),
      ...(fix && { fix }),
    })
  },
})
