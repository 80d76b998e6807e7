import { catalogue } from '../../diagnostics/catalogue.ts'
import { folderOf, nameOf } from '../../space/path-within.ts'
import { placeAt } from '../../space/place.ts'
import type { Page } from '../../space/space.ts'
import { defineCheck } from '../check.ts'

export const collision = defineCheck({
  id: 'path/collision',
  ...catalogue['path/collision'],
  why: 'GitBook makes the address of a page from its path: without `.md`, without `README`, in lower case. Where two pages come to the same address, one of them gets another, and links to it change with the order of the table of contents. On Windows and macOS files that differ only in case overwrite each other.',
  fix: 'Rename one of the files, and list it by its new name.',
  bad: {
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds.md': '# All beds\n\nThere are seven.\n',
    'beds/README.md': '# Beds\n\nBoth face south.\n',
  },
  good: {
    'README.md': '# Garden\n\nWater in the evening.\n',
    'all-beds.md': '# All beds\n\nThere are seven.\n',
    'beds/README.md': '# Beds\n\nBoth face south.\n',
  },
  space({ space, report }) {
    const owners = new Map<string, Page>()
    for (const page of space.pages.values()) {
      // What is not listed has no address.
      if (!page.listed) continue
      const address = addressOf(page.path)
      const owner = owners.get(address)
      if (owner === undefined) owners.set(address, page)
      else if (!(isReadme(page) && isReadme(owner) && folderOf(page.path) === folderOf(owner.path))) {
        const message = `Unexpected second page for the address \`/${address}\`, which \`${owner.path}\` has; expected different paths`
        report({
          file: page.file,
          place: placeAt(page.source, 0),
          message,
          related: [{ message: 'The other one', file: owner.file }],
        })
      }
    }
  },
})

const isReadme = ({ path }: Page): boolean => /^readme\.md$/i.test(nameOf(path))

/** `Beds/README.md` → `beds`. */
const addressOf = (path: string): string =>
  path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.md$/, '')
    .replace(/(?:^|\/)readme$/, '')
