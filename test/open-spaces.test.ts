/** Which pages belong to which space, when several are read at once. */
import { expect, test } from 'vitest'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'

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
