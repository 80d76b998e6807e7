import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'
import { isPublished } from '../shared/link-fix.ts'
import { placeOf } from '../shared/link-place.ts'
import { redirectEnd } from '../shared/link-redirect-end.ts'
import { readRedirects, targetPlace } from '../shared/link-redirects.ts'

/** These are shown where the repository is, and linked for that. */
const forRepository =
  /(?:^|\/)(?:AUTHORS|CHANGELOG|CHANGES|CODE_OF_CONDUCT|CONTRIBUTING|LICEN[CS]E|NOTICE|SECURITY|SUPPORT)\.md$/i

export const unlistedTarget = defineCheck({
  id: 'link/unlisted-target',
  ...catalogue['link/unlisted-target'],
  why: 'GitBook publishes what the table of contents lists: the link leads to a page that is in the repository but not on the site.',
  fix: 'List the page in SUMMARY.md; with `hidden: true` in its front matter the sidebar does not show it.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n',
    'README.md': '# Garden\n\nLime [the soil](soil.md) in autumn.\n',
    'soil.md': '---\nhidden: true\n---\n\n# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soil.md)\n',
    'README.md': '# Garden\n\nLime [the soil](soil.md) in autumn.\n',
    'soil.md': '---\nhidden: true\n---\n\n# Soil\n\nDark and crumbly.\n',
  },
  reference(reference, { isInclude, page, report, space }) {
    const { kind, resolution } = reference
    if (resolution.type !== 'page' || kind === 'alternate' || resolution.redirected) return
    if (!isInclude && !isPublished(page, space)) return
    if (resolution.page === page || isPublished(resolution.page, space) || forRepository.test(resolution.page.path)) return
    const message = `Unexpected link to \`${resolution.page.path}\`, expected a page that SUMMARY.md lists`
    report({ message, ...placeOf(reference) })
  },
  space(context) {
    for (const redirect of readRedirects(context)) {
      const end = redirectEnd(redirect, context)
      if (end.type !== 'page' || isPublished(end.page, context.space)) continue
      const { file, key, target } = redirect
      const message = `Unexpected redirect of \`${key}\` to \`${target}\`, expected a page that SUMMARY.md lists`
      context.report({ message, file, place: targetPlace(redirect, context) })
    }
  },
})
