/** The scanner that finds tags follows lists and quotes as the Markdown parser behind it does: they agree on where every line stands. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { Node, Parent } from 'unist'
import { expect, test } from 'vitest'
import { dialect } from '../src/blocks/dialect.ts'
import type { Engine } from '../src/syntax/engines/engine.ts'
import { scanBlocks } from '../src/syntax/scan/scan-blocks.ts'
import { walk } from '../src/tree/walk.ts'
import { native, reference } from './support/syntax.ts'

const marker = fc.constantFrom('-', '*', '+', '1.', '2.', '9.', '10.', '1)', '2)', '123456789.', '>')
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '    ', '     ', '\t')
const indent = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '     ', '      ', '\t', '> ', '>  ', '>    ')
const rest = fc.constantFrom('word', 'word', 'word', 'word', 'word', '', '***', '# head')
const line = fc
  .tuple(indent, fc.array(fc.tuple(marker, gap), { maxLength: 2 }), rest)
  .map(([before, markers, word]) => `${before}${markers.map((each) => each.join('')).join('')}${word}`)
const page = fc.array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 8 })

/** A tag that nobody knows stays in its line and says where it was found. */
const numbered = (lines: readonly string[]): string =>
  lines.map((each, index) => each.replace(/word|head/, (word) => `${word} {% n${index} %} on`)).join('\n')

function found(source: string): Record<string, string> {
  const { spots } = scanBlocks(source, 0, dialect, () => undefined)
  return Object.fromEntries(
    spots.map(({ name, containers }) => [name, containers.map(({ quote }) => (quote ? 'quote' : 'item')).join(' ')]),
  )
}

function expected(source: string, engine: Engine): Record<string, string> {
  const places: Record<string, string> = {}
  const visit = (node: Node, path: readonly string[]): void => {
    if (node.type === 'text')
      for (const [, name] of (node as Node & { value: string }).value.matchAll(/\{% (n\d+) %\}/g))
        places[name as string] = path.join(' ')
    const here = node.type === 'listItem' ? [...path, 'item'] : node.type === 'blockquote' ? [...path, 'quote'] : path
    for (const child of (node as Parent).children ?? []) visit(child, here)
  }
  visit(engine(source), [])
  return places
}

/** Both parsers are unsure of an ordered list somewhere behind indented code: at times it must begin with 1, as in a paragraph. */
function holdsCode(source: string): boolean {
  let isFound = false
  walk(native(source), ({ type }) => {
    isFound ||= type === 'code'
    return undefined
  })
  return isFound
}

/** A blank line ends an item that holds nothing, but GitBook writes figures behind one as if they stood in it. */
const bareItem = /(?:^|[>\s])(?:[-*+]|\d+[.)])[ \t]*\n[> \t]*(?:\n|$)/m

test.each([
  ['a wider marker after a narrower one', '1. word\n2.  word\n\n    word\n3. word'],
  ['ten after nine', '9. word\n10. word\n\n    word'],
])('%s', (_, source) => {
  const page = numbered(source.split('\n'))
  expect(found(page)).toEqual(expected(page, reference))
  expect(found(page)).toEqual(expected(page, native))
})

test('lists and quotes of any kind', () => {
  fc.assert(
    fc.property(page, (lines) => {
      const source = numbered(lines)
      fc.pre(!bareItem.test(source) && !holdsCode(source))
      const ours = found(source)
      if (!isDeepStrictEqual(ours, expected(source, native))) expect(ours, source).toEqual(expected(source, reference))
    }),
    { numRuns: 2000, seed: 7 },
  )
})
