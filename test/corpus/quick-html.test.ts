/** The quick way to HTML and the long one on every page of the real spaces. */
import { describe, expect, it } from 'vitest'
import { corpusRoots, readCorpus } from '../support/corpus.ts'
import { differingPages } from '../support/same-html.ts'

describe.skipIf(corpusRoots.length === 0)('both ways to HTML agree', () => {
  it.each(corpusRoots)('%s', async (root) => expect(await differingPages(await readCorpus(root))).toEqual([]))
})
