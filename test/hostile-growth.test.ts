/** Input that was made to hurt, at one length and at four times that: what takes sixteen times as long is quadratic, however fast the machine. */
import { describe, expect, test } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { loadPageParser } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { createLocator } from '../src/space/locate.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import type { Space } from '../src/space/space.ts'
import { growth, linear } from './growth.ts'
import { checkFiles } from './support/check-example.ts'
import { defaults } from './support/fixtures.ts'

type Files = Record<string, string>

const spaceOf = async (files: Files): Promise<Space> =>
  await readSpace(memoryFiles(files), { parse: await loadPageParser('auto'), anchors: collectAnchors })
const written = async (files: Files, to: string): Promise<unknown> => await convert(await spaceOf(files), { ...defaults, to })
const page = (body: string): Files => ({ 'README.md': `# Harbour\n\n${body}\n` })

describe.each([
  ['to nowhere', 'gone.md'],
  ['that are a circle', 'a0'],
])('a chain of redirects %s', (_, last) => {
  const chain = (n: number): Files => {
    const targets = Array.from({ length: n }, (_, index) => (index + 1 < n ? `a${index + 1}` : last))
    return {
      ...page('Low.'),
      '.gitbook.yaml': `redirects:\n${targets.map((target, index) => `  a${index}: ${target}\n`).join('')}`,
    }
  }

  test('check', { retry: 2 }, async () => {
    expect(await growth((n) => checkFiles(chain(n)), 500)).toBeLessThan(linear)
  })

  test('site', { retry: 2 }, async () => {
    expect(await growth((n) => written(chain(n), 'site'), 500)).toBeLessThan(linear)
  })

  test('links', { retry: 2 }, async () => {
    const follow = async (n: number): Promise<void> => {
      const locate = createLocator(await spaceOf(chain(n)))
      for (let index = 0; index < n; index += 1) locate(`/a${index}`, '')
    }
    expect(await growth(follow, 1_000)).toBeLessThan(linear)
  })
})

const slashes = (n: number): Files => page(`[a](https://app.gitbook.com/s/abcdefghij/${'/'.repeat(n)}x)`)

test('an address of slashes: check', { retry: 2 }, async () => {
  expect(await growth((n) => checkFiles(slashes(n)), 20_000)).toBeLessThan(linear)
})

const cells = (name: string, n: number): string => `<tr>${`<${name}>a</${name}>`.repeat(n)}</tr>`
const pages = {
  'an address of slashes': [slashes, 10_000],
  'a table of one row': [
    (n: number) => page(`<table><thead>${cells('th', n)}</thead><tbody>${cells('td', n)}</tbody></table>`),
    1_000,
  ],
  'empty lines in a formula': [(n: number) => page(`$$\na${'\n'.repeat(n)}b\n$$`), 10_000],
  'lines of blanks in a formula': [(n: number) => page(`$$\na${' \n'.repeat(n)}b\n$$`), 10_000],
} as const

describe.each(Object.entries(pages))('%s', (_, [make, n]) => {
  test.each(['commonmark', 'gfm', 'html', 'gitbook', 'site'])('%s', { retry: 2 }, async (to) => {
    expect(await growth((length) => written(make(length), to), n)).toBeLessThan(linear)
  })
})
