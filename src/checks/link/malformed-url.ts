import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type Reference } from '../check.ts'
import { mayHaveLostSign, reportLostSigns } from '../shared/url-lost-sign.ts'
import { malformedAddress } from '../shared/url-malformed.ts'
import { mayHaveRawSpaces, reportRawSpaces } from '../shared/url-raw-spaces.ts'
import { replaceAddress } from '../shared/url-replace.ts'
import { shownUrl } from '../shared/url-web.ts'

export const malformedUrl = defineCheck({
  id: 'link/malformed-url',
  level: 'error',
  summary: 'An address cannot be meant as it is written.',
  why: 'The browser does not know what to do with it, or looks for a page of that name in the space; with spaces in its address, or without a bracket, a link is no link.',
  fix: 'Write the address as the browser shows it, with its scheme, and spaces as `%20`.',
  bad: '# Kitchen\n\nBread rises well by [this recipe](htps://kitchen.example/bread).\n',
  good: '# Kitchen\n\nBread rises well by [this recipe](https://kitchen.example/bread).\n',
  page(context) {
    const [spaces, lost] = [mayHaveRawSpaces(context.page), mayHaveLostSign(context.page)]
    if (!spaces && !lost) return undefined
    const look = (node: AnyNode): void => {
      if (spaces) reportRawSpaces(node, context)
      if (lost) reportLostSigns(node, context)
    }
    return { nodes: Object.fromEntries(phrasingParents.map((type) => [type, look])) }
  },
  reference(reference, { report }) {
    const found = malformedAddress(reference.url)
    if (found === undefined || (found.isTolerable && isTolerated(reference))) return
    const { expected, suggestion } = found
    const message = `Unexpected address \`${shownUrl(reference.url)}\`, expected ${expected}`
    const hint = suggestion === undefined ? {} : { hint: `Write \`${shownUrl(suggestion)}\`.` }
    const fix = suggestion === undefined ? undefined : replaceAddress(reference, suggestion)
    report({ message, ...(reference.place && { place: reference.place }), ...hint, ...(fix && { fix }) })
  },
})

const phrasingParents = ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong']

/** GitBook writes the addresses of images as they are, and what only looks like an address in the text is often a sample. */
function isTolerated({ kind, node, page }: Reference): boolean {
  if (!['button', 'card-target', 'content-ref', 'embed', 'link', 'mention', 'summary'].includes(kind)) return true
  const first = page.source[node?.position?.start.offset ?? 0]
  return node?.type === 'link' && first !== '[' && first !== '<'
}
