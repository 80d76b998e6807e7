import type { SummaryEntry } from '../../space/space.ts'
import { summaryPlaces } from '../../space/summary-places.ts'
import { defineCheck } from '../check.ts'

const pages = {
  'README.md': '# Garden\n\nWater in the evening.\n',
  'spring.md': '# Sowing in spring\n\nPeas come first.\n',
  'autumn.md': '# Sowing in autumn\n\nBeans come last.\n',
}

export const duplicateTitle = defineCheck({
  id: 'summary/duplicate-title',
  level: 'info',
  isOptional: true,
  summary: 'Entries of SUMMARY.md that stand beside each other have the same text.',
  why: 'Readers who look at the table of contents cannot tell the pages apart.',
  fix: 'Give each entry a text of its own.',
  bad: { 'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Sowing](spring.md)\n* [Sowing](autumn.md)\n', ...pages },
  good: {
    'SUMMARY.md':
      '# Table of contents\n\n* [Garden](README.md)\n* [Sowing in spring](spring.md)\n* [Sowing in autumn](autumn.md)\n',
    ...pages,
  },
  space({ space, summaryFile: file, textOf, report }) {
    const source = file === undefined ? undefined : textOf(file)
    if (file === undefined || source === undefined) return
    const places = summaryPlaces(source)
    for (const siblings of siblingsIn(space.summary.parts.map(({ entries }) => entries))) {
      for (const { title, line, first } of twins(siblings)) {
        const message = `Unexpected second entry with the text \`${title}\`, which line ${first} has`
        report({ file, place: places.place(line, places.line(line)), message })
      }
    }
  },
})

/** Every list of entries that stand beside each other. */
function siblingsIn(lists: readonly (readonly SummaryEntry[])[]): readonly SummaryEntry[][] {
  const found: SummaryEntry[][] = []
  const waiting = [...lists].reverse()
  for (let list = waiting.pop(); list; list = waiting.pop()) {
    found.push([...list])
    for (const { children } of list) if (children.length > 0) waiting.push(children)
  }
  return found
}

function twins(siblings: readonly SummaryEntry[]): { title: string; line: number; first: number }[] {
  const lines = new Map<string, number>()
  return siblings.flatMap(({ title, line }) => {
    const first = lines.get(title)
    if (first === undefined) lines.set(title, line)
    return first === undefined || title === '' ? [] : [{ title, line, first }]
  })
}
