/** One folder a construct or case: its output in every target, and what was reported, stand beside the input. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { cases, defaults, expectFile, fixtures, outputs, readFixture, reportName, reportOf } from './support/fixtures.ts'

describe.each(['blocks', 'nesting', 'malformed'])('%s', (group) => {
  describe.each(cases(group))('%s', (name) => {
    const folder = join(fixtures, group, name)
    it.each(Object.entries(outputs))('as %s', async (to, file) => {
      const result = await convert(await readFixture(folder), { ...defaults, to })
      const path = to === 'html' ? 'input.html' : to === 'json' ? 'input.json' : 'input.md'
      const page = result.files.find((output) => output.path === path)
      expect(page, `${to} wrote no ${path}`).toBeDefined()
      expectFile(join(folder, file), String(page?.content))
      if (to === 'commonmark') expectFile(join(folder, reportName), reportOf(result))
    })
  })
})
