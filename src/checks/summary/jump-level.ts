import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { misreadItems } from '../shared/site-summary-levels.ts'

const garden = '# Garden\n\nWater in the evening.\n'
const herbs = '# Herbs\n\nMint wants shade.\n'

export const jumpLevel = defineCheck({
  id: 'summary/jump-level',
  level: 'warning',
  summary: 'An entry of SUMMARY.md is indented by several levels at once.',
  why: 'Four columns or more beyond the text of the entry above are no list to Markdown: GitBook reads the line as a part of the title above, and the page is not published.',
  fix: 'Start the bullet where the text of the entry above begins.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n        * [Herbs](herbs.md)\n',
    'README.md': garden,
    'herbs.md': herbs,
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n  * [Herbs](herbs.md)\n',
    'README.md': garden,
    'herbs.md': herbs,
  },
  space({ space, summaryFile: file, textOf, report }) {
    const source = file === undefined ? undefined : textOf(file)
    if (file === undefined || source === undefined) return
    for (const { item, fix } of misreadItems(space, source)) {
      const { start, indent, column, level, read } = item
      if (read !== undefined || level === 0) continue
      const message = `Unexpected indentation of ${column} columns, which Markdown reads as text of the entry above, expected that of level ${level + 1}`
      report({ file, place: placeAt(source, start, start + indent.length), message, ...(fix && { fix }) })
    }
  },
})
