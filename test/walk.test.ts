import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { text } from '../src/tree/build.ts'
import { plainText } from '../src/tree/plain-text.ts'
import { type AnyNode, mapTree, walk, withChanges } from '../src/tree/walk.ts'

const parse = (source: string): Root => unified().use(remarkParse).use(remarkGfm).parse(source)
const changed = (node: unknown): boolean => (node as AnyNode).data?.changed === true

test('walk goes through parents first and passes over what is skipped', () => {
  const seen: string[] = []
  walk(parse('# Tides\n\n> A *calm* sea'), (node, ancestors) => {
    seen.push(`${ancestors.length}${node.type}`)
    return node.type === 'blockquote' ? 'skip' : undefined
  })
  expect(seen).toEqual(['0root', '1heading', '2text', '1blockquote'])
})

test('nothing changed is the same tree', () => {
  const tree = parse('# Tides\n\n* high\n* low')
  expect(mapTree(tree, () => undefined)).toBe(tree)
  expect(mapTree(tree, (node) => node)).toBe(tree)
})

test('a change copies and marks the way to the root, and leaves the rest as it is', () => {
  const tree = parse('# Tides\n\nA *calm* sea')
  const result = mapTree(tree, (node) => (node.type === 'emphasis' ? text('rough') : undefined))
  expect(result).not.toBe(tree)
  expect(result.children[0]).toBe(tree.children[0])
  expect([changed(result), changed(result.children[1]), changed(result.children[0]), changed(tree)]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(result.children[1]?.position).toBe(tree.children[1]?.position)
  const paragraph = result.children[1] as AnyNode
  expect(paragraph.children?.map(changed)).toEqual([false, true, false])
  expect(plainText(paragraph)).toBe('A rough sea')
})

test('several nodes, none, and the root', () => {
  const tree = parse('a\n\nb\n\nc')
  const doubled = mapTree(tree, (node) => (node.type !== 'paragraph' ? undefined : plainText(node) === 'b' ? [] : [node, node]))
  expect(doubled.children.map((node) => plainText(node))).toEqual(['a', 'a', 'c', 'c'])
  expect(changed(mapTree(tree, (node) => (node.type === 'root' ? withChanges(node, { children: [] }) : undefined)))).toBe(true)
})

test('ancestors are those of the node', () => {
  const tree = parse('> * one')
  const lines: string[] = []
  mapTree(tree, (node, ancestors) => void lines.push([...ancestors, node].map((each) => each.type).join(' ')))
  expect(lines).toEqual([
    'root blockquote list listItem paragraph text',
    'root blockquote list listItem paragraph',
    'root blockquote list listItem',
    'root blockquote list',
    'root blockquote',
    'root',
  ])
})

test('a tree may be very deep', () => {
  let node: AnyNode = { type: 'text', value: 'bottom' }
  for (let depth = 0; depth < 50_000; depth += 1) node = { type: 'blockquote', children: [node] }
  const result = mapTree(node, (each) => (each.type === 'text' ? text('floor') : undefined))
  expect(plainText(result)).toBe('floor')
})

test('plain text', () => {
  const tree = parse('Sow `basil` in [**May**](may.md "x") ![a pot](pot.png)<br>now[^1]\n\n[^1]: not this')
  expect(plainText(tree)).toBe('Sow basil in May now')
  expect(plainText({ type: 'emoji', children: [text('🌱')] } as AnyNode)).toBe('🌱')
  expect(plainText({ type: 'heading', children: [text('Pots'), { type: 'icon', children: [text(':pot:')] }] } as AnyNode)).toBe(
    'Pots',
  )
})
