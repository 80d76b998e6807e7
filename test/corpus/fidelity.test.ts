/** The independent oracles on every real space: nothing a page says is lost, no template tag is left over, no internal link is dead. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convert } from '../../src/engine/convert.ts'
import { openSpaces } from '../../src/engine/open-spaces.ts'
import { outcomeOf, outputEntries } from '../../src/engine/outcome.ts'
import { writeOutput } from '../../src/engine/write-output.ts'
import { corpusPath, corpusRoots, shared } from '../support/corpus.ts'
import { defaults } from '../support/fixtures.ts'

interface Fidelity {
  missing: number
  word_recall: number
  code_recall: number | null
  leftover_tags: number
}

/**
 * Where the oracle and CommonMark read a page differently, the figure that a faithful output gets:
 * - elsa: a fence left open in a list item ends with the item, the oracle reads on to the next fence (32 lines);
 * - fluentd: code in an HTML comment, which no reader of a web page sees (7 lines);
 * - pgsql-tw: the oracle glues inline code in HTML to the Chinese words around it, but not in Markdown.
 */
const reachable: Readonly<Record<string, { words?: number; code?: number }>> = {
  'elsa html': { code: 0.997 },
  'fluentd html': { code: 0.999 },
  'pgsql-tw/tw html': { words: 0.9955 },
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unbook-fidelity-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const oracle = (tool: string, ...args: string[]): unknown =>
  JSON.parse(
    execFileSync('python3', [join(shared, 'tools', tool), ...args, '--json'], { encoding: 'utf8', maxBuffer: 100_000_000 }),
  )

async function write(root: string, to: string): Promise<string> {
  const opened = await openSpaces(corpusPath(root), { engine: 'auto' })
  const converted = []
  for (const { path, space } of opened.spaces) converted.push({ path, space, result: await convert(space, { ...defaults, to }) })
  expect(outcomeOf(opened, converted).pages.written).toBeGreaterThan(0)
  const out = join(folder, `${root.replace('/', '-')}-${to}`)
  await writeOutput(out, outputEntries(converted), {})
  return out
}

describe.skipIf(corpusRoots.length === 0).each(corpusRoots.map((root) => [root]))('%s', (root) => {
  it.each(['commonmark', 'gfm', 'html'])('%s', async (to) => {
    const out = await write(root, to)
    const { missing, word_recall, code_recall, leftover_tags } = oracle('fidelity.py', corpusPath(root), out) as Fidelity
    const { words = 0.999, code = 0.9995 } = reachable[`${root} ${to}`] ?? {}
    expect({ missing, leftover_tags }).toEqual({ missing: 0, leftover_tags: 0 })
    expect(word_recall).toBeGreaterThanOrEqual(words)
    expect(code_recall ?? 1).toBeGreaterThanOrEqual(code)
    if (to !== 'html') return
    const { broken, broken_fragments, duplicate_ids } = oracle('crawl.py', out) as Record<string, number>
    expect({ broken, broken_fragments, duplicate_ids }).toEqual({ broken: 0, broken_fragments: 0, duplicate_ids: 0 })
  })
})
