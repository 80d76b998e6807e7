import { plainText } from '../../tree/plain-text.ts'
import { defineCheck } from '../check.ts'
import { altOf, longestAlt } from '../shared/asset-image.ts'
import { imageTag } from '../shared/asset-image-tag.ts'

const caption = 'Herons wait at the edge of the pond in the early morning, when the mist is still low'

export const captionEqualsAlt = defineCheck({
  id: 'img/caption-equals-alt',
  level: 'info',
  isOptional: true,
  summary: 'A long caption is the alternative text of the image once more.',
  why: 'Screen readers read both, so that people hear the same long sentence twice.',
  fix: 'Say in `alt` what the image shows, in few words, and in the caption what it means.',
  bad: {
    'README.md': `# Garden\n\n<figure><img src=".gitbook/assets/pond.png" alt="${caption}"><figcaption><p>${caption}</p></figcaption></figure>\n`,
    '.gitbook/assets/pond.png': 'x',
  },
  good: {
    'README.md': `# Garden\n\n<figure><img src=".gitbook/assets/pond.png" alt="Three herons"><figcaption><p>${caption}</p></figcaption></figure>\n`,
    '.gitbook/assets/pond.png': 'x',
  },
  nodes: {
    figure({ children = [] }, _, { page, report }) {
      const picture = children.find(({ type }) => type === 'picture')
      const below = children.find(({ type }) => type === 'caption')
      if (picture === undefined || below === undefined) return
      const alt = altOf(picture)
      if ([...alt].length <= longestAlt || alt !== plainText(below)) return
      const at = imageTag(page.source, picture)?.attributes.get('alt')
      report({ ...(at ? { at } : { node: picture }), message: 'Unexpected caption as alternative text, expected other words' })
    },
  },
})
