import { catalogue } from '../../diagnostics/catalogue.ts'
import { placeAt } from '../../space/place.ts'
import { shownPath, unwritableIn } from '../../space/writable-path.ts'
import { defineCheck } from '../check.ts'

export const unwritable = defineCheck({
  id: 'path/unwritable',
  ...catalogue['path/unwritable'],
  why: 'Windows takes a backslash in a name for a folder, and what stands before a colon for a drive; control characters do not even show. Such names come out of archives that were packed on another system. Nobody on Windows can check out the repository, and what is converted goes by another name.',
  fix: 'Rename the file, and change SUMMARY.md and the links to it.',
  bad: { 'README.md': '# Garden\n\nWater in the evening.\n', 'beds\\north.md': '# The north bed\n\nIt stays dry.\n' },
  good: { 'README.md': '# Garden\n\nWater in the evening.\n', 'beds/north.md': '# The north bed\n\nIt stays dry.\n' },
  page({ page, isInclude, report }) {
    const found = isInclude ? undefined : unwritableIn(page.path)
    if (found === undefined) return undefined
    const message = `Unexpected ${found} in the path \`${shownPath(page.path)}\`, expected one that every system can have`
    report({ place: placeAt(page.source, 0), message })
    return undefined
  },
})
