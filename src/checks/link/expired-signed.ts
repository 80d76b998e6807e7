import { isSpecBlock } from '../../space/openapi/spec-file.ts'
import { isSignedAddress } from '../../space/signed-address.ts'
import { defineCheck } from '../check.ts'
import { replaceAddress } from '../shared/url-replace.ts'
import { shownUrl } from '../shared/url-web.ts'

export const expiredSigned = defineCheck({
  id: 'link/expired-signed',
  level: 'warning',
  summary: 'An address was signed for a short time.',
  why: 'It works on the day it is copied, and leads to an error page some hours or days later.',
  fix: 'Put the file into the space, or take an address that does not expire.',
  bad: '# Library\n\nThe [catalogue](https://shelf.example/catalogue.pdf?X-Amz-Signature=5fa1) is new.\n',
  good: '# Library\n\nThe [catalogue](https://shelf.example/catalogue.pdf) is new.\n',
  reference(reference, { report }) {
    const { url, ancestors } = reference
    // GitBook signs the link of an API block anew with every export, and never shows it.
    if (!isSignedAddress(url) || ancestors.some(isSpecBlock)) return
    const bare = url.replace(/\?[^#]*/, '')
    const message = `Unexpected signed address \`${shownUrl(bare)}?…\`, expected one that does not expire`
    const fix = replaceAddress(reference, bare, 'Drop the signature')
    report({ message, ...(reference.place && { place: reference.place }), ...(fix && { fix }) })
  },
})
