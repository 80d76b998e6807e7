/** Everything that `commonmark` writes reads, in a parser without any extension, as it was meant. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cases, fixtures, readFixture } from './support/fixtures.ts'
import { commonmarkJob, readBack } from './support/read-back.ts'

describe.each(['blocks', 'nesting', 'malformed'])('%s', (group) => {
  it.each(cases(group))('%s', async (name) => {
    const space = await readFixture(join(fixtures, group, name))
    const job = await commonmarkJob(space)
    for (const page of space.pages.values()) {
      const { meant, read } = readBack(page, job)
      expect(read, page.path).toBe(meant)
    }
  })
})
