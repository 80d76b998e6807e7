/** The levels of headings on a site. */
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { evenHeadings } from '../src/targets/site/even-headings.ts'
import { heading, text } from '../src/tree/build.ts'
import { walk } from '../src/tree/walk.ts'

type Depth = 1 | 2 | 3 | 4 | 5 | 6

const levels = (...depths: Depth[]): number[] => {
  const tree: Root = { type: 'root', children: depths.map((depth) => heading(depth, [text('Tides')])) }
  const found: number[] = []
  walk(evenHeadings(tree), (node) => {
    if (node.type === 'heading') found.push((node as unknown as { depth: number }).depth)
    return undefined
  })
  return found
}

it('skips no level on the way down', () => {
  expect(levels(1, 3, 5, 3, 2, 4)).toEqual([1, 2, 3, 2, 2, 3])
})

it('has one title', () => {
  expect(levels(1, 1, 2, 1)).toEqual([1, 2, 3, 2])
})

it('begins at the second level where the title stands elsewhere', () => {
  expect(levels(4, 3, 6)).toEqual([2, 2, 3])
})

it('leaves a sound page as it is', () => {
  const tree: Root = { type: 'root', children: [heading(1, [text('Tides')]), heading(2, [text('Moon')])] }
  expect(evenHeadings(tree)).toBe(tree)
})
