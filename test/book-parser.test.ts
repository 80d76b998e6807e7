/** Pages of GitBook 2 and 3: values of `book.json`, comments of the template, literal code. */
import { describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { loadPageParser } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import { checkFiles, filesOf, told } from './support/check-example.ts'
import { defaults } from './support/fixtures.ts'

async function spaceFrom(files: Record<string, string>) {
  return { space: await readSpace(memoryFiles(files), { parse: await loadPageParser('auto'), anchors: collectAnchors }) }
}

const book = {
  'book.json': JSON.stringify({
    title: 'Lock keepers',
    author: 'Odile',
    variables: { depth: 3.2, gate: { name: 'North gate', page: 'gate.md' }, open: true, tags: ['a'], evil: '{{ book.evil }}' },
  }),
  'SUMMARY.md': '# Summary\n\n* [{{ book.title }}](README.md)\n* [{{book.gate.name}}](gate.md)\n',
  'gate.md': 'Closed at night.\n',
}

async function written(page: string, to = 'gfm', files: Record<string, string> = {}) {
  const { space } = await spaceFrom({ ...book, ...files, 'README.md': page })
  const result = await convert(space, { ...defaults, to })
  return { text: result.files.find(({ path }) => /^(?:README\.md|index\.html)$/.test(path))?.content, files: result.files, space }
}

const pages: [name: string, page: string, text: string][] = [
  [
    'in text, however it is spaced',
    '# {{ book.title }}\n\n{{book.depth}} m, {{- book.open -}}.\n',
    '# Lock keepers\n\n3.2 m, true.\n',
  ],
  [
    'in addresses with spaces',
    '# A\n\nSee [the {{ book.gate.name }}]({{ book.gate.page }}).\n',
    '# A\n\nSee [the North gate](gate.md).\n',
  ],
  ['in code', '# A\n\n`{{ book.depth }}`\n\n```sh\nfill {{ book.depth }}\n```\n', '# A\n\n`3.2`\n\n```sh\nfill 3.2\n```\n'],
  ['once only', '# A\n\n{{ book.evil }}\n', '# A\n\n{{ book.evil }}\n'],
  [
    'not of lists, of what is not there, or of others',
    '# A\n\n{{ book.tags }} {{ book.none }} {{ name }}\n',
    '# A\n\n{{ book.tags }} {{ book.none }} {{ name }}\n',
  ],
  [
    'not in raw text',
    '# A\n\n{% raw %}\n{{ book.depth }}\n{% endraw %}\n\n{{ book.depth }}\n',
    '# A\n\n{{ book.depth }}\n\n3.2\n',
  ],
  [
    'without the tags of raw text in code',
    '# A\n\n```jinja\n{% raw %}\n{{ book.depth }}\n{% endraw %}\n```\n',
    '# A\n\n```jinja\n{{ book.depth }}\n```\n',
  ],
  ['without comments', '# A\n\nOne {# a note #} two.\n\n{#\nlong\n\nnote\n#}\n\nThree.\n', '# A\n\nOne  two.\n\nThree.\n'],
  ['with comments in code', '# A {#id}\n\n```jinja\n{# a note #}\n```\n', '# <a id="id"></a>A\n\n```jinja\n{# a note #}\n```\n'],
  ['by condition', '# A\n\n{% if book.open %}\nWalk in.\n{% endif %}\n', '# A\n\nWalk in.\n'],
]

describe('values of a book', () => {
  it.each(pages)('%s', async (_, page, text) => {
    expect((await written(page)).text).toBe(text)
  })

  it('titles of the table of contents', async () => {
    const { space } = await written('# A\n')
    expect(space.summary.parts[0]?.entries.map(({ title }) => title)).toEqual(['Lock keepers', 'North gate'])
  })

  it('a table of contents with front matter has its title still', async () => {
    const summary = '---\ntitle: Locks\n---\n\n# Summary\n\n* [A](README.md)\n'
    const { space } = await spaceFrom({ 'SUMMARY.md': summary, 'README.md': '# A\n' })
    expect(space.summary).toMatchObject({ title: 'Summary', parts: [{ entries: [{ title: 'A', line: 7 }] }] })
    expect(space.summary.parts).toHaveLength(1)
  })

  it('stay text in a space without `book.json`', async () => {
    const { space } = await spaceFrom({ 'README.md': '# A\n\n{{ book.depth }} {# a note #}\n' })
    const { files } = await convert(space, { ...defaults, to: 'gfm' })
    expect(files[0]?.content).toContain('{{ book.depth }} {# a note #}')
  })

  it('says what is not known where it stands, and every later fault at its own place', async () => {
    const page = '# A {{ book.title }}\n\nAll {{ book.depth }} of {{ book.none }}, {{ book.a | upper }} [x](nope.md).\n'
    expect(told(await checkFiles(filesOf({ ...book, 'README.md': page })))).toEqual([
      'var/undefined README.md:3:25 Cannot find value `book.none` in `book.json`',
      'var/bad-expression README.md:3:42 Unexpected `|` in expression `book.a | upper`',
      'link/missing-page README.md:3:67 Cannot find page `nope.md`',
    ])
  })

  it('adds no more than a page can bear', async () => {
    const long = 'x'.repeat(100_000)
    const { text } = await written(`# A\n\n${'{{ book.long }} '.repeat(1000)}\n`, 'gfm', {
      'book.json': JSON.stringify({ variables: { long } }),
    })
    expect(String(text).length).toBeLessThan(2_000_000)
  })
})

describe('the names of languages in the configuration of `theme-api`', () => {
  const page =
    '# A\n\n{% method %}\nMoors.\n\n{% sample lang="js" %}\n`moor()`\n\n{% sample lang="go" %}\n`Moor()`\n{% endmethod %}\n'
  const config = (languages: unknown) => ({ 'book.json': JSON.stringify({ pluginsConfig: { 'theme-api': { languages } } }) })

  it.each([
    [[{ lang: 'js', name: 'JavaScript', default: true }], ['**JavaScript**', '**go**']],
    [
      [{ lang: 'js' }, 'go', null],
      ['**js**', '**go**'],
    ],
    ['js', ['**js**', '**go**']],
  ])('%j: %j', async (languages, titles) => {
    const { text } = await written(page, 'gfm', config(languages))
    expect(String(text).match(/\*\*\w+\*\*/g)).toEqual(titles)
  })
})
