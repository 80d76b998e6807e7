import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/space/config.ts'
import { fileIndex } from '../src/space/file-index.ts'
import { findSpaces } from '../src/space/find-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { said } from './space-support.ts'

async function config(contents: Record<string, string>, folder = '') {
  const files = memoryFiles(contents)
  const result = await readConfig(files, fileIndex(await files.list()), folder)
  return { ...result, said: said(result.diagnostics), redirects: Object.fromEntries(result.redirects) }
}

const find = async (contents: Record<string, string>, folder = '') => await findSpaces(memoryFiles(contents), folder)
const roots = async (contents: Record<string, string>, folder = '') =>
  (await find(contents, folder)).spaces.map((space) => space.root)

describe('.gitbook.yaml', () => {
  test('root, structure and redirects', async () => {
    const yaml = `---
root: ./docs/

structure:
  readme: ./welcome.md
  summary: toc/CONTENTS.md

redirects:
  old/path: new/page.md
  /lead/ing.md: ./to.md
  path/: /from/root.md
  a#b: c.md
  404: lost.md
`
    expect(await config({ '.gitbook.yaml': yaml, 'docs/welcome.md': '' })).toMatchObject({
      root: 'docs',
      readme: 'welcome.md',
      summary: 'toc/CONTENTS.md',
      redirects: { 'old/path': 'new/page.md', 'lead/ing': 'to.md', path: 'from/root.md', 'a#b': 'c.md', '404': 'lost.md' },
      said: [],
    })
  })

  test.each(['', '---\n', '# nothing\n', 'root:\n', 'structure:\nredirects:\n'])('says nothing: %j', async (yaml) => {
    const result = await config({ '.gitbook.yml': yaml, 'README.md': '' })
    expect(result).toMatchObject({ root: '', redirects: {}, said: [] })
    expect(result.readme).toBeUndefined()
  })

  test('invisible characters are ignored and reported once, where the first one stands', async () => {
    const yaml = 'root: ./docs/\n\n\u200Bstructure:\n\u00A0 readme: HOME.md\u200B\n  summary: SUMMARY.md\u200B\n'
    expect(await config({ '.gitbook.yaml': yaml, 'docs/HOME.md': '' })).toMatchObject({
      root: 'docs',
      readme: 'HOME.md',
      summary: 'SUMMARY.md',
      said: ['config/zero-width-key .gitbook.yaml 3:1'],
    })
  })

  test.each([
    ['root: [docs]\n', 'config/bad-value .gitbook.yaml 1:1'],
    ['# x\nstructure: SUMMARY.md\n', 'config/bad-value .gitbook.yaml 2:1'],
    ['structure:\n  readme: ../../README.md\n', 'config/bad-value .gitbook.yaml 2:3'],
    ['structure:\n  summary: { a: b }\n', 'config/bad-value .gitbook.yaml 2:3'],
    ['redirects:\n  a: b.md\n  c:\n    - d.md\n', 'config/bad-value .gitbook.yaml 3:3'],
    ['- a list\n', 'config/bad-value .gitbook.yaml 1:1'],
    ['root: ./\nstucture:\n  readme: x.md\n', 'config/unknown-key .gitbook.yaml 2:1'],
    ['root: ./nowhere\n', 'config/missing-root .gitbook.yaml 1:1'],
    ['root: ../..\n', 'config/missing-root .gitbook.yaml 1:1'],
    ['root: ./\nredirects:\n  a: b: c\n', 'config/invalid-yaml .gitbook.yaml 3:6'],
    ['root: ./\nredirects:\n  quay: a.md\n\tlock: b.md\n', 'config/invalid-yaml .gitbook.yaml 4:1'],
  ])('%j gives %s and the folder itself is the root', async (yaml, expected) => {
    expect(await config({ '.gitbook.yaml': yaml, 'README.md': '' })).toMatchObject({ root: '', said: [expected] })
  })

  test('the configuration above is found from the root that it names', async () => {
    const contents = {
      'quay/.gitbook.yaml': 'root: docs\nredirects: { a: b.md }\n',
      'quay/docs/README.md': '',
      'quay/other/README.md': '',
    }
    expect(await config(contents, 'quay/docs')).toMatchObject({
      root: 'quay/docs',
      file: 'quay/.gitbook.yaml',
      redirects: { a: 'b.md' },
    })
    expect((await config(contents, 'quay/other')).file).toBeUndefined()
  })

  test('book.json of old books', async () => {
    const book = `{\n\t"root": "./tw",\n\t"title": "Harbour",\n\t"language": "fr",\n\t"structure": { "summary": "TOC.md" },\n\t"variables": { "port": 80, "deep": { "x": 1 } },\n\t"plugins": ["a"],\n}`
    expect(await config({ 'book.json': book, 'tw/README.md': '' })).toMatchObject({
      ...{ root: 'tw', title: 'Harbour', language: 'fr', summary: 'TOC.md', variables: { port: 80 }, said: [] },
    })
    expect((await config({ 'book.json': '{ "language": "tw.10" }', 'README.md': '' })).language).toBeUndefined()
  })

  test('.gitbook.yaml goes before book.json, which may still give a title', async () => {
    const contents = {
      'book.json': '{ "root": "old", "title": "Harbour" }',
      '.gitbook.yaml': 'root: new',
      'old/a.md': '',
      'new/a.md': '',
    }
    expect(await config(contents)).toMatchObject({ root: 'new', title: 'Harbour' })
  })
})

describe('which spaces a folder holds', () => {
  test('itself, by its configuration or its table of contents', async () => {
    expect(await roots({ 'SUMMARY.md': '', 'fr/SUMMARY.md': '' })).toEqual([''])
    expect(await roots({ '.gitbook.yaml': 'root: docs', 'docs/a.md': '', 'fr/SUMMARY.md': '' })).toEqual(['docs'])
    expect(await roots({ 'a/docs/x.md': '', 'a/.gitbook.yml': 'root: ./docs/' }, 'a')).toEqual(['a/docs'])
  })

  test('a folder without a table of contents, when there are pages', async () => {
    expect(await roots({ 'guide/a.md': '', 'b.txt': '' }, 'guide')).toEqual(['guide'])
    expect(await roots({ 'b.txt': '', '.github/x.md': '' })).toEqual([])
  })

  test('folders below, at any depth, but none inside another', async () => {
    const contents = {
      ...{ 'README.md': '', 'fr/SUMMARY.md': '', 'fr/v1/SUMMARY.md': '', 'fr/a.md': '', 'api/v2/.gitbook.yaml': 'root: ./src' },
      ...{
        'api/v2/src/x.md': '',
        'node_modules/p/SUMMARY.md': '',
        'node_modules/p/a.md': '',
        'api-old/SUMMARY.md': '',
        'api-old/a.md': '',
        'fr/v1/b.md': '',
      },
    }
    expect(await roots(contents)).toEqual(['api-old', 'api/v2/src', 'fr'])
    expect((await find(contents)).spaces.map((space) => space.name)).toEqual(['api-old', 'v2', 'fr'])
  })

  test('those of docs.yaml, in its order, with their languages', async () => {
    const yaml = `site:
  title: Harbour
  structure:
    - type: section-group
      title: All
      children:
        - type: section
          key: guide
          children:
            - { type: space, key: fr, title: Français, content: { directory: ./docs/fr, language: fr } }
            - { type: space, key: en, content: { directory: docs/en/ } }
    - { type: external-link, title: Elsewhere, url: https://ferry.example }
    - { type: space, key: unsynced, content: { directory: null } }
    - { type: space, key: gone, content: { directory: ./gone } }
    - { type: space, key: outside, content: { directory: ../../outside } }
`
    const found = await find({
      'docs.yaml': yaml,
      'docs/fr/README.md': '',
      'docs/en/.gitbook.yaml': 'root: src',
      'docs/en/src/a.md': '',
    })
    expect(found.spaces).toEqual([
      { root: 'docs/fr', name: 'Français', said: { title: 'Français', language: 'fr' } },
      { root: 'docs/en/src', name: 'en', said: { title: 'en' } },
    ])
    expect(said(found.diagnostics)).toEqual(['config/missing-root docs.yaml 15:47', 'config/missing-root docs.yaml 14:44'])
  })

  const book = {
    'LANGS.md':
      '# Langues\n\n* [English](en/)\n* [Français](fr)\n* [中文](cn/README.md)\n* [Gone](gone)\n* [Site](https://a.example)\n',
    'book.json': '{ "title": "Quays", "variables": { "depth": 3 } }',
    ...{ 'README.md': '', 'en/SUMMARY.md': '', 'en/README.md': '', 'fr/SUMMARY.md': '', 'fr/README.md': '', 'cn/README.md': '' },
  }

  test('the languages of a book, which share its configuration', async () => {
    const found = await find(book)
    expect(found.spaces).toEqual([
      { root: 'en', name: 'en', said: { label: 'English', language: 'en' } },
      { root: 'fr', name: 'fr', said: { label: 'Français', language: 'fr' } },
      { root: 'cn', name: 'cn', said: { label: '中文' } },
    ])
    expect(said(found.diagnostics)).toEqual(['config/missing-root LANGS.md 6:10'])
    expect(await config(book, 'fr')).toMatchObject({ root: 'fr', title: 'Quays', variables: { depth: 3 } })
    expect((await config({ ...book, 'notes/a.md': '' }, 'notes')).title).toBeUndefined()
    expect(await roots({ ...book, 'book.json': '{ "root": "docs" }', 'docs/LANGS.md': '* [A](de)', 'docs/de/a.md': '' })).toEqual(
      ['docs/de'],
    )
  })

  test('languages that are commented out are none', async () => {
    const files = {
      'LANGS.md': '* [Deutsch](de/)\n<!--\n* [English](en/)\n-->\n* [Français](fr/)\n',
      'de/a.md': '',
      'en/a.md': '',
      'fr/a.md': '',
    }
    expect(await roots(files)).toEqual(['de', 'fr'])
  })

  test('a LANGS.md beside a table of contents, or without languages, is none', async () => {
    expect(await roots({ ...book, 'SUMMARY.md': '' })).toEqual([''])
    expect(await roots({ ...book, '.gitbook.yaml': 'root: en' })).toEqual(['en'])
    expect(await roots({ ...book, 'LANGS.md': '# None\n' })).toEqual([''])
    expect(await roots({ ...book, 'LANGS.md': '* [Gone](gone)\n' })).toEqual([''])
  })

  test('a docs.yaml of another tool is none', async () => {
    expect(await roots({ 'docs.yaml': 'navigation:\n  - page: a\n', 'en/SUMMARY.md': '', 'en/a.md': '' })).toEqual(['en'])
  })
})
