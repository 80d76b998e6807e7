/** A heading that mentions a page reads as the title of that page: for checks, for links, and in what is written. */
import { describe, expect, it, test } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { mayShowTitles } from '../src/space/mentioned-text.ts'
import { createPageMemory } from '../src/space/page-memory.ts'
import type { Space } from '../src/space/space.ts'
import { processorTime } from './processor-time.ts'
import { checkFiles, told } from './support/check-example.ts'
import { defaults } from './support/fixtures.ts'

const mentioning = (links: string): Record<string, string> => ({
  'SUMMARY.md': '# Summary\n\n* [Home](README.md)\n* [Deep](deep.md)\n* [Wide](wide.md)\n',
  'README.md': `# Home\n\n${links}\n\n## [deep.md](deep.md "mention")\n\nOne.\n\n## About [deep.md](deep.md#low-tide "mention")\n\nTwo.\n`,
  'deep.md': '# Deep title\n\n## Low tide\n\nMud.\n',
  'wide.md': '# Wide\n\n[x](README.md#deep-title) [y](README.md#deep.md)\n',
})

const opened = async (files: Record<string, string>, memory = createPageMemory()): Promise<Space> => {
  const { spaces } = await spacesIn({ files: memoryFiles(files), root: '' }, { engine: 'auto', language: 'en', memory })
  return spaces[0]?.space as Space
}

describe('a check', () => {
  const tell = async (links: string): Promise<string[]> =>
    told(await checkFiles(mentioning(links))).filter((each) => /anchor/.test(each))

  it('takes the title, and what is written, for the id', async () => {
    expect(await tell('[a](#deep-title), [b](#deep.md), [c](#about-low-tide) and [d](#about-deep.md)')).toEqual([])
  })

  it('still finds what is neither', async () => {
    expect(await tell('[a](#deep-titel) and [b](#deepmd)')).toEqual([
      'link/dead-anchor README.md:3:5 Cannot find heading `#deep-titel` on `README.md`, linked as `#deep-titel`; did you mean `#deep-title`',
      'link/anchor-style README.md:3:26 Unexpected anchor `#deepmd`, expected `#deep-title`, which is the id that GitBook publishes',
    ])
  })

  it('numbers both', async () => {
    const files = mentioning('[a](#deep-title-1) [b](#deep.md-1)')
    const twice = {
      ...files,
      'README.md': files['README.md']?.replace('## About [deep.md](deep.md#low-tide', '## [deep.md](deep.md') ?? '',
    }
    expect(told(await checkFiles(twice)).filter((each) => /anchor/.test(each))).toEqual([])
  })
})

test.each(['html', 'commonmark', 'gfm'] as const)('links of both kinds lead to the heading in %s', async (to) => {
  const links = '[a](#deep-title) [b](#deep.md) [c](#about-low-tide) [d](#about-deep.md)'
  const { files } = await convert(await opened(mentioning(links)), { ...defaults, to })
  const [home = '', wide = ''] = ['README', 'wide'].map((name) =>
    String(files.find(({ path }) => path.startsWith(name) || (name === 'README' && path.startsWith('index')))?.content),
  )
  const fragments = [...`${home}${wide}`.matchAll(/#((?:about|deep)[\w.-]*)/g)].map(([, id]) => id)
  expect(fragments).toEqual(['deep-title', 'deep-title', 'about-low-tide', 'about-low-tide', 'deep-title', 'deep-title'])
  if (to === 'html') expect(home).toMatch(/id="deep-title"[\s\S]*id="about-low-tide"/)
})

test('headings that mention each other have an end', async () => {
  const pages = Array.from({ length: 300 }, (_, page) => [`p${page}.md`, `# P\n\n## [x](p${(page + 1) % 300}.md#x "mention")\n`])
  const space = await opened(Object.fromEntries(pages))
  const spent = processorTime()
  for (const page of space.pages.values()) expect(page.anchors().map(({ id }) => id)).toEqual(['x'])
  expect(spent()).toBeLessThan(5000)
})

test('a page that is remembered shows the new title of another', async () => {
  const memory = createPageMemory()
  const ids = async (title: string) => {
    const space = await opened({ ...mentioning(''), 'deep.md': `# ${title}\n` }, memory)
    return space.pages
      .get('README.md')
      ?.anchors()
      .map(({ id }) => id)
  }
  expect(await ids('Low')).toEqual(['low', 'about-low'])
  expect(await ids('High')).toEqual(['high', 'about-high'])
})

test.each([
  ['## [x](x.md "mention")', true],
  ['* > ### [x](x.md "mention")', true],
  ['[x](x.md "mention")\n---', true],
  ['<h2><a data-mention href="x.md">x</a></h2>', true],
  ['See [x](x.md "mention")\n\n## Low', false],
])('%j may show the title of another page: %s', (source, may) => {
  expect(mayShowTitles(source)).toBe(may)
})
