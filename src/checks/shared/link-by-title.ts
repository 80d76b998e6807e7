/** For a link whose target GitBook had lost: its text may be the title of a page, or a heading. */
import type { Fix } from '../../diagnostics/fix.ts'
import type { PageContext, Reference } from '../check.ts'
import { type Broken, reportBroken } from './link-broken.ts'
import { relinkPage } from './link-fix.ts'
import { linkText, targetTitled } from './link-title.ts'

/** Says which target may be meant, and offers it. For when the titles of all pages are known. */
export function reportLost(broken: Broken | undefined, reference: Reference, context: PageContext): void {
  const fix = broken && relinkByTitle(reference, context)
  const suggestion = fix?.edits[0]?.text
  const named = broken && suggestion !== undefined ? { ...broken, suggestion } : broken
  reportBroken(named, { reference, context }, () => fix)
}

function relinkByTitle(reference: Reference, context: PageContext): Fix | undefined {
  const target = targetTitled(linkText(reference), context.space)
  return target && relinkPage(reference, target.page, context, { fragment: target.fragment })
}
