/** `docs.yaml` of all lengths and depths: where its faults stand, what is left out of it, how long it takes. */
import { describe, expect, it } from 'vitest'
import { readDocsYaml, type Site } from '../src/space/docs-yaml.ts'
import { findSpaces } from '../src/space/find-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSiteStructure, saidSpaces } from '../src/space/read-site-structure.ts'
import { processorTime } from './processor-time.ts'

const read = (structure: string): Site | undefined => readDocsYaml(`site:\n  structure:\n${structure}`, 'docs.yaml')
const said = (site: Site | undefined): unknown =>
  site?.diagnostics.map(({ id, message, place }) => `${id} ${place?.start.line}:${place?.start.column} ${message}`)

/** A space in as many groups. */
const inGroups = (count: number): string =>
  `    - ${Array.from({ length: count }, (_, depth) => `{type: section-group, title: Deck ${depth}, children: [`).join('')}{content: {directory: hold}}${']}'.repeat(count)}\n`

describe('places', () => {
  it('are those of the folder, not of a word that holds its name', () => {
    const site = read('    - type: space\n      title: English\n      content:\n        directory: en\n')
    expect(site?.spaces[0]?.place.start).toMatchObject({ line: 6, column: 9 })
  })

  it('are found for folders that are written with escapes', () => {
    const site = read('    - title: Kai\n      content: { directory: "qua\\u0069" }\n')
    expect(site?.spaces[0]).toMatchObject({ directory: 'quai', place: { start: { line: 4, column: 18 } } })
  })
})

describe('what is left out', () => {
  it('is no space in groups that a hand would write', () => {
    expect(read(inGroups(12))?.spaces.map(({ directory }) => directory)).toEqual(['hold'])
  })

  it('is told: groups in more groups than anybody reads', () => {
    const site = read(inGroups(101))
    expect(site?.spaces).toEqual([])
    expect(said(site)).toEqual([
      expect.stringMatching(/^config\/bad-value 3:\d+ Unexpected entry inside 100 others in `docs.yaml`$/),
    ])
  })

  it('is told: a group that holds itself, however often', () => {
    const spent = processorTime()
    const site = read(
      '    - &a {type: section-group, title: Deck, children: [*a, *a, *a, *a, *a, *a, {content: {directory: hold}}]}\n',
    )
    expect(site?.spaces.map(({ directory }) => directory)).toEqual(['hold'])
    expect(said(site)).toHaveLength(6)
    expect(site?.diagnostics[0]?.message).toContain('Unexpected entry inside itself in `docs.yaml`')
    expect(spent()).toBeLessThan(2000)
  })
})

describe('takes a time that grows with its length alone', () => {
  const count = 12_000
  const folders = Array.from({ length: count }, (_, index) => `d${index}`)

  it('for spaces of one section', () => {
    const children = Array.from({ length: 80_000 }, () => ({ content: {} }))
    const spent = processorTime()
    expect(saidSpaces(readSiteStructure({ structure: [{ type: 'section', children }] }, () => {}))).toHaveLength(80_000)
    expect(spent()).toBeLessThan(2500)
  })

  it('for the folders that it names', async () => {
    const spaces = folders.map((folder) => `    - {content: {directory: ${folder}}}\n`).join('')
    const pages = folders.slice(1, 5000).map((folder) => [`${folder}/README.md`, '# Deck\n'])
    const files = memoryFiles({ ...Object.fromEntries(pages), 'docs.yaml': `site:\n  structure:\n${spaces}` })
    const spent = processorTime()
    const found = await findSpaces(files, '')
    expect(found.spaces).toHaveLength(4999)
    expect(found.diagnostics).toHaveLength(count - 4999)
    expect(spent()).toBeLessThan(5000)
  })
})
