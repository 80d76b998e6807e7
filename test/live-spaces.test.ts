/** A space that is read again after each change says what a first reading would say, and what has not changed is the same object. */
import { mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSpaces } from '../src/engine/open-spaces.ts'
import { type LiveSpaces, liveSpaces } from '../src/engine/serve/live-spaces.ts'
import type { Space } from '../src/space/space.ts'

const files = {
  'SUMMARY.md': '# Table of contents\n\n* [Port](README.md)\n* [Marées](marees.md)\n',
  'README.md': '# Port\n\nVoir [les marées](marees.md#haute) dans la rade.\n',
  'marees.md': '# Marées\n\n## Haute\n\n{% include ".gitbook/includes/avis.md" %}\n',
  '.gitbook/includes/avis.md': 'Deux fois par jour, pour les bateaux et les gens du port.\n',
}

let root = ''
let live: LiveSpaces
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'unbook-live-'))
  for (const [path, text] of Object.entries(files)) await save(path, text)
  live = await liveSpaces(root, { engine: 'auto' })
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function save(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

async function read(changed: readonly string[] = [], isListingOld = false): Promise<Space> {
  const { spaces } = await live.read({ changed, isListingOld })
  return spaces[0]?.space as Space
}

/** What there is to know of a space, as plain data. */
const told = ({ summary, pages, includes, language, diagnostics }: Space): unknown => ({
  ...{ summary, language, diagnostics },
  pages: [...pages.values()].map((page) => [page.path, page.title, page.listed, page.source, page.anchors(), page.headings()]),
  includes: [...includes.keys()],
})

async function expectAsNew(space: Space): Promise<void> {
  const { spaces } = await openSpaces(root, { engine: 'auto' })
  expect(told(space)).toEqual(told(spaces[0]?.space as Space))
}

test('a save makes that page anew and nothing else', async () => {
  const before = await read()
  await save('marees.md', '# Marées\n\n## Basse\n')
  const after = await read(['marees.md'])
  await expectAsNew(after)
  expect(after.summary).toBe(before.summary)
  expect(after.index).toBe(before.index)
  expect(after.pages.get('README.md')).toBe(before.pages.get('README.md'))
  expect(after.pages.get('marees.md')).not.toBe(before.pages.get('marees.md'))
})

test('another table of contents is read', async () => {
  const before = await read()
  await save('SUMMARY.md', '* [Le port](README.md)\n')
  const after = await read(['SUMMARY.md'])
  await expectAsNew(after)
  expect(after.summary).not.toBe(before.summary)
  expect([...after.pages.values()].map(({ listed }) => listed)).toEqual([true, false])
})

test('a new file, and one that has gone, change what entries lead to', async () => {
  await read()
  await save('SUMMARY.md', `${files['SUMMARY.md']}* [Phare](phare.md)\n`)
  const missing = await read(['SUMMARY.md'])
  expect(missing.diagnostics.map(({ id }) => id)).toEqual(['summary/missing-file'])
  await save('phare.md', '# Phare\n\n## Lampe\n')
  const there = await read(['phare.md'], true)
  await expectAsNew(there)
  expect(there.diagnostics).toEqual([])
  await unlink(join(root, 'phare.md'))
  const gone = await read(['phare.md'], true)
  await expectAsNew(gone)
  expect(gone.diagnostics.map(({ id }) => id)).toEqual(['summary/missing-file'])
})

test('a page that includes something else, and another language, are noticed', async () => {
  await read()
  await save(
    'README.md',
    '# Harbour\n\n{% include "notice.md" %}\n\nThe tide is high and the boats are in the harbour for the night.\n',
  )
  await save('notice.md', 'The lamp is lit when the ships are out and this is the rule of the house.\n')
  await save('marees.md', '# Tides\n\nThe water is high with the moon, and that is when you can leave.\n')
  const after = await read(['README.md', 'notice.md', 'marees.md'], true)
  await expectAsNew(after)
  expect(after.includes.has('notice.md')).toBe(true)
  expect(after.language).toBe('en')
})
