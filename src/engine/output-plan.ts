/** Compares what is to be written with what is there: what is new, what may be replaced or removed, and what stands in the way. */
import { concurrently } from './concurrently.ts'
import type { Manifest } from './output-manifest.ts'
import type { State } from './output-state.ts'
import { RunError } from './run-error.ts'

export interface Change {
  path: string
  hash: string
  action: 'create' | 'replace' | 'same'
  /** Why it may not be written: `forceable` when `force` would do it all the same. */
  conflict?: { reason: string; forceable: boolean; by?: string }
}

export interface Removal {
  path: string
  /** It was edited since, or is something else now. */
  kept: boolean
}

/** `former` is the hash that the run before left. */
export function planWrite(path: string, hash: string, state: State, former: string | undefined): Change {
  switch (state.type) {
    case 'none':
      return { path, hash, action: 'create' }
    case 'file':
      if (state.hash === hash) return { path, hash, action: 'same' }
      if (state.hash === former) return { path, hash, action: 'replace' }
      return conflict(path, hash, former === undefined ? 'was not written by unbook' : 'was changed after unbook wrote it', true)
    case 'link':
      return conflict(path, hash, 'is not a regular file', true)
    case 'folder':
      return conflict(path, hash, 'is a folder', false)
    case 'blocked':
      return {
        path,
        hash,
        action: 'create',
        conflict: { reason: `lies below \`${state.by}\`, which is no folder`, forceable: false, by: state.by },
      }
  }
}

function conflict(path: string, hash: string, reason: string, forceable: boolean): Change {
  return { path, hash, action: 'replace', conflict: { reason, forceable } }
}

/** Files of the run before that this one does not write: removed when they are as they were left. */
export async function planRemovals(
  manifest: Manifest,
  wanted: ReadonlySet<string>,
  look: (path: string) => Promise<State>,
  force: boolean,
): Promise<Removal[]> {
  const removals: Removal[] = []
  const stale = [...manifest].filter(([path]) => !wanted.has(path))
  await concurrently(stale, 16, async ([path, hash]) => {
    const state = await look(path)
    if (state.type !== 'file') return
    removals.push({ path, kept: !force && state.hash !== hash })
  })
  return removals.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const shown = 5

/** Throws one sentence that names what stands in the way; nothing has been changed by then. */
export function refuseConflicts(changes: readonly Change[], removals: readonly Removal[], force: boolean): void {
  const freed = new Set(removals.filter(({ kept }) => !kept).map(({ path }) => path))
  const conflicts = changes.flatMap(({ path, conflict }) => {
    if (conflict === undefined || (force && conflict.forceable) || freed.has(conflict.by ?? '')) return []
    return [{ path, ...conflict }]
  })
  if (conflicts.length === 0) return
  const list = conflicts.slice(0, shown).map(({ path, reason }) => `\`${path}\` ${reason}`)
  const more = conflicts.length > shown ? `, and ${conflicts.length - shown} more` : ''
  throw new RunError(
    `Nothing was written, since files in the output folder would be lost: ${list.join(', ')}${more}`,
    conflicts.every(({ forceable }) => forceable)
      ? 'Move them away, choose another folder, or add --force to replace them.'
      : 'Move them away or choose another folder.',
  )
}
