/** Titles that speak of variables, wherever they are printed. */
import { expect, test } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { createPageMemory } from '../src/space/page-memory.ts'
import type { Space } from '../src/space/space.ts'
import { defaults } from './support/fixtures.ts'

const expression = (source: string): string => `<code class="expression">${source}</code>`
const memory = createPageMemory()

async function harbour(port: string): Promise<Space> {
  const files = memoryFiles({
    'README.md': `---\nvars: { berth: 7 }\n---\n\n# About ${expression('space.vars.port')} ${expression('page.vars.berth')}\n`,
    'quay.md': `# Quay ${expression('space.vars.unknown')}\n\n[README.md](README.md "mention")\n`,
    'SUMMARY.md': '* [Home](README.md)\n* [Quay](quay.md)\n',
    '.gitbook/vars.yaml': `port: ${port}\n`,
  })
  const { spaces } = await spacesIn({ files, root: '' }, { engine: 'remark', memory })
  return spaces[0]?.space as Space
}

test('a title has the values of its expressions', async () => {
  const space = await harbour('Roscoff')
  expect([...space.pages.values()].map(({ title }) => title)).toEqual(['About Roscoff 7', 'Quay space.vars.unknown'])
  const { files } = await convert(space, { ...defaults, to: 'html' })
  const page = (path: string): string => String(files.find((file) => file.path === path)?.content)
  expect(page('index.html')).toContain('<title>About Roscoff 7</title>')
  expect(page('quay.html')).toContain('<a href="index.html">About Roscoff 7</a>')
})

test('a title follows a variable that changes', async () => {
  await harbour('Roscoff')
  expect((await harbour('Brest')).pages.get('README.md')?.title).toBe('About Brest 7')
})
