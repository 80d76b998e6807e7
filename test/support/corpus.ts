/** The real spaces that stand beside the checkout, when they do. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openSpaces } from '../../src/engine/open-spaces.ts'
import type { Space } from '../../src/space/space.ts'

export const shared = join(import.meta.dirname, '../../../shared')
const names = ['seeds', 'playbook', 'registries/spec', 'consent/spec', 'elsa', 'fluentd', 'pgsql-tw/tw']

/** Roots that can be read; empty, with a clear word, where the corpus is not there. */
export const corpusRoots: readonly string[] = existsSync(join(shared, 'corpus'))
  ? names.filter((name) => existsSync(join(shared, 'corpus', name)))
  : []
if (corpusRoots.length === 0) console.warn('../shared/corpus is not there: tests on real spaces are skipped')

export const corpusPath = (name: string): string => join(shared, 'corpus', name)

export async function readCorpus(name: string): Promise<Space> {
  const { spaces } = await openSpaces(corpusPath(name), { engine: 'auto' })
  const [opened] = spaces
  if (!opened) throw new Error(`No space in ${name}`)
  return opened.space
}
