import { catalogue } from '../../diagnostics/catalogue.ts'
import { isOfEditor } from '../../space/gitbook-urls.ts'
import { otherSpaceFinding } from '../../space/resolved-findings.ts'
import { defineCheck } from '../check.ts'
import { placeOf } from '../shared/link-place.ts'
import { relinkWhole } from '../shared/relink.ts'

export const appGitbook = defineCheck({
  id: 'link/app-gitbook',
  ...catalogue['link/app-gitbook'],
  isOptional: true,
  why: 'GitBook turns such an address into one of the published site; whatever else reads the Markdown sends its readers to a login.',
  fix: 'Link the published page. Told where the other space is now, unbook proposes its address.',
  bad: '# Harbour\n\nShips are in [the fleet](https://app.gitbook.com/s/eFgH5678/ships).\n',
  good: '# Harbour\n\nShips are in [the fleet](https://fleet.example/ships).\n',
  options: { spaces: new Map([['eFgH5678', 'https://fleet.example']]) },
  reference(reference, { report }) {
    const { resolution, url } = reference
    if (resolution.type !== 'space' || resolution.devHost || resolution.space === 'undefined') return
    if (isOfEditor(url)) return
    const { message, hint } = otherSpaceFinding(
      resolution,
      url,
      `Say where that space is now with --space ${resolution.space}=URL.`,
    )
    const isPublished = resolution.url !== undefined && /^https?:/i.test(resolution.url)
    const fix = isPublished && resolution.url !== undefined ? relinkWhole(reference, resolution.url) : undefined
    report({ message, ...(hint && !isPublished && { hint }), ...placeOf(reference), ...(fix && { fix }) })
  },
})
