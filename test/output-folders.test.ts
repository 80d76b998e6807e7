/** Where each space of a run goes: no two to one folder, however alike their folders are called. */
import { describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { outputFolders } from '../src/engine/output-folders.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import type { SiteStructure } from '../src/space/site-structure.ts'
import { processorTime } from './processor-time.ts'
import { defaults } from './support/fixtures.ts'

/** Every space under the addresses that are given for it. */
function siteOf(addresses: Readonly<Record<string, readonly string[]>>): SiteStructure {
  const spaces = Object.entries(addresses).map(([root, own]) => ({
    ...{ root, title: root, isDefault: false, isHidden: false, addresses: own },
  }))
  return { items: [{ type: 'section', title: '', isDefault: true, spaces }] }
}

describe('outputFolders', () => {
  it.each([
    ['one name beside the given folder', ['loft/docs', 'cellar/docs'], 'site', ['docs', 'cellar/docs']],
    ['names that no output can have', ['x-y', 'x\\y'], '', ['x-y', 'x-y-2']],
    ['names that differ only in case', ['En', 'en'], '', ['En', 'en-2']],
    ['the given folder and the one that holds it', ['site', ''], 'site', ['', 'space-2']],
    [
      'a name that the whole path of another is',
      ['loft/docs', 'cellar/docs', 'site/cellar/docs'],
      'site',
      ['docs', 'docs-2', 'cellar/docs'],
    ],
  ])('gives each its own for %s', (_, roots, given, folders) => {
    expect([...outputFolders(roots, given)]).toEqual(roots.map((root, index) => [root, folders[index]]))
  })

  it('takes the address that the site says where the name is taken', () => {
    const structure = siteOf({ 'loft/docs': ['loft'], 'cellar/docs': ['wine'] })
    expect([...outputFolders(['loft/docs', 'cellar/docs'], 'site', structure).values()]).toEqual(['docs', 'wine'])
  })

  it('takes no longer for each space the more there are', () => {
    const roots = Array.from({ length: 4000 }, (_, index) => `s${index}`)
    const structure = siteOf(Object.fromEntries(roots.map((root, index) => [root, [`s${(index + 1) % 4000}`]])))
    const spent = processorTime()
    expect(new Set(outputFolders(roots, '', structure).values()).size).toBe(4000)
    expect(spent()).toBeLessThan(2000)
  })
})

it('spaces whose folders are called the same are all written', async () => {
  const files = memoryFiles({
    'site/docs.yaml':
      'site:\n  structure:\n    - content: { directory: ../loft/docs }\n    - content: { directory: ../cellar/docs }\n',
    'loft/docs/README.md': '# Loft\n\n[Wine](../../cellar/docs/README.md)\n',
    'cellar/docs/README.md': '# Cellar\n',
  })
  const { spaces } = await spacesIn({ files, root: 'site' }, { engine: 'auto' })
  expect(spaces.map(({ path, space }) => [path, space.root])).toEqual([
    ['docs', 'loft/docs'],
    ['cellar/docs', 'cellar/docs'],
  ])
  const siblings = spaces.map(({ path, space }) => ({ root: space.root, path, space }))
  const [loft] = await Promise.all(
    spaces.map(({ path, space }) => convert(space, { ...defaults, to: 'gfm', unlisted: 'include', siblings, at: path })),
  )
  expect(loft?.files.map(({ content }) => content).join('')).toContain('](../cellar/docs/README.md)')
})
