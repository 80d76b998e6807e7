/** What holds of every page, whatever is in it. */
import fc from 'fast-check'
import type { Root } from 'mdast'
import type { Node, Position } from 'unist'
import { describe, expect, test } from 'vitest'
import { type AnyNode, walk } from '../src/tree/walk.ts'
import { jumble, type WrittenPage, writtenPage } from './support/arbitrary-pages.ts'
import { engines, parseWith } from './support/syntax.ts'

const runs = { seed: 20_240_607, numRuns: 400 }
const anyText = fc.oneof(
  jumble,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'\n\n \t*_`~<>{}%$|[]()!&#+-=:"\'\\/a1.'), maxLength: 120 }),
)
/** As files are read: line ends are `\n`. */
const fileText = anyText.map((text) => text.replace(/\r\n?/g, '\n'))

const pointAt = (source: string, offset: number): Position['start'] => {
  const before = source.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset }
}

function expectInside(node: AnyNode, source: string): void {
  if (!node.position) return
  const { start, end } = node.position
  const [from, to] = [start.offset ?? -1, end.offset ?? -1]
  expect(from, node.type).toBeGreaterThanOrEqual(0)
  expect(to, node.type).toBeGreaterThanOrEqual(from)
  expect(source.length, node.type).toBeGreaterThanOrEqual(to)
  expect(start, node.type).toEqual(pointAt(source, from))
  expect(end, node.type).toEqual(pointAt(source, to))
}

function expectWithin(node: AnyNode, parent: AnyNode | undefined): void {
  if (!node.position || !parent?.position) return
  const where = `${node.type} in ${parent.type}`
  expect(node.position.start.offset ?? 0, where).toBeGreaterThanOrEqual(parent.position.start.offset ?? 0)
  expect(node.position.end.offset ?? 0, where).toBeLessThanOrEqual(parent.position.end.offset ?? 0)
}

const stringsIn = (tree: Node): string[] => {
  const found: string[] = []
  walk(tree, (node) => {
    const { type, position, children, attributes, ...rest } = node
    for (const value of [...Object.values(rest), ...Object.values(attributes ?? {})])
      if (typeof value === 'string') found.push(value)
    return undefined
  })
  return found
}

const counted = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? []

/** Words that the tree holds less often than the page. */
function missing({ source, words }: WrittenPage, tree: Root): string[] {
  const written = new Set(words)
  const found = counted(stringsIn(tree).flatMap(wordsOf))
  const expected = counted(wordsOf(source).filter((word) => written.has(word)))
  return [...expected].filter(([word, count]) => (found.get(word) ?? 0) < count).map(([word]) => word)
}

describe.each(engines)('with the %s engine', (_, engine) => {
  test('any text parses', () => {
    fc.assert(
      fc.property(anyText, (text) => void expect(parseWith(engine, text).tree.type).toBe('root')),
      runs,
    )
  })

  const expectPlaces = (source: string): void =>
    walk(parseWith(engine, source).tree, (node, ancestors) => {
      expectInside(node, source)
      expectWithin(node, ancestors.at(-1))
      return undefined
    })

  test('positions lie in the source, and in those of their parents', () => {
    fc.assert(fc.property(fileText, expectPlaces), runs)
  })

  test('display math that is never closed, before a tag', () => {
    expectPlaces('\n$${% hint style="info" %}')
  })

  test('no placeholder is left', () => {
    fc.assert(
      fc.property(jumble, (source) => {
        const marks = stringsIn(parseWith(engine, source).tree).flatMap((value) => value.match(/<!--gb\d*:\d+|<gb\d*-\d+/g) ?? [])
        expect(marks.filter((mark) => !source.includes(mark))).toEqual([])
      }),
      runs,
    )
  })

  test('every word of a well-formed page is in the tree, and nothing is at fault', () => {
    fc.assert(
      fc.property(writtenPage, (page) => {
        const { tree, diagnostics } = parseWith(engine, page.source)
        expect(missing(page, tree)).toEqual([])
        expect(diagnostics).toEqual([])
      }),
      { ...runs, numRuns: 150 },
    )
  })
})
