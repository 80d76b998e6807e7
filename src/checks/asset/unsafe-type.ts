import { defineCheck } from '../check.ts'
import { extensionOf, isUpload, nameOf } from '../shared/asset-name.ts'
import { firstUses, placeOf } from '../shared/asset-uses.ts'

/** What a double click runs. */
const programs = new Set('bat cmd cpl exe hta js jse lnk msi pif reg scr vbe vbs wsf'.split(' '))

export const unsafeType = defineCheck({
  id: 'asset/unsafe-type',
  level: 'warning',
  summary: 'A page offers a program for download.',
  why: 'Browsers and mail filters block such files or warn of them, and nobody can tell whether what was uploaded is still the right one.',
  fix: 'Link the place where the program is released, or offer an archive with a checksum.',
  bad: {
    'README.md': '# Harbour\n\n{% file src=".gitbook/assets/tides.exe" %}\nTide tables for Windows\n{% endfile %}\n',
    '.gitbook/assets/tides.exe': 'x',
  },
  good: {
    'README.md': '# Harbour\n\n{% file src=".gitbook/assets/tides.pdf" %}\nTide tables\n{% endfile %}\n',
    '.gitbook/assets/tides.pdf': 'x',
  },
  space({ references, report }) {
    const isOffered = (file: string): boolean => isUpload(file) && programs.has(extensionOf(file))
    for (const [file, use] of firstUses(references())) {
      if (!isOffered(file)) continue
      report({ ...placeOf(use), message: `Unexpected program \`${nameOf(file)}\`, expected a document, an image or an archive` })
    }
  },
})
