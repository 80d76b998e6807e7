import { defineCheck } from '../check.ts'
import { redirectEnd } from '../shared/link-redirect-end.ts'
import { readRedirects } from '../shared/link-redirects.ts'

export const redirectLoop = defineCheck({
  id: 'link/redirect-loop',
  level: 'error',
  summary: 'Redirects lead in a circle.',
  why: 'The reader who comes with an old address gets an error instead of a page.',
  fix: 'Let one of them lead to a page that exists.',
  bad: {
    '.gitbook.yaml': 'redirects:\n  old/tides: old/currents.md\n  old/currents: old/tides.md\n',
    'README.md': '# Harbour\n\nBoats come and go.\n',
  },
  good: {
    '.gitbook.yaml': 'redirects:\n  old/tides: README.md\n  old/currents: README.md\n',
    'README.md': '# Harbour\n\nBoats come and go.\n',
  },
  space(context) {
    for (const redirect of readRedirects(context)) {
      const end = redirectEnd(redirect, context)
      if (end.type !== 'loop') continue
      const message = `Unexpected redirect of \`${redirect.key}\` in a circle, ${end.way.map((each) => `\`${each}\``).join(' → ')}, expected a page`
      context.report({ message, file: redirect.file, place: redirect.keyPlace })
    }
  },
})
