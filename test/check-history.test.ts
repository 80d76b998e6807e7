/** What is known already: comments that silence rules, baselines, and an earlier revision. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dialect } from '../src/blocks/dialect.ts'
import { compareBaseline, readBaseline, shrunkBaseline, writeBaseline } from '../src/engine/check/baseline.ts'
import type { RunCheckOptions } from '../src/engine/check/check-settings.ts'
import { fingerprints } from '../src/engine/check/fingerprint.ts'
import type { Found } from '../src/engine/check/found.ts'
import { dropIgnored } from '../src/engine/check/ignore-comments.ts'
import { openRevision } from '../src/engine/check/revision-files.ts'
import { runCheck } from '../src/engine/check/run-check.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import { loadEngine } from '../src/syntax/engines/engine.ts'
import { parse } from '../src/syntax/parse.ts'
import { checkFiles } from './support/check-example.ts'

const folder = mkdtempSync(join(tmpdir(), 'unbook-history-'))
afterAll(() => rmSync(folder, { recursive: true }))

const engine = await loadEngine('auto')

/** The missing pages that are still reported of a README. */
async function reported(source: string): Promise<string[]> {
  const files = { 'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n', 'README.md': source }
  const space = await readSpace(memoryFiles(files), {
    parse: (text, { file, bodyStart }) => parse(text, { dialect, engine, file, bodyStart }),
    anchors: collectAnchors,
  })
  const { kept } = dropIgnored(await checkFiles(files), {
    pageOf: (file) => space.pages.get(file),
    textOf: (file) => (files as Record<string, string>)[file],
  })
  return kept.filter(({ id }) => id === 'link/missing-page').map(({ message }) => /`([^`]*)`/.exec(message)?.[1] ?? '')
}

describe('what a finding is known by', () => {
  const printOf = (message: string, line?: string): string | undefined => {
    const found = { id: 'link/missing-page', level: 'error', file: 'a.md', message } as Found
    return fingerprints([found], { pathOf: (file) => file, lineOf: () => line })[0]
  }

  it.each([undefined, 'See [soil](siol.md), or [peat](peat.md).', 'x'.repeat(20_000)])(
    'is not the nearest name of today',
    (line) => {
      const bare = printOf('Cannot find page `siol.md`', line)
      expect(printOf('Cannot find page `siol.md`; did you mean `soil.md`', line)).toBe(bare)
      expect(printOf('Cannot find page `siol.md`; did you mean `peat.md`', line)).toBe(bare)
    },
  )

  it('is what it quotes of its line', () => {
    const line = 'See [soil](siol.md), or [peat](paet.md).'
    expect(printOf('Cannot find page `siol.md`', line)).not.toBe(printOf('Cannot find page `paet.md`', line))
    expect(printOf('Second entry for `siol.md`, first in line 4', line)).toBe(
      printOf('Second entry for `siol.md`, first in line 5', line),
    )
  })
})

describe('ignore comments', () => {
  it('silence the block that follows and no other', async () => {
    const source =
      '# Garden\n\n<!-- unbook-ignore link/missing-page: comes next week -->\nRead [soil](soil.md).\n\nRead [rain](rain.md).\n'
    expect(await reported(source)).toEqual(['rain.md'])
  })

  it('silence a whole list or a block of tags', async () => {
    const list = '# Garden\n\n<!-- unbook-ignore link/missing-page -->\n\n* [soil](soil.md)\n* [rain](rain.md)\n\n[sun](sun.md)\n'
    expect(await reported(list)).toEqual(['sun.md'])
    const hint =
      '# Garden\n\n<!-- unbook-ignore link/* -->\n{% hint style="info" %}\n[soil](soil.md)\n\n[rain](rain.md)\n{% endhint %}\n\n[sun](sun.md)\n'
    expect(await reported(hint)).toEqual(['sun.md'])
  })

  it('silence the block in which they stand', async () => {
    const source = '# Garden\n\nRead [soil](soil.md). <!-- unbook-ignore link/missing-page: soon -->\n\n[rain](rain.md)\n'
    expect(await reported(source)).toEqual(['rain.md'])
  })

  it('silence a file, some rules or all of them, and nothing that is not named', async () => {
    const source = '# Garden\n\n[soil](soil.md)\n\n<!-- unbook-ignore-file img/*, link/missing-page: being moved -->\n'
    expect(await reported(source)).toEqual([])
    expect(await reported(source.replace('link/missing-page', 'link/dead-anchor'))).toEqual(['soil.md'])
    expect(await reported(source.replace(' img/*, link/missing-page', ''))).toEqual([])
  })

  it('are no comments in code', async () => {
    expect(await reported('# Garden\n\n```html\n<!-- unbook-ignore-file -->\n```\n\n[soil](soil.md)\n')).toEqual(['soil.md'])
  })

  it('silence the next line of a file that is no page', () => {
    const text = 'root: .\n# unbook-ignore config/unknown-key: for another tool\nplugins: []\n\nthemes: []\n'
    const found = [3, 5].map(
      (line): Found => ({
        ...{ id: 'config/unknown-key', level: 'warning', message: 'Unexpected key', file: '.gitbook.yaml' },
        place: { start: { line, column: 1 }, end: { line, column: 2 } },
      }),
    )
    const { kept, ignored } = dropIgnored(found, { pageOf: () => undefined, textOf: () => text })
    expect([kept.map(({ place }) => place?.start.line), ignored]).toEqual([[5], 1])
  })
})

describe('many ignore comments', () => {
  it('are not gone through for each finding', async () => {
    const count = 1000
    const lines = Array.from({ length: count }, (_, index) => `<!-- unbook-ignore link/x -->\n\n[x](y${index}.md)\n\n`)
    const source = `# A\n\n${lines.join('')}`
    const space = await readSpace(memoryFiles({ 'README.md': source }), {
      parse: (text, { file, bodyStart }) => parse(text, { dialect, engine, file, bodyStart }),
      anchors: collectAnchors,
    })
    let asked = 0
    const find = (id: string): Found[] =>
      lines.map((_, index) => {
        const start = { line: 5 + 4 * index, column: 1 }
        return {
          ...{ id, level: 'error', message: 'x', file: 'README.md' },
          get place() {
            asked += 1
            return { start, end: start }
          },
        } as Found
      })
    const sources = { pageOf: () => space.pages.get('README.md'), textOf: () => source }
    expect(dropIgnored(find('link/y'), sources).ignored).toBe(0)
    expect(dropIgnored(find('link/x'), sources).ignored).toBe(count)
    expect(asked).toBeLessThan(10 * count)
  })

  it('one after another are all for the block that follows', async () => {
    const source = '# A\n\n<!-- unbook-ignore link/* -->\n<!-- unbook-ignore head/empty -->\n\n[x](x.md)\n\n[y](y.md)\n'
    expect(await reported(source)).toEqual(['y.md'])
  })
})

describe('a baseline', () => {
  const known = (fingerprint: string) => ({ fingerprint, id: 'head/empty', file: 'a.md', message: 'Unexpected heading' })

  it('knows its findings and names those that are gone', async () => {
    const path = join(folder, 'baseline.json')
    await writeBaseline(path, shrunkBaseline([known('a'), known('b')], undefined))
    const baseline = await readBaseline(path)
    const compared = compareBaseline([known('b'), known('c')], baseline ?? { findings: [] })
    expect([compared.fresh.map(({ fingerprint }) => fingerprint), compared.known]).toEqual([['c'], 1])
    expect(compared.gone.map(({ fingerprint }) => fingerprint)).toEqual(['a'])
  })

  it('only shrinks', () => {
    const shrunk = shrunkBaseline([known('b'), known('c')], { findings: [known('a'), known('b')] })
    expect(shrunk.findings.map(({ fingerprint }) => fingerprint)).toEqual(['b'])
  })

  it('is refused when it is something else', async () => {
    expect(await readBaseline(join(folder, 'none.json'))).toBeUndefined()
    for (const text of ['', '[]', 'null', '{"schema":1,"findings":[{}]}', '{"schema":2,"findings":[]}']) {
      writeFileSync(join(folder, 'other.json'), text)
      await expect(readBaseline(join(folder, 'other.json'))).rejects.toThrow('Unexpected content')
    }
  })
})

describe('an earlier revision', () => {
  const repository = join(folder, 'repository')
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], { cwd: repository, encoding: 'utf8' })
  const write = (path: string, text: string): void => writeFileSync(join(repository, path), text)

  it('is read as it was, without a checkout', async () => {
    mkdirSync(join(repository, 'docs/beds'), { recursive: true })
    git('init', '-q')
    write('docs/SUMMARY.md', '# Table of contents\n\n* [Garden](README.md)\n* [Soil](beds/soil.md)\n')
    write('docs/README.md', '# Garden\n')
    write('docs/beds/soil.md', '# Soil\n\n## Lime\n\nOnce a year, in autumn, when the beds are empty and dry.\n')
    write('docs/map é.png', 'old')
    git('add', '.')
    git('commit', '-qm', 'first')
    git('tag', 'first')
    git('mv', 'docs/beds/soil.md', 'docs/beds/earth.md')
    write('docs/README.md', '# Park\n')
    git('commit', '-qam', 'second')
    const opened = await openRevision(join(repository, 'docs'), 'first')
    const { spaces } = await spacesIn(opened, { engine: 'auto' })
    const pages = [...(spaces[0]?.space.pages.values() ?? [])]
    expect(pages.map(({ file, title }) => `${file} ${title}`)).toEqual(['docs/README.md Garden', 'docs/beds/soil.md Soil'])
    expect(Buffer.from(await opened.files.read('docs/map é.png')).toString()).toBe('old')
    expect([...opened.renamed]).toEqual([['docs/beds/earth.md', 'docs/beds/soil.md']])
    await expect(opened.files.read('docs/beds/earth.md')).rejects.toThrow('Cannot find')
  })

  it('knows the findings of a folder that has another name now', async () => {
    git('mv', 'docs', 'book')
    write('book/README.md', '# Park\n\n[gone](gone.md)\n')
    git('add', '.')
    git('commit', '-qm', 'third')
    git('tag', 'third')
    git('mv', 'book', 'guide')
    git('commit', '-qam', 'fourth')
    write('guide/README.md', '# Park\n\n[gone](gone.md)\n\n[lost](lost.md)\n')
    const options: RunCheckOptions = {
      ...{ cwd: repository, engine: 'auto', since: 'third', fix: 'none', dryRun: false, updateBaseline: false, external: false },
      ...{ rules: [], spaces: new Map(), siteUrls: [], openapi: new Map() },
    }
    const { report } = await runCheck([join(repository, 'guide')], options)
    expect(report.findings.map(({ id, message }) => `${id} ${message}`)).toEqual(['link/missing-page Cannot find page `lost.md`'])
  })

  it('is refused in one sentence when it is not there, whatever its name', async () => {
    for (const revision of ['nowhere', '--output=/tmp/x', 'HEAD:docs', ''])
      await expect(openRevision(repository, revision)).rejects.toThrow(`Cannot find the revision \`${revision}\``)
    await expect(openRevision(folder, 'HEAD')).rejects.toThrow('Cannot find a git repository')
  })
})
