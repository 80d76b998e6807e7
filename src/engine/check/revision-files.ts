/**
 * The files of a repository as they were at a revision, read from git: nothing is checked out.
 *
 *     openRevision('docs', 'origin/main')   →   { files, root: 'docs' }
 */
import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { OpenedFolder } from '../../space/disk-files.ts'
import { byCodeUnit } from '../../space/path-within.ts'
import { RunError } from '../run-error.ts'

const run = promisify(execFile)

/** Bytes of one answer of git. */
const longestAnswer = 1_000_000_000

export interface OpenedRevision extends OpenedFolder {
  /** Path now → path then, of the files that were renamed since. */
  renamed: ReadonlyMap<string, string>
}

interface Entry {
  path: string
  size: number
  object: string
}

export async function openRevision(folder: string, revision: string): Promise<OpenedRevision> {
  const given = await realpath(folder)
  const top = await topOf(given)
  const commit = await commitOf(top, revision)
  const prefix = (await git(given, ['rev-parse', '--show-prefix'])).toString('utf8').replace(/\n$/, '')
  const entries = entriesOf(await git(top, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit]))
  const texts = await readTexts(top, entries)
  const objects = new Map(entries.map(({ path, object }) => [path, object]))
  const read = async (path: string): Promise<Uint8Array> => {
    const object = objects.get(path)
    if (object === undefined) throw new Error(`Cannot find \`${path}\` at ${revision}`)
    return texts.get(object) ?? (await git(top, ['cat-file', 'blob', object]))
  }
  const list = entries.map(({ path, size }) => ({ path, size })).sort((a, b) => byCodeUnit(a.path, b.path))
  return { files: { list: async () => list, read }, root: prefix.replace(/\/$/, ''), renamed: await renamesSince(top, commit) }
}

async function topOf(folder: string): Promise<string> {
  try {
    return (await git(folder, ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\n$/, '')
  } catch (cause) {
    throw new RunError(`Cannot find a git repository around \`${folder}\``, '--since needs one to compare with.', { cause })
  }
}

async function commitOf(top: string, revision: string): Promise<string> {
  try {
    const answer = await git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    return answer.toString('utf8').trim()
  } catch (cause) {
    throw new RunError(
      `Cannot find the revision \`${revision}\``,
      'In CI, fetch it first: a shallow clone has the newest commit only.',
      { cause },
    )
  }
}

/** `100644 blob 3b18e51…     12\tguide/soil.md`, parted by NUL. Links and submodules are no files. */
function entriesOf(answer: Buffer): Entry[] {
  return answer
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const match = /^100\d{3} blob ([0-9a-f]{40,64}) +(\d+)\t(.+)$/s.exec(line)
      const [, object = '', size = '', path = ''] = match ?? []
      const isHidden = path.split('/').includes('node_modules')
      return match === null || isHidden ? [] : [{ path, size: Number(size), object }]
    })
}

/** All pages in one go; the few other files are read when they are asked for. */
async function readTexts(top: string, entries: readonly Entry[]): Promise<Map<string, Uint8Array>> {
  const objects = [...new Set(entries.filter(({ path }) => /\.(?:md|ya?ml)$/i.test(path)).map(({ object }) => object))]
  const answer = await git(top, ['cat-file', '--batch'], objects.map((object) => `${object}\n`).join(''))
  const texts = new Map<string, Uint8Array>()
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(0x0a, at)
    const [object = '', , size = '0'] = answer.subarray(at, end).toString('latin1').split(' ')
    texts.set(object, answer.subarray(end + 1, end + 1 + Number(size)))
    at = end + 1 + Number(size) + 1
  }
  return texts
}

async function renamesSince(top: string, commit: string): Promise<Map<string, string>> {
  const answer = await git(top, [
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--name-status',
    '-z',
    '-M',
    '--diff-filter=R',
    commit,
    '--',
  ])
  const parts = answer.toString('utf8').split('\0')
  const renamed = new Map<string, string>()
  for (let at = 0; at + 2 < parts.length; at += 3) renamed.set(parts[at + 2] ?? '', parts[at + 1] ?? '')
  return renamed
}

/** No shell, no prompt, and none of the configured helpers that would run other programs. */
async function git(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  const command = run('git', ['-C', folder, '--no-pager', '-c', 'core.fsmonitor=false', ...args], {
    encoding: 'buffer',
    maxBuffer: longestAnswer,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
  })
  if (input !== undefined) command.child.stdin?.end(input)
  return (await command).stdout
}
