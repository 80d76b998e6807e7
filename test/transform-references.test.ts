import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { collector } from '../src/diagnostics/diagnostic.ts'
import { createResolver } from '../src/space/resolve.ts'
import type { Page } from '../src/space/space.ts'
import { references } from '../src/transforms/references/references.ts'
import type { LinkTarget } from '../src/transforms/references/settle.ts'
import { titles } from '../src/transforms/titles.ts'
import { heading, link, paragraph, text } from '../src/tree/build.ts'
import { plainText } from '../src/tree/plain-text.ts'
import type { AnyNode } from '../src/tree/walk.ts'
import { made, makeSpace, pageOf, parse } from './make-space.ts'

const space = makeSpace({
  'a.md': '# Ferry\n\n## Times',
  'guide/README.md': '# The guide\n\n## Fares & dogs',
  'guide/pier.md': '# North pier',
  'hidden.md': '# Hidden',
  'map.png': '',
  'Night.png': '',
})
const resolve = createResolver(space)

/** The way a target would answer: `.html` for pages, `files/` for assets, nothing for what is not written. */
function address(target: LinkTarget): string | undefined {
  if (target.type === 'asset') return `files/${target.file}`
  if (target.type !== 'page') return undefined
  if (target.page.path === 'hidden.md') return undefined
  return `${target.page.path.replace('.md', '.html')}${target.anchor ? `#${target.anchor.id}` : ''}`
}

function run(tree: Root, page: Page = pageOf(space, 'a.md')): { tree: Root; messages: string[] } {
  const { report, diagnostics } = collector()
  const result = references(tree, { space, page, resolve, report, link: address })
  return {
    tree: result,
    messages: diagnostics.map(({ id, message, place }) => `${place?.start.line}:${place?.start.column} ${id} ${message}`),
  }
}

const root = (...children: unknown[]): Root => ({ type: 'root', children: children as Root['children'] })
const write = (tree: Root): string => unified().use(remarkGfm).use(remarkStringify, { emphasis: '_' }).stringify(tree).trimEnd()
const ids = (messages: readonly string[]): string[] => messages.map((message) => message.split(' ')[1] ?? '')
const cell = (...children: unknown[]): AnyNode => made('dataCell', {}, children as never) as AnyNode

describe('in Markdown', () => {
  test.each([
    ['[g](guide/#fares--dogs)', '[g](guide/README.html#fares-and-dogs)', []],
    ['[t](#times "Title")', '[t](a.html#times "Title")', []],
    ['![m](map.png)', '![m](files/map.png)', []],
    ['[m](map.png)', '[m](files/map.png)', []],
    ['[x](https://x.example)', '[x](https://x.example)', []],
    [
      '[the *pier*](guide/piers.md) now',
      'the _pier_ now',
      ['1:1 link/missing-page Cannot find page `guide/piers.md`; did you mean `guide/pier.md`'],
    ],
    [
      '[g](guide/#fare-and-dogs)',
      '[g](guide/README.html)',
      [
        '1:1 link/dead-anchor Cannot find heading `#fare-and-dogs` on `guide/README.md`, linked as `guide/#fare-and-dogs`; did you mean `#fares-and-dogs`',
      ],
    ],
    ['[h](hidden.md)', 'h', ['1:1 link/unlisted-target Cannot find page `hidden.md` in the output: SUMMARY.md does not list it']],
    ['[n](night.png)', '[n](files/Night.png)', ['1:1 link/case-mismatch Unexpected spelling `night.png`, expected `Night.png`']],
    ['![The bay](bay.png)', '_The bay_', ['1:1 asset/missing Cannot find image `bay.png`']],
    ['[b](broken-reference)', 'b', ['1:1 link/broken-reference Cannot find page `broken-reference`']],
    ['[b](</broken/pages/X>)', 'b', ['1:1 link/broken-path Cannot find page `/broken/pages/X`']],
    [
      '[j](javascript:x)',
      'j',
      ['1:1 link/dangerous Unexpected address `javascript:x`, expected one that runs no code and opens no local file'],
    ],
    [
      '[d](http://127.0.0.1:5000/s/S/p)',
      '[d](http://127.0.0.1:5000/s/S/p)',
      ['1:1 link/dev-host Unexpected address `http://127.0.0.1:5000/s/S/p` of a developer’s machine, expected a page'],
    ],
    [
      '[d](https://app.gitbook.com/s/S/p)',
      '[d](https://app.gitbook.com/s/S/p)',
      ['1:1 link/app-gitbook Unexpected address `https://app.gitbook.com/s/S/p` in the GitBook app, expected a page'],
    ],
    ['[e]()', 'e', ['1:1 link/empty-target Cannot find the address of a link']],
    [
      'See [g] and [x].\n\n[g]: guide/\n\n[x]: gone.md',
      'See [g] and x.\n\n[g]: guide/README.html',
      ['5:1 link/missing-page Cannot find page `gone.md`'],
    ],
    ['![p][x]\n\n[x]: gone.png', '_p_', ['3:1 asset/missing Cannot find file `gone.png`']],
  ])('%s', (source, expected, messages) => {
    const result = run(parse(source))
    expect(write(result.tree)).toBe(expected)
    expect(result.messages).toEqual(messages)
  })

  test('what leads elsewhere already is the same tree', () => {
    const tree = parse('# A\n\n[x](https://x.example) <https://y.example> ![z](https://z.example/z.png)')
    expect(run(tree).tree).toBe(tree)
  })
})

describe('in blocks', () => {
  const card = (url: string, label: string): AnyNode =>
    made('contentRef', { url }, [paragraph([link(url, label)])] as never) as AnyNode

  test('cards', () => {
    const { tree, messages } = run(
      root(card('guide/', 'The guide'), card('gone.md', 'Gone'), card('broken-reference', 'Lien cassé')),
    )
    expect(tree.children).toMatchObject([
      { type: 'contentRef', attributes: { url: 'guide/README.html' }, children: [{ children: [{ url: 'guide/README.html' }] }] },
      { type: 'paragraph', children: [{ value: 'Gone' }] },
    ])
    expect(ids(messages)).toEqual(['link/missing-page', 'link/broken-reference'])
  })

  test('mentions, buttons, files, embeds', () => {
    const { tree, messages } = run(
      root(
        paragraph([
          made('mention', { url: 'broken-reference' }, [text('Broken link')]),
          made('mention', { url: 'x.md' }, [text('x.md')]),
        ]),
        paragraph([
          made('button', { href: 'gone.md', style: 'primary' }, [text('Go')]),
          made('button', { style: 'primary' }, [text('Off')]),
        ]),
        made('file', { src: 'gone%20now.pdf' }),
        made('file', { src: 'map.png' }, [paragraph('The map') as never]),
        made('embed', { url: 'javascript:x' }, [paragraph('A film') as never]),
      ),
    )
    expect(tree.children.map((node) => plainText(node))).toEqual(['x.md', 'GoOff', 'gone now.pdf', 'The map', 'A film'])
    expect(tree.children[3]).toMatchObject({ type: 'file', attributes: { src: 'files/map.png' } })
    expect(ids(messages)).toEqual([
      'link/broken-reference',
      'link/missing-page',
      'link/missing-page',
      'asset/missing',
      'link/dangerous',
    ])
  })

  test('pictures', () => {
    const picture = (src: string, rest: object = {}): AnyNode => made('picture', { src, ...rest }) as AnyNode
    const caption = made('caption', {}, [text('At dawn')])
    const { tree, messages } = run(
      root(
        paragraph([picture('map.png', { srcDark: 'Night.png' }) as never]),
        paragraph([picture('map.png', { srcDark: 'gone.png' }) as never]),
        made('figure', {}, [picture('gone.png', { alt: 'The bay' }) as never, caption]),
        made('figure', {}, [picture('gone.png', { alt: 'At dawn' }) as never, caption]),
        made('figure', {}, [picture('gone.png') as never]),
        made('gallery', {}, [
          made('figure', {}, [picture('map.png') as never]) as never,
          made('figure', {}, [picture('gone.png', { alt: 'Bay' }) as never]) as never,
        ]),
      ),
    )
    expect(tree.children).toMatchObject([
      { children: [{ attributes: { src: 'files/map.png', srcDark: 'files/Night.png' } }] },
      { children: [{ attributes: { src: 'files/map.png' } }] },
      { type: 'paragraph', children: [{ type: 'emphasis' }] },
      { type: 'paragraph', children: [{ value: 'At dawn' }] },
      { type: 'paragraph', children: [{ value: 'At dawn' }] },
      { type: 'gallery', children: [{ type: 'figure' }] },
      { type: 'paragraph', children: [{ type: 'emphasis' }] },
    ])
    expect(ids(messages)).toEqual(Array.from({ length: 5 }, () => 'asset/missing'))
  })

  test('cards of a table', () => {
    const head = made('dataRow', { header: '' }, [
      cell(text('Name')),
      made('dataCell', { hidden: '', cardTarget: '', type: 'content-ref' }),
      made('dataCell', { hidden: '', cardCover: '', type: 'image' }),
    ] as never)
    const row = (target: string, cover: string): AnyNode =>
      made('dataRow', {}, [cell(text('Pier')), cell(link(target, target)), cell(link(cover, cover))] as never) as AnyNode
    const { tree, messages } = run(root(made('cards', {}, [head, row('guide/', 'map.png'), row('gone.md', 'gone.png')] as never)))
    const [, first, second] = (tree.children[0] as AnyNode).children ?? []
    expect(first?.children).toMatchObject([
      {},
      { children: [{ url: 'guide/README.html' }] },
      { children: [{ url: 'files/map.png' }] },
    ])
    expect(second?.children).toMatchObject([{}, { children: [] }, { children: [] }])
    expect(messages.map((message) => message.replace(/^\S+ /, ''))).toEqual([
      'link/missing-page Cannot find page `gone.md`',
      'asset/missing Cannot find cover `gone.png`',
    ])
  })
})

test('titles', () => {
  const page = pageOf(space, 'a.md')
  const context = { space, page, resolve, report: () => undefined }
  const card = (url: string, ...children: unknown[]): unknown => made('contentRef', { url }, children as never)
  const head = made('dataRow', { header: '' }, [made('dataCell', { type: 'content-ref' })] as never)
  const tree = titles(
    root(
      heading(2, [link('guide/pier.md', 'pier.md')]),
      paragraph([made('mention', { url: 'guide/pier.md' }, [text('what ever')])]),
      paragraph([made('mention', { url: 'guide/#fares-and-dogs' }, [text('guide')])]),
      paragraph([made('mention', { url: 'https://x.example' }, [text('x')])]),
      card('guide/', paragraph([link('guide/', 'guide')])),
      card('guide/', paragraph([link('guide/', 'Read this first')])),
      card('guide/pier.md'),
      made('pageRef', { page: 'guide/pier.md' }),
      made('dataTable', {}, [head, made('dataRow', {}, [cell(link('guide/pier.md', 'pier.md'))] as never)] as never),
    ),
    context,
  )
  expect(tree.children.map((node) => plainText(node))).toEqual([
    'pier.md',
    'North pier',
    'Fares & dogs',
    'x',
    'The guide',
    'Read this first',
    'North pier',
    'North pier',
    'North pier',
  ])
  expect(tree.children[7]).toMatchObject({ type: 'contentRef', attributes: { url: 'guide/pier.md' } })
})
