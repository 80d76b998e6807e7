/** For a link whose target GitBook had lost: its text may be the title of a page. */
import type { Fix } from '../../diagnostics/fix.ts'
import type { PageContext, Reference } from '../check.ts'
import { relinkPage } from './link-fix.ts'
import { linkText, pageTitled } from './link-title.ts'

export const relinkByTitle =
  (context: PageContext) =>
  (reference: Reference): Fix | undefined => {
    const page = pageTitled(linkText(reference), context.space)
    return page && relinkPage(reference, page, context, { fragment: '' })
  }
