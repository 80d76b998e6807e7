/**
 * Applies every fix to the real spaces: what is offered goes away, nothing new is found, and a second run has nothing left to do.
 * Fixes are guesses or not; both are tried.
 */
import { describe, expect, it } from 'vitest'
import { checkSpace } from '../../src/engine/check/check-space.ts'
import { fixSpaces } from '../../src/engine/check/fix-space.ts'
import type { Found } from '../../src/engine/check/found.ts'
import { spacesIn } from '../../src/engine/open-spaces.ts'
import { openFolder } from '../../src/space/disk-files.ts'
import type { Files } from '../../src/space/files.ts'
import { noOptions } from '../support/check-example.ts'
import { corpusPath, corpusRoots } from '../support/corpus.ts'

describe.each(corpusRoots)('%s', (name) => {
  it.each([false, true])('is mended once and for all (guesses: %s)', { timeout: 600_000 }, async (unsafe) => {
    const { files, root } = await openFolder(corpusPath(name))
    const look = async (current: Files): Promise<Found[]> => {
      const { spaces } = await spacesIn({ files: current, root }, { engine: 'auto' })
      return (await Promise.all(spaces.map(({ space }) => checkSpace(space, noOptions)))).flat()
    }
    const before = await look(files)
    const { found, fixed, skipped } = await fixSpaces(files, look, { unsafe })
    const isOffered = ({ fix }: Found): boolean => fix !== undefined && (fix.safe || unsafe)
    expect(skipped).toEqual([])
    expect(found.filter(isOffered).map(told)).toEqual([])
    expect(freshOf(found, before)).toEqual([])
    expect(fixed).toBeGreaterThanOrEqual(before.filter(isOffered).length === 0 ? 0 : 1)
    console.log(`${name}: ${fixed} of ${before.length} findings mended${unsafe ? ', guesses too' : ''}`)
  })
})

const told = ({ id, file, place, message }: Found): string => `${id} ${file}:${place?.start.line} ${message}`

/** What is found more often than before, by rule and file: texts and lines change with the fixes. */
function freshOf(found: readonly Found[], before: readonly Found[]): string[] {
  const keyOf = ({ id, file }: Found): string => `${id} ${file}`
  const left = new Map<string, number>()
  for (const each of before) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1)
  return found
    .filter((each) => {
      const count = left.get(keyOf(each)) ?? 0
      left.set(keyOf(each), count - 1)
      return count <= 0
    })
    .map(told)
}
