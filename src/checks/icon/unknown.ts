import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/** As all names of Font Awesome are: `house`, `circle-1`, `0`. */
const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const unknown = defineCheck({
  id: 'icon/unknown',
  level: 'info',
  isOptional: true,
  summary: 'The name of an icon is not spelt as names of Font Awesome are.',
  why: 'Nothing is shown in its place. Whether a well-spelt name exists is not looked up: there are thousands, and new ones every year.',
  fix: 'Take the name from the list of Font Awesome, in lower case with hyphens.',
  bad: '# Garden\n\n<i class="fa-Seedling">:Seedling:</i> Sow early.\n',
  good: '# Garden\n\n<i class="fa-seedling">:seedling:</i> Sow early.\n',
  nodes: {
    icon(node, _, { report, page }) {
      const name = node.attributes?.name ?? ''
      if (name === '' || shape.test(name)) return
      const { start, text } = writtenText(node, page.source)
      const found = text.indexOf(name)
      const place = found === -1 ? { node } : { at: { start: start + found, end: start + found + name.length } }
      report({ ...place, message: `Unexpected icon \`${name}\`, expected a name in lower case with hyphens` })
    },
  },
})
