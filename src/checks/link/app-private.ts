import { catalogue } from '../../diagnostics/catalogue.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { isOfEditor, readGitBookUrl } from '../../space/gitbook-urls.ts'
import { defineCheck, type PageContext, type Reference } from '../check.ts'
import { type Broken, brokenFor, reportBroken } from '../shared/link-broken.ts'
import { relinkPage } from '../shared/link-fix.ts'

export const appPrivate = defineCheck({
  id: 'link/app-private',
  ...catalogue['link/app-private'],
  why: 'Change requests, drafts and profiles ask for a login: the reader sees a form instead of the page.',
  fix: 'Link the page itself. When this space has a page under the same path, that page is proposed.',
  bad: {
    'README.md':
      '# Planets\n\nTurn to [the rings](https://app.gitbook.com/o/aBcD1234/s/eFgH5678/~/changes/42/giants/saturn) after dark.\n',
    'giants/saturn.md': '# Saturn\n\nWide rings.\n',
  },
  good: {
    'README.md': '# Planets\n\nTurn to [the rings](giants/saturn.md) after dark.\n',
    'giants/saturn.md': '# Saturn\n\nWide rings.\n',
  },
  reference: (reference, context) => reportBroken(find(reference), { reference, context }, () => fixOf(reference, context)),
})

/** GitBook writes an `@` mention of a person so, and shows the name. */
const isPerson = ({ kind, url }: Reference): boolean => kind === 'mention' && /^https?:\/\/app\.gitbook\.com\/u\//i.test(url)

/** Where the space is now changes nothing for readers of GitBook; only who converts follows such a link. */
function find(reference: Reference): Broken | undefined {
  if (isPerson(reference)) return undefined
  const { resolution, url } = reference
  const isKnown = (resolution.type === 'space' || resolution.type === 'page') && isOfEditor(url)
  return isKnown ? { type: 'broken', reason: 'app-private', url } : brokenFor('app-private', reference)
}

/** The draft was probably one of this space, when it has the same page. */
function fixOf(reference: Reference, context: PageContext): Fix | undefined {
  const { resolution, url } = reference
  if (resolution.type === 'page') return relinkPage(reference, resolution.page, context)
  const found = readGitBookUrl(url)
  if (found?.type !== 'space' || found.path === '') return undefined
  const page = [`${found.path}.md`, `${found.path}/README.md`].map((path) => context.space.pages.get(path)).find(Boolean)
  const fragment = found.fragment === undefined ? '' : `#${found.fragment}`
  return page && relinkPage(reference, page, context, { fragment })
}
