import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import type { Block } from '../src/blocks/block.ts'
import { blocks } from '../src/blocks/index.ts'
import { referencesOf } from '../src/engine/references.ts'
import type { Page } from '../src/space/space.ts'

/** A page of which only what is asked for is there. */
function pageOf(children: unknown[], frontMatter: Record<string, unknown> = {}): Page {
  const tree = { type: 'root', children } as Root
  return { frontMatter, parse: () => ({ tree, diagnostics: [] }) } as unknown as Page
}

const attributes = (Object.values(blocks) as unknown as Block[]).flatMap((block) =>
  Object.entries(block.attributes as Record<string, { kind: string }>)
    .filter(([, { kind }]) => kind === 'reference')
    .map(([name]) => [block.name, name] as const),
)

it.each(attributes)('finds what %s holds in %s', (type, name) => {
  const urls = referencesOf(pageOf([{ type, attributes: { [name]: 'ponds.md' }, children: [] }])).map(({ url }) => url)
  expect(urls).toEqual(['ponds.md'])
})

it('counts a reference that a block repeats as a link once', () => {
  const link = { type: 'link', url: 'ponds.md', children: [] }
  const paragraph = { type: 'paragraph', children: [link] }
  const contentRef = { type: 'contentRef', attributes: { url: 'ponds.md' }, children: [paragraph] }
  expect(referencesOf(pageOf([contentRef, paragraph]))).toEqual([
    { kind: 'content-ref', url: 'ponds.md' },
    { kind: 'link', url: 'ponds.md' },
  ])
})

it('finds the cover of a page', () => {
  expect(referencesOf(pageOf([], { cover: '.gitbook/assets/lake.png' }))).toEqual([
    { kind: 'cover', url: '.gitbook/assets/lake.png' },
  ])
})
