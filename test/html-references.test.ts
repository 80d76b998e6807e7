/** What raw HTML refers to: the same for `check` and for `convert`, with the exact place of each address. */
import type { Root } from 'mdast'
import { describe, expect, it, test } from 'vitest'
import { allReferences } from '../src/engine/check/page-references.ts'
import { referencesOf } from '../src/engine/references.ts'
import type { Page } from '../src/space/space.ts'
import { resolveHtml } from '../src/targets/shared/plain-html.ts'
import { htmlReferences } from '../src/tree/html-references.ts'
import { processorTime } from './processor-time.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'
import { native, parseWith } from './support/syntax.ts'

/** Written and read, each as it stands between the offsets that are told. */
const found = (html: string): string[] =>
  htmlReferences(html).map(({ kind, url, start, end }) => `${kind} ${url} at ${html.slice(start, end)}`)

const cases: Record<string, readonly [html: string, ...references: string[]]> = {
  'in quotes of both kinds': [
    '<a href="quay.md">a</a><img src=\'boat.png\'>',
    'link quay.md at quay.md',
    'image boat.png at boat.png',
  ],
  'without quotes': ['<a title=x href=quay.md>a</a>', 'link quay.md at quay.md'],
  'with spaces around the sign': ['<a\n href = "quay.md">a</a>', 'link quay.md at quay.md'],
  'an address that is an attribute before': ['<a title="quay.md" href="quay.md#x">a</a>', 'link quay.md#x at quay.md#x'],
  encoded: ['<a href="quay.md?a&amp;b">a</a>', 'link quay.md?a&b at quay.md?a&amp;b'],
  'the first of two': ['<a href="a.md" HREF="b.md">a</a>', 'link a.md at a.md'],
  'of players and frames': [
    '<video src=a.mp4></video><iframe src="b.html"></iframe><audio><source src="c.mp3"></audio>',
    'embed a.mp4 at a.mp4',
    'embed b.html at b.html',
    'embed c.mp3 at c.mp3',
  ],
  'behind a tag that lost its end': [
    '<b>Low</b tide <a href="a.md"Low</a> <a href="b.md">x</a>',
    'link a.md at a.md',
    'link b.md at b.md',
  ],
  'in the value of another attribute': ['<a title="<a href=\'x.md\'>" data-href="y.md" alt=" src=\'z.png\'">x</a>'],
  'in a comment': ['<div><!-- <img src="old.png"> --></div>'],
  'in a script or a style': [
    '<script>a = \'<a href="x.md">\'</script><style>/* <a href="x.md"> */</style><template><a href="x.md">x</a></template>',
  ],
  'in text that is escaped': ['<p>Write <code>&lt;a href="page.html"&gt;</code> or src="x".</p>'],
  'in what nobody is shown': ['<template><a href="x.md">x</a></template><a href="y.md">y</a>', 'link y.md at y.md'],
  'of tags that show nothing': ['<link href="x.css"><script src="x.js"></script><use href="#x"></use><base href="x/">'],
  'without an address': ['<a href="">a</a><a href>b</a><a href=" ">c</a><img src=>'],
}

test.each(Object.entries(cases))('%s', (_, [html, ...references]) => {
  expect(found(html)).toEqual(references)
})

const parse = (source: string): Root => parseWith(native, source).tree
const pageOf = (source: string, tree: Root): Page =>
  ({ file: 'README.md', source, bodyStart: 0, frontMatter: {}, parse: () => ({ tree, diagnostics: [] }) }) as unknown as Page

describe('a check and a conversion follow the same', () => {
  const checked = (source: string): string[] =>
    allReferences(pageOf(source, parse(source)), () => ({ type: 'external', url: '' })).map(({ url }) => url.trim())
  const converted = (source: string): string[] =>
    referencesOf(
      pageOf(
        source,
        resolveHtml(parse(source), 'README.md', () => undefined),
      ),
    ).map(({ url }) => url)

  const frames: Record<string, string> = {
    'in a line': 'At HTML today',
    'in a block': '<section>\nHTML\n</section>',
    'in a quote': '> <section>\n> HTML\n> </section>',
    'in an item': '* Low\n\n  <section>\n  HTML\n  </section>',
    'in a list': '<ul><li>HTML</li></ul>',
    'in a heading': '<h2>HTML</h2>',
  }
  // A frame is followed to the web only.
  const samples = Object.entries(cases).filter(([, [html]]) => !html.includes('iframe') && !html.includes('\n'))
  const all = samples.flatMap(([name, [html]]) =>
    Object.entries(frames).map(([where, frame]) => [name, where, frame.replace('HTML', () => html)] as const),
  )

  test.each(all)('%s, %s', (_, __, source) => {
    expect(checked(source)).toEqual(converted(source))
  })
})

describe('unbook check', () => {
  const soil = { 'soil.md': '# Soil\n\nDark.\n', '.gitbook/assets/pond.png': 'x' }
  const find = async (source: string) => await checkFiles(filesOf({ 'README.md': `# Garden\n\n${source}\n`, ...soil }))
  const tell = async (source: string): Promise<string[]> =>
    told(await find(source)).filter((each) => /^(?:link|asset)\//.test(each))

  it('passes samples that a reader sees, and what is commented out', async () => {
    const sample = '<p>Write <code>&lt;a href="page.html"&gt;</code>.</p>'
    const comment =
      '<div>\n<!-- <img src="old.png"> -->\nSee <a href="soil.md">soil</a>.\n</div>\n\n![](.gitbook/assets/pond.png)'
    expect(await tell(`${sample}\n\n${comment}`)).toEqual([])
  })

  it('finds addresses without quotes, and with spaces around the sign', async () => {
    expect(await tell('See <a href=nope.md>a</a> and <a href = "nope.md">b</a>.\n\n<a href=#nope>c</a>')).toEqual([
      'link/missing-page README.md:3:13 Cannot find page `nope.md`',
      'link/missing-page README.md:3:42 Cannot find page `nope.md`',
      'link/dead-anchor README.md:5:9 Cannot find heading `#nope` on `README.md`, linked as `#nope`',
    ])
  })

  it('says where each stands, behind the marks of a quote and beside what is no reference', async () => {
    expect(await tell('> <div>\n> <!-- nope.md --> <p title="nope.md">\n> <a href="nope.md">a</a></p></div>')).toEqual([
      'link/missing-page README.md:5:12 Cannot find page `nope.md`',
    ])
  })

  it('calls a film a file', async () => {
    expect(await tell('<iframe title="Map" src="nope.html"></iframe>\n\n<video src="nope.mp4"></video>')).toEqual([
      'asset/missing README.md:3:26 Cannot find file `nope.html`',
      'asset/missing README.md:5:13 Cannot find file `nope.mp4`',
    ])
  })

  it('mends the address alone', async () => {
    const source = '# Garden\n\n<section>\n<!-- Soil.md --> <a title="Soil.md" href=Soil.md#dark>x</a>\n</section>\n'
    const files = filesOf({ 'README.md': source, 'soil.md': '# Soil\n\n## Dark\n\nCrumbly.\n' })
    expect(mended(files, await checkFiles(files))['README.md']).toBe(source.replace('=Soil.md', '=soil.md'))
  })
})

test.each([
  ['links', '<a href="tide.md">'],
  ['links without quotes', '<a href=tide.md>'],
  ['openers of a quote', '<a href="'],
  ['comments without an end', '<!-- <a href="tide.md"> '],
  ['what nobody is shown', '<template><head><a href="tide.md">'],
  ['ends of what nobody is shown', '<template></head></portal>'],
  ['encoded addresses', '<a href="tide.md?a&amp;b">'],
])('takes no longer than the page is long: %s', (_, piece) => {
  const spent = processorTime()
  htmlReferences(piece.repeat(20_000))
  expect(spent()).toBeLessThan(5000)
})
