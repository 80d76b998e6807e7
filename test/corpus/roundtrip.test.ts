/** Every page of the corpora: parse → gitbook → parse is the same tree on 99.5 % of them, and a second pass changes no byte. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/space/read-text.ts'
import { loadEngine } from '../../src/syntax/engines/engine.ts'
import { roundTrip } from '../support/round-trip.ts'

const corpus = join(import.meta.dirname, '../../../shared/corpus')
const isThere = existsSync(corpus)
if (!isThere) console.warn('Skipped: ../shared/corpus is not there, so real pages are not compared.')

describe.skipIf(!isThere)('corpus', () => {
  it.each([
    { name: 'copying what has not changed', fromScratch: false },
    { name: 'writing every node anew', fromScratch: true },
  ])('$name', async ({ fromScratch }) => {
    const engine = await loadEngine('auto')
    const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
    const different: string[] = []
    const unstable: string[] = []
    for (const path of paths) {
      const { text: source } = readText(readFileSync(join(corpus, path)), path)
      const { before, after, text, again } = roundTrip(source, engine, { fromScratch })
      if (!isDeepStrictEqual(before, after)) different.push(path)
      if (text !== again) unstable.push(path)
    }
    console.info(`${paths.length} pages, ${different.length} different, ${unstable.length} unstable`)
    expect(paths.length).toBeGreaterThan(1000)
    expect(different.length / paths.length, different.join('\n')).toBeLessThanOrEqual(0.005)
    expect(unstable).toEqual([])
  })
})
