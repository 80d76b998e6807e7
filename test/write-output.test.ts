import { mkdirSync, writeFileSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type WriteOutputOptions, writeOutput } from '../src/engine/write-output.ts'
import { processorTime } from './processor-time.ts'

let base: string
let out: string

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'unbook-test-'))
  out = join(base, 'site')
})
afterEach(() => rm(base, { recursive: true, force: true }))

const write = (files: Record<string, string>, options?: WriteOutputOptions) =>
  writeOutput(
    out,
    Object.entries(files).map(([path, content]) => ({ path, content })),
    options,
  )

/** Path → content of every file below the base folder, but for the manifest. */
async function tree(folder = base): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== '.unbook-manifest.json')
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')])),
  )
}

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(base, path)), { recursive: true })
  await writeFile(join(base, path), content)
}

describe('a folder that is not there', () => {
  it('appears with all its files, and nothing else is left', async () => {
    const result = await write({ 'index.html': 'Ferries', 'quay/times.html': 'At noon' })
    expect(result.written).toEqual(['index.html', 'quay/times.html'])
    expect(await tree()).toEqual({ 'site/index.html': 'Ferries', 'site/quay/times.html': 'At noon' })
    expect((await readdir(base)).length).toBe(1)
  })

  it('does not appear when a run is stopped, nor do the folders above it', async () => {
    out = join(base, 'a/b/site')
    await expect(write({ 'index.html': 'Ferries' }, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect(await readdir(base)).toEqual([])
  })

  it('does not appear in a dry run', async () => {
    const result = await write({ 'index.html': 'Ferries' }, { dryRun: true })
    expect(result.written).toEqual(['index.html'])
    expect(await readdir(base)).toEqual([])
  })
})

describe('a folder that unbook wrote before', () => {
  beforeEach(() => write({ 'index.html': 'Ferries', 'quay/times.html': 'At noon', 'old/fares.html': 'Two coins' }))

  it('gets what changed, loses what is gone, and keeps the rest untouched', async () => {
    const before = await lstat(join(out, 'index.html'))
    const result = await write({ 'index.html': 'Ferries', 'quay/times.html': 'At one' })
    expect(result).toEqual({
      written: ['quay/times.html'],
      unchanged: ['index.html'],
      removed: ['old/fares.html'],
      kept: [],
      unreadable: [],
    })
    expect(await tree(out)).toEqual({ 'index.html': 'Ferries', 'quay/times.html': 'At one' })
    expect(await readdir(out)).not.toContain('old')
    expect((await lstat(join(out, 'index.html'))).ino).toBe(before.ino)
  })

  it('keeps files of other people', async () => {
    await put('site/.git/HEAD', 'main')
    await put('site/old/notes.txt', 'mine')
    await write({ 'index.html': 'Ferries' })
    expect(await tree(out)).toEqual({ '.git/HEAD': 'main', 'index.html': 'Ferries', 'old/notes.txt': 'mine' })
  })

  it('is left whole when a file to replace was edited, unless forced', async () => {
    await put('site/index.html', 'My own words')
    const before = await tree()
    await expect(write({ 'index.html': 'Boats', 'new.html': 'New' })).rejects.toThrow(
      '`index.html` was changed after unbook wrote it',
    )
    expect(await tree()).toEqual(before)
    await write({ 'index.html': 'Boats' }, { force: true })
    expect(await tree(out)).toEqual({ 'index.html': 'Boats' })
  })

  it('keeps an edited file that is no longer wanted, unless forced', async () => {
    await put('site/old/fares.html', 'Three coins')
    expect((await write({ 'index.html': 'Ferries' })).kept).toEqual(['old/fares.html'])
    expect((await tree(out))['old/fares.html']).toBe('Three coins')
  })

  it('is left whole when a run is stopped', async () => {
    const before = await tree()
    await expect(write({ 'index.html': 'Boats' }, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect(await tree()).toEqual(before)
  })

  it('is put back when a file cannot be moved into place', async () => {
    const before = await tree()
    const stop = {
      path: 'z.html',
      read: async () => {
        await put('site/z.html/in-the-way.txt', 'came late') // After the look, before the move.
        return Buffer.from('z')
      },
    }
    const late = [{ path: 'a.html', content: 'a' }, { path: 'index.html', content: 'Boats' }, stop]
    await expect(writeOutput(out, late)).rejects.toThrow()
    expect(await tree()).toEqual({ ...before, 'site/z.html/in-the-way.txt': 'came late' })
  })
})

describe('what others have put in the way', () => {
  it('is not overwritten without force', async () => {
    await put('site/index.html', 'Mine')
    await expect(write({ 'index.html': 'Ferries' })).rejects.toThrow('`index.html` was not written by unbook')
    expect(await tree()).toEqual({ 'site/index.html': 'Mine' })
    await write({ 'index.html': 'Ferries' }, { force: true })
    expect(await tree(out)).toEqual({ 'index.html': 'Ferries' })
  })

  it('is taken over when it is the same', async () => {
    await put('site/index.html', 'Ferries')
    expect((await write({ 'index.html': 'Ferries' })).unchanged).toEqual(['index.html'])
    await write({ 'index.html': 'Boats' })
  })

  it('names five files and counts the rest', async () => {
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.html`, 'x']))
    for (const path of Object.keys(files)) await put(`site/${path}`, 'Mine')
    await expect(write(files)).rejects.toThrow('and 3 more')
  })

  it.each([[{ force: false }], [{ force: true }]])('is never a way out through a link (%j)', async (options) => {
    await mkdir(join(base, 'elsewhere'))
    await mkdir(out)
    await symlink(join(base, 'elsewhere'), join(out, 'quay'))
    await expect(write({ 'quay/times.html': 'At noon' }, options)).rejects.toThrow('lies below `quay`')
    expect(await readdir(join(base, 'elsewhere'))).toEqual([])
  })

  it('is replaced itself, not what it points to, when it is a link and force is set', async () => {
    await put('precious.txt', 'Mine')
    await mkdir(out)
    await symlink(join(base, 'precious.txt'), join(out, 'index.html'))
    await expect(write({ 'index.html': 'Ferries' })).rejects.toThrow('is not a regular file')
    await write({ 'index.html': 'Ferries' }, { force: true })
    expect(await tree()).toEqual({ 'precious.txt': 'Mine', 'site/index.html': 'Ferries' })
  })

  it('is not deleted through a manifest that was tampered with', async () => {
    await put('precious.txt', 'Mine')
    await put('elsewhere/notes.txt', 'Mine')
    await mkdir(out)
    await symlink(join(base, 'elsewhere'), join(out, 'linked'))
    const hash = '3ae6baf7ae4d0b76dbe6dd0a9b1b87f4da4e7eb4d0d1f6ab6b9bd1a7bd5e4d2e'
    const files = { '../precious.txt': hash, 'linked/notes.txt': hash, [join(base, 'precious.txt')]: hash }
    await put('site/.unbook-manifest.json', JSON.stringify({ schema: 1, files }))
    await write({ 'index.html': 'Ferries' }, { force: true })
    expect(await tree()).toMatchObject({ 'precious.txt': 'Mine', 'elsewhere/notes.txt': 'Mine' })
  })

  it('gives way when a file of the run before stands where a folder is needed', async () => {
    await write({ guide: 'a file' })
    await write({ 'guide/index.html': 'in a folder' })
    expect(await tree(out)).toEqual({ 'guide/index.html': 'in a folder' })
  })
})

describe('refusals', () => {
  it('names an output folder that is a file', async () => {
    await put('site', 'a file')
    await expect(write({ 'index.html': 'x' })).rejects.toThrow('is a file')
  })

  it.each(['../index.html', '/index.html', 'a/../../b', 'C:/x', 'a\\b', '', 'a//b', './a', 'a\u0000'])(
    'takes %j for a bug',
    async (path) => {
      await expect(write({ [path]: 'x' })).rejects.toThrow('Unexpected output path')
      expect(await readdir(base)).toEqual([])
    },
  )

  it('does not write where it reads', async () => {
    await put('space/README.md', '# Ferries')
    for (const [folder, file] of [
      ['space', 'x.html'],
      ['.', 'x.html'],
      ['space/out', 'README.md'],
    ] as const) {
      out = join(base, folder)
      await expect(write({ [file]: 'x' }, { input: join(base, 'space') })).rejects.toThrow(/is read|would be read/)
    }
    out = join(base, 'space/out')
    expect((await write({ 'x.html': 'x' }, { input: join(base, 'space') })).written).toEqual(['x.html'])
  })
})

it('writes the rest when a file that is to be copied cannot be read', async () => {
  const locked = { path: 'map.png', read: () => Promise.reject(new Error('permission denied')) }
  expect((await writeOutput(out, [{ path: 'index.html', content: 'x' }, locked])).unreadable).toEqual(['map.png'])
  expect(await tree(out)).toEqual({ 'index.html': 'x' })
})

it('takes little longer for two thousand small files than to write them one by one', { retry: 2 }, async () => {
  const files = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [`part-${index % 40}/page-${index}.html`, `Page ${index}`]),
  )
  const plain = await timed(() => {
    for (let part = 0; part < 40; part += 1) mkdirSync(join(base, 'plain', `part-${part}`), { recursive: true })
    for (const [path, content] of Object.entries(files)) writeFileSync(join(base, 'plain', path), content)
  })
  expect(await timed(async () => void (await write(files)))).toBeLessThan(1000 + 3 * plain)
})

async function timed(work: () => void | Promise<void>): Promise<number> {
  const spent = processorTime()
  await work()
  return spent()
}
