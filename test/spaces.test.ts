/** Whole small spaces: every file that a target writes, and what was reported. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { defaults, expectFile, filesBelow, fixtures, readFixture, reportOf } from './support/fixtures.ts'

/** Root below the folder → name of the expected output. */
const roots: readonly [folder: string, root: string][] = [
  ['botanical-garden', ''],
  ['harbour-ferries', 'passengers'],
  ['harbour-ferries', 'crew'],
  ['kitchen-without-summary', ''],
  ['legacy-book', ''],
  ['observatory', ''],
  ['old-mill', ''],
  ['two-languages', 'fr'],
  ['zero-width-config', ''],
]

/** The style sheet is the same for every space, and stands in `src/`. */
const isReviewed = (path: string): boolean => !path.endsWith('.css')

describe.each(roots)('%s/%s', (folder, root) => {
  it.each(['commonmark', 'gfm', 'gitbook', 'html'])('%s', async (to) => {
    const space = await readFixture(join(fixtures, 'spaces', folder), root)
    const result = await convert(space, { ...defaults, to, unlisted: 'omit' })
    const expected = join(fixtures, 'expected', [folder, root].filter(Boolean).join('-'), to)
    for (const { path, content } of result.files)
      if (isReviewed(path) && typeof content === 'string') expectFile(join(expected, path), content)
    const paths = [...result.files, ...result.assets].map(({ path }) => path)
    expect([...new Set(paths)], 'no path is written twice').toEqual(paths)
    const assets = result.assets
      .map(({ from, path }) => `${from} → ${path}\n`)
      .sort()
      .join('')
    expectFile(join(expected, '_report.txt'), `${reportOf(result)}${assets}`)
    const written = new Set([...result.files.map(({ path }) => path).filter(isReviewed), '_report.txt'])
    const stale = existsSync(expected) ? filesBelow(expected).filter((path) => !written.has(path)) : []
    expect(stale, 'expected files that are no longer written').toEqual([])
  })
})
