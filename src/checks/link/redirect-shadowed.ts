import { defineCheck, type SpaceContext } from '../check.ts'
import { isPublished } from '../shared/link-fix.ts'
import { type Redirect, readRedirects } from '../shared/link-redirects.ts'

export const redirectShadowed = defineCheck({
  id: 'link/redirect-shadowed',
  level: 'warning',
  summary: 'A redirect never applies: a page has its address, or the address starts with a slash.',
  why: 'GitBook looks for a page first, and compares addresses without a slash in front: nobody is ever redirected.',
  fix: 'Remove the redirect when the page is right; write its address without `/` or `./` in front.',
  bad: {
    '.gitbook.yaml': 'redirects:\n  /old/soil: beds/soil.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    '.gitbook.yaml': 'redirects:\n  old/soil: beds/soil.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  space(context) {
    for (const redirect of readRedirects(context)) look(redirect, context)
  },
})

function look(redirect: Redirect, { report, space }: SpaceContext): void {
  const { file, from, key, keyAt, keyPlace } = redirect
  const page = space.pages.get(`${from}.md`) ?? space.pages.get(`${from}/README.md`)
  if (page !== undefined && isPublished(page, space)) {
    return report({
      message: `Unexpected redirect of \`${key}\`, which is the address of \`${page.path}\``,
      file,
      place: keyPlace,
    })
  }
  const slash = /^\.?\/+/.exec(key)?.[0]
  if (slash === undefined || slash === key) return undefined
  const bare = key.slice(slash.length)
  const edits = keyAt && [{ start: keyAt.start, end: keyAt.start + slash.length, text: '' }]
  const fix = edits && /^[\p{L}\p{N}_]/u.test(bare) ? { safe: true, title: `Write \`${bare}\``, edits } : undefined
  return report({
    message: `Unexpected redirect of \`${key}\`, expected \`${bare}\``,
    file,
    place: keyPlace,
    ...(fix && { fix }),
  })
}
