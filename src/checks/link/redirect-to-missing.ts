import { orMeant } from '../../diagnostics/did-you-mean.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { pathBelow } from '../../space/path-within.ts'
import { defineCheck, type SpaceContext } from '../check.ts'
import { type RedirectEnd, redirectEnd } from '../shared/link-redirect-end.ts'
import { type Redirect, readRedirects, targetPlace } from '../shared/link-redirects.ts'

export const redirectToMissing = defineCheck({
  id: 'link/redirect-to-missing',
  level: 'error',
  summary: 'A redirect leads to a page that does not exist.',
  why: 'The reader who comes with an old address gets an error; GitBook follows a redirect to a page, not to another redirect.',
  fix: 'Write the path of a page that exists, seen from the root of the space.',
  bad: {
    '.gitbook.yaml': 'redirects:\n  old/soil: beds/soils.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    '.gitbook.yaml': 'redirects:\n  old/soil: beds/soil.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  space(context) {
    for (const redirect of readRedirects(context)) look(redirect, redirectEnd(redirect, context), context)
  },
})

function look(redirect: Redirect, end: RedirectEnd, context: SpaceContext): void {
  if (end.type === 'page' || end.type === 'elsewhere' || end.type === 'loop') return
  const meant = end.type === 'missing' ? below(end.suggestion, context.space.root) : end.page.path
  const { file, key } = redirect
  const message = `Cannot find page \`${redirect.target}\`, to which \`${key}\` is redirected${orMeant(meant)}`
  const place = targetPlace(redirect, context)
  const fix = meant === undefined || meant === redirect.from ? undefined : fixOf(redirect, meant, end.type !== 'missing')
  context.report({ message, file, place, ...(fix && { fix }) })
}

/** Suggestions are seen from the folder of the first page. */
const below = (suggestion: string | undefined, root: string): string | undefined =>
  suggestion === undefined
    ? undefined
    : root !== '' && suggestion.startsWith(`${root}/`)
      ? pathBelow(root, suggestion)
      : suggestion

function fixOf({ target, targetAt }: Redirect, meant: string, safe: boolean): Fix | undefined {
  if (targetAt === undefined || !/^[\p{L}\p{N}_./ -]+$/u.test(meant)) return undefined
  return { safe, title: `Redirect to \`${meant}\` instead of \`${target}\``, edits: [{ ...targetAt, text: meant }] }
}
