import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { debris } from '../src/transforms/debris/debris.ts'
import { heading, link, paragraph, strong, text } from '../src/tree/build.ts'
import type { AnyNode } from '../src/tree/walk.ts'
import { made, makeSpace, pageOf, parse } from './make-space.ts'
import { processorTime } from './processor-time.ts'

const clean = (tree: Root, source = ''): Root => {
  const space = makeSpace({ 'a.md': source })
  return debris(tree, {
    space,
    page: pageOf(space, 'a.md'),
    resolve: () => ({ type: 'external', url: '' }),
    report: () => undefined,
  })
}
const write = (tree: Root): string => unified().use(remarkGfm).use(remarkStringify, { emphasis: '_' }).stringify(tree).trimEnd()
const cleanText = (source: string): string => write(clean(parse(source), source))
const root = (...children: unknown[]): Root => ({ type: 'root', children: children as Root['children'] })

test.each([
  ['The ferry leaves.&#x20;', 'The ferry leaves.'],
  ['&#x20;The ferry leaves.', 'The ferry leaves.'],
  ['The ferry leaves.\u00a0', 'The ferry leaves.'],
  ['A\u00a0B', 'A\u00a0B'],
  ['The ferry leaves.\\', 'The ferry leaves.'],
  ['* The ferry leaves.\\', '* The ferry leaves.'],
  ['Fares\\\n\\', 'Fares'],
  ['Look in C:\\', 'Look in C:\\\\'],
  ['Look in (D:\\', 'Look in (D:\\\\'],
  ['Look in C:\\charts\\', 'Look in C:\\charts\\\\'],
  ['Enter the following:\\', 'Enter the following:'],
  ['Saisissez ceci :\\', 'Saisissez ceci :'],
  ['1. 如下：\\\n\n\n   ```\n   x\n   ```', '1. 如下：\n\n   ```\n   x\n   ```'],
  ['A literal \\\\', 'A literal \\\\'],
  ['One\\\ntwo', 'One\\\ntwo'],
  ['One<br>\ntwo', 'One<br>two'],
  ['One <br/> two', 'One<br/>two'],
  ['**One <br> two**', '**One<br>two**'],
  ['One<br>\u00a0two', 'One<br>\u00a0two'],
  ['\u3000\u3000\\\ntwo', 'two'],
  ['&emsp;&emsp;<br>two', 'two'],
  ['# &emsp;<br>Two', '# Two'],
  ['Zero\u200bwidth\ufeff', 'Zerowidth'],
  ['\u1780\u200b\u1781', '\u1780\u200b\u1781'],
  ['\u0645\u06cc\u200c\u062e', '\u0645\u06cc\u200c\u062e'],
  ['Some **** words', 'Some  words'],
  ['Some\u200b ** ** words', 'Some   words'],
  ['A password of \\*\\*\\*\\*', 'A password of \\*\\*\\*\\*'],
  ['Bring **a rope ** aboard.', 'Bring **a rope** aboard.'],
  ['Bring ** a rope** aboard.', 'Bring **a rope** aboard.'],
  ['Then** `cast off`** (slowly)', 'Then **`cast off`** (slowly)'],
  ['**Read [on](a.md) **first', '**Read [on](a.md)** first'],
  ['2 ** `3` ** 4', '2 \\*\\* `3` \\*\\* 4'],
  ['2** `3`\\\n`4`** 5', '2\\*\\* `3`\\\n`4`\\*\\* 5'],
  ['&#xNAN;_Sow early_ and `&#xNAN;`', '_Sow early_ and `&#xNAN;`'],
  ['2 ** 3 ** 4', '2 \\*\\* 3 \\*\\* 4'],
  ['**Keepers**\\\n****\n\nNicolas', '**Keepers**\n\nNicolas'],
  ['Keepers\n\n****\n\nNicolas', 'Keepers\n\n***\n\nNicolas'],
  ['**args and **options', '\\*\\*args and \\*\\*options'],
  ['A **lid **on, a **cup and saucer **beside', 'A **lid** on, a **cup and saucer** beside'],
  ['2 **3 4', '2 \\*\\*3 4'],
  ['Literal \\*\\*a \\*\\* b', 'Literal \\*\\*a \\*\\* b'],
  ['**rope&#x20;**and sail', '**rope** and sail'],
  ['tie**&#x20;rope**', 'tie **rope**'],
  ['a **&#x20;** b', 'a   b'],
  ['See [the table ](tides.md)now', 'See [the table](tides.md) now'],
  ['### **Soil**', '### Soil'],
  ['### **Soil** and water', '### **Soil** and water'],
  ['###\n\ntext', 'text'],
  ['### &#x20;\n\ntext', 'text'],
  ['&#x20;\n\ntext', 'text'],
  ['| a | b |\n| - | - |\n| c&#x20; | |', '| a | b |\n| - | - |\n| c |   |'],
])('%j → %j', (source, expected) => {
  expect(cleanText(source)).toBe(expected)
})

test('what needs no cleaning is the same tree', () => {
  const source =
    '# Tides\n\nHigh *and* **low**\\\nwater, [see](a.md).\n\n* one\n* two\n\n| a |\n| - |\n| b |\n\n```\n  code\n```\n\n<b>x</b>'
  const tree = parse(source)
  expect(clean(tree, source)).toBe(tree)
})

test('an empty heading leaves its id behind', () => {
  const empty = { ...heading(3, [text(' ')]), data: { id: 'old-place' } }
  expect(clean(root(empty, paragraph('x'))).children[0]).toMatchObject({
    type: 'paragraph',
    children: [{ type: 'anchor', attributes: { id: 'old-place' } }],
  })
})

test('captions, figures and cells', () => {
  const tree = root(
    made('figure', {}, [made('picture', { src: 'a.png' }), made('caption', {}, [text(' ')])]),
    made('figure', {}, [made('picture', { src: 'a.png' }), made('caption', {}, [text('In May '), { type: 'break' }])]),
    made('dataTable', {}, [made('dataRow', {}, [made('dataCell', {}, [text('a'), { type: 'break' }])])]),
  )
  const [first, second, third] = clean(tree).children as unknown as AnyNode[]
  expect(first?.children?.map(({ type }) => type)).toEqual(['picture'])
  expect(second?.children?.[1]?.children).toMatchObject([{ type: 'text', value: 'In May' }])
  expect(third?.children?.[0]?.children?.[0]?.children).toMatchObject([{ type: 'text', value: 'a' }])
})

test('a paragraph of pictures, icons or anchors is not empty', () => {
  for (const type of ['picture', 'icon', 'anchor', 'button', 'emoji', 'mention', 'expression']) {
    const tree = root(paragraph([made(type, {})]))
    expect(clean(tree)).toBe(tree)
  }
})

test('code loses invisible characters at its start only', () => {
  const tree = root({ type: 'code', value: '\u200bimport tides\n\u200b  x' })
  expect(clean(tree).children[0]).toMatchObject({ value: 'import tides\n\u200b  x', data: { changed: true } })
})

test('links within bold, breaks at edges', () => {
  const tree = root(paragraph([text('a'), strong([link('b.md', [text(' b'), { type: 'break' }])]), text('c')]))
  expect(write(clean(tree))).toBe('a **[b](b.md)**\\\nc')
})

test('ten thousand breaks take no time', { retry: 2 }, () => {
  const breaks = Array.from({ length: 10_000 }, () => ({ type: 'break' as const }))
  const spent = processorTime()
  expect(clean(root(paragraph([...breaks, text('x'), ...breaks]))).children[0]).toMatchObject({ children: [{ value: 'x' }] })
  expect(spent()).toBeLessThan(200)
})

test('a heading with a wide space amid its words is as it was', () => {
  const source = '# Chapter\u3000One'
  const tree = parse(source)
  expect(clean(tree, source)).toBe(tree)
})
