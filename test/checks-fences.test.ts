/** Fences that nothing closes: one fault, one finding, and what is certain is mended. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../src/engine/check/found.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const check = async (page: string): Promise<Found[]> => await checkFiles(filesOf({ 'README.md': `# Port\n\n${page}` }))
const places = async (page: string): Promise<string[]> =>
  (await check(page)).map(
    ({ id, place, fix }) => `${id} ${place?.start.line} ${fix === undefined ? '' : fix.safe ? 'safe' : 'unsafe'}`,
  )

async function fixed(page: string): Promise<string> {
  const files = filesOf({ 'README.md': `# Port\n\n${page}` })
  const after = mended(files, await checkFiles(files))
  expect(told(await checkFiles(after))).toEqual([])
  return (after['README.md'] ?? '').slice('# Port\n\n'.length)
}

describe('code/unclosed-fence', () => {
  it('tells of a fence that takes the rest of the page', async () => {
    expect(await places('```bash\nls\n\n## Marées\n\nText.\n')).toEqual(['code/unclosed-fence 3 '])
    expect(await places('> ~~~~\n> ls\n> ~~~\n>\n> Text.\n')).toEqual(['code/unclosed-fence 3 '])
  })

  it('closes one whose code ends where the page or its parent does', async () => {
    expect(await fixed('```bash\nls\n')).toBe('```bash\nls\n```\n')
    expect(await fixed('1. Lister\n   ```bash\n   ls\n\n2. Partir\n')).toBe('1. Lister\n   ```bash\n   ls\n   ```\n\n2. Partir\n')
    expect(await fixed('> ```bash\n> ls\n\nText.\n')).toBe('> ```bash\n> ls\n> ```\n\nText.\n')
  })

  it.each([
    ['1. Lister\n\n   ```bash\n   ls\n```\n\n2. Partir\n', '1. Lister\n\n   ```bash\n   ls\n   ```\n\n2. Partir\n'],
    ['> ```bash\n> ls\n```\n\nText.\n', '> ```bash\n> ls\n> ```\n\nText.\n'],
    ['* ```bash\n  ls\n```\n', '* ```bash\n  ls\n  ```\n'],
  ])('moves the closing fence to where its opener stands: %j', async (broken, mended) => {
    expect(await places(broken)).toEqual([`code/unclosed-fence ${broken.startsWith('1.') ? 5 : 3} unsafe`])
    expect(await fixed(broken)).toBe(mended)
  })

  it('ends before the closer of the tag around it, which has nothing to tell', async () => {
    const code = (end: string): string => `{% code title="a.sh" %}\n\`\`\`bash\nls\n${end}{% endcode %}\n\nTexte.\n`
    expect(await places(code(''))).toEqual(['code/unclosed-fence 4 unsafe'])
    expect(await fixed(code(''))).toBe(code('```\n'))
    const hint = (end: string): string =>
      `{% hint style="info" %}\n\`\`\`\nls\n${end}{% endhint %}\n\n{% hint style="info" %}\nx\n{% endhint %}\n`
    expect(await fixed(hint(''))).toBe(hint('```\n'))
    expect(await fixed('<details>\n\n<summary>A</summary>\n\n```\nls\n</details>\n')).toContain('ls\n```\n</details>')
  })

  it('tells once of code that is not indented', async () => {
    expect(await places('1. Lister\n\n   ```bash\nls\n```\n\n2. Partir\n')).toEqual(['code/unclosed-fence 5 '])
    expect(await places('> ```\nls\n```  \n')).toEqual(['code/unclosed-fence 3 '])
  })

  it('has no closer of a tag written into it', async () => {
    const found = await check('{% hint style="info" %}\n```bash\nls\n\nText.\n')
    expect(found.map(({ id, fix }) => [id, fix])).toEqual([
      ['code/unclosed-fence', undefined],
      ['tag/unclosed', undefined],
    ])
  })

  it.each([
    '```bash\nls\n```\n',
    '````md\n```\nls\n```\n````\n',
    '```\n```\n',
    '```\n\n```\n',
    '~~~\n```\n~~~\n',
    '> ```\n> ls\n> ````\n',
    '1. A\n\n   ```\n     ls\n     ```\n',
    '```\n    ```\n```\n',
    '{% hint style="info" %}\n  ```\n  ls\n  ```\n{% endhint %}\n',
    '    ```\n    ls\n',
  ])('has nothing to tell of %j', async (page) => {
    expect(await places(page)).toEqual([])
  })
})
