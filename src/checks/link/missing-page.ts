import { catalogue } from '../../diagnostics/catalogue.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { folderOf, isWithin, pathBelow, pathWithin } from '../../space/path-within.ts'
import { relativePath } from '../../space/relative-path.ts'
import type { Page, Space } from '../../space/space.ts'
import { splitUrl } from '../../space/url-parts.ts'
import { defineCheck, type PageContext, type Reference } from '../check.ts'
import { type Broken, brokenFor, reportBroken } from '../shared/link-broken.ts'
import { relinkPage } from '../shared/link-fix.ts'
import { isCodeFolder } from '../shared/link-folders.ts'
import { placeOf } from '../shared/link-place.ts'
import { malformedAddress } from '../shared/url-malformed.ts'

export const missingPage = defineCheck({
  id: 'link/missing-page',
  ...catalogue['link/missing-page'],
  why: 'The reader who follows the link gets an error page, and GitBook turns the link into a broken one at the next synchronisation.',
  fix: 'Write the path of a page that exists, seen from the folder of the page with the link.',
  bad: {
    'README.md': '# Garden\n\nLime [the soil](beds/soils.md) in autumn.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'README.md': '# Garden\n\nLime [the soil](beds/soil.md) in autumn.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  reference(reference, context) {
    const missing = findMissing(reference)
    const isToBeTold = missing !== undefined && !isCodeFolder(reference, context.space)
    if (isToBeTold) reportBroken(missing, { reference, context }, (broken) => fixOf(reference, broken, context))
    reportElsewhere(reference, context)
  },
})

function fixOf(reference: Reference, broken: Broken, context: PageContext): Fix | undefined {
  const page = pageAt(reference, broken, context.space)
  return page && relinkPage(reference, page, context, { safe: reference.resolution.type === 'page' })
}

/** An address that was meant for the web is no path. */
const isToldElsewhere = ({ url }: Reference): boolean => malformedAddress(url) !== undefined

/** Redirects are for addresses of the site: a path in the repository has to lead to a file. */
function findMissing(reference: Reference): Broken | undefined {
  const { resolution, url } = reference
  if (resolution.type === 'broken') return isToldElsewhere(reference) ? undefined : brokenFor('missing-page', reference)
  if (resolution.type !== 'page' || !resolution.redirected || /^\s*(?:\/|https?:)/i.test(url)) return undefined
  return {
    type: 'broken',
    reason: 'missing-page',
    url,
    suggestion: relativePath(folderOf(reference.page.file), resolution.page.file),
  }
}

/** The page that the resolver or a redirect proposes. */
function pageAt({ page, resolution }: Reference, { suggestion }: Broken, space: Space): Page | undefined {
  if (resolution.type === 'page') return resolution.page
  const file = suggestion === undefined ? undefined : pathWithin(folderOf(page.file), suggestion)
  return file !== undefined && isWithin(space.root, file) ? space.pages.get(pathBelow(space.root, file)) : undefined
}

/** `--space ID=shed/docs`: the other space is in this repository, so its pages are known. */
function reportElsewhere(reference: Reference, { space, report }: PageContext): void {
  const { resolution: found } = reference
  if (found.type !== 'space' || found.url === undefined || /^(?:[a-z][a-z0-9+.-]*:)?\/\/|^\//i.test(found.url)) return
  const { path } = splitUrl(found.url)
  // Nothing is known of what lies beside the repository.
  if (path.startsWith('../')) return
  if (space.index.has(path) || space.index.has(`${path}/README.md`)) return
  const page = found.path === '' ? 'the landing page' : `page \`${found.path}\``
  report({ message: `Cannot find ${page} of space \`${found.space}\` at \`${path}\``, ...placeOf(reference) })
}
