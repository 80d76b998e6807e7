/** Registries are written by hand; these tests say which line is missing. */
import { readdirSync } from 'node:fs'
import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Block } from '../src/blocks/block.ts'
import { dialect } from '../src/blocks/dialect.ts'
import { blockOf, blocks, isBlock } from '../src/blocks/index.ts'
import { isPhrasing } from '../src/tree/flow.ts'

const notBlocks = new Set(['api-parameters.ts', 'block.ts', 'dialect.ts', 'index.ts', 'words.ts'])
const fileOf = (name: string): string => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`
const all = Object.values(blocks) as unknown as Block[]

describe('the registry of blocks', () => {
  it('has one line for each file in src/blocks', () => {
    const files = readdirSync(new URL('../src/blocks/', import.meta.url)).filter((file) => !notBlocks.has(file))
    expect(Object.keys(blocks).map(fileOf).sort()).toEqual(files.sort())
  })

  it('is in alphabetical order', () => {
    expect(Object.keys(blocks)).toEqual(Object.keys(blocks).toSorted())
  })

  it('lists each block under its own name', () => {
    for (const [name, block] of Object.entries(blocks)) expect(block.name).toBe(name)
  })

  it('says what every block and attribute is for', () => {
    for (const block of all) {
      expect(block.summary, block.name).toMatch(/^[A-Z].*\.$/)
      for (const [key, attribute] of Object.entries(block.attributes)) {
        expect(attribute.doc, `${block.name} ${key}`).toMatch(/\.$/)
        if (attribute.default !== undefined && attribute.values) expect(attribute.values).toContain(attribute.default)
      }
    }
  })

  it('agrees with the list of phrasing types', () => {
    for (const block of all) {
      const node = { type: block.name, attributes: {}, children: [] } as unknown as RootContent
      expect(isPhrasing(node), block.name).toBe(block.phrasing === true)
    }
  })

  it('names only known types as places', () => {
    for (const block of all) for (const place of block.inside ?? []) expect(Object.keys(blocks)).toContain(place)
  })

  it('tells blocks from other nodes, whatever they are called', () => {
    expect(isBlock({ type: 'hint' })).toBe(true)
    expect(blockOf({ type: 'hint' })?.tag).toBe('hint')
    for (const type of ['paragraph', 'constructor', '__proto__', 'toString']) expect(blockOf({ type })).toBeUndefined()
  })
})

describe('the dialect', () => {
  it('knows every tag by name', () => {
    const today = [...dialect.tags.keys()].filter((tag) => !tag.startsWith('api-') && !tag.startsWith('swagger')).sort()
    expect(today.join(' ')).toBe(
      'ace code code-tabs code-tabs-item codetabs column columns common content-ref embed file highlight hint if include language math ' +
        'mermaid method openapi openapi-operation openapi-schemas openapi-webhook page-ref plantuml prompt raw sample step stepper tab ' +
        'tabs terminal uml update updates',
    )
  })

  it('maps each part of an old API block to one type', () => {
    expect(dialect.tags.get('api-method-path-parameters')).toEqual({
      type: 'legacyApiPart',
      form: 'block',
      inside: ['legacyApiMethod', 'legacyApiPart'],
      attributes: expect.any(Array) as unknown,
    })
    expect(dialect.tags.get('api-method')?.type).toBe('legacyApiMethod')
  })

  it('knows some tags in others only, and some by their attributes', () => {
    expect([...dialect.items].map(([name, { type, within }]) => [name, type, within])).toEqual([['content', 'pluginTab', 'tabs']])
    expect(dialect.tags.get('tabs')?.kind).toMatchObject({ attribute: 'first', rule: { type: 'pluginTabs' } })
  })

  it('says how tags close', () => {
    const forms = ['hint', 'include', 'file', 'embed', 'page-ref', 'if'].map((tag) => dialect.tags.get(tag)?.form)
    expect(forms).toEqual(['block', 'void', 'optional', 'optional', 'optional', 'block'])
  })

  it('gives no tag to two blocks', () => {
    const tags = all.flatMap(({ tag, aliases = [] }) => [...(tag ? [tag] : []), ...aliases])
    expect(tags.length).toBe(dialect.tags.size + dialect.items.size)
  })
})
