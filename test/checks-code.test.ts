/** Zero-width spaces in code: where they are told, and where they are meant. */
import { describe, expect, it } from 'vitest'
import { checks } from '../src/checks/index.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const rules = new Map(checks.map(({ id, level }) => [id, id === 'code/zero-width' ? level : ('off' as const)]))
const find = async (source: string) => await checkFiles(filesOf(source), { rules })

describe('code/zero-width', () => {
  it('tells and mends them in spans, fences and cells, once for a page', async () => {
    const source =
      '# A\n\n* `a\u200bb`\n\n  ```sh\n  \u200bnpm run\u200b water\n  ```\n\n> ```\n> x\ufeff\n> ```\n\n| A |\n| - |\n| `a_\u200bb` |\n\n<table><thead><tr><th>A</th></tr></thead><tbody><tr><td><code>a_\u200bb</code> and <code>c_\u200bd</code></td></tr></tbody></table>\n'
    const found = await find(source)
    expect(told(found)).toEqual([
      'code/zero-width README.md:3:5 Unexpected `U+200B` in code, where nobody sees it (7 times on this page)',
    ])
    const files = filesOf(source)
    expect(mended(files, found)['README.md']).toBe(source.replace(/[\u200b\ufeff]/g, ''))
  })

  it.each([
    ['text is not code', '# A\n\nA\u200bB\n'],
    ['a character that is shown', '# A\n\n`"\u200b"` and `\'\ufeff\'`\n'],
    ['a script that breaks lines there', '# A\n\n`ภาษา\u200bไทย`\n'],
  ])('leaves %s', async (_, source) => {
    expect(await find(source)).toEqual([])
  })
})
