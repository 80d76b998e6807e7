import { defineCheck } from '../check.ts'
import { isUpload, nameOf } from '../shared/asset-name.ts'
import { firstUses, placeOf } from '../shared/asset-uses.ts'

const longest = 100

export const nameRisky = defineCheck({
  id: 'asset/name-risky',
  level: 'warning',
  summary: 'The name of an asset holds characters that addresses or file systems do not allow, or is very long.',
  why: '`?`, `#` and `%` mean something else in an address, Windows cannot check out `:`, `*` and the like, and hosts cut long names.',
  fix: 'Rename the file with letters, digits, spaces and hyphens, and change the references to it.',
  bad: { 'README.md': '# Garden\n\n![The pond](.gitbook/assets/pond%231.png)\n', '.gitbook/assets/pond#1.png': 'x' },
  good: { 'README.md': '# Garden\n\n![The pond](<.gitbook/assets/pond (1).png>)\n', '.gitbook/assets/pond (1).png': 'x' },
  space({ references, report }) {
    for (const [file, use] of firstUses(references())) {
      const risk = isUpload(file) ? riskOf(nameOf(file)) : undefined
      if (risk !== undefined) report({ ...placeOf(use), message: risk })
    }
  },
})

function riskOf(name: string): string | undefined {
  const [sign] = /[?#%:*|"<>\\]|\p{Cc}/u.exec(name) ?? []
  if (sign !== undefined) return `Unexpected ${nameOfSign(sign)} in file name \`${shown(name)}\``
  if (/[\s.]$/.test(name)) return `Unexpected end of file name \`${name}\`, expected a letter or digit`
  const length = [...name].length
  return length > longest
    ? `Unexpected file name of ${length} characters \`${shown(name)}\`, expected at most ${longest}`
    : undefined
}

const nameOfSign = (sign: string): string => (/\p{Cc}/u.test(sign) ? 'control character' : `\`${sign}\``)
const shown = (name: string): string => name.replace(/\p{Cc}/gu, '�').slice(0, longest)
