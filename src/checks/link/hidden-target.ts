import { defineCheck } from '../check.ts'
import { placeOf } from '../shared/link-place.ts'

export const hiddenTarget = defineCheck({
  id: 'link/hidden-target',
  level: 'info',
  isOptional: true,
  summary: 'A link leads to a page that is hidden from the table of contents.',
  why: 'Readers reach the page, but do not see where they are, nor find it again.',
  fix: 'Show the page in the table of contents, or make sure that it is meant to be found by links only.',
  bad: {
    'README.md': '# Harbour\n\nPilots read [the depths](depths.md) first.\n',
    'depths.md': '---\nhidden: true\n---\n\n# Depths\n\nTwelve fathoms.\n',
  },
  good: {
    'README.md': '# Harbour\n\nPilots read [the depths](depths.md) first.\n',
    'depths.md': '# Depths\n\nTwelve fathoms.\n',
  },
  reference(reference, { page, report }) {
    const { resolution } = reference
    if (resolution.type !== 'page' || resolution.page === page || resolution.page.frontMatter.hidden !== true) return
    const message = `Unexpected link to \`${resolution.page.path}\`, expected a page that is not hidden`
    report({ message, ...placeOf(reference) })
  },
})
