/** Which pages belong to which space, when several are read at once. */
import { expect, test } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { defaults } from './support/fixtures.ts'

const site = `site:
  structure:
    - { type: space, key: harbour, content: { directory: ./ } }
    - { type: space, key: crew, content: { directory: ./crew } }
`

test('a page belongs to the innermost space', async () => {
  const files = memoryFiles({
    'docs.yaml': site,
    'README.md': '# Harbour\n',
    'tides.md': '# Tides\n',
    'crew/README.md': '# Crew\n',
    'crew/watch/night.md': '# Night\n',
    'crews.md': '# Crews\n',
  })
  const { spaces } = await spacesIn({ files, root: '' }, { engine: 'auto' })
  expect(spaces.map(({ path, space }) => [path, [...space.pages.keys()]])).toEqual([
    ['', ['README.md', 'crews.md', 'tides.md']],
    ['crew', ['README.md', 'watch/night.md']],
  ])
})

test('links lead from a space to one that lies in it, and back', async () => {
  const files = memoryFiles({
    'docs.yaml': site,
    'README.md': '# Harbour\n\n[Night](crew/watch/night.md)\n',
    'crew/README.md': '# Crew\n\n[Harbour](../README.md)\n',
    'crew/watch/night.md': '# Night\n',
  })
  const { spaces } = await spacesIn({ files, root: '' }, { engine: 'auto' })
  const siblings = spaces.map(({ path, space }) => ({ root: space.root, path, space }))
  const written = await Promise.all(
    spaces.map(({ path, space }) => convert(space, { ...defaults, to: 'html', unlisted: 'include', siblings, at: path })),
  )
  expect(written.flatMap(({ diagnostics }) => diagnostics.filter(({ level }) => level === 'error'))).toEqual([])
  const links = written.map(({ files: made }) => String(made[0]?.content).match(/<main>[\s\S]*?href="([^"]*)"/)?.[1])
  expect(links).toEqual(['crew/watch/night.html', '../index.html'])
})
