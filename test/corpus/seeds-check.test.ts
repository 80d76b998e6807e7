/** The two pages of the seeds: what a person finds who reads them, written down before the rules were run. */
import { expect, it } from 'vitest'
import { checkSpace } from '../../src/engine/check/check-space.ts'
import { noOptions } from '../support/check-example.ts'
import { corpusRoots, readCorpus } from '../support/corpus.ts'

const guide = 'guide/README.md'
const chances = 'guide/2-description/opportunites-dengagement.md'

const at = (id: string, file: string, ...lines: number[]): string[] => lines.map((line) => `${file}:${line} ${id}`)

const expected = [
  // Two references that GitBook had lost, three to a developer's machine, four pages and seven images that are not there.
  ...at('link/broken-reference', guide, 31, 57),
  ...at('link/dev-host', guide, 13, 81),
  ...at('link/dev-host', chances, 61),
  ...at('link/missing-page', guide, 23, 27, 35, 39),
  ...at('asset/missing', guide, 9, 53, 61),
  ...at('asset/missing', chances, 28, 51, 63, 77),
  // None of the seven says what it shows, and two have an empty caption.
  ...at('img/missing-alt', guide, 9, 53, 61),
  ...at('img/missing-alt', chances, 28, 51, 63, 77),
  ...at('img/empty-figcaption', guide, 9, 53),
  // From `#` to `###`, in both.
  ...at('head/skipped-level', guide, 11),
  ...at('head/skipped-level', chances, 43),
  // "ici" and "lien", and a space within the brackets.
  ...at('link/non-descriptive', guide, 57),
  ...at('link/non-descriptive', chances, 26, 49, 61),
  ...at('link/edge-space', guide, 81),
  // A backslash with nothing after it, and `&#x20;` at the end of lines: said once for each page, since one command mends all.
  ...at('list/dangling-break', chances, 40),
  ...at('text/zero-width', guide, 71),
  ...at('text/zero-width', chances, 17),
]

it.skipIf(!corpusRoots.includes('seeds'))('finds in the seeds what is wrong with them, and nothing beyond', async () => {
  const found = await checkSpace(await readCorpus('seeds'), noOptions)
  expect(found.map(({ id, file, place }) => `${file}:${place?.start.line} ${id}`).sort()).toEqual(expected.sort())
})
