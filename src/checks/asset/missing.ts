import { catalogue } from '../../diagnostics/catalogue.ts'
import { brokenFinding } from '../../space/broken-finding.ts'
import type { ReferenceKind } from '../../space/reference.ts'
import { defineCheck } from '../check.ts'
import { relinkAsset } from '../shared/asset-relink.ts'
import { malformedAddress } from '../shared/url-malformed.ts'

/** These have rules of their own. */
const elsewhere = new Set<ReferenceKind>(['alternate', 'cover', 'include', 'openapi', 'redirect', 'summary'])

export const missing = defineCheck({
  id: 'asset/missing',
  ...catalogue['asset/missing'],
  why: 'GitBook shows nothing at all in the place of a missing image, and a link or a download that leads nowhere.',
  fix: 'Add the file, or write the path of one that exists, seen from the folder of the page.',
  bad: {
    'README.md': '# Harbour\n\n![Boats at dawn](.gitbook/assets/hrabour.jpg)\n',
    '.gitbook/assets/harbour.jpg': 'x',
  },
  good: {
    'README.md': '# Harbour\n\n![Boats at dawn](.gitbook/assets/harbour.jpg)\n',
    '.gitbook/assets/harbour.jpg': 'x',
  },
  reference(reference, { report }) {
    const { resolution, kind } = reference
    if (resolution.type !== 'broken' || resolution.reason !== 'missing-asset' || elsewhere.has(kind)) return
    // An address that was meant for the web is no path.
    if (malformedAddress(reference.url) !== undefined) return
    const { message, hint } = brokenFinding(resolution, kind)
    // Found when it is asked for, which takes a search.
    const { place } = reference
    const fix = resolution.suggestion === undefined ? undefined : relinkAsset(reference, resolution.suggestion)
    report({ message, ...(place && { place }), ...(hint && { hint }), ...(fix && { fix }) })
  },
})
