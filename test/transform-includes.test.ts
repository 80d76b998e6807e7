import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { collector } from '../src/diagnostics/diagnostic.ts'
import { rebaseUrl } from '../src/space/rebase-url.ts'
import { createResolver } from '../src/space/resolve.ts'
import type { Space } from '../src/space/space.ts'
import { includes } from '../src/transforms/includes/includes.ts'
import { plainText } from '../src/tree/plain-text.ts'
import { type AnyNode, walk } from '../src/tree/walk.ts'
import { makeSpace, pageOf } from './make-space.ts'

function run(space: Space, path: string): { tree: Root; messages: string[] } {
  const { report, diagnostics } = collector()
  const page = pageOf(space, path)
  const tree = includes(page.parse().tree, { space, page, resolve: createResolver(space), report })
  return { tree, messages: diagnostics.map(({ id, file, place, message }) => `${file}:${place?.start.line} ${id} ${message}`) }
}

function all(tree: Root, type: string): AnyNode[] {
  const found: AnyNode[] = []
  walk(tree, (node) => {
    if (node.type === type) found.push(node)
    return undefined
  })
  return found
}

const include = (path: string): string => `{% include "${path}" %}`

test('content is put in place, its addresses written from the page', () => {
  const space = makeSpace({
    'guide/a.md': `Before\n\n${include('../.gitbook/includes/tides.md')}\n\nAfter`,
    '.gitbook/includes/tides.md':
      '# Tides\n\n[Fares](../../fares.md#x) ![](../assets/a%20b.png) [here](#tides) [out](https://x.example)\n\n[d]: moon.md\n\n[moon][d]',
  })
  const { tree, messages } = run(space, 'guide/a.md')
  expect(messages).toEqual([])
  expect(tree.children.map((node) => plainText(node)).filter(Boolean)).toEqual([
    'Before',
    'Tides',
    'Fares here out',
    'moon',
    'After',
  ])
  expect(all(tree, 'link').map(({ url }) => url)).toEqual(['../fares.md#x', '#tides', 'https://x.example'])
  expect(all(tree, 'image')[0]?.url).toBe('../.gitbook/assets/a%20b.png')
  expect(all(tree, 'definition')[0]?.url).toBe('../.gitbook/includes/moon.md')
})

test('everything that comes from elsewhere says so; the rest stays the same', () => {
  const space = makeSpace({ 'a.md': `Before\n\n${include('.gitbook/includes/b.md')}`, '.gitbook/includes/b.md': 'A *b*' })
  const { tree } = run(space, 'a.md')
  expect(tree.children[0]).toBe(pageOf(space, 'a.md').parse().tree.children[0])
  walk(tree.children[1] as AnyNode, (node) => {
    expect(node.data).toEqual({ changed: true, file: '.gitbook/includes/b.md' })
    return undefined
  })
})

test('includes within includes', () => {
  const space = makeSpace({
    'x/y/a.md': include('../../.gitbook/includes/one.md'),
    '.gitbook/includes/one.md': `One [o](o.md)\n\n${include('deep/two.md')}`,
    '.gitbook/includes/deep/two.md': 'Two [t](../t.md)',
  })
  const { tree } = run(space, 'x/y/a.md')
  expect(plainText(tree)).toBe('One o Two t')
  expect(all(tree, 'link').map(({ url }) => url)).toEqual(['../../.gitbook/includes/o.md', '../../.gitbook/includes/t.md'])
  expect(all(tree, 'text').at(-1)?.data?.file).toBe('.gitbook/includes/deep/two.md')
})

test('labels do not clash', () => {
  const space = makeSpace({
    'a.md': `Page[^1] [l]\n\n[^1]: Of the page.\n\n[l]: p.md\n\n${include('.gitbook/includes/b.md')}\n\n${include('.gitbook/includes/b.md')}`,
    '.gitbook/includes/b.md': 'Include[^1] [l]\n\n[^1]: Of the include.\n\n[l]: b.md',
  })
  const { tree } = run(space, 'a.md')
  const identifiers = (type: string): unknown[] => all(tree, type).map((node) => (node as { identifier?: string }).identifier)
  expect(identifiers('footnoteReference')).toEqual(['1', '1-2', '1-3'])
  expect(identifiers('footnoteDefinition')).toEqual(['1', '1-2', '1-3'])
  expect(identifiers('definition')).toEqual(['l', 'l-2', 'l-3'])
  expect(all(tree, 'linkReference').map((node) => (node as { referenceType?: string }).referenceType)).toEqual([
    'shortcut',
    'full',
    'full',
  ])
})

test('what cannot be had stays and is reported', () => {
  const space = makeSpace({
    'a.md': ['.gitbook/includes/tide.md', '../../x.md', 'https://app.gitbook.com/s/S/~/reusable/R/', 'a.md']
      .map(include)
      .join('\n\n'),
    '.gitbook/includes/tides.md': `${include('tides.md')}\n\n${include('gone.md')}`,
    'b.md': `x\n\n${include('.gitbook/includes/tides.md')}`,
  })
  const first = run(space, 'a.md')
  expect(all(first.tree, 'include')).toHaveLength(4)
  expect(first.messages).toEqual([
    'a.md:1 include/missing Cannot find include `.gitbook/includes/tide.md`; did you mean `.gitbook/includes/tides.md`',
    'a.md:3 include/outside-space Unexpected include of `../../x.md`, expected a file within the repository',
    'a.md:5 include/remote Cannot find include `https://app.gitbook.com/s/S/~/reusable/R/`, which is content of another space',
    'a.md:7 include/cycle Unexpected include of `a.md`, which leads in a circle: `a.md` → `a.md`',
  ])
  expect(run(space, 'b.md').messages).toEqual([
    expect.stringMatching(/^\.gitbook\/includes\/tides\.md:1 include\/cycle/),
    '.gitbook/includes/tides.md:3 include/missing Cannot find include `gone.md`',
  ])
})

test('content that multiplies is cut off', () => {
  const ten = (path: string): string => Array.from({ length: 10 }, () => include(path)).join('\n\n')
  const files: Record<string, string> = { 'a.md': ten('.gitbook/includes/0.md'), '.gitbook/includes/7.md': 'x' }
  for (let level = 0; level < 7; level += 1) files[`.gitbook/includes/${level}.md`] = ten(`${level + 1}.md`)
  const { messages } = run(makeSpace(files), 'a.md')
  expect(messages.some((message) => message.includes('include/too-large'))).toBe(true)
})

describe('rebasing', () => {
  test.each([
    ['../beds/#soil', '.gitbook/includes', 'guide', '../.gitbook/beds/#soil'],
    ['x.md', 'guide/deep', 'guide', 'deep/x.md'],
    ['../x.md', 'guide/deep', 'guide', 'x.md'],
    ['../', 'guide/deep', 'guide', './'],
    ['..', 'guide/deep', '', 'guide/'],
    ['./', 'a', 'b', '../a/'],
    ['', 'a', 'b', ''],
    ['/x.md', 'a', 'b', '/x.md'],
    ['#x', 'a', 'b', '#x'],
    ['mailto:a@b.example', 'a', 'b', 'mailto:a@b.example'],
    ['a@b.example', 'a', 'b', 'a@b.example'],
    ['map@2x.png', 'a', 'b', '../a/map@2x.png'],
    ['www.x.example', 'a', 'b', 'www.x.example'],
    ['../../x.md', 'a', 'b/c', '../../../x.md'],
    ['broken-reference', 'a', '', 'a/broken-reference'],
    ['a%20b.md?x=../y#../z', 'a', '', 'a/a%20b.md?x=../y#../z'],
  ])('%s from %s to %s', (url, from, to, expected) => {
    expect(rebaseUrl(url, from, to)).toBe(expected)
  })
})
