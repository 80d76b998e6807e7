/** Every page of the real spaces: what `commonmark` wrote reads in a plain parser as it was meant. */
import { describe, expect, it } from 'vitest'
import { corpusRoots, readCorpus } from '../support/corpus.ts'
import { commonmarkJob, readBack } from '../support/read-back.ts'

describe.skipIf(corpusRoots.length === 0)('commonmark, read by bare remark-parse', () => {
  it.each(corpusRoots)('%s', async (root) => {
    const space = await readCorpus(root)
    const job = await commonmarkJob(space)
    const wrong: string[] = []
    let pages = 0
    for (const page of space.pages.values()) {
      // Bare remark takes seconds for a megabyte: of a large space, every tenth page will do.
      if (space.pages.size > 500 && pages++ % 10 !== 0) continue
      const { meant, read } = readBack(page, job)
      if (meant !== read) wrong.push(`${page.path}: ${firstDifference(meant, read)}`)
    }
    expect(wrong).toEqual([])
  })
})

function firstDifference(meant: string, read: string): string {
  let at = 0
  while (at < meant.length && meant[at] === read[at]) at++
  return `meant ${JSON.stringify(meant.slice(Math.max(0, at - 40), at + 60))}, read ${JSON.stringify(read.slice(Math.max(0, at - 40), at + 60))}`
}
