import { catalogue } from '../../diagnostics/catalogue.ts'
import { brokenFinding } from '../../space/broken-finding.ts'
import { defineCheck } from '../check.ts'
import { relink } from '../shared/relink.ts'

export const missingPage = defineCheck({
  id: 'link/missing-page',
  ...catalogue['link/missing-page'],
  why: 'The reader who follows the link gets an error page, and GitBook turns the link into a broken one at the next synchronisation.',
  fix: 'Write the path of a page that exists, seen from the folder of the page with the link.',
  bad: { 'README.md': '# Garden\n\nLime [the soil](beds/sole.md) in autumn.\n', 'beds/soil.md': '# Soil\n\nDark and crumbly.\n' },
  good: {
    'README.md': '# Garden\n\nLime [the soil](beds/soil.md) in autumn.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  page: ({ report }) => ({
    reference(reference) {
      const { resolution, kind, place } = reference
      if (resolution.type !== 'broken' || resolution.reason !== 'missing-page' || kind === 'include') return
      const { message, hint } = brokenFinding(resolution, kind)
      const fix = resolution.suggestion === undefined ? undefined : relink(reference, resolution.suggestion)
      report({ message, ...(place && { place }), ...(hint && { hint }), ...(fix && { fix }) })
    },
  }),
})
