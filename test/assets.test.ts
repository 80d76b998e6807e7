import { describe, expect, it } from 'vitest'
import { type AssetOptions, prepareAssets } from '../src/engine/assets.ts'
import { safePath } from '../src/engine/safe-path.ts'
import type { Files } from '../src/space/files.ts'

/** Output paths of files that are given as path → content. */
async function planned(contents: Record<string, string>, options: Partial<AssetOptions> = {}): Promise<Record<string, string>> {
  const { files, entries, reads } = memory(contents)
  const plan = await prepareAssets(files, entries, { root: '', ...options })
  expect(reads.every((path) => entries.filter((entry) => entry.size === contents[path]?.length).length > 1)).toBe(true)
  return Object.fromEntries(entries.map(({ path }) => [path, plan.pathFor(path) ?? '']))
}

function memory(contents: Record<string, string>) {
  const reads: string[] = []
  const files: Files = {
    list: async () => entries,
    read: async (path) => {
      reads.push(path)
      return new TextEncoder().encode(contents[path])
    },
  }
  const entries = Object.entries(contents).map(([path, content]) => ({ path, size: content.length }))
  return { files, entries, reads }
}

describe('safePath', () => {
  it.each([
    ['photos/étang.jpg', 'photos/étang.jpg'],
    ['plan (1).png', 'plan-1.png'],
    ['plan du jardin.png', 'plan-du-jardin.png'],
    ['a?b#c%d:e*f"g<h>i|j\\k.svg', 'a-b-c-d-e-f-g-h-i-j-k.svg'],
    ['خريطة الحديقة.png', 'خريطة-الحديقة.png'],
    ['../../.ssh/id', 'ssh/id'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\boot.ini', 'C-boot.ini'],
    ['.hidden/.file', 'hidden/file'],
    ['ends with a dot.', 'ends-with-a-dot'],
    ['aux.svg', 'aux-file.svg'],
    ['nul/Com1', 'nul-file/Com1-file'],
    ['tab\tand\u0000nul.png', 'tab-and-nul.png'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['???', 'file'],
    ['???.png', 'file.png'],
    ['archive.tar.gz', 'archive.tar.gz'],
  ])('%j becomes %j', (path, expected) => {
    expect(safePath(path)).toBe(expected)
    expect(safePath(expected)).toBe(expected)
  })

  it('cuts names and paths that are too long for a file system', () => {
    const name = safePath(`${'é'.repeat(400)}.png`)
    expect(Buffer.byteLength(name)).toBeLessThan(200)
    expect(name.endsWith('é.png')).toBe(true)
    expect(safePath(`${'deep/'.repeat(100)}map.png`)).toBe('assets/map.png')
  })
})

describe('prepareAssets', () => {
  it('keeps folders below the root and gathers what GitBook keeps in its own', async () => {
    const contents = {
      '.gitbook/assets/map.png': 'a',
      'docs/guide/bed.png': 'bb',
      'docs/.gitbook/assets/x/y.pdf': 'ccc',
      'logo.svg': 'dddd',
    }
    expect(await planned(contents, { root: 'docs' })).toEqual({
      '.gitbook/assets/map.png': 'assets/map.png',
      'docs/guide/bed.png': 'guide/bed.png',
      'docs/.gitbook/assets/x/y.pdf': 'assets/x/y.pdf',
      'logo.svg': 'assets/logo.svg',
    })
  })

  it('writes one file for copies of the same content, under the shorter name', async () => {
    const paths = await planned({ 'rose (1).png': 'red', 'rose.png': 'red', 'lily.png': 'sun', 'rose.gif': 'red' })
    expect(paths).toEqual({ 'rose (1).png': 'rose.png', 'rose.png': 'rose.png', 'lily.png': 'lily.png', 'rose.gif': 'rose.gif' })
  })

  it('does not take empty files for copies', async () => {
    expect(await planned({ 'rose.png': '', 'lily.png': '' })).toEqual({ 'rose.png': 'rose.png', 'lily.png': 'lily.png' })
  })

  it('keeps names apart that differ by case, by Unicode form or by what was replaced', async () => {
    const paths = await planned({
      'Rose.png': '1',
      'rose.png': '22',
      'é.png': '333',
      'e\u0301.png': '4444',
      'a b.png': '55555',
      'a?b.png': '666666',
    })
    expect(new Set(Object.values(paths).map((path) => path.normalize('NFC').toLowerCase())).size).toBe(6)
    expect(paths['rose.png']).toBe('rose-2.png')
  })

  it('avoids the paths of pages, and files where a folder is needed', async () => {
    const paths = await planned(
      { 'guide.html': '1', '.gitbook/assets/map': '22', 'assets/map/north.png': '333' },
      { taken: ['guide.html'] },
    )
    expect(paths).toEqual({
      'guide.html': 'guide-2.html',
      '.gitbook/assets/map': 'assets/map',
      'assets/map/north.png': 'assets/map-2/north.png',
    })
  })

  it('gives the same names whatever the order of the candidates', async () => {
    const contents = { 'A.png': '1', 'a.png': '22', 'b c.png': '333', 'b-c.png': '4444' }
    const backwards = Object.fromEntries(Object.entries(contents).reverse())
    expect(await planned(contents)).toEqual(await planned(backwards))
  })

  it('leaves paths as they are when the dialect is kept', async () => {
    const contents = { 'docs/.gitbook/assets/plan (1).png': 'a', 'docs/.gitbook/assets/plan.png': 'a', 'other/plan.png': 'bb' }
    expect(await planned(contents, { root: 'docs', keepPaths: true })).toEqual({
      'docs/.gitbook/assets/plan (1).png': '.gitbook/assets/plan (1).png',
      'docs/.gitbook/assets/plan.png': '.gitbook/assets/plan.png',
      'other/plan.png': 'assets/plan.png',
    })
  })

  it('numbers ten thousand files of one name without trying every number each time', async () => {
    const contents = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`space${index}/image.png`, 'x'.repeat(index)]),
    )
    const { files, entries } = memory(contents)
    const plan = await prepareAssets(files, entries, { root: 'elsewhere' })
    expect(new Set(entries.map(({ path }) => plan.pathFor(path))).size).toBe(10_000)
  }, 5000)
})
