/**
 * Moves what was staged into place by renames alone, and undoes those that were made when one fails. It is synchronous on purpose:
 * no signal handler and no other task comes in between.
 */
import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { removeSync } from 'fs-extra/esm'
import type { OutputFolder } from './output-folder.ts'
import { manifestName } from './output-manifest.ts'
import type { Change, Removal } from './output-plan.ts'

type Undo = () => void

export function commit(out: OutputFolder, staging: string, changes: readonly Change[], removals: readonly Removal[]): void {
  if (out.exists) moveEach(out.path, staging, changes, removals)
  else renameSync(join(staging, 'new'), out.path)
}

function moveEach(out: string, staging: string, changes: readonly Change[], removals: readonly Removal[]): void {
  const undo: Undo[] = []
  try {
    const gone = removals.filter(({ kept }) => !kept)
    for (const { path } of gone) setAside(out, staging, path, undo)
    for (const { path, action } of changes) if (action !== 'same') replace(out, staging, path, action === 'replace', undo)
    replace(out, staging, manifestName, isThere(out, manifestName), undo)
    removeEmptyFolders(out, gone)
  } catch (error) {
    for (const step of undo.reverse()) step()
    throw error
  }
}

function setAside(out: string, staging: string, path: string, undo: Undo[]): void {
  const place = join(out, path)
  const aside = join(staging, 'old', path)
  mkdirSync(dirname(aside), { recursive: true })
  renameSync(place, aside)
  undo.push(() => {
    mkdirSync(dirname(place), { recursive: true })
    renameSync(aside, place)
  })
}

function replace(out: string, staging: string, path: string, isTaken: boolean, undo: Undo[]): void {
  const place = join(out, path)
  if (isTaken) setAside(out, staging, path, undo)
  const made = mkdirSync(dirname(place), { recursive: true })
  if (made !== undefined) undo.push(() => removeSync(made))
  renameSync(join(staging, 'new', path), place)
  undo.push(() => removeSync(place))
}

const isThere = (folder: string, name: string): boolean => readdirSync(folder).includes(name)

/** Only folders that a removed file has left empty, from the deepest up. */
function removeEmptyFolders(out: string, gone: readonly Removal[]): void {
  for (const { path } of gone) {
    for (let folder = dirname(path); folder !== '.' && isEmpty(join(out, folder)); folder = dirname(folder))
      rmdirSync(join(out, folder))
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return false // It went with a file that was removed before.
  }
}
