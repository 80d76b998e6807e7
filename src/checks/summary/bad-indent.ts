import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { misreadItems } from '../shared/site-summary-levels.ts'

const garden = '# Garden\n\nWater in the evening.\n'
const herbs = '# Herbs\n\nMint wants shade.\n'

export const badIndent = defineCheck({
  id: 'summary/bad-indent',
  level: 'warning',
  summary: 'An entry of SUMMARY.md is indented so that Markdown reads it at another level than is meant.',
  why: 'Markdown counts columns: below `1. ` an entry needs three of them. With fewer, GitBook lists it beside the entry that it belongs to.',
  fix: 'Start the bullet where the text of the entry above begins.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n1. [Garden](README.md)\n  * [Herbs](herbs.md)\n',
    'README.md': garden,
    'herbs.md': herbs,
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n1. [Garden](README.md)\n   * [Herbs](herbs.md)\n',
    'README.md': garden,
    'herbs.md': herbs,
  },
  space({ space, summaryFile: file, textOf, report }) {
    const source = file === undefined ? undefined : textOf(file)
    if (file === undefined || source === undefined) return
    for (const { item, fix } of misreadItems(space, source)) {
      const { start, indent, column, level, read } = item
      if (read === undefined && level > 0) continue
      const message = `Unexpected indentation of ${column} columns, which Markdown reads as ${read === undefined ? 'code' : `level ${read + 1}`}, expected that of level ${level + 1}`
      report({ file, place: placeAt(source, start, start + indent.length), message, ...(fix && { fix }) })
    }
  },
})
