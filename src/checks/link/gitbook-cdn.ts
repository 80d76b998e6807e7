import { defineCheck } from '../check.ts'
import { gitbookFile } from '../shared/url-gitbook-cdn.ts'
import { replaceAddress } from '../shared/url-replace.ts'
import { shownUrl } from '../shared/url-web.ts'

export const gitbookCdn = defineCheck({
  id: 'link/gitbook-cdn',
  level: 'warning',
  summary: 'An address leads to a file that GitBook keeps.',
  why: 'The file is not in the repository: it is gone when it is deleted in GitBook, or when the account is.',
  fix: 'Download the file into `.gitbook/assets`, and link it there.',
  bad: '# Planets\n\n![Saturn and its rings](https://garden.gitbook.io/~gitbook/image?url=https%3A%2F%2Fplanets.example%2Fsaturn.png)\n',
  good: '# Planets\n\n![Saturn and its rings](https://planets.example/saturn.png)\n',
  reference(reference, { report }) {
    const found = gitbookFile(reference.url)
    if (found === undefined) return
    const message = `Unexpected address \`${shownUrl(reference.url)}\` of a file that GitBook keeps, expected a file of the space`
    const fix = found.original === undefined ? undefined : replaceAddress(reference, found.original)
    report({ message, ...(reference.place && { place: reference.place }), ...(fix && { fix }) })
  },
})
