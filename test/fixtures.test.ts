/** One folder a construct or case: its output in every target, and what was reported, stand beside the input. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { cases, defaults, expectFile, fixtures, outputs, readFixture, reportName, reportOf } from './support/fixtures.ts'

for (const group of ['blocks', 'nesting', 'malformed']) {
  describe(group, () => {
    it.each(cases(group))('%s', async (name) => {
      const folder = join(fixtures, group, name)
      const space = await readFixture(folder)
      for (const [to, file] of Object.entries(outputs)) {
        const result = await convert(space, { ...defaults, to })
        const path = to === 'html' ? 'input.html' : to === 'json' ? 'input.json' : 'input.md'
        const page = result.files.find((output) => output.path === path)
        expect(page, `${to} wrote no ${path}`).toBeDefined()
        expectFile(join(folder, file), String(page?.content))
        if (to === 'commonmark') expectFile(join(folder, reportName), reportOf(result))
      }
    })
  })
}
