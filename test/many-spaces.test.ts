/** A repository of hundreds of spaces: what one says of another is found once, not by each. */
import { expect, it } from 'vitest'
import { linkedFromSiblings } from '../src/engine/linked-from-siblings.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { createResolver } from '../src/space/resolve.ts'
import type { Space } from '../src/space/space.ts'
import { processorTime } from './processor-time.ts'

const count = 300

/** Each with pages of which the first leads to a section of the next space. */
function piers(): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, number) => number)
  const structure = numbers.map(
    (number) => `    - {title: Pier ${number}, path: p${number}, content: {directory: pier${number}}}\n`,
  )
  const pages = numbers.flatMap((number): [string, string][] => [
    [`pier${number}/README.md`, `# Pier\n\n## Tides\n\n[Next](../pier${(number + 1) % count}/README.md#tides)\n`],
    ...Array.from({ length: 8 }, (_, page): [string, string] => [`pier${number}/berth${page}.md`, '# Berth\n']),
  ])
  return { ...Object.fromEntries(pages), 'docs.yaml': `site:\n  structure:\n${structure.join('')}` }
}

const opened = async (): Promise<Space[]> =>
  (await spacesIn({ files: memoryFiles(piers()), root: '' }, { engine: 'auto', language: 'en' })).spaces.map(({ space }) => space)

it('what the site says of its spaces is read once', { timeout: 60_000 }, async () => {
  const spent = processorTime()
  const spaces = await opened()
  expect(spaces.map(({ title }) => title)).toContain('Pier 299')
  expect(spent()).toBeLessThan(6000)
})

it('what leads from one to another is looked for once', { timeout: 60_000 }, async () => {
  const spaces = await opened()
  const siblings = spaces.map((space) => ({ root: space.root, path: space.root, space }))
  const spent = processorTime()
  const linked = spaces.map((space) => linkedFromSiblings(space, siblings, createResolver(space), {}))
  expect(linked.map((each) => [...each].map(([path, ids]) => [path, ...ids]))).toEqual(spaces.map(() => [['README.md', 'tides']]))
  expect(spent()).toBeLessThan(6000)
})
