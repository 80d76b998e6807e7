import { defineCheck } from '../check.ts'
import { replaceAddress } from '../shared/url-replace.ts'
import { shownUrl } from '../shared/url-web.ts'

/** Parameters of the stores of Amazon, Google and Microsoft, and of those that speak like them; each of a set must be there. */
const signatures = [['x-amz-signature'], ['x-amz-expires'], ['x-goog-signature'], ['expires', 'signature'], ['se', 'sig']]

export const expiredSigned = defineCheck({
  id: 'link/expired-signed',
  level: 'warning',
  summary: 'An address was signed for a short time.',
  why: 'It works on the day it is copied, and leads to an error page some hours or days later.',
  fix: 'Put the file into the space, or take an address that does not expire.',
  bad: '# Library\n\nThe [catalogue](https://shelf.example/catalogue.pdf?X-Amz-Signature=5fa1) is new.\n',
  good: '# Library\n\nThe [catalogue](https://shelf.example/catalogue.pdf) is new.\n',
  page: ({ report }) => ({
    reference(reference) {
      const { url } = reference
      if (!/^https?:/i.test(url) || !isSigned(url)) return
      const bare = url.replace(/\?[^#]*/, '')
      const message = `Unexpected signed address \`${shownUrl(bare)}?…\`, expected one that does not expire`
      const fix = replaceAddress(reference, bare, 'Drop the signature')
      report({ message, ...(reference.place && { place: reference.place }), ...(fix && { fix }) })
    },
  }),
})

function isSigned(url: string): boolean {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
  if (!query.includes('=')) return false
  const names = new Set(query.split('&').map((part) => part.split('=', 1)[0]?.toLowerCase()))
  return signatures.some((needed) => needed.every((name) => names.has(name)))
}
