/** For a link whose target GitBook had lost: its text may be the title of a page, or a heading. */
import type { Fix } from '../../diagnostics/fix.ts'
import type { PageContext, PageVisitor, Reference } from '../check.ts'
import { type Broken, brokenReporter } from './link-broken.ts'
import { relinkPage } from './link-fix.ts'
import { linkText, targetTitled } from './link-title.ts'

/** Says which target may be meant, and offers it. */
export function reportLost(find: (reference: Reference) => Broken | undefined, context: PageContext): PageVisitor {
  const named = (reference: Reference): Broken | undefined => {
    const broken = find(reference)
    const suggestion = broken && relinkByTitle(reference, context)?.edits[0]?.text
    return suggestion === undefined ? broken : { ...(broken as Broken), suggestion }
  }
  // The titles of all pages are known by then.
  return { resolvedReference: brokenReporter(named, context, (reference) => relinkByTitle(reference, context)) }
}

function relinkByTitle(reference: Reference, context: PageContext): Fix | undefined {
  const target = targetTitled(linkText(reference), context.space)
  return target && relinkPage(reference, target.page, context, { fragment: target.fragment })
}
