import { plainText } from '../../tree/plain-text.ts'
import { defineCheck } from '../check.ts'
import { shownUrl } from '../shared/url-web.ts'

/** Optional: GitBook shows the name, the type and the size of the file itself, which is often enough. */
export const noCaption = defineCheck({
  id: 'file/no-caption',
  level: 'info',
  isOptional: true,
  summary: 'A file to download has no description.',
  why: 'Its name alone seldom says what is in it, and whether it is worth the download.',
  fix: 'Write a line of text between `{% file %}` and `{% endfile %}`.',
  bad: {
    'README.md': '# Garden\n\n{% file src=".gitbook/assets/beds-2024.pdf" %}\n',
    '.gitbook/assets/beds-2024.pdf': '',
  },
  good: {
    'README.md': '# Garden\n\n{% file src=".gitbook/assets/beds-2024.pdf" %}\nWhich seeds go into which bed\n{% endfile %}\n',
    '.gitbook/assets/beds-2024.pdf': '',
  },
  nodes: {
    file(node, _, { report }) {
      const { src = '', caption = '' } = node.attributes ?? {}
      if (src.trim() === '' || caption.trim() !== '' || plainText(node) !== '') return
      report({ node, message: `Expected a description of the file \`${shownUrl(src)}\`` })
    },
  },
})
