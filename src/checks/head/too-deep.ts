import { defineCheck } from '../check.ts'
import { depthOf, markerOf } from '../shared/head-shift.ts'

export const tooDeep = defineCheck({
  id: 'head/too-deep',
  level: 'info',
  isOptional: true,
  summary: 'A heading is of level 5 or 6, for which GitBook publishes no anchor.',
  why: 'It is missing from the outline of the page, and no link can lead to it.',
  fix: 'Use at most `####`, or divide the page.',
  bad: '# Moon\n\n## Seas\n\nDark plains.\n\n### East\n\nThree seas.\n\n#### Crises\n\nRound.\n\n##### Depth\n\nUnknown.\n',
  good: '# Moon\n\n## Seas\n\nDark plains.\n\n### East\n\nThree seas.\n\n#### Crises\n\nRound, of unknown depth.\n',
  nodes: {
    heading(node, _, { report, page }) {
      const depth = depthOf(node)
      if (depth <= 4 || node.data?.id !== undefined) return
      report({ at: markerOf(node, page.source), message: `Unexpected heading of level ${depth}, expected at most level 4` })
    },
  },
})
