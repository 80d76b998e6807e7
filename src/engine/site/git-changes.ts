/**
 * When each file was changed last, as git has it: by path from the top of the repository.
 *
 * Commits are read one by one, newest first, until every file has a date. Of a clone without its whole history the oldest commits
 * say nothing, since they seem to have made every file.
 */
import { existsSync } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { findBase } from '../../space/find-base.ts'
import { once } from '../../space/once.ts'
import { spawnGit } from './safe-git.ts'

export interface ChangesOptions {
  /** Files that are asked for; git is let go once each has a date. */
  wanted?: ReadonlySet<string>
  /** Milliseconds after which what is known so far has to do. */
  patience?: number
}

/** Empty without git, and where the folder is in no repository. */
export async function gitChanges(folder: string, options: ChangesOptions = {}): Promise<ReadonlyMap<string, Date>> {
  const given = await realpath(folder)
  const base = await realpath(findBase(given))
  if (!existsSync(join(base, '.git'))) return new Map()
  const boundary = await shallowCommits(base)
  return await readLog(base, relative(base, given).split(sep).join('/'), boundary, options)
}

/** Asks git once, when it is first called. A site without dates is a site all the same. */
export const changesIn = (folder: string): (() => Promise<ReadonlyMap<string, Date>>) =>
  once(async () => await gitChanges(folder).catch(() => new Map<string, Date>()))

/** Commits whose parents were not fetched. */
async function shallowCommits(base: string): Promise<ReadonlySet<string>> {
  const file = (await textOf(base, ['rev-parse', '--git-path', 'shallow'])).trim()
  const text = file === '' ? '' : await readFile(resolve(base, file), 'utf8').catch(() => '')
  return new Set(text.split('\n').filter((line) => line !== ''))
}

async function textOf(base: string, args: readonly string[]): Promise<string> {
  let text = ''
  await eachPart(base, args, (part) => {
    text += part
    return 'go on'
  })
  return text
}

/** Commits come as `\x01hash seconds`, then the names of their files, all parted by NUL. */
async function readLog(
  base: string,
  folder: string,
  boundary: ReadonlySet<string>,
  { wanted, patience = 10_000 }: ChangesOptions,
): Promise<ReadonlyMap<string, Date>> {
  const changes = new Map<string, Date>()
  const missing = wanted && new Set(wanted)
  const until = Date.now() + patience
  let date: Date | undefined
  const take = (part: string): 'go on' | 'enough' => {
    const commit = part.charCodeAt(0) === 1 ? /^([0-9a-f]{40,64}) (\d{1,12})$/.exec(part.slice(1)) : null
    if (commit !== null) {
      date = boundary.has(commit[1] ?? '') ? undefined : new Date(Number(commit[2]) * 1000)
      return Date.now() > until ? 'enough' : 'go on'
    }
    const file = part.replace(/^\n/, '')
    if (date !== undefined && !changes.has(file) && (wanted?.has(file) ?? true)) changes.set(file, date)
    if (date !== undefined) missing?.delete(file)
    return missing?.size === 0 ? 'enough' : 'go on'
  }
  const format = ['-z', '--format=tformat:%x01%H %ct', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv']
  const paths = folder === '' ? [] : ['--', folder]
  await eachPart(base, ['log', ...format, '--ignore-submodules=all', ...paths], take, patience)
  return changes
}

/** Hands over what git writes between NULs, until it ends or enough is known. A git that is not there has nothing to say. */
async function eachPart(
  base: string,
  args: readonly string[],
  take: (part: string) => 'go on' | 'enough',
  patience = 10_000,
): Promise<void> {
  const git = spawnGit(base, args)
  const timer = setTimeout(() => git.kill(), patience)
  const ended = new Promise<void>((done) => {
    git.on('error', () => done()).on('close', () => done())
  })
  try {
    let rest = ''
    for await (const chunk of git.stdout.setEncoding('utf8')) {
      const parts = (rest + String(chunk)).split('\0')
      rest = parts.pop() ?? ''
      if (parts.some((part) => take(part) === 'enough')) break
    }
    if (rest !== '') take(rest)
  } finally {
    clearTimeout(timer)
    git.kill()
    await ended
  }
}
