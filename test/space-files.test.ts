import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFolder } from '../src/space/disk-files.ts'
import { fileIndex } from '../src/space/file-index.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { pathWithin } from '../src/space/path-within.ts'

let top: string
beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'harbour-')))
})
afterEach(async () => {
  await rm(top, { recursive: true, force: true })
})

async function put(contents: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(top, path)), { recursive: true })
    await writeFile(join(top, path), content)
  }
}

const open = async (path: string, limit?: number) => await openFolder(join(top, path), limit)
const paths = async (path: string) => (await (await open(path)).files.list()).map((entry) => entry.path)
const text = async (path: string, file: string) => new TextDecoder().decode(await (await open(path)).files.read(file))

describe('the base', () => {
  test('is the repository', async () => {
    await put({ 'repo/.git/HEAD': 'x', 'repo/docs/a.md': '', 'repo/.gitbook/assets/x.png': '12345' })
    expect((await open('repo/docs')).root).toBe('docs')
    expect(await paths('repo/docs')).toEqual(['.gitbook/assets/x.png', 'docs/a.md'])
    expect((await (await open('repo/docs')).files.list())[0]?.size).toBe(5)
  })

  test('is a worktree or a submodule, whose .git is a file', async () => {
    await put({ 'repo/.git': 'gitdir: elsewhere', 'repo/docs/a.md': '' })
    expect((await open('repo/docs')).root).toBe('docs')
  })

  test('is the folder whose .gitbook.yaml names the given one as its root', async () => {
    await put({ 'export/.gitbook.yaml': '\u200Broot: ./docs/\n', 'export/docs/a.md': '', 'export/other/b.md': '' })
    expect((await open('export/docs')).root).toBe('docs')
    expect((await open('export/other')).root).toBe('')
    expect(await paths('export/other')).toEqual(['b.md'])
  })

  test('is the folder itself otherwise', async () => {
    await put({ 'plain/a.md': '', 'outside.md': '' })
    expect((await open('plain')).root).toBe('')
    expect(await paths('plain')).toEqual(['a.md'])
  })

  test('a folder that is not there is an error', async () => {
    await expect(open('nowhere')).rejects.toThrow('nowhere')
  })
})

describe('listing', () => {
  test('.git and node_modules are left out at any depth', async () => {
    await put({ 'a/x.md': '', 'a/node_modules/p/README.md': '', 'a/b/.git/config': '', 'a/b/.hidden/y.md': '' })
    expect(await paths('a')).toEqual(['b/.hidden/y.md', 'x.md'])
  })

  test('links inside are followed, those that lead out, nowhere or round are not', async () => {
    await put({ 'a/shared/x.md': 'x', 'a/deep/y.md': 'y', 'secret/z.md': 'z' })
    await symlink(join(top, 'a/shared'), join(top, 'a/linked'))
    await symlink(join(top, 'a/deep/y.md'), join(top, 'a/y-link.md'))
    await symlink(join(top, 'secret'), join(top, 'a/out'))
    await symlink(join(top, 'secret/z.md'), join(top, 'a/z.md'))
    await symlink('gone', join(top, 'a/dangling'))
    await symlink('..', join(top, 'a/deep/up'))
    await symlink(join(top, 'a/deep'), join(top, 'a/shared/other'))
    expect(await paths('a')).toEqual(['deep/y.md', 'linked/x.md', 'shared/other/y.md', 'shared/x.md', 'y-link.md'])
  })

  test('what is around the folder is cut off first, and said to be', async () => {
    await put({ '.git/HEAD': '', 'docs/a.md': '', 'docs/b.md': '', 'x/1': '', 'x/2': '', 'x/3': '' })
    const { files } = await open('docs', 3)
    expect((await files.list()).map((entry) => entry.path)).toEqual(expect.arrayContaining(['docs/a.md', 'docs/b.md']))
    expect(files.truncated).toBe(true)
    await expect((await open('docs', 1)).files.list()).rejects.toThrow('expected at most 1')
    expect((await open('docs', 50)).files.truncated).toBeUndefined()
  })
})

describe('reading', () => {
  test('stays below the base, whatever the path', async () => {
    await put({ 'a/x.md': 'x', 'secret.md': 'no', 'a/.git/config': 'no' })
    await symlink(join(top, 'secret.md'), join(top, 'a/link.md'))
    expect(await text('a', 'x.md')).toBe('x')
    expect(await text('a', 'b/../x.md')).toBe('x')
    for (const path of ['../secret.md', 'b/../../secret.md', join(top, 'secret.md'), 'link.md', '.git/config', 'x.md\0']) {
      await expect(text('a', path), path).rejects.toThrow('inside the repository')
    }
    await expect(text('a', '.')).rejects.toThrow('expected a file')
    await expect(text('a', 'gone.md')).rejects.toThrow('gone.md')
  })
})

test('files in memory', async () => {
  const files = memoryFiles({ 'b.md': 'é', 'a.bin': Uint8Array.of(1, 2, 3) })
  expect(await files.list()).toEqual([
    { path: 'a.bin', size: 3 },
    { path: 'b.md', size: 2 },
  ])
  expect(await files.read('a.bin')).toEqual(Uint8Array.of(1, 2, 3))
  await expect(files.read('c')).rejects.toThrow('`c`')
  await expect(memoryFiles({}).read('constructor')).rejects.toThrow()
})

test('the index finds another case and another Unicode form', () => {
  const index = fileIndex(['Quay/Étang.md', 'a.md'].map((path, size) => ({ path, size })))
  expect(index.has('a.md')).toBe(true)
  expect(index.size('a.md')).toBe(1)
  expect(index.nearly('quay/e\u0301TANG.MD')).toBe('Quay/Étang.md')
  expect(index.nearly('b.md')).toBeUndefined()
  expect([...index.paths()]).toEqual(['Quay/Étang.md', 'a.md'])
})

test.each([
  ['a/b', '../c.md', 'a/c.md'],
  ['', './a//b/./c.md', 'a/b/c.md'],
  ['a', '../..', undefined],
  ['a', '../../a/b', undefined],
  ['', '', ''],
])('pathWithin(%j, %j) is %j', (folder, path, expected) => {
  expect(pathWithin(folder, path)).toBe(expected)
})
