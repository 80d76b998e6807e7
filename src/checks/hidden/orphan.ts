import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { linkedPages } from '../shared/site-inbound.ts'

export const hiddenOrphan = defineCheck({
  id: 'hidden/orphan',
  level: 'info',
  isOptional: true,
  summary: 'No page links to a hidden page.',
  why: 'A hidden page stands in no table of contents: without a link only those who know its address can read it. That may be meant, or it was forgotten.',
  fix: 'Link to the page, show it, or delete it.',
  bad: {
    'README.md': '# Garden\n\nWater in the evening.\n',
    'shed.md': '---\nhidden: true\n---\n\n# Shed\n\nThe key hangs behind the door.\n',
  },
  good: {
    'README.md': '# Garden\n\nWater in the evening, with the can from [the shed behind the house](shed.md).\n',
    'shed.md': '# Shed\n\nThe key hangs behind the door.\n',
  },
  space({ space, references, report }) {
    const linked = linkedPages(references())
    for (const { path, file, source, listed, frontMatter } of space.pages.values()) {
      if (!listed || frontMatter.hidden !== true || linked.has(path)) continue
      report({ file, place: placeAt(source, 0), message: `Cannot find a link to hidden page \`${path}\`` })
    }
  },
})
