import { catalogue } from '../../diagnostics/catalogue.ts'
import { caseFinding } from '../../space/resolved-findings.ts'
import { defineCheck, type PageContext, type Reference } from '../check.ts'
import { linkAddress } from '../shared/link-address.ts'
import { placeOf } from '../shared/link-place.ts'
import { fragmentOf, relinkWhole } from '../shared/relink.ts'

export const caseMismatch = defineCheck({
  id: 'link/case-mismatch',
  ...catalogue['link/case-mismatch'],
  level: 'error',
  why: 'Where upper and lower case are told apart, as on the machines of GitBook and in most repositories, the file is not there.',
  fix: 'Write the name as the file has it.',
  bad: { 'README.md': '# Garden\n\nLime [the soil](Beds/soil.md) in autumn.\n', 'beds/soil.md': '# Soil\n\nDark and crumbly.\n' },
  good: {
    'README.md': '# Garden\n\nLime [the soil](beds/soil.md) in autumn.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  reference: (reference, context) => look(reference, context),
})

function look(reference: Reference, { report }: PageContext): void {
  const { kind, resolution, url } = reference
  // Covers have a rule of their own.
  if (kind === 'cover') return
  if (!('inexact' in resolution) || resolution.inexact === undefined || ('redirected' in resolution && resolution.redirected))
    return
  const target = resolution.type === 'page' ? resolution.page.file : resolution.file
  const address = linkAddress(reference, target)
  const { message, hint } = caseFinding(address, url)
  const fix = relinkWhole(reference, address + fragmentOf(reference), true)
  report({ message, ...(hint && { hint }), ...placeOf(reference), ...(fix && { fix }) })
}
