import { defineCheck } from '../check.ts'
import { isUpload, nameOf } from '../shared/asset-name.ts'
import { firstUses, placeOf } from '../shared/asset-uses.ts'

export const noExtension = defineCheck({
  id: 'asset/no-extension',
  level: 'warning',
  summary: 'The name of an asset has no extension.',
  why: 'Most servers tell from the extension what a file is: without one, browsers offer an image for download instead of showing it.',
  fix: 'Rename the file to what it is (`pond.png`), and change the references to it.',
  bad: { 'README.md': '# Garden\n\n![The pond](.gitbook/assets/pond)\n', '.gitbook/assets/pond': 'x' },
  good: { 'README.md': '# Garden\n\n![The pond](.gitbook/assets/pond.png)\n', '.gitbook/assets/pond.png': 'x' },
  space({ references, report }) {
    for (const [file, use] of firstUses(references())) {
      if (!isUpload(file) || nameOf(file).includes('.')) continue
      report({ ...placeOf(use), message: `Unexpected file name \`${nameOf(file)}\`, expected one with an extension` })
    }
  },
})
