/** `--space ID=PLACE`: links to another space lead to the files that the same target writes of it, or to its address. */
import { expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import type { SiteSettings } from '../src/targets/site/settings.ts'
import { defaults } from './support/fixtures.ts'

const files = {
  'SUMMARY.md': '* [Garden](README.md)\n* [Deep](deep/beds.md)\n',
  'README.md':
    '# Garden\n\n[a](https://app.gitbook.com/s/kQ3vJ8mW/tools) [b](https://app.gitbook.com/s/kQ3vJ8mW) [c](https://app.gitbook.com/s/kQ3vJ8mW/tools/rakes#the%20long%20one)\n',
  'deep/beds.md': '# Beds\n\n[a](https://app.gitbook.com/s/kQ3vJ8mW/tools#zz)\n',
}

async function links(to: string, place: string, more: { site?: SiteSettings; at?: string } = {}): Promise<string[]> {
  const { spaces } = await spacesIn({ files: memoryFiles(files), root: '' }, { engine: 'remark', language: 'en' })
  if (spaces[0] === undefined) throw new Error('Expected a space')
  const { files: written } = await convert(spaces[0].space, { ...defaults, to, spaces: new Map([['kQ3vJ8mW', place]]), ...more })
  const pages = written.filter(({ path }) => /\.(?:md|html)$/.test(path) && !/(?:404|_unbook)/.test(path))
  const texts = pages.slice(0, 2).map(({ content }) => String(content))
  return texts.flatMap((text) =>
    [...text.matchAll(/\[[abc]\]\(([^)]+)\)|<a [^>]*?href="([^"]+)"[^>]*>[abc]<\/a>/g)].map(([, a, b]) => a ?? b ?? ''),
  )
}

it.each([
  [
    'gfm',
    '../shed',
    ['../shed/tools.md', '../shed/README.md', '../shed/tools/rakes.md#the%20long%20one', '../../shed/tools.md#zz'],
  ],
  [
    'commonmark',
    '../shed/',
    ['../shed/tools.md', '../shed/README.md', '../shed/tools/rakes.md#the%20long%20one', '../../shed/tools.md#zz'],
  ],
  [
    'html',
    '../shed',
    ['../shed/tools.html', '../shed/index.html', '../shed/tools/rakes.html#the%20long%20one', '../../shed/tools.html#zz'],
  ],
  [
    'site',
    '../shed',
    [
      '../shed/tools/index.html',
      '../shed/index.html',
      '../shed/tools/rakes/index.html#the%20long%20one',
      '../../../shed/tools/index.html#zz',
    ],
  ],
  [
    'html',
    'https://x.example/shed',
    [
      'https://x.example/shed/tools',
      'https://x.example/shed',
      'https://x.example/shed/tools/rakes#the%20long%20one',
      'https://x.example/shed/tools#zz',
    ],
  ],
  ['html', '/shed', ['/shed/tools', '/shed', '/shed/tools/rakes#the%20long%20one', '/shed/tools#zz']],
])('of %s at %s', async (to, place, expected) => {
  expect(await links(to, place)).toEqual(expected)
})

it('of a site whose host knows its pages by their folders', async () => {
  expect((await links('site', '../shed', { site: { host: 'netlify' } }))[0]).toBe('../shed/tools/')
})

it('of one language among several, from the folder of all', async () => {
  expect((await links('gfm', 'shed', { at: 'en' }))[0]).toBe('../shed/tools.md')
})
