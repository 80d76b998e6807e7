import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { columnsOf, summaryItems } from '../shared/site-summary-items.ts'

const pages = {
  'README.md': '# Garden\n\nWater in the evening.\n',
  'herbs.md': '# Herbs\n\nMint wants shade.\n',
  'mint.md': '# Mint\n\nKeep it in a pot.\n',
}

export const tabIndent = defineCheck({
  id: 'summary/tab-indent',
  level: 'warning',
  summary: 'SUMMARY.md is indented by tabs and by spaces.',
  why: 'A tab counts as up to four columns, and looks like two, four or eight in an editor: the level that is seen is not the level that is read.',
  fix: 'Indent by spaces throughout.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n  * [Herbs](herbs.md)\n\t* [Mint](mint.md)\n',
    ...pages,
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n  * [Herbs](herbs.md)\n    * [Mint](mint.md)\n',
    ...pages,
  },
  space({ summaryFile: file, textOf, report }) {
    const source = file === undefined ? undefined : textOf(file)
    if (file === undefined || !source?.includes('\t')) return
    const items = summaryItems(source)
    const tabbed = items.filter(({ indent }) => indent.includes('\t'))
    const [first] = tabbed
    // Tabs alone are read as they look.
    if (first === undefined || !items.some(({ indent }) => indent.includes(' '))) return
    const edits = tabbed.map(({ start, indent }) => ({ start, end: start + indent.length, text: ' '.repeat(columnsOf(indent)) }))
    const message = `Unexpected tab before an entry, expected spaces as before others (${tabbed.length === 1 ? 'once' : `${tabbed.length} times`})`
    const place = placeAt(source, first.start, first.start + first.indent.length)
    report({ file, place, message, fix: { safe: true, title: 'Indent by spaces', edits } })
  },
})
