import type { Root } from 'mdast'
import { describe, expect, test, vi } from 'vitest'
import type { Anchor } from '../src/space/space.ts'
import { treeCache } from '../src/space/tree-cache.ts'
import { drawn, plainParse, said, spaceOf } from './space-support.ts'

describe('pages', () => {
  test('listed ones in the order of SUMMARY.md, the others after them by path', async () => {
    const space = await spaceOf({
      'SUMMARY.md': '* [Water](water.md)\n  * [Soil](soil.md "Earth")\n* [Deep](b.md#x)\n',
      ...{ 'README.md': '# Home', 'b.md': '', 'soil.md': '', 'water.md': '', 'a/SUMMARY.md': '* [x](x.md)', 'a/x.md': '' },
      ...{
        'a/.gitbook/y.md': '',
        '.github/z.md': '',
        'node_modules/p/q.md': '',
        'c.markdown': '',
        'd.txt': '',
        '.hidden/e.md': '',
        'a/summary.md': '',
      },
    })
    expect([...space.pages.keys()]).toEqual([
      'README.md',
      'water.md',
      'soil.md',
      '.hidden/e.md',
      'a/summary.md',
      'a/x.md',
      'b.md',
    ])
    const listed = [...space.pages.values()].filter((page) => page.listed).map((page) => page.path)
    expect(listed, 'readers arrive at README.md').toEqual(['README.md', 'water.md', 'soil.md'])
    expect(space.pages.get('soil.md')?.linkTitle).toBe('Earth')
    expect(space.diagnostics).toEqual([])
  })

  test('in a root below the base, with a table of contents of another name', async () => {
    const space = await spaceOf({
      '.gitbook.yaml': 'root: ./docs\nstructure:\n  summary: Contents.md\n',
      ...{
        'docs/contents.md': '* [A](a/b.md)\n',
        'docs/a/b.md': '\uFEFF---\nicon: leaf\n---\n# B\r\n',
        'README.md': '',
        'docs-old/x.md': '',
      },
    })
    expect(space.root).toBe('docs')
    expect(space.config).toMatchObject({ summary: 'contents.md', readme: 'a/b.md' })
    expect([...space.pages.keys()]).toEqual(['a/b.md'])
    expect(space.pages.get('a/b.md')).toMatchObject({
      file: 'docs/a/b.md',
      frontMatter: { icon: 'leaf' },
      bodyStart: 19,
      title: 'B',
    })
    expect(space.pages.get('a/b.md')?.source).toBe('---\nicon: leaf\n---\n# B\n')
  })

  test('without SUMMARY.md the folders give the order, and every page is listed', async () => {
    const space = await spaceOf({ 'b.md': '', 'README.md': '# Harbour', 'a/README.md': '' })
    expect(space.summary.file).toBeUndefined()
    expect(drawn(space.summary.parts[0]?.entries ?? [])).toEqual(['README → README.md', 'A → a/README.md', 'B → b.md'])
    expect([...space.pages.values()].every((page) => page.listed)).toBe(true)
    expect(space.diagnostics.map(({ id }) => id)).toEqual(['summary/missing'])
    expect(space.title).toBe('Harbour')
  })

  test('titles: H1, else SUMMARY.md, else front matter, else the name', async () => {
    const space = await spaceOf({
      'SUMMARY.md': '* [One in the list](one.md)\n* [Two in the list](two.md)\n',
      ...{ 'one.md': '---\ntitle: x\n---\n# One **itself** :seedling:\n', 'two.md': '---\ntitle: x\n---\n## Sub\n\n# Later\n' },
      ...{ 'three.md': '---\ntitle: Three by itself\n---\nText', 'four-five/README.md': 'Text', 'six.md': '#\n' },
    })
    expect([...space.pages.values()].map((page) => page.title)).toEqual([
      ...['One itself 🌱', 'Two in the list', 'Four five', 'Six', 'Three by itself'],
    ])
  })

  test('nothing is parsed before it is asked for, and nothing twice', async () => {
    const parse = vi.fn(plainParse)
    const found: Anchor[] = [{ id: 'x', kind: 'heading', explicit: false, text: 'X', line: 1 }]
    const anchors = vi.fn((tree: Root) => ({
      headings: [],
      anchors: () => (tree.children.length > 0 ? found : []),
      written: () => [],
    }))
    const space = await spaceOf({ 'SUMMARY.md': '* [A](a.md)\n', 'a.md': '---\nx: y\n---\n# A\n' }, { parse, anchors })
    expect(parse.mock.calls.map(([, options]) => options.file)).toEqual(['SUMMARY.md'])
    const page = space.pages.get('a.md')
    expect([page?.title, page?.anchors(), page?.anchors(), page?.parse().tree.children.length]).toEqual(['A', found, found, 1])
    expect(parse.mock.calls.map(([, options]) => options)).toEqual([
      { file: 'SUMMARY.md', bodyStart: 0 },
      { file: 'a.md', bodyStart: 13 },
    ])
    expect(anchors).toHaveBeenCalledTimes(1)
  })

  test('a page that cannot be read is reported, the others are read', async () => {
    const { memoryFiles } = await import('../src/space/memory-files.ts')
    const { readSpace } = await import('../src/space/read-space.ts')
    const files = memoryFiles({ 'SUMMARY.md': '* [A](a.md)\n* [B](b.md)\n', 'a.md': '', 'b.md': '' })
    const locked = {
      ...files,
      read: async (path: string) => (path === 'a.md' ? Promise.reject(new Error('locked')) : files.read(path)),
    }
    const space = await readSpace(locked, {
      parse: plainParse,
      anchors: () => ({ headings: [], anchors: () => [], written: () => [] }),
    })
    expect([...space.pages.keys()]).toEqual(['b.md'])
    expect(space.diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      'page/unreadable: Cannot read page `a.md`: locked',
    ])
  })

  test('more pages than are read at once keep their order', async () => {
    const names = Array.from({ length: 150 }, (_, at) => `p${String(at).padStart(3, '0')}.md`)
    const space = await spaceOf(Object.fromEntries(names.map((name) => [name, `# ${name}`])))
    expect([...space.pages.keys()]).toEqual(names)
  })
})

describe('what belongs to the space', () => {
  test('reusable content: of the root, of the folders above, and whatever is included', async () => {
    const space = await spaceOf(
      {
        'docs/SUMMARY.md': '* [A](a.md)\n',
        'docs/a.md': '{% include "../shared/notice.md" %}\n{% include "../gone.md" %}\n{% include "b.md" %}',
        ...{
          'docs/b.md': '',
          'docs/.gitbook/includes/x/one.md': '---\ntitle: One\n---\nText',
          '.gitbook/includes/two (1).md': '',
        },
        ...{
          'shared/notice.md': '{% include "deeper/more.md" %}',
          'shared/deeper/more.md': '{% include "../notice.md" %}',
          'other/.gitbook/includes/no.md': '',
        },
      },
      { root: 'docs' },
    )
    expect([...space.includes.keys()].sort()).toEqual([
      ...['.gitbook/includes/two (1).md', 'docs/.gitbook/includes/x/one.md', 'docs/b.md'],
      ...['shared/deeper/more.md', 'shared/notice.md'],
    ])
    expect(space.includes.get('docs/.gitbook/includes/x/one.md')).toMatchObject({ title: 'One', listed: false })
    expect([...space.pages.keys()]).toEqual(['a.md', 'b.md'])
  })

  test('variables and tags, with their faults at their lines', async () => {
    const space = await spaceOf({
      'SUMMARY.md': '',
      '.gitbook/vars.yaml': 'season: spring\nbeds: 12\nopen: true\nsince: 2024-03-01\nbad:\n  - x\n',
      '.gitbook/tags.yaml': '- tag: harvest\n  label: Harvest\n  icon: leaf\n  color: green\n- tag: bare\n- nothing\n',
    })
    expect(space.variables).toEqual({ season: 'spring', beds: 12, open: true, since: '2024-03-01' })
    expect(space.tags).toEqual([
      { tag: 'harvest', label: 'Harvest', icon: 'leaf', color: 'green' },
      { tag: 'bare', label: 'bare' },
    ])
    expect(said(space.diagnostics)).toEqual([
      'config/bad-value .gitbook/vars.yaml 5:1',
      'config/bad-value .gitbook/tags.yaml 6:3',
    ])
  })

  test('YAML that is not valid is reported in its file', async () => {
    const space = await spaceOf({ 'SUMMARY.md': '', '.gitbook/vars.yaml': 'a: 1\nb: c: d\n', 'x.md': '---\ny: z: 1\n---\n' })
    expect(said(space.diagnostics)).toEqual(['config/invalid-yaml .gitbook/vars.yaml 2:4', 'frontmatter/invalid-yaml x.md 2:4'])
    expect(space.variables).toMatchObject({ a: 1 })
  })

  test('the language: given, else said by the site or the book, else guessed', async () => {
    const french = { 'fr/README.md': 'Le bac part du quai dans une heure, et les billets sont sur le pont avec vous.' }
    const site = {
      'docs.yaml': 'site:\n  structure:\n    - { type: space, title: Bac, content: { directory: fr, language: fr-CA } }\n',
    }
    expect((await spaceOf(french, { root: 'fr' })).language).toBe('fr')
    expect(await spaceOf({ ...french, ...site }, { root: 'fr' })).toMatchObject({ language: 'fr-CA', title: 'Bac' })
    expect((await spaceOf({ ...french, 'fr/book.json': '{ "language": "oc" }' }, { root: 'fr' })).language).toBe('oc')
    expect((await spaceOf({ ...french, ...site }, { root: 'fr', language: 'de' })).language).toBe('de')
  })

  test('a landing page that is named but missing', async () => {
    const space = await spaceOf({
      '.gitbook.yaml': 'structure:\n  readme: start.md\n',
      'SUMMARY.md': '* [A](a.md)\n',
      'a.md': '',
    })
    expect(said(space.diagnostics)).toEqual(['config/missing-readme .gitbook.yaml 2:3'])
    expect(space.config.readme).toBe('a.md')
  })

  test('a table of contents that is named but missing', async () => {
    const files = { 'README.md': '# A\n', 'SUMMARY.md': '* [A](README.md)\n' }
    const named = async (name: string): Promise<string[]> => {
      const { diagnostics } = await spaceOf({ ...files, '.gitbook.yaml': `structure:\n  summary: ${name}\n` })
      return diagnostics.map(({ id, message }) => `${id} ${message}`)
    }
    expect(await named('TOC.md')).toEqual([
      'config/missing-summary Cannot find table of contents `TOC.md`; did you mean `SUMMARY.md`',
    ])
    expect(await named('SUMMARY.md')).toEqual([])
    const without = await spaceOf({ 'README.md': '# A\n', '.gitbook.yaml': 'structure:\n  summary: SUMMARY.md\n' })
    expect(said(without.diagnostics).map((each) => each.split(' ')[0])).toEqual(['summary/missing'])
  })

  test('an empty folder is an empty space', async () => {
    const space = await spaceOf({})
    expect(space).toMatchObject({ root: '', language: 'en', title: '', variables: {}, tags: [] })
    expect(space.pages.size).toBe(0)
  })
})

describe('trees', () => {
  const parse = (name: string) => () => plainParse(name, { file: name, bodyStart: 0 })

  test('beyond the limit only the ones used last are kept', () => {
    const trees = treeCache(100, 20)
    const first = trees.get('a', 10, parse('a'))
    trees.get('b', 10, parse('b'))
    expect(trees.get('a', 10, parse('a'))).toBe(first)
    trees.get('c', 10, parse('c'))
    expect(trees.get('a', 10, parse('a'))).toBe(first)
    const again = vi.fn(parse('b'))
    trees.get('b', 10, again)
    expect(again).toHaveBeenCalledTimes(1)
  })

  test('one tree larger than the limit is kept until the next one', () => {
    const trees = treeCache(100, 20)
    const large = trees.get('a', 90, parse('a'))
    expect(trees.get('a', 90, parse('a'))).toBe(large)
    trees.get('b', 1, parse('b'))
    expect(trees.get('a', 90, parse('a'))).not.toBe(large)
  })
})

describe('the glossary of an old book', () => {
  const pages = {
    'SUMMARY.md': '* [Home](README.md)\n',
    'README.md': '# Home',
    'GLOSSARY.md': '# Glossary',
    'terms.md': '# Terms',
  }
  const listed = async (files: Record<string, string>): Promise<string[]> =>
    [...(await spaceOf({ ...pages, ...files })).pages.values()].filter((page) => page.listed).map(({ path }) => path)

  test.each([
    [{ 'book.json': '{}' }, ['README.md', 'GLOSSARY.md']],
    [{ 'book.json': '{ "structure": { "glossary": "./terms.md" } }' }, ['README.md', 'terms.md']],
    [{}, ['README.md']],
    [{ '.gitbook.yaml': 'root: ./', 'book.json': '{}' }, ['README.md']],
  ])('%j: %j', async (files, expected) => {
    expect(await listed(files)).toEqual(expected)
  })
})

describe('entries that lead to sections only', () => {
  const pages = {
    'SUMMARY.md': '* [Home](README.md)\n* [Tides](tides.md#tides)\n  * [Low](tides.md#low)\n',
    'README.md': '# Home',
    'tides.md': '# Tides\n\n## Low\n',
  }
  test.each([
    [{ 'book.json': '{}' }, ['README.md', 'tides.md']],
    [{}, ['README.md']],
    [{ '.gitbook.yaml': 'root: ./', 'book.json': '{}' }, ['README.md']],
  ])('%j: %j', async (files, expected) => {
    const { pages: read } = await spaceOf({ ...pages, ...files })
    expect([...read.values()].filter((page) => page.listed).map(({ path }) => path)).toEqual(expected)
  })
})
