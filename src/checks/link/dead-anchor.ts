import { catalogue } from '../../diagnostics/catalogue.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import type { Resolution } from '../../space/reference.ts'
import { deadAnchorFinding } from '../../space/resolved-findings.ts'
import type { Page } from '../../space/space.ts'
import { type Context, defineCheck, type Reference } from '../check.ts'
import { type AnchorFault, anchorFault } from '../shared/anchor-fault.ts'
import { refragment } from '../shared/anchor-fix.ts'
import { silentHeadings } from '../shared/anchor-silent.ts'
import { includersOf } from '../shared/link-includers.ts'
import { placeOf } from '../shared/link-place.ts'

type Found = Extract<Resolution, { type: 'page' }>

export const deadAnchor = defineCheck({
  id: 'link/dead-anchor',
  ...catalogue['link/dead-anchor'],
  why: 'The reader lands at the top of the page instead of the part that was meant; most often its heading was renamed.',
  fix: 'Write the id of a heading that is there, or give the heading its old id: `<a href="#old" id="old"></a>` at the end of its line.',
  bad: '# Garden\n\nBegin with [the roses](#pruning-roces).\n\n## Pruning roses\n\nIn March.\n',
  good: '# Garden\n\nBegin with [the roses](#pruning-roses).\n\n## Pruning roses\n\nIn March.\n',
  page(context) {
    const { add, end } = silentHeadings(context.page)
    return {
      nodes: { heading: add },
      end,
    }
  },
  resolvedReference(reference, context) {
    if (!(context.isInclude && isSamePage(reference))) look(reference, context)
  },
  /** `#soil` in reusable content may be on any page that includes it. */
  space(context) {
    const { references, space, resolve } = context
    const inIncludes = references().filter((reference) => space.includes.has(reference.file) && isSamePage(reference))
    if (inIncludes.length === 0) return
    const includers = includersOf(references(), space)
    for (const reference of inIncludes) {
      const pages = includers(reference.file)
      if (pages.length > 0 && pages.every((page) => isDead(reference.url, page, resolve))) look(reference, context)
    }
  },
})

const isSamePage = ({ url }: Reference): boolean => /^\s*#/.test(url)

function isDead(url: string, page: Page, resolve: Context['resolve']): boolean {
  const found = resolve(url, 'link', page)
  return found.type === 'page' && found.fragment !== undefined && found.anchor === undefined
}

function look(reference: Reference, context: Context): void {
  const { file, kind, resolution } = reference
  if (resolution.type !== 'page' || resolution.fragment === undefined || kind === 'alternate' || kind === 'include') return
  const fault = anchorFault(resolution, context)
  if (fault === undefined || fault.type === 'style') return
  const fix = fixOf(fault, reference, resolution)
  context.report({ ...tell(fault, reference, resolution), file, ...placeOf(reference), ...(fix && { fix }) })
}

function tell(fault: AnchorFault, { url }: Reference, { fragment = '', page }: Found): { message: string; hint?: string } {
  if (fault.type === 'title')
    return { message: `Unexpected anchor \`#${fragment}\`, expected none: the title of a page has no anchor` }
  const near = fault.type === 'dead' ? fault.near?.id : undefined
  const { message } = deadAnchorFinding(fragment, page.path, url, near)
  if (fault.type !== 'deep') return { message }
  return {
    message,
    hint: 'GitBook gives no anchor to headings of the fifth and sixth level: raise it, or give it an id of its own.',
  }
}

/** The title of a page is where the page starts, unless the link is on the same page. */
function fixOf(fault: AnchorFault, reference: Reference, { page }: Found): Fix | undefined {
  if (fault.type === 'title') return page === reference.page ? undefined : refragment(reference, undefined, false)
  return fault.type === 'dead' && fault.near !== undefined ? refragment(reference, fault.near.id, false) : undefined
}
