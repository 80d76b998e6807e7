/** The page around the body, and the files beside it. */
import { expect, test } from 'vitest'
import { html } from '../src/targets/html/index.ts'
import { relativePath } from '../src/targets/shared/html/paths.ts'
import { heading, paragraph } from '../src/tree/build.ts'
import { context, renderPage, space } from './support/html-context.ts'

test('pages are named as browsers ask for them', () => {
  expect(['README.md', 'a/readme.md', 'a/b.md', 'a.b/c.markdown', 'a/xREADME.md'].map((path) => html.pagePath(path))).toEqual([
    'index.html',
    'a/index.html',
    'a/b.html',
    'a.b/c.html',
    'a/xREADME.html',
  ])
})

test.each([
  ['a/b/c.html', 'unbook.css', '../../unbook.css'],
  ['index.html', 'a/b.html', 'a/b.html'],
  ['a/b.html', 'a/c.html', 'c.html'],
  ['a/b/c.html', 'a/d/e.html', '../d/e.html'],
])('from %s to %s', (from, to, path) => {
  expect(relativePath(from, to)).toBe(path)
})

test('a title of its own comes first, the description after it', () => {
  const page = renderPage([heading(1, 'All boats'), paragraph('Text')], { description: 'How to cross' })
  expect(page).toContain('<h1>All boats</h1>\n<p class="lead">How to cross</p>\n<p>Text</p>')
  expect(page).toContain('<meta name="description" content="How to cross">')
  expect(page).toContain('<title>Ferries · Harbour guide</title>')
  expect(page).toContain('<link rel="stylesheet" href="../unbook.css">')
})

test('a page without a title gets that of the space', () => {
  expect(renderPage([paragraph('Text')])).toContain('<h1>Ferries</h1>\n<p>Text</p>')
})

test('front matter: cover, tags, what robots may do, the address that counts', () => {
  const page = renderPage([], {
    cover: 'sea view.png',
    frontMatter: { hidden: true, tags: ['night', { tag: 'day' }], metaLinks: { canonical: 'https://h.example/x' } },
  })
  expect(page).toContain('<img class="cover" src="sea%20view.png" alt="">\n<h1>')
  expect(page).toContain('<ul class="tags"><li class="badge">Night boats</li><li class="badge">day</li></ul>')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(page).toContain('<link rel="canonical" href="https://h.example/x">')
  expect(renderPage([], { cover: 'a.png', frontMatter: { layout: { cover: { visible: false } } } })).not.toContain('cover')
})

test('leads to the pages before and after', () => {
  expect(renderPage([])).toContain(
    '<nav class="pages">\n<a class="prev" href="../index.html" rel="prev">The harbour</a>\n<a class="next" href="tides.html" rel="next">Tides &amp; times</a>\n</nav>',
  )
})

test.each([
  ['en', 'ltr'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['az-Arab', 'rtl'],
  ['zh-TW', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(renderPage([], {}, language)).toContain(`<html lang="${language}" dir="${direction}">`)
})

test('one style sheet, small', async () => {
  const files = (await html.files?.(space(), [], context().options)) ?? []
  expect(files.map(({ path }) => path)).toEqual(['unbook.css'])
  expect(String(files[0]?.content).length).toBeLessThan(15_000)
})
