/** A page of which the text says that it refers to no file must refer to none once it is parsed. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayReferToFiles } from '../src/engine/may-refer.ts'
import { loadPageParser } from '../src/engine/open-spaces.ts'
import { referencesOf } from '../src/engine/references.ts'
import type { Page } from '../src/space/space.ts'
import { processorTime } from './processor-time.ts'

const parse = await loadPageParser('native')
const pageOf = (source: string): Page =>
  ({ source, frontMatter: {}, parse: () => parse(source, { file: 'a.md', bodyStart: 0 }) }) as unknown as Page

const toFile = (url: string): boolean => !/^[a-z][a-z0-9+.-]*:|^#|\.md(?:#|$)/i.test(url)
const toPlace = (url: string): boolean => url.includes('#')

function holds(source: string): void {
  const page = pageOf(source)
  const urls = referencesOf(page).map(({ url }) => url)
  if (!mayReferToFiles(page, false)) expect(urls.filter(toFile)).toEqual([])
  if (!mayReferToFiles(page, true)) expect(urls.filter((url) => toFile(url) || toPlace(url))).toEqual([])
}

describe('what the text says', () => {
  it.each([
    ['See [Soil](soil.md) and [peat](https://peat.example/a.pdf).', false, false],
    ['See [Soil](<soil bed.md>).', true, true],
    ['See [Soil](<soil.md>).', false, false],
    ['See [Soil](soil.md>).', true, true],
    ['See [Soil](soil.md#lime "Lime").', false, true],
    ['See [lime](#lime).', false, true],
    ['See ![pond](pond.png).', true, true],
    ['See [soil](soil.md&#46;png).', true, true],
    ['See [a](soil\\.md).', true, true],
    ['[soil]: soil.pdf', true, true],
    ['<img src="pond.png">', true, true],
    ['{% file src="a.pdf" %}', true, true],
    ['<https://peat.example/#lime>', false, true],
    ['Just text.', false, false],
  ])('%s', (source, files, places) => {
    expect([mayReferToFiles(pageOf(source), false), mayReferToFiles(pageOf(source), true)]).toEqual([files, places])
    holds(source)
  })

  it('is never wrong about a text of any kind', () => {
    const parts = [
      '[a](',
      '![b](',
      ')',
      '<',
      '>',
      'soil.md',
      'pond.png',
      '#lime',
      ' "t"',
      '\n',
      '\\',
      '&#46;',
      '(',
      'https:',
      '//x.example/',
      '`',
      '[c][d]',
      '[d]: ',
      '<a href=',
      "'",
      '**',
      '%20',
      '\n\n',
      '|',
      '<img src=',
    ]
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((chosen) => chosen.join(''))
    fc.assert(fc.property(text, holds), { numRuns: 2000 })
  })

  it('takes linear time', () => {
    const spent = processorTime()
    for (const part of ['](', '](a', '](a.md', '](<', '](https:', '] (', '](\\'])
      mayReferToFiles(pageOf(part.repeat(200_000)), true)
    expect(spent()).toBeLessThan(2000)
  })

  const folder = join(import.meta.dirname, '../fixtures')
  it('holds for every page of the fixtures', async () => {
    for (const path of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')))
      holds(await readFile(join(folder, path), 'utf8'))
  })
})
