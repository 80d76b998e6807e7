import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { targetNames } from '../src/cli/options.ts'
import { targets } from '../src/targets/index.ts'
import { ensureBuilt, type Ran, unbook } from './built.ts'

const root = join(import.meta.dirname, '..')
let base: string

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'unbook-cli-'))
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(base, path)), { recursive: true })
    await writeFile(join(base, path), content)
  }
}

const harbour = {
  'space/SUMMARY.md': '# Table of contents\n\n* [Harbour](README.md)\n* [Fares](fares.md)\n',
  'space/README.md':
    '# Harbour\n\n{% tabs %}\n{% tab title="Summer" %}\nTen boats a day.\n{% endtab %}\n{% tab title="Winter" %}\nTwo boats a day.\n{% endtab %}\n{% endtabs %}\n',
  'space/fares.md': '# Fares\n\nSee the [crew](crew.md) and the ![pier](.gitbook/assets/pier%20(1).png).\n',
  'space/draft.md': '# Draft\n\nNot yet.\n',
  'space/.gitbook/assets/pier (1).png': 'pixels',
  'space/.gitbook/assets/unused.png': 'other pixels',
}

const run = (...args: string[]): Ran => unbook(args, base)

describe('help', () => {
  it('is in the README, word for word', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    expect(readme, 'run `node scripts/update-readme.js`').toContain(
      `\`\`\`\n${unbook(['convert', '--help']).stdout.trimEnd()}\n\`\`\``,
    )
  })

  it('names every target that there is', () => {
    expect([...targetNames]).toEqual(Object.keys(targets))
  })

  it('lists the commands and the exit codes', () => {
    const { stdout, code } = run('--help')
    expect(stdout).toMatch(/convert .*<space>[\s\S]*inspect .*<space>[\s\S]*Exit codes: 0/)
    expect(code).toBe(0)
  })

  it('comes at once: in at most 150 ms of work more than Node itself takes', () => {
    const fastest = (...args: string[]): number => Math.min(...Array.from({ length: 5 }, () => workOf(args)))
    expect(fastest(join(root, 'bin/unbook.js'), '--help') - fastest('-e', '0')).toBeLessThan(150)
  })

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(run('--version')).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 })
  })
})

describe('wrong arguments', () => {
  it.each([
    [['bogus'], 'unknown command'],
    [['convert'], 'required option'],
    [['convert', '--to', 'html'], 'missing required argument'],
    [['convert', 'nowhere', '--to', 'html', '--out', 'out'], 'Cannot find `nowhere`'],
    [['convert', 'space', '--to', 'htlm', '--out', 'out'], 'did you mean `html`'],
    [['convert', 'space', '--to', 'pdf', '--out', 'out'], 'Targets: commonmark, gfm, gitbook, html, json, site.'],
    [['convert', 'space', '--to', 'html'], 'Expected `--out`'],
    [['convert', 'space', '--to', 'html', '--out', 'taken'], '`taken` is a file'],
    [['convert', 'space', '--to', 'html', '--out', 'space'], 'holds the space that is read'],
    [['convert', 'space', '--to', 'gfm', '--out', 'space/out'], 'would be read the next time'],
    [['convert', 'taken', '--to', 'html', '--out', 'out'], 'expected a folder or a page'],
    [['convert', 'empty', '--to', 'html', '--out', 'out'], 'Cannot find any page'],
    [['convert', 'space', '--to', 'html', '--out', 'out', '--space', 'abc'], 'ID=URL'],
    [['convert', 'space', '--to', 'html', '--out', 'out', '--claims', 'none.json'], 'Cannot read the claims file'],
    [['convert', 'space', '--to', 'html', '--out', 'out', '--claims', 'taken'], 'expected a JSON object'],
    [
      ['convert', 'space', '--to', 'html', '--out', 'out', '--report', 'no/such/report.json'],
      'Cannot find the folder of the report',
    ],
    [['inspect', 'nowhere'], 'Cannot find `nowhere`'],
  ])('%j', async (args, message) => {
    await put({ ...harbour, taken: 'a file', 'empty/notes.txt': 'no page' })
    const { stdout, stderr, code } = run(...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

describe('convert a space', () => {
  beforeEach(() => put(harbour))

  it('writes pages and used assets, and says what it did in one line', async () => {
    const { stdout, stderr, code } = run('convert', 'space', '--to', 'gfm', '--out', 'out')
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect((await readdir(join(base, 'out'), { recursive: true })).sort()).toEqual([
      '.unbook-manifest.json',
      'README.md',
      'assets',
      'assets/pier-1.png',
      'fares.md',
    ])
    expect(await readFile(join(base, 'out/fares.md'), 'utf8')).toContain('(assets/pier-1.png)')
    expect(stdout).toMatch(/^1 {2}error +link\/missing-page/m)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '2 pages written to out (gfm), 1 asset copied; 1 page left out because SUMMARY.md does not list it (--unlisted include keeps it); 1 block in a plainer form; 1 error, 0 warnings.',
    )
  })

  it('keeps pages that SUMMARY.md does not list when asked', async () => {
    const { stdout } = run('convert', 'space', '--to', 'html', '--out', 'out', '--unlisted', 'include')
    expect(stdout).toContain('3 pages written to out (html)')
    expect(await readFile(join(base, 'out/draft.html'), 'utf8')).toContain('Not yet.')
  })

  it('writes the same thing twice, and touches nothing the second time', async () => {
    run('convert', 'space', '--to', 'html', '--out', 'out')
    const { stdout } = run('convert', 'space', '--to', 'html', '--out', 'out', '--dry-run')
    expect(stdout).toContain('same    fares.html')
    expect(stdout).not.toContain('write   ')
  })

  it('lists what it would write and writes nothing with --dry-run', async () => {
    const { stdout, code } = run('convert', 'space', '--to', 'gfm', '--out', 'out', '--dry-run')
    expect(stdout).toMatch(/^write {3}README\.md\nwrite {3}assets\/pier-1\.png\nwrite {3}fares\.md\n/)
    expect(stdout).toContain('2 pages would be written to out')
    expect(code).toBe(0)
    expect(await readdir(base)).toEqual(['space'])
  })

  it('does not overwrite what someone has edited without --force', async () => {
    run('convert', 'space', '--to', 'gfm', '--out', 'out')
    await put({ 'out/fares.md': 'My own fares', 'space/fares.md': '# Fares\n\nTwo coins.\n' })
    const refused = run('convert', 'space', '--to', 'gfm', '--out', 'out')
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('`fares.md` was changed after unbook wrote it')
    expect(await readFile(join(base, 'out/fares.md'), 'utf8')).toBe('My own fares')
    expect(run('convert', 'space', '--to', 'gfm', '--out', 'out', '--force').code).toBe(0)
    expect(await readFile(join(base, 'out/fares.md'), 'utf8')).toContain('Two coins.')
  })

  it('exits with 1 under --strict, with the output written', async () => {
    expect(run('convert', 'space', '--to', 'gfm', '--out', 'out', '--strict').code).toBe(1)
    expect(await readdir(join(base, 'out'))).toContain('fares.md')
    await put({ 'space/fares.md': '# Fares\n', 'space/README.md': '# Harbour\n' })
    expect(run('convert', 'space', '--to', 'gfm', '--out', 'out', '--strict').code).toBe(0)
  })

  it('writes a report with every loss and fault at its line', async () => {
    run('convert', 'space', '--to', 'commonmark', '--out', 'out', '--report', 'report.json')
    const report = JSON.parse(await readFile(join(base, 'report.json'), 'utf8'))
    expect(report).toMatchObject({
      schema: 1,
      command: 'convert',
      target: 'commonmark',
      pages: { listed: 2, unlisted: 1, written: 2 },
    })
    expect(report.losses).toContainEqual(
      expect.objectContaining({ id: 'loss/block', block: 'tabs', file: 'README.md', line: 3, column: 1 }),
    )
    expect(report.diagnostics).toEqual([
      expect.objectContaining({ id: 'link/missing-page', level: 'error', file: 'fares.md', line: 3, column: 9 }),
    ])
  })

  it('prints each finding with its place under --verbose, and nothing under --quiet', () => {
    expect(run('convert', 'space', '--to', 'gfm', '--out', 'out', '--verbose').stdout).toMatch(
      /fares\.md\n +3:9 +error +link\/missing-page /,
    )
    expect(run('convert', 'space', '--to', 'gfm', '--out', 'out', '--quiet')).toEqual({ stdout: '', stderr: '', code: 0 })
  })

  it('colours only where colours are wanted', () => {
    const coloured = unbook(['convert', 'space', '--to', 'gfm', '--out', 'out'], base, { NO_COLOR: '', FORCE_COLOR: '1' })
    expect(coloured.stdout).toContain('\u001b[31m')
    expect(run('convert', 'space', '--to', 'gfm', '--out', 'out').stdout).not.toContain('\u001b')
  })

  it('does not let text of a page steer the terminal', async () => {
    await put({ 'space/fares.md': '# Fares\n\n[x](<a\u001b[2Jb.md>)\n' })
    const { stdout } = run('convert', 'space', '--to', 'gfm', '--out', 'out', '--verbose')
    expect(stdout).toContain('link/missing-page')
    expect(stdout).not.toContain('\u001b')
  })
})

describe('convert several spaces', () => {
  it('gives each a folder of its own', async () => {
    await put({
      'all/en/SUMMARY.md': '# Table of contents\n\n* [Quay](README.md)\n',
      'all/en/README.md': '# Quay\n',
      'all/fr/SUMMARY.md': '# Table des matières\n\n* [Quai](README.md)\n',
      'all/fr/README.md': '# Quai\n\n[Tarifs](tarifs.md)\n',
    })
    const { stdout, code } = run('convert', 'all', '--to', 'html', '--out', 'out', '--verbose')
    expect(code).toBe(0)
    expect(stdout).toContain('2 pages written to out (html)')
    expect(stdout).toMatch(/^fr\/README\.md$/m)
    expect(
      await readFile(join(base, 'out/en/README.html'), 'utf8').catch(() => readFile(join(base, 'out/en/index.html'), 'utf8')),
    ).toContain('Quay')
    expect(await readdir(join(base, 'out'))).toEqual(expect.arrayContaining(['en', 'fr']))
  })
})

describe('convert a page', () => {
  beforeEach(() => put(harbour))

  it('prints it, and what there is to say on stderr', () => {
    const { stdout, stderr, code } = run('convert', 'space/README.md', '--to', 'commonmark')
    expect(stdout).toContain('Ten boats a day.')
    expect(stdout).not.toContain('{%')
    expect(stderr).toContain('1 page written to stdout (commonmark)')
    expect(code).toBe(0)
  })

  it('writes it to a file, and over another one only with --force', async () => {
    expect(run('convert', 'space/README.md', '--to', 'gfm', '--out', 'page.md').stdout).toContain(
      '1 page written to page.md (gfm)',
    )
    await put({ 'page.md': 'Mine' })
    expect(run('convert', 'space/README.md', '--to', 'gfm', '--out', 'page.md')).toMatchObject({ code: 2 })
    expect(await readFile(join(base, 'page.md'), 'utf8')).toBe('Mine')
    expect(run('convert', 'space/README.md', '--to', 'gfm', '--out', 'page.md', '--force').code).toBe(0)
    expect(run('convert', 'space/README.md', '--to', 'gfm', '--out', 'space').stderr).toContain('`space` is a folder')
  })

  it('does not mind when nobody reads to the end', async () => {
    await put({ 'space/long.md': 'A very long page. '.repeat(200_000) })
    const child = spawn(process.execPath, [join(root, 'bin/unbook.js'), 'convert', 'space/long.md', '--to', 'gfm'], { cwd: base })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk)
    })
    child.stdout.once('data', () => child.stdout.destroy())
    await new Promise((done) => child.once('close', done))
    expect(stderr).not.toContain('EPIPE')
    expect(child.exitCode).toBe(0)
  })

  it.each([
    ['space/README.md', 0],
    ['space/nowhere.md', 2],
  ])('ends as ever when nobody reads what it says of %s', async (page, code) => {
    const child = spawn(process.execPath, [join(root, 'bin/unbook.js'), 'convert', page, '--to', 'json'], { cwd: base })
    child.stdout.destroy()
    child.stderr.destroy()
    await new Promise((done) => child.once('close', done))
    expect(child.exitCode).toBe(code)
  })
})

describe('inspect', () => {
  beforeEach(() => put(harbour))

  it('counts blocks, pages, assets, references and losses', () => {
    const { stdout, code } = run('inspect', 'space')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Pages\n +2 {2}listed in SUMMARY\.md\n +1 {2}not listed\n/)
    expect(stdout).toMatch(/Blocks\n(?:.*\n)* +1 {2}tabs\n/)
    expect(stdout).toMatch(/Assets\n +1 {2}used\n +1 {2}unused\n +0 {2}missing\n/)
    for (const target of targetNames) expect(stdout).toContain(`Written in a plainer form by ${target}`)
  })

  it('prints the same as JSON, for a page too', () => {
    const space = JSON.parse(run('inspect', 'space', '--json').stdout)
    expect(space).toMatchObject({ schema: 1, pages: { listed: 2, unlisted: 1 }, assets: { used: 1, unused: 1, missing: 0 } })
    expect(space.references).toContainEqual({ kind: 'link', state: 'missing-page', count: 1 })
    const page = JSON.parse(run('inspect', 'space/README.md', '--json').stdout)
    expect(page.blocks).toContainEqual({ name: 'tab', count: 2 })
  })
})

/** Milliseconds of processor time, which a busy machine does not stretch as it does time on the clock. */
function workOf(args: string[]): number {
  const measure = `data:text/javascript,process.on('exit', () => process.stderr.write(JSON.stringify(process.cpuUsage())))`
  const { stderr } = spawnSync(process.execPath, ['--import', measure, ...args], { encoding: 'utf8' })
  const { user, system } = JSON.parse(stderr) as NodeJS.CpuUsage
  return (user + system) / 1000
}
