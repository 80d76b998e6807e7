/** Pages of GitBook 2 and 3: values of `book.json`, comments of the template, literal code. */
import { describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { loadPageParser } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { bookCode } from '../src/space/book-code.ts'
import { respellings } from '../src/space/book-markdown.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import { templateMarks } from '../src/space/template-marks.ts'
import { processorTime } from './processor-time.ts'
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
    'with filters',
    '# A\n\n{{ book.gate.name | upper }}, {{book.gate.name|lower|replace("north", "south")}}, {{ book.tags | length }}, {{ book.none | default("none") }}, {{ book.tags | join(\'; \') | safe }}\n',
    '# A\n\nNORTH GATE, south gate, 1, none, a\n',
  ],
  ['by names in brackets', '# A\n\n{{ book["author"] }}\n', '# A\n\nOdile\n'],
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
  [
    'not in code',
    '# `{{ book.depth }}`\n\n`{{ book.depth }}` {{ book.depth }}\n\n```sh\nfill {{ book.depth }}\n```\n',
    '# `{{ book.depth }}`\n\n`{{ book.depth }}` 3.2\n\n```sh\nfill {{ book.depth }}\n```\n',
  ],
  [
    'not in code that is indented',
    '# A\n    {{ book.depth }}\n\nWrite:\n\n    {% if book.open %}\n    fill {{ book.depth }} {### a note ###}\n\n    {% endif %}\n\nOr:\n\n\t{{ book.depth }}\n\n---\n    {{ book.depth }}\n',
    '# A\n\n```\n{{ book.depth }}\n```\n\nWrite:\n\n```\n{% if book.open %}\nfill {{ book.depth }} {### a note ###}\n\n{% endif %}\n```\n\nOr:\n\n```\n{{ book.depth }}\n```\n\n---\n\n```\n{{ book.depth }}\n```\n',
  ],
  [
    'behind the list, but not in it, nor in a paragraph',
    '# A\n\nDeep\n    {{ book.depth }}\n\n* a\n\n    {{ book.depth }}\n\n        {{ book.depth }}\n* b\n\nText\n\n    {{ book.depth }}\n',
    '# A\n\nDeep\n3.2\n\n* a\n\n  3.2\n\n  ```\n    3.2\n  ```\n* b\n\nText\n\n```\n{{ book.depth }}\n```\n',
  ],
  [
    'nor in HTML, but behind it and behind fences',
    '# A\n\n<div>\n\n<p>\n\n    {{ book.depth }}\n\n</p>\n\n</div>\n\n    {{ book.depth }}\n\n```html\n<div>\n```\n\n    {{ book.depth }}\n',
    '# A\n\n```\n3.2\n```\n\n```\n{{ book.depth }}\n```\n\n```html\n<div>\n```\n\n```\n{{ book.depth }}\n```\n',
  ],
  [
    'in code of lists, quotes, tables and HTML',
    '# A\n\n* `{{ book.depth }}`\n\n  ```sh\n  fill {{ book.depth }}\n  ```\n\n> `{{ book.depth }}`\n\n<pre><code>{{ book.depth }}</code></pre>\n',
    '# A\n\n* `3.2`\n\n  ```sh\n  fill 3.2\n  ```\n\n> `3.2`\n\n```\n3.2\n```\n',
  ],
  [
    'not in front matter',
    '---\ndescription: "{{ book.title }} {{ book.title }}"\n---\n\n# A\n\n{{ book.depth }}\n',
    '---\ndescription: "{{ book.title }} {{ book.title }}"\n---\n\n# A\n\n3.2\n',
  ],
  ['but what is no comment', '# A\n\nIn Jinja {# a note #} is a comment.\n', '# A\n\nIn Jinja {# a note #} is a comment.\n'],
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
  [
    'without comments',
    '# A\n\nOne {### a note ###} two.\n\n{###\nlong\n\nnote\n###}\n\nThree.\n',
    '# A\n\nOne  two.\n\nThree.\n',
  ],
  [
    'with comments in code',
    '# A {#id}\n\n```jinja\n{### a note ###}\n```\n',
    '# <a id="id"></a>A\n\n```jinja\n{### a note ###}\n```\n',
  ],
  ['by condition', '# A\n\n{% if book.open %}\nWalk in.\n{% endif %}\n', '# A\n\nWalk in.\n'],
]

const conditions: [name: string, page: string, text: string][] = [
  ['the website is what is written', '{% if output.name == "website" %}\nWeb.\n{% else %}\nPaper.\n{% endif %}\n', 'Web.\n'],
  ['no book is', '{% if output.format == "pdf" or output.name == "ebook" %}\nPaper.\n{% endif %}\n\nB\n', 'B\n'],
  ['a value that is not there is false', '{% if book.isPdf %}\nPrinted.\n{% else %}\nAt sea.\n{% endif %}\n', 'At sea.\n'],
  [
    'the first branch that holds',
    '{% if book.isPdf %}A{% elif book.depth > 3 %}Deep{% elseif book.open %}B{% else %}C{% endif %}\n',
    'Deep\n',
  ],
  ['words for operators', '{% if not book.isPdf and (book.none or book.depth == 3.2) %}\nOpen.\n{% endif %}\n', 'Open.\n'],
  ['`not` takes the comparison behind it', '{% if not book.depth == 3.2 %}\nNo.\n{% endif %}\n\nYes.\n', 'Yes.\n'],
  [
    'in a sentence',
    'Press {% if book.mac %}Cmd{% else %}Ctrl{% endif %}-C{% if book.open %} twice{% endif %}.\n',
    'Press Ctrl-C twice.\n',
  ],
  ['in each other', '{% if book.open %}A{% if book.isPdf %}B{% else %}C{% endif %}D{% else %}E{% endif %}\n', 'ACD\n'],
  ['in an address', '[Gate]({% if book.isPdf %}a{% else %}gate{% endif %}.md)\n', '[Gate](gate.md)\n'],
  ['between rows', '| A |\n| - |\n{% if book.open %}\n| b |\n{% endif %}\n| c |\n', '| A |\n| - |\n| b |\n| c |\n'],
  ['between items', '* a\n{% if book.open %}\n* b\n{% endif %}\n* c\n', '* a\n* b\n* c\n'],
  [
    'between items of HTML',
    '<ul>\n<li>a</li>\n{% if book.isPdf %}\n<li>b</li>\n{% endif %}\n<li>{% if book.open %}c{% endif %}</li>\n</ul>\n',
    '* a\n* c\n',
  ],
  ['in code', '<pre><code>{% if book.open %}cast off{% endif %}</code></pre>\n', '```\ncast off\n```\n'],
  [
    'not in samples of other templates',
    '```jinja\n{% if book.sold %}{{ title }}{% endif %}\n```\n',
    '```jinja\n{% if book.sold %}{{ title }}{% endif %}\n```\n',
  ],
  ['not in raw text', '{% raw %}\n{% if book.open %}a{% endif %}\n{% endraw %}\n', '`{% if book.open %}`a`{% endif %}`\n'],
  ['not by halves', '{% if book.open %}\nWalk in.\n', 'Walk in.\n'],
  [
    'not what it cannot know: that is labelled',
    '{% if book.depth | int > 1 %}\nDeep.\n{% endif %}\n',
    '_Only if `book.depth | int > 1`_\n\nDeep.\n',
  ],
]

describe('Markdown of a book', () => {
  const cases: [name: string, page: string, text: string][] = [
    [
      'but not in code, wherever it stands',
      '#Locks\n\n1. Write:\n\n   ```sh\n   #!/bin/sh\n   #comment\n   echo [a](b c.md)\n   ```\n\n* Or:\n\n  ```\n  a | b\n  --|--|--\n  done\n  ```\n\n> ```\n> #x\n> ```\n',
      '# Locks\n\n1. Write:\n\n   ```sh\n   #!/bin/sh\n   #comment\n   echo [a](b c.md)\n   ```\n\n* Or:\n\n  ```\n  a | b\n  --|--|--\n  done\n  ```\n\n> ```\n> #x\n> ```\n',
    ],
    ['headings without a space', '#Locks\n\n##安装\n\n###1. Gates\ntext\n', '# Locks\n\n## 安装\n\n### 1. Gates\n\ntext\n'],
    [
      'addresses with spaces',
      '# A\n\nSee [the gate](my gate.md) and ![plan](data/plan b.png "Plan").\n',
      '# A\n\nSee [the gate](my%20gate.md) and ![plan](data/plan-b.png "Plan").\n',
    ],
    ['rows of too many dashes', '# A\n\n| a | b |\n| -- | -- | -- |\n| 1 | 2 |\n', '# A\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'],
    [
      'rows of too few dashes',
      '# A\n\n| a | b | c |\n|---|:-:|\n| 1 | 2 | 3 |\n',
      '# A\n\n| a |  b  | c |\n| - | :-: | - |\n| 1 |  2  | 3 |\n',
    ],
    [
      'text right below a table',
      '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\nAnd on.\n',
      '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAnd on.\n',
    ],
    [
      'but nothing in code, HTML or comments',
      '# A\n\n```sh\n#!/bin/sh\n```\n\n`[a](b c.md)`\n\n<pre><code>#include\n</code></pre>\n',
      '# A\n\n```sh\n#!/bin/sh\n```\n\n`[a](b c.md)`\n\n```\n#include\n```\n',
    ],
  ]
  it.each(cases)('%s', async (_, page, text) => {
    const files = { 'my gate.md': '# Gate\n\nClosed.\n', 'data/plan b.png': 'pixels' }
    expect((await written(page, 'gfm', files)).text).toBe(text)
    const { space } = await spaceFrom({ 'README.md': page, 'SUMMARY.md': '* [A](README.md)\n', ...files })
    const plain = await convert(space, { ...defaults, to: 'gfm' })
    if (!_.startsWith('but')) expect(plain.files.find(({ path }) => path === 'README.md')?.content).not.toBe(text)
  })

  it('gives headings the ids that the book had, the title and the deepest too', async () => {
    const page =
      '# Locks\n\n[a](#安装) [b](#1-first) [c](#c--d) [d](#locks) [e](#deep)\n\n## 安装\n\n## 1. First\n\n## C & D\n\n##### Deep\n'
    const { text } = await written(page, 'html')
    for (const id of ['locks', '安装', '1-first', 'c--d', 'deep']) expect(text).toMatch(new RegExp(`<h\\d id="${id}">`))
    const found = told(await checkFiles(filesOf({ ...book, 'README.md': page })))
    expect(found.filter((each) => each.startsWith('link'))).toEqual([])
    expect((await written(page)).text).not.toContain('<a id')
  })

  it('is that of today where GitBook.com had the book', async () => {
    const page = '# Locks\n\n[a](#an-zhuang)\n\n## 安装\n\n##Gates\n'
    const { text } = await written(page, 'html', { '.gitbook/assets/gate.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    expect(text).toContain('<h2 id="an-zhuang">')
    expect(text).toContain('##Gates')
  })

  it('is spoken of where it is written', async () => {
    const found = await checkFiles(filesOf({ ...book, 'README.md': '#Locks\n\n##Gates\n\nSee [it](my gone.md).\n' }))
    expect(told(found)).toEqual(['link/missing-page README.md:5:10 Cannot find page `my gone.md`'])
  })
})

describe('values of a book', () => {
  it.each(pages)('%s', async (_, page, text) => {
    expect((await written(page)).text).toBe(text)
  })

  it.each(conditions)('decide conditions: %s', async (_, page, text) => {
    expect((await written(`# A\n\n${page}`)).text).toBe(`# A\n\n${text}`)
  })

  it('may be asked for before they are used', async () => {
    const page =
      '# A\n\n{% if book.none %}{{ book.none }}{% endif %}{% if visitor.x or book.none %}\nB\n{% else %}\nC\n{% endif %}\n'
    const found = told(await checkFiles(filesOf({ ...book, 'README.md': page })))
    expect(found).toEqual([])
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
      'var/undefined README.md:3:42 Cannot find value `book.a` in `book.json`',
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

describe('includes of books', () => {
  const inc = {
    'inc/sill.html': '<p>The <b>sill</b> of {{ book.gate.name }}</p>\n',
    'inc/tolls.txt': 'Two *pence* a boat.\n',
    'inc/lock.png': '\uFFFDPNG',
  }
  const page = (path: string): string => `# A\n\n{% include "${path}" %}\n\n[same](inc/tolls.txt)\n`

  it.each([
    ['inc/sill.html', 'The **sill** of North gate'],
    ['./inc/tolls.txt', 'Two _pence_ a boat.'],
    ['inc/lock.png', '`inc/lock.png`'],
  ])('put in the text of any file: %s', async (path, text) => {
    const { text: whole } = await written(page(path), 'gfm', inc)
    expect(whole).toBe(`# A\n\n${text}\n\n[same](inc/tolls.txt)\n`)
  })

  it('a file that is no Markdown is not checked as such, nor put in where there is no book', async () => {
    const files = { ...book, ...inc, 'inc/app.js': 'f(a)##b\n\n[x](y.md)\n', 'README.md': '# A\n\n{% include "inc/app.js" %}\n' }
    expect(told(await checkFiles(files)).filter((line) => line.includes('inc'))).toEqual([])
    const { 'book.json': _, ...plain } = files
    expect(told(await checkFiles(plain)).filter((line) => line.includes('include/missing'))).toHaveLength(1)
  })
})

it.each([
  ['{{ file.mtime }}', 'var/undefined Cannot find value `file.mtime`, which GitBook knew when it published the book'],
  ['{{ gitbook.time }}', 'var/undefined Cannot find value `gitbook.time`, which GitBook knew when it published the book'],
  ['{{ book.none | upper }}', 'var/undefined Cannot find value `book.none` in `book.json`'],
  ['{{ book.title | dump }}', 'var/bad-expression Unexpected filter `dump` in expression `book.title | dump`'],
  ['{{ book.title | replace(x) }}', 'var/bad-expression Unexpected filter `replace` in expression `book.title | replace(x)`'],
  ['`{{ file.mtime }}`', undefined],
  ['* `{{ file.mtime }}`', undefined],
  ['{{ fee }}', undefined],
])('says of %s what is not known', async (page, said) => {
  const found = await checkFiles(filesOf({ ...book, 'README.md': `# A\n\n${page}\n` }))
  expect(found.filter(({ id }) => id.startsWith('var/')).map(({ id, message }) => `${id} ${message}`)).toEqual(said ? [said] : [])
})

describe('a page takes a time that grows with its length alone', () => {
  it.each([
    ['code', bookCode, '`'.repeat(100_000)],
    ['indented code', bookCode, `${' '.repeat(50_000)}\n${'\t'.repeat(50_000)}`],
    ['indented code of many lines', bookCode, '\n    a'.repeat(20_000)],
    ['elements that nothing closes', bookCode, '<div\n'.repeat(20_000)],
    ['a divider that is none', bookCode, `${'- '.repeat(50_000)}x`],
    ['code after tildes', bookCode, `Lock\n\n${'~'.repeat(100_000)}`],
    ['marks', (page: string) => templateMarks(page), `> ${'`'.repeat(100_000)}`],
    ['tables', (page: string) => respellings(page, 0), `a|b\n|-${' '.repeat(100_000)}x|`],
    ['tables of many cells', (page: string) => respellings(page, 0), `a|b\n${'|-'.repeat(50_000)}x|`],
  ])('%s', (_, look, page) => {
    const spent = processorTime()
    look(page)
    expect(spent()).toBeLessThan(1000)
  })
})
