import { defineCheck } from '../check.ts'
import { nameOf } from '../shared/asset-name.ts'

export const duplicate = defineCheck({
  id: 'asset/duplicate',
  level: 'info',
  isOptional: true,
  summary: 'An asset has the size of another one, and its name but for a number.',
  why: 'It is probably the same file, uploaded twice: the repository grows, and a change to the one is forgotten in the other.',
  fix: 'Compare the two; when they are the same, link one of them everywhere and delete the other.',
  bad: {
    'README.md': '# Garden\n\n![The pond](.gitbook/assets/pond.png)\n\n![In May](<.gitbook/assets/pond (1).png>)\n',
    '.gitbook/assets/pond.png': 'water',
    '.gitbook/assets/pond (1).png': 'water',
  },
  good: {
    'README.md': '# Garden\n\n![The pond](.gitbook/assets/pond.png)\n\n![In May](.gitbook/assets/pond.png)\n',
    '.gitbook/assets/pond.png': 'water',
  },
  space({ space, report }) {
    const first = new Map<string, string>()
    for (const file of [...space.index.paths()].filter(isAsset).sort(byLength)) {
      const size = space.index.size(file) ?? 0
      if (size === 0) continue
      const key = `${size} ${original(file)}`
      const known = first.get(key)
      if (known === undefined) first.set(key, file)
      else report({ file, message: `Unexpected asset \`${nameOf(file)}\`, of the name and size of \`${nameOf(known)}\`` })
    }
  },
})

const isAsset = (path: string): boolean => /\.gitbook\/assets\//.test(path)
const byLength = (a: string, b: string): number => a.length - b.length

/** `pond (1) (2).png` → `pond.png`: GitBook numbers what is uploaded again. */
const original = (path: string): string => path.replace(/(?: \(\d{1,4}\))+(?=\.[^./]*$|$)/, '')
