/**
 * Pages that were made to hurt: each parses in a time that grows with its length alone, and gives a tree that can be gone through by recursion.
 * The reference parser takes quadratic time for many of them (runs of `]`, `*a_`, openers without closers, thousands of quotes), so that it is
 * given a twentieth.
 */
import type { Node, Parent } from 'unist'
import { describe, expect, test } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { loadPageParser } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import { walk } from '../src/tree/walk.ts'
import { processorTime } from './processor-time.ts'
import { defaults } from './support/fixtures.ts'
import { engines, native, parseWith, reference } from './support/syntax.ts'

const characters = [
  '[',
  ']',
  '*',
  '_',
  '`',
  '<',
  '{%',
  '{',
  '|',
  '>',
  '$',
  '$$',
  '\\',
  '&',
  '!',
  '![',
  '(',
  '](',
  '~',
  '#',
  '-',
  '=',
  ':',
  '"',
  ' ',
  '\t',
]
const openers = [
  '{% hint %}',
  '{% endhint %}',
  '{% tabs %}',
  '{% tab title="',
  '{% tab title=“',
  '{% file src="a" %}',
  '{% @mermaid/diagram content="',
  '{% @mermaid/diagram %}',
  '{% if a',
  '{% if "a ',
  '{% raw %}',
  '{% nobody %}',
  '{% hint % } ',
  '{% hint style="a" } b ',
  '{% hint style="a" b ',
  '{% if a } ',
  '{ % hint % } ',
  '<details>',
  '</details>',
  '<details a="',
  '<summary>a</summary>',
  '<table>',
  '<table><!--',
  '<figure>',
  '<div align="center">',
  '<p align="left">',
  '<pre><code>',
  '<mark style="color:red;">',
  '<code class="expression">',
  '<code class="expression">`a`</code>',
  '<img src="a">',
  '<a id="b">',
  '<!--',
  '*a **b ',
  '*a_ ',
  '[[[[',
  '[a](',
  '[^a] ',
  '$$',
  '$$ a',
  'a $$',
  '```',
  'a `b',
  '> {% hint %}\na',
  '* {% hint %}\n\na',
  '| {% hint %} |',
  '&#x20;',
]

type Case = (n: number) => string
const repeat =
  (text: string): Case =>
  (n) =>
    text.repeat(n)
const nested =
  (open: string, close: string): Case =>
  (n) =>
    `${open.repeat(n)}a${close.repeat(n)}`
const numbered =
  (line: (index: number) => string, share = 1): Case =>
  (n) =>
    Array.from({ length: n * share }, (_, index) => line(index)).join('\n')

const cases: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    characters.map((text) => [`a line of ${JSON.stringify(text)}`, (n: number) => text.repeat((n * 5) / text.length)]),
  ),
  ...Object.fromEntries(
    openers.map((text) => [`a line of ${JSON.stringify(text)}`, (n: number) => text.repeat((n * 5) / text.length)]),
  ),
  ...Object.fromEntries(openers.map((text) => [`lines of ${JSON.stringify(text)}`, repeat(`${text}\n`)])),
  ...Object.fromEntries(openers.map((text) => [`paragraphs of ${JSON.stringify(text)}`, repeat(`${text}\n\n`)])),
  'NUL bytes': repeat('a\0'),
  'lone surrogates': repeat('\ud800a\udc00'),
  'quotes in each other': nested('>', ''),
  'list items in each other': nested('* ', ''),
  'ordered items in each other': nested('1. ', ''),
  'quotes and items in each other': nested('> * ', ''),
  'hints in each other': nested('{% hint %}\n', '\n{% endhint %}'),
  'hints in each other on a line': nested('{% hint %}', '{% endhint %}'),
  'tabs in each other': nested('{% tabs %}\n{% tab title="a" %}\n', '\n{% endtab %}\n{% endtabs %}'),
  'details in each other': nested('<details>\n\n<summary>a</summary>\n\n', '\n\n</details>'),
  'aligned blocks in each other': nested('<div align="center">\n\n', '\n\n</div>'),
  'tables in each other': nested('<table><tr><td>', '</td></tr></table>'),
  'figures in each other': nested('<figure>', '</figure>'),
  'emphasis in each other': nested('*a ', ' b*'),
  'bold in each other': nested('**a ', ' b**'),
  'emphasis that never ends': repeat('*a **b '),
  'links in each other': nested('[', '](a)'),
  'keys in each other': nested('<kbd>', '</kbd>'),
  'marks and emphasis in each other': (n) =>
    `${`*${'<kbd>'.repeat(50)}`.repeat(n / 50)}a${`${'</kbd>'.repeat(50)}*`.repeat(n / 50)}`,
  'lists in each other by indentation': numbered((index) => `${'  '.repeat(index)}* a`, 0.1),
  'lists in each other by tabs': numbered((index) => `${'\t'.repeat(index)}* a`, 0.1),
  'hints in lists in each other': numbered((index) => `${'  '.repeat(index)}* {% hint %}`, 0.1),
  'indented hints in each other': numbered((index) => `${' '.repeat(index % 300)}{% hint %}`, 0.2),
  'two thousand columns': (n) =>
    [`|${'a|'.repeat(n / 5)}`, `|${'-|'.repeat(n / 5)}`, ...Array(20).fill(`|${'b|'.repeat(n / 5)}`)].join('\n'),
  'figures in one item': (n) => `* a\n${'  <figure><img src="a.png" alt=""></figure>\n'.repeat(n / 2)}`,
  'hints in one item': (n) => `* a\n${'  {% hint %}\n  b\n  {% endhint %}\n'.repeat(n / 2)}`,
  'attributes of one tag': (n) => `{% tab ${Array.from({ length: n }, (_, index) => `a${index}="b"`).join(' ')} %}`,
  'spaces in a tag': (n) => `{%${' '.repeat(n)}hint${' '.repeat(n)}style${' '.repeat(n)}=${' '.repeat(n)}"a"${' '.repeat(n)}%}`,
  'a line of tags that nobody knows': (n) => '{% tide title="Spring %}'.repeat(n),
  'a line of items with words behind them': repeat('{% tab title="Spring" %} a '),
  'a line of tags that are talked about': repeat('a {% hint %} b '),
  'a sentence of blocks with misspelt closers': (n) => 'a {% hint %}b{% endhnt %} '.repeat(n / 5),
  'runs of backticks of every length': (n) => Array.from({ length: n / 30 }, (_, index) => '`'.repeat(index)).join(' a '),
  'spaces around lines': (n) => `${' '.repeat(n)}\n${'\t'.repeat(n)}\n${' \n'.repeat(n)}a`,
  'references in one paragraph': repeat('a&amp;b\n'),
  'references in quotes': repeat('> &quot;b\n'),
  'a line of tags that lost a sign': (n) => `{% hint %}\n${'{ hint %} '.repeat(n * 5)}`,
  'a line of braces': (n) => `{% hint %}\n${'{ a '.repeat(n * 5)}`,
  'a line of bold words that the parsers pair otherwise': repeat('**a **_**b**_ '),
  'lines of bold words beside a cell that the parsers read otherwise': (n) => `| a_*b |\n| - |\n\n${'**a** [b] '.repeat(n)}`,
  // The reference parser has to do them.
  'tags with references for quotes': (n) => '{% hint style=&quot;a '.repeat(n / 2),
  definitions: numbered((index) => `[a${index}]: b`),
}

const isFlat = (tree: Node): boolean => {
  let deepest = 0
  walk(tree, (_, ancestors) => {
    deepest = Math.max(deepest, ancestors.length)
    return undefined
  })
  return deepest < 1_000
}

describe.each([
  ['native', native, 10_000, 3_000],
  ['remark', reference, 500, 10_000],
] as const)('with the %s engine', (_, engine, n, milliseconds) => {
  test.each(Object.entries(cases))('%s', { retry: 1 }, (_, make) => {
    const source = make(n)
    const spent = processorTime()
    const { tree } = parseWith(engine, source)
    expect(spent()).toBeLessThan(milliseconds)
    expect(() => JSON.stringify(tree)).not.toThrow()
    expect(isFlat(tree)).toBe(true)
  })
})

describe.each(engines)('what is too deep, with the %s engine', (_, engine) => {
  test.each([
    ['emphasis', nested('*a ', ' b*')],
    ['quotes', nested('> ', '')],
    ['ordered items', nested('1. ', '')],
    ['hints', nested('{% hint %}\n', '\n{% endhint %}')],
    ['lists', numbered((index) => `${'  '.repeat(index)}* a`)],
  ])('%s: it is said once, and the text is kept', (_, make) => {
    const source = make(320)
    const { tree, diagnostics } = parseWith(engine, source)
    expect(diagnostics.filter(({ id }) => id === 'text/too-deep')).toHaveLength(1)
    expect(diagnostics[0]?.place?.start.line).toBeGreaterThan(0)
    expect(JSON.stringify(tree).split('a').length).toBeGreaterThanOrEqual(source.split('a').length)
  })
})

test('an icon may hold more than fits on the stack', () => {
  const { tree } = parseWith(native, `a <i class="fa-leaf">${'`b` '.repeat(200_000)}</i> c`)
  expect((tree.children[0] as Parent).children.length).toBeGreaterThan(390_000)
})

test('a page for which the parser has too little stack is kept as text', () => {
  const engine = (): never => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  const { tree, diagnostics } = parseWith(engine, 'Low *tide*\n\n{% hint %}\nat noon\n{% endhint %}')
  expect(diagnostics.map(({ id }) => id)).toEqual(['text/too-deep'])
  expect(JSON.stringify(tree)).toMatch(/Low \*tide\*.*at noon/)
})

test('the reference parser runs out of stack on links in each other without end', () => {
  expect(() => reference('[^a]: '.repeat(10_000))).toThrow(RangeError)
  const { diagnostics } = parseWith(reference, '[^a]: '.repeat(10_000))
  expect(diagnostics.map(({ id }) => id)).toEqual(['text/too-deep'])
})

describe('blocks in each other without end are written by each target', () => {
  test.each(['commonmark', 'gfm', 'html', 'gitbook', 'json', 'site'])('%s', async (to) => {
    const opener = '<details>\n\n<summary>Ebb</summary>\n\n'
    const page = `# Tides\n\n${opener.repeat(200)}Low at noon.\n\n${'</details>\n\n'.repeat(200)}`
    const space = await readSpace(memoryFiles({ 'README.md': page }), {
      parse: await loadPageParser('auto'),
      anchors: collectAnchors,
    })
    const { files } = await convert(space, { ...defaults, to })
    expect(files.some(({ content }) => typeof content === 'string' && content.includes('Low at noon.'))).toBe(true)
  })
})
