import { catalogue } from '../../diagnostics/catalogue.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { brokenFinding } from '../../space/broken-finding.ts'
import { devHost as isLeak } from '../../space/gitbook-urls.ts'
import { otherSpaceFinding } from '../../space/resolved-findings.ts'
import { defineCheck, type PageContext, type Reference } from '../check.ts'
import { relinkPage } from '../shared/link-fix.ts'
import { placeOf } from '../shared/link-place.ts'
import { relinkWhole } from '../shared/relink.ts'

export const devHost = defineCheck({
  id: 'link/dev-host',
  ...catalogue['link/dev-host'],
  why: 'GitBook once exported links between spaces with the host of a developer’s machine: no reader can open them.',
  fix: 'Write `https://app.gitbook.com` for the host, which is how a link to another space is written, or link the published page.',
  bad: '# Phare\n\nVoir [les signaux](http://127.0.0.1:5000/o/aBcD1234/s/eFgH5678/signaux) du port.\n',
  good: '# Phare\n\nVoir [les signaux](https://app.gitbook.com/o/aBcD1234/s/eFgH5678/signaux) du port.\n',
  reference(reference, context) {
    if (!isLeak.test(reference.url)) return
    const [told, fix] = [tell(reference), fixOf(reference, context)]
    context.report({ ...told, ...placeOf(reference), ...(fix && { fix }) })
  },
})

function tell({ kind, resolution, url }: Reference): { message: string; hint?: string } {
  const hint = 'Write https://app.gitbook.com for the host, or link the published page.'
  const { message } =
    resolution.type === 'space'
      ? otherSpaceFinding(resolution, url, hint)
      : brokenFinding({ type: 'broken', reason: 'dev-host', url }, kind)
  return { message, hint }
}

function fixOf(reference: Reference, context: PageContext): Fix | undefined {
  const { at, resolution } = reference
  if (resolution.type === 'page') return relinkPage(reference, resolution.page, context, { safe: true })
  if (resolution.type !== 'space' || at === undefined || resolution.space === 'undefined') return undefined
  if (resolution.url !== undefined && /^https?:/i.test(resolution.url)) return relinkWhole(reference, resolution.url, true)
  return relinkWhole(reference, at.text.replace(isLeak, 'https://app.gitbook.com'))
}
