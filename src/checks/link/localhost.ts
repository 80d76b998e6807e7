import { devHost } from '../../space/gitbook-urls.ts'
import { defineCheck } from '../check.ts'
import { placeOf } from '../shared/link-place.ts'

const local = /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])(?=[:/?#]|$)/i

export const localhost = defineCheck({
  id: 'link/localhost',
  level: 'info',
  isOptional: true,
  summary: 'A link leads to the reader’s own machine.',
  why: 'It works for nobody who does not run the same program on the same port.',
  fix: 'Show the address as code when the reader is to run the program, else link where it is published.',
  bad: '# Kitchen\n\nOpen [the recipe board](http://localhost:8080/board) and pick a soup.\n',
  good: '# Kitchen\n\nOpen the recipe board at `http://localhost:8080/board` and pick a soup.\n',
  page: ({ page, report }) => {
    if (!/localhost|127\.|0\.0\.0\.0|::1/i.test(page.source)) return undefined
    return {
      reference(reference) {
        const { resolution, url } = reference
        if (resolution.type !== 'external' || !local.test(resolution.url) || devHost.test(resolution.url)) return
        report({
          message: `Unexpected address \`${url}\` of the reader’s own machine, expected a public one`,
          ...placeOf(reference),
        })
      },
    }
  },
})
