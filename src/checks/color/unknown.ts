import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/** Colours of a site’s theme. */
const theme = ['$primary', '$info', '$success', '$warning', '$danger', '$tint']
/** Names are left to the browser, which knows more than a hundred. */
const known = /^(?:[a-z]{1,30}|#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb|color|var)\(.*\))$/i

export const unknown = defineCheck({
  id: 'color/unknown',
  level: 'info',
  isOptional: true,
  summary: 'A colour is none that GitBook or a browser knows.',
  why: 'The text has the colour of all the other text.',
  fix: 'Write one of `$primary`, `$info`, `$success`, `$warning`, `$danger` or `$tint`, or a colour of CSS.',
  bad: '# Garden\n\nThe berries are <mark style="color:$dangr;">poisonous</mark>.\n',
  good: '# Garden\n\nThe berries are <mark style="color:$danger;">poisonous</mark>.\n',
  nodes: {
    mark(node, _, { report, page }) {
      for (const value of [node.attributes?.color, node.attributes?.background]) {
        const color = value?.trim() ?? ''
        if (color === '' || known.test(color) || theme.includes(color)) continue
        const { start, text } = writtenText(node, page.source)
        const found = text.indexOf(color)
        const place = found === -1 ? { node } : { at: { start: start + found, end: start + found + color.length } }
        report({ ...place, message: `Unexpected colour \`${color}\``, expected: theme })
      }
    },
  },
})
