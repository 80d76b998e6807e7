import { bookSlug, gitbookSlug } from '../../space/slug.ts'
import { defineCheck } from '../check.ts'
import { anchorFault } from '../shared/anchor-fault.ts'
import { refragment } from '../shared/anchor-fix.ts'
import { placeOf } from '../shared/link-place.ts'

export const anchorStyle = defineCheck({
  id: 'link/anchor-style',
  level: 'error',
  summary: 'A fragment is spelt as another tool would, and GitBook publishes no such id.',
  why: 'GitHub, older versions of GitBook and others make other ids of the same heading: the link leads to the top of the page.',
  fix: 'Write the id that GitBook publishes.',
  bad: '# Kitchen\n\nSee [what to keep](#salt--pepper).\n\n## Salt & pepper\n\nKeep them dry.\n',
  good: '# Kitchen\n\nSee [what to keep](#salt-and-pepper).\n\n## Salt & pepper\n\nKeep them dry.\n',
  resolvedReference(reference, context) {
    const { kind, resolution } = reference
    if (resolution.type !== 'page' || resolution.approximate === undefined || kind === 'alternate' || kind === 'include') return
    const fault = anchorFault(resolution, context)
    if (fault?.type !== 'style') return
    const { id, text } = fault.anchor
    // A book may live on at GitBook.com.
    if (context.space.book !== undefined && [gitbookSlug(text), bookSlug(text)].includes(resolution.fragment ?? '')) return
    const message = `Unexpected anchor \`#${resolution.fragment}\`, expected \`#${id}\`, which is the id that GitBook publishes`
    const isNothing = /^undefined(?:-\d+)?$/.test(id)
    const fix = isNothing ? undefined : refragment(reference, id, fault.isCertain)
    const hint = 'Give the heading an id of its own: `<a href="#id" id="id"></a>` at the end of its line.'
    context.report({ message, ...placeOf(reference), ...(isNothing && { hint }), ...(fix && { fix }) })
  },
})
