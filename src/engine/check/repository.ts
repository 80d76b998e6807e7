/** The folders of a run by the repository in which they stand, whose files are listed once. */
import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { Files } from '../../space/files.ts'
import { findBase } from '../../space/find-base.ts'
import { openListed } from '../open-spaces.ts'

export interface Repository {
  /** Absolute, and free of links. */
  base: string
  files: Files
  /** The folders that were given, from the base. */
  folders: readonly string[]
  /** Tells it from others in one run; empty for the first. */
  name: string
}

export async function openRepositories(folders: readonly string[]): Promise<Repository[]> {
  const byBase = new Map<string, Set<string>>()
  for (const folder of folders) {
    const path = await realpath(folder)
    const base = await realpath(findBase(path))
    byBase.set(base, (byBase.get(base) ?? new Set()).add(path))
  }
  const first = [...byBase.keys()][0] ?? ''
  const repositories: Repository[] = []
  for (const [base, unique] of byBase) {
    const paths = [...unique]
    const { files } = await openListed(paths[0] ?? base)
    repositories.push({ base, files, folders: paths.map((path) => way(base, path)), name: way(first, base) })
  }
  return repositories
}

const way = (from: string, to: string): string => relative(from, to).split(sep).join('/')
