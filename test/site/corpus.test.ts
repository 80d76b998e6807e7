/** Real spaces as sites, under tools that share no code with unbook: dead links, old addresses, lost text, valid HTML, weight. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpusPath, corpusRoots, shared } from '../support/corpus.ts'
import { fixtures } from '../support/fixtures.ts'
import { type WrittenSite, writeSite } from '../support/site.ts'
import { serveFolder } from '../support/static-server.ts'

/** See test/corpus/fidelity.test.ts: where the oracle and CommonMark read a page differently. */
const reachable: Readonly<Record<string, { words?: number; code?: number }>> = {
  elsa: { code: 0.997 },
  fluentd: { code: 0.999 },
  'pgsql-tw/tw': { words: 0.9955 },
}

const own = ['site/components', 'spaces/botanical-garden', 'spaces/observatory', 'spaces/legacy-book']
const spaces = [
  ...own.map((name) => ({ name, path: join(fixtures, name), isReal: false })),
  ...corpusRoots.map((root) => ({ name: root, path: corpusPath(root), isReal: true })),
]
const missing = corpusRoots.length === 0 ? ' (../shared/corpus is not there: only fixtures)' : ''
const oracle = (tool: string, ...args: string[]): Record<string, number | null> =>
  JSON.parse(
    execFileSync('python3', [join(shared, 'tools', tool), ...args, '--json'], { encoding: 'utf8', maxBuffer: 1e8 }),
  ) as Record<string, number | null>

describe.each(spaces)(`$name${missing}`, ({ name, path, isReal }) => {
  let site: WrittenSite
  beforeAll(async () => {
    site = await writeSite(path)
  })
  afterAll(() => rm(dirname(site.folder), { recursive: true, force: true }))

  it('has a page for every page', () => {
    expect(site.sources.size).toBeGreaterThan(0)
    expect([...site.sources.values()].filter((output) => !site.pages.includes(output))).toEqual([])
  })

  it.skipIf(corpusRoots.length === 0)('has no dead link, no dead fragment, no id twice', () => {
    const { broken, broken_fragments, duplicate_ids } = oracle('crawl.py', site.folder)
    expect({ broken, broken_fragments, duplicate_ids }).toEqual({ broken: 0, broken_fragments: 0, duplicate_ids: 0 })
  })

  it('answers at every address that GitBook gave its pages', async () => {
    const server = await serveFolder(site.folder)
    const dead: string[] = []
    // Where a file and a folder want the same address, the folder has it.
    const wanted = [...site.sources.keys()].flatMap(gitbookAddresses)
    for (const [source, output] of site.sources) {
      const page = await readFile(join(site.folder, output), 'utf8')
      for (const address of gitbookAddresses(source)) {
        if (wanted.filter((each) => each === address).length > 1) continue
        const answer = await fetch(`${server.url}${encodeURI(address)}`)
        const text = await answer.text()
        if (answer.status !== 200 || (titleOf(text) !== titleOf(page) && !leadsTo(text, output)))
          dead.push(`${source}: /${address}`)
      }
    }
    await server.close()
    expect(dead).toEqual([])
  })

  // The oracle knows no variables, conditions and includes, which the fixtures are full of.
  it.runIf(isReal)('keeps what pages say, in HTML and in Markdown', async () => {
    const { words = 0.999, code = 0.9995 } = reachable[name] ?? {}
    const both = oracle('fidelity.py', path, site.folder)
    for (const file of await readdir(site.folder, { recursive: true }))
      if (file.endsWith('.md')) await rm(join(site.folder, file))
    const html = oracle('fidelity.py', path, site.folder)
    for (const { missing, leftover_tags, word_recall, code_recall } of [both, html]) {
      expect({ missing, leftover_tags }).toEqual({ missing: 0, leftover_tags: 0 })
      expect(word_recall).toBeGreaterThanOrEqual(words)
      expect(code_recall ?? 1).toBeGreaterThanOrEqual(code)
    }
  })

  it('is valid HTML', () => {
    expect(faultsIn(site.folder)).toEqual([])
  })

  it('weighs little: what stands around the text, and all that every page needs', async () => {
    const parts = ['site.css', 'site.js', 'theme.js'].map((part) => join(site.folder, '_unbook', part))
    const shell = (await Promise.all(parts.map(sizeOf))).reduce((sum, size) => sum + size, 0)
    expect(shell).toBeLessThan(20_000)
    const frames: number[] = []
    const sizes: number[] = []
    for (const page of site.sources.values()) {
      const html = await readFile(join(site.folder, page), 'utf8')
      sizes.push(gzipSync(html).length)
      frames.push(gzipSync(html.replace(/<article[\s\S]*<\/article>/, '')).length)
    }
    expect(Math.max(...frames) + shell).toBeLessThan(26_000)
    if (isReal) expect(median(sizes) + shell).toBeLessThan(30_000)
  })
})

/** As section 5.3 of the dialect reference has it: the path without `.md`, `README` is its folder, small letters. */
function gitbookAddresses(source: string): string[] {
  const path = source.replace(/(?:^|(?<=\/))readme\.md$/i, '').replace(/\.md$/i, '')
  const address = path.replace(/\/$/, '').toLowerCase()
  if (address === '') return ['']
  // What GitBook makes of other characters is tested elsewhere.
  return /^[\p{L}\p{N}._/-]+$/u.test(address) ? [`${address}/`] : []
}

const titleOf = (html: string): string | undefined => /<title>[\s\S]*?<\/title>/.exec(html)?.[0]

/** A page that sends on. */
const leadsTo = (text: string, output: string): boolean =>
  /<meta http-equiv="?refresh/i.test(text) && text.includes(output.split('/').at(-2) ?? '')

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const sizeOf = async (file: string): Promise<number> => gzipSync(await readFile(file)).length

/** Errors of the Nu validator that are the site's own: it cannot mend the levels of headings that authors skip. */
function faultsIn(folder: string): string[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
  const { stderr } = spawnSync('java', ['-Xss4m', '-jar', jar, '--errors-only', '--skip-non-html', '--format', 'gnu', folder], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return stderr
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, 20)
}
