import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { linkedPages } from '../shared/site-inbound.ts'

export const noInbound = defineCheck({
  id: 'orphan/no-inbound',
  level: 'info',
  isOptional: true,
  summary: 'No other page links to a page.',
  why: 'Readers find the page by the table of contents and by search only, and not from where they read about its subject.',
  fix: 'Link to the page from one that leads to it.',
  bad: { 'README.md': '# Garden\n\nWater in the evening.\n', 'soil.md': '# Soil\n\nDark and crumbly.\n' },
  good: {
    'README.md': '# Garden\n\nWater in the evening, by the needs of [each soil](soil.md).\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  space({ space, references, report }) {
    const linked = linkedPages(references())
    for (const { path, file, source, listed, frontMatter } of space.pages.values()) {
      if (!listed || frontMatter.hidden === true || path === space.config.readme || linked.has(path)) continue
      report({ file, place: placeAt(source, 0), message: `Cannot find a link to page \`${path}\`` })
    }
  },
})
