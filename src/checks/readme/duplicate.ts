import { folderOf, nameOf } from '../../space/path-within.ts'
import { placeAt } from '../../space/place.ts'
import type { Page } from '../../space/space.ts'
import { defineCheck } from '../check.ts'

export const readmeDuplicate = defineCheck({
  id: 'readme/duplicate',
  level: 'warning',
  summary: 'A folder has two pages named README.',
  why: 'A folder has one landing page. The other one is most often what a conflict between GitBook and the repository left behind, with an older text.',
  fix: 'Keep one, and move what is missing there; or give the other one a name that says what it is about.',
  bad: {
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds/README.md': '# Beds\n\nBoth face south.\n',
    'beds/README (1).md': '# Old beds\n\nOne faces north.\n',
  },
  good: {
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds/README.md': '# Beds\n\nBoth face south.\n',
    'beds/old-beds.md': '# Old beds\n\nOne faces north.\n',
  },
  space({ space, report }) {
    const first = new Map<string, Page>()
    const readmes = [...space.pages.values()].filter(({ path }) => /^readme(?: ?\(\d+\))?\.md$/i.test(nameOf(path)))
    for (const page of readmes.sort((a, b) => rank(a) - rank(b))) {
      const known = first.get(folderOf(page.path))
      if (known === undefined) first.set(folderOf(page.path), page)
      else {
        const message = `Unexpected second page named README, \`${page.path}\`, beside \`${known.path}\``
        report({
          file: page.file,
          place: placeAt(page.source, 0),
          message,
          related: [{ message: 'The other one', file: known.file }],
        })
      }
    }
  },
})

/** The one that GitBook takes for the landing page comes first. */
const rank = ({ path }: Page): number => ['README.md', 'readme.md'].indexOf(nameOf(path)) >>> 0
