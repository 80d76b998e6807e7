/** What is wrong with an include, by what its path resolves to. */
import type { Reference } from '../check.ts'

export type IncludeFault = 'missing' | 'outside' | 'remote'

export function includeFault({ kind, resolution }: Reference, includes: ReadonlyMap<string, unknown>): IncludeFault | undefined {
  if (kind !== 'include') return undefined
  if (resolution.type === 'external' || resolution.type === 'space') return 'remote'
  if (resolution.type === 'asset') return includes.has(resolution.file) ? undefined : 'missing'
  if (resolution.type !== 'broken') return undefined
  if (resolution.reason === 'outside-space') return 'outside'
  return resolution.reason === 'app-private' || resolution.reason === 'dev-host' ? 'remote' : 'missing'
}
