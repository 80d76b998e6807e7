/** `unbook check` and `unbook explain` as a person runs them: what they print where, and the exit code. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { formatNames, sinksOf } from '../src/cli/check-formats.ts'
import { reporters } from '../src/cli/reporters/check/index.ts'
import { ensureBuilt, type Ran, unbook } from './built.ts'

let base: string

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'unbook-check-')))
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(base, path)), { recursive: true })
    await writeFile(join(base, path), content)
  }
}

const text = (path: string): Promise<string> => readFile(join(base, path), 'utf8')

const healthy = {
  'space/SUMMARY.md': '# Table of contents\n\n* [Harbour](README.md)\n* [Fares](fares.md)\n',
  'space/README.md': '# Harbour\n\nTen boats leave each day, for the usual [fares](fares.md).\n',
  'space/fares.md': '# Fares\n\nTwo coins for each of you.\n',
}
const deadLink = { 'space/fares.md': '# Fares\n\nAsk the [captain](captain.md) for a lower one.\n' }
const emptyHeading = { 'space/fares.md': '# Fares\n\n##\n\nTwo coins for each of you.\n' }

/** Not as it is run by a job of GitHub Actions, even when this test is. */
const run = (args: readonly string[], { cwd = base, env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Ran =>
  unbook(args, cwd, { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '', ...env })

const check = (...args: string[]): Ran => run(['check', ...args])

interface JsonReport {
  findings: { id: string; level: string; file: string; line: number | null; fingerprint: string }[]
}

const json = (...args: string[]): JsonReport => JSON.parse(check(...args, '--format', 'json').stdout)

const idsOf = (report: JsonReport): string[] => report.findings.map(({ id, file }) => `${id} ${file}`)

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@lighthouse.example', '-c', 'init.defaultBranch=main']
  execFileSync('git', [...who, '-C', base, ...args], { stdio: 'ignore' })
}

describe('streams and exit codes', () => {
  it('says so when nothing is wrong', async () => {
    await put(healthy)
    expect(check('space')).toEqual({ stdout: expect.stringContaining('2 pages checked, nothing found'), stderr: '', code: 0 })
  })

  it('prints findings on stdout, and nothing on stderr', async () => {
    await put({ ...healthy, ...deadLink })
    const { stdout, stderr, code } = check('space')
    expect(stdout).toContain('space/fares.md:3:19')
    expect(stdout).toContain('link/missing-page')
    expect(stdout).not.toContain('\u001b')
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 })
  })

  it('checks the current folder when none is named, and writes paths as they are seen from there', async () => {
    await put({ ...healthy, ...deadLink, 'space/deep/notes.txt': '' })
    expect(run(['check'], { cwd: join(base, 'space') }).stdout).toMatch(/ fares\.md:3:19/)
    expect(run(['check', '..'], { cwd: join(base, 'space/deep') }).stdout).toMatch(/ \.\.\/fares\.md:3:19/)
  })

  it('counts warnings when asked to', async () => {
    await put({ ...healthy, ...emptyHeading })
    expect(check('space').code).toBe(0)
    expect(check('space', '--fail-on', 'warning').code).toBe(1)
    await put(deadLink)
    expect(check('space', '--fail-on', 'info').code).toBe(1)
    expect(check('space', '--fail-on', 'never')).toMatchObject({ stdout: expect.stringContaining('link/missing-page'), code: 0 })
  })

  it('says only what fails the run with --quiet, and nothing when nothing does', async () => {
    await put({ ...healthy, ...emptyHeading })
    expect(check('space', '--quiet')).toEqual({ stdout: '', stderr: '', code: 0 })
    expect(check('space', '--quiet', '--fail-on', 'warning').stdout).toContain('head/empty')
    await put({ 'space/README.md': '# Harbour\n\nSee the [captain](captain.md).\n' })
    const { stdout } = check('space', '--quiet')
    expect(stdout).toContain('link/missing-page')
    expect(stdout).not.toContain('head/empty')
    expect(stdout).not.toContain('warning')
  })

  it('shows the worst ones when only some are to be shown', async () => {
    await put({ ...healthy, ...emptyHeading, 'space/README.md': '# Harbour\n\n##\n\nSee the [captain](captain.md).\n' })
    const { stdout, code } = check('space', '--max-findings', '1')
    expect(stdout).toContain('link/missing-page')
    expect(stdout).not.toContain('head/empty')
    expect(stdout).toContain('2 more are not shown')
    expect(code).toBe(1)
  })

  it('comes with a help that names every format', () => {
    expect([...formatNames].sort()).toEqual(
      Object.keys(reporters)
        .filter((name) => name !== 'github-summary')
        .sort(),
    )
    for (const name of formatNames) expect(check('--help').stdout).toContain(name)
  })
})

describe('what cannot run', () => {
  it.each([
    [['nowhere'], 'Cannot find `nowhere`'],
    [['space/fares.md'], 'expected the folder of a space'],
    [['empty'], 'Cannot find any page to check'],
    [['space', 'empty'], 'Cannot find any page to check'],
    [['space', '--format', 'sarfi'], 'did you mean `sarif`'],
    [['space', '--format', 'json='], 'Expected a file after'],
    [['space', '--format', 'json', '--format', 'sarif'], 'for stdout, expected one'],
    [['space', '--format', 'json=a', '--format', 'sarif=a'], 'for two formats'],
    [['space', '--format', 'json=a', '--output', 'b'], 'every format has its file'],
    [['space', '--output', 'no/such/report.txt'], 'Cannot find the folder of the report'],
    [['space', '--output', 'empty'], 'is a folder'],
    [['space', '--rule', 'link/mising-page=off'], 'did you mean `link/missing-page`'],
    [['space', '--rule', 'missing-page=off'], 'did you mean `link/missing-page`'],
    [['space', '--rule', 'lnk/*=off'], 'did you mean `link/*`'],
    [['space', '--rule', 'link/missing-page=loud'], 'Expected `id=error`'],
    [['space', '--rule', 'link/missing-page'], 'Expected `id=error`'],
    [['space', '--fail-on', 'sometimes'], 'Allowed choices are'],
    [['space', '--max-findings', '0'], 'Expected a number'],
    [['space', '--site-url', 'docs'], 'Expected an address'],
    [['space', '--config', 'none.yaml'], 'Cannot read the configuration `none.yaml`'],
    [['space', '--config', 'empty'], 'Cannot read the configuration `empty`'],
    [['space', '--baseline', 'none.json'], 'Cannot find the baseline'],
    [['space', '--update-baseline'], 'Expected `--baseline`'],
    [['space', '--baseline', 'b.json', '--update-baseline', '--fix-dry-run'], 'which writes nothing'],
    [['space', '--since', 'HEAD'], 'Cannot find a git repository'],
    [['space', '--claims', 'none.json'], 'Cannot read the claims file'],
    [['space', '--loud'], 'unknown option'],
  ])('%j', async (args, message) => {
    await put({ ...healthy, 'empty/notes.txt': 'no page' })
    const { stdout, stderr, code } = check(...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 })
  })

  it('finds no such revision', async () => {
    await put(healthy)
    git('init')
    git('add', '.')
    git('commit', '-m', 'Open the harbour')
    expect(check('space', '--since', 'nowhere')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('Cannot find the revision `nowhere`'),
      code: 2,
    })
    expect(check('space', '--since', '--output=x').code).toBe(2)
  })
})

describe('levels by rule', () => {
  beforeEach(() => put({ ...healthy, 'space/fares.md': '# Fares\n\n##\n\nAsk the [captain](captain.md) for a lower one.\n' }))

  it.each([
    [['link/missing-page=off'], ['head/empty warning']],
    [['link/missing-page=info'], ['head/empty warning', 'link/missing-page info']],
    [['link/*=off'], ['head/empty warning']],
    [['*=off', 'head/empty=error'], ['head/empty error']],
    [['head/empty=error', '*=off'], []],
    [['link/missing-page=warning', 'link/missing-page=off'], ['head/empty warning']],
  ])('--rule %j', (rules, expected) => {
    const { findings } = json('space', ...rules.flatMap((rule) => ['--rule', rule]))
    expect(findings.map(({ id, level }) => `${id} ${level}`)).toEqual(expected)
  })
})

describe('formats', () => {
  beforeEach(() => put({ ...healthy, ...deadLink }))

  it('writes one to a file, and what it comes to on stderr', async () => {
    const { stdout, stderr, code } = check('space', '--format', 'json', '--output', 'report.json')
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
    expect(stderr).toBe('1 error in 2 pages\n')
    expect(JSON.parse(await text('report.json')).findings).toHaveLength(1)
    expect(await readdir(base)).toEqual(['report.json', 'space'])
  })

  it('writes several in one run, over those of an earlier one', async () => {
    await put({ 'out.sarif': 'old' })
    const { stdout } = check('space', '--format', 'sarif=out.sarif', '--format', 'junit=a=b.xml', '--format', 'pretty')
    expect(JSON.parse(await text('out.sarif')).version).toBe('2.1.0')
    expect(await text('a=b.xml')).toContain('<testsuites')
    expect(stdout).toContain('1 error in 2 pages')
  })

  it.skipIf(process.platform === 'win32')('writes to a device without replacing it', async () => {
    expect(check('space', '--output', '/dev/null').code).toBe(1)
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  it('chooses annotations and a job summary by itself under GitHub Actions', async () => {
    await put({ 'summary.md': '# Earlier step\n' })
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(base, 'summary.md') }
    const { stdout, code } = run(['check', 'space'], { env })
    expect(stdout).toMatch(/^::error title=link\/missing-page,file=space\/fares\.md,line=3,/m)
    expect(await text('summary.md')).toMatch(/^# Earlier step\n[\s\S]*captain\.md/)
    expect(code).toBe(1)
    const length = (await text('summary.md')).length
    expect(run(['check', 'space', '--format', 'pretty'], { env }).stdout).toContain('╭─')
    expect(await text('summary.md')).toHaveLength(length)
  })

  it('knows where each format goes', () => {
    expect(sinksOf({}, false)).toEqual([{ format: 'pretty' }])
    expect(sinksOf({}, true)).toEqual([{ format: 'github' }])
    expect(sinksOf({ output: 'a.txt' }, true)).toEqual([{ format: 'pretty', file: 'a.txt' }])
    expect(sinksOf({ format: ['json=a', 'sarif'], output: 'b' }, true)).toEqual([
      { format: 'json', file: 'a' },
      { format: 'sarif', file: 'b' },
    ])
  })
})

describe('fixes', () => {
  it('are applied, and the second time there is nothing to do', async () => {
    await put({ ...healthy, 'space/fares.md': '\uFEFF# Fares\r\n\r\n##\r\n\r\nTwo coins for each of you.\r\n' })
    const { stdout, code } = check('space', '--fix', '--fail-on', 'warning')
    expect(stdout).toContain('1 fix applied')
    expect(code).toBe(0)
    expect(await text('space/fares.md')).toBe('\uFEFF# Fares\r\n\r\nTwo coins for each of you.\r\n')
    expect(check('space', '--fix').stdout).not.toContain('applied')
    expect(await readdir(join(base, 'space'))).toEqual(['README.md', 'SUMMARY.md', 'fares.md'])
  })

  it('are shown as a diff, which git can apply, and nothing is written', async () => {
    await put({ ...healthy, ...emptyHeading })
    const { stdout, stderr, code } = check('space', '--fix-dry-run', '--fail-on', 'warning')
    expect(stdout).toMatch(/^--- a\/space\/fares\.md[\s\S]*\n-##\n/)
    expect(stderr).toBe('1 warning in 2 pages\n')
    expect(code).toBe(1)
    expect(await text('space/fares.md')).toBe(emptyHeading['space/fares.md'])
    await put({ 'fix.diff': stdout })
    git('init')
    git('apply', 'fix.diff')
    expect(await text('space/fares.md')).toBe('# Fares\n\nTwo coins for each of you.\n')
  })

  it('are shown with paths from the repository when one lies outside of the current folder', async () => {
    await put({ ...healthy, ...emptyHeading, 'space/deep/x.txt': 'x' })
    git('init')
    const { stdout, stderr } = run(['check', '..', '--fix-dry-run'], { cwd: join(base, 'space/deep') })
    expect(stdout).toMatch(/^--- a\/space\/fares\.md\n?.*\n\+\+\+ b\/space\/fares\.md/)
    expect(stderr).toContain(`The paths of the diff are seen from \`${base}\`: apply it there.`)
    await put({ 'fix.diff': stdout })
    git('apply', 'fix.diff')
    expect(await text('space/fares.md')).toBe('# Fares\n\nTwo coins for each of you.\n')
  })

  it('that are guesses are made only when asked for', async () => {
    await put({ ...healthy, 'space/README.md': '# Harbour\n\nTen boats leave, for the usual [fares](fare.md).\n' })
    expect(check('space', '--fix').code).toBe(1)
    expect(check('space', '--fix-unsafe').code).toBe(0)
    expect(await text('space/README.md')).toBe('# Harbour\n\nTen boats leave, for the usual [fares](fares.md).\n')
  })
})

describe('baseline', () => {
  it('hides what is known, shows what is new, and fails until what is gone is taken out', async () => {
    await put({ ...healthy, ...deadLink })
    const made = check('space', '--baseline', 'known.json', '--update-baseline')
    expect(made.code).toBe(0)
    expect(made.stderr).toBe('The baseline holds 1 finding (made).\n')
    const known = check('space', '--baseline', 'known.json')
    expect(known.code).toBe(0)
    expect(known.stdout).toContain('1 known finding')
    await put({ 'space/README.md': '# Harbour\n\nSee the [pilot](pilot.md) first.\n' })
    const fresh = check('space', '--baseline', 'known.json')
    expect(fresh.code).toBe(1)
    expect(fresh.stdout).toContain('pilot.md')
    expect(fresh.stdout).not.toContain('captain.md')
    await put(healthy)
    const gone = check('space', '--baseline', 'known.json')
    expect(gone.code).toBe(1)
    expect(gone.stdout).toContain('space/fares.md')
    expect(check('space', '--baseline', 'known.json', '--fail-on', 'never').code).toBe(0)
    expect(check('space', '--baseline', 'known.json', '--update-baseline').code).toBe(0)
    expect(check('space', '--baseline', 'known.json').code).toBe(0)
  })

  it('only shrinks', async () => {
    await put({ ...healthy, ...deadLink })
    check('space', '--baseline', 'known.json', '--update-baseline')
    await put({ 'space/README.md': '# Harbour\n\nSee the [pilot](pilot.md) first.\n' })
    expect(check('space', '--baseline', 'known.json', '--update-baseline').code).toBe(1)
    expect(await text('known.json')).not.toContain('pilot')
  })

  it('is the same when a message counts, or names another line', async () => {
    const pages = { 'space/README.md': '# Harbour\n\nBoats\u200b come.\n', 'space/fares.md': '# Fares\n\nTwo coins.\n' }
    const summary = '* [Fares](fares.md)\n* [Prices](fares.md)\n'
    await put({ ...pages, 'space/SUMMARY.md': `# Table of contents\n\n* [Harbour](README.md)\n${summary}` })
    check('space', '--baseline', 'known.json', '--update-baseline')
    expect(idsOf(json('space'))).toEqual(expect.arrayContaining(['summary/duplicate space/SUMMARY.md']))
    await put({
      'space/README.md': '# Harbour\n\nBoats\u200b come.\n\nBoats\u200b go.\n',
      'space/SUMMARY.md': `# Table of contents\n\n* [Harbour](README.md)\n* [Tides](tides.md)\n${summary}`,
      'space/tides.md': '# Tides\n\nTwice a day.\n',
    })
    expect(check('space', '--baseline', 'known.json')).toMatchObject({ code: 0 })
  })

  it('is the same from every folder, and when lines move', async () => {
    await put({ ...healthy, ...deadLink })
    git('init')
    const before = json('space')
    const inside = JSON.parse(run(['check', '--format', 'json'], { cwd: join(base, 'space') }).stdout) as JsonReport
    expect(inside.findings[0]).toMatchObject({ file: 'fares.md', fingerprint: before.findings[0]?.fingerprint })
    await put({ 'space/fares.md': `# Fares\n\nTwo coins.\n\n${deadLink['space/fares.md'].slice(9)}` })
    const after = json('space')
    expect(after.findings[0]).toMatchObject({ line: 5, fingerprint: before.findings[0]?.fingerprint })
  })
})

describe('since a revision', () => {
  beforeEach(async () => {
    await put({
      ...healthy,
      'space/README.md': '# Harbour\n\nThe [fares](fares.md#winter), and the [captain](captain.md).\n',
      'space/fares.md': '# Fares\n\n## Winter\n\nTwo coins for each of you.\n',
    })
    git('init')
    git('add', '.')
    git('commit', '-m', 'Open the harbour')
  })

  it('says nothing of what was wrong before', () => {
    expect(check('space').code).toBe(1)
    expect(check('space', '--since', 'HEAD').code).toBe(0)
  })

  it('finds what a change broke on a page that it did not touch', async () => {
    await put({ 'space/fares.md': '# Fares\n\n## Cold months\n\nTwo coins for each of you.\n' })
    const { findings } = json('space', '--since', 'HEAD')
    expect(findings).toEqual([expect.objectContaining({ id: 'link/dead-anchor', file: 'space/README.md', line: 3 })])
  })

  it('does not take a page that was moved for a new one', async () => {
    await put({ 'space/deep/notes.md': '# Notes\n\n##\n\nThe tide turns twice a day.\n' })
    git('add', '.')
    git('commit', '-m', 'Add notes')
    git('mv', 'space/deep/notes.md', 'space/notes.md')
    expect(idsOf(json('space', '--since', 'HEAD'))).not.toContain('head/empty space/notes.md')
    expect(idsOf(json('space'))).toContain('head/empty space/notes.md')
  })

  it('knows what was wrong in a folder that was moved', async () => {
    await put({
      'space/deep/tides.md': '# Tides\n\nSee [low water](water.md#low).\n',
      'space/deep/water.md': '# Water\n\nTwice a day.\n',
    })
    git('add', '.')
    git('commit', '-m', 'Add tides')
    git('mv', 'space/deep', 'space/sea')
    expect(idsOf(json('space'))).toContain('link/dead-anchor space/sea/tides.md')
    expect(idsOf(json('space', '--since', 'HEAD'))).not.toContain('link/dead-anchor space/sea/tides.md')
  })

  it('counts a second one on the same line', async () => {
    await put({ 'space/fares.md': '# Fares\n\n## Winter\n\n##\n\nTwo coins for each of you.\n' })
    git('commit', '-am', 'Leave a heading')
    await put({ 'space/fares.md': '# Fares\n\n## Winter\n\n##\n\nTwo coins for each of you.\n\n##\n\nOne for children.\n' })
    expect(json('space', '--since', 'HEAD').findings).toHaveLength(1)
    expect(json('space', '--since', 'HEAD~1').findings).toHaveLength(2)
  })
})

describe('several spaces', () => {
  const spaces = {
    '.gitbook/includes/notice.md': 'Ask the [captain](captain.md) first.\n',
    'en/SUMMARY.md': '# Table of contents\n\n* [Harbour](README.md)\n',
    'en/README.md': '# Harbour\n\n{% include "../.gitbook/includes/notice.md" %}\n',
    'fr/SUMMARY.md': '# Table des matières\n\n* [Port](README.md)\n',
    'fr/README.md': '# Port\n\n{% include "../.gitbook/includes/notice.md" %}\n',
  }

  it('are checked in one run, and what they share is reported once', async () => {
    await put(spaces)
    git('init')
    for (const folders of [['.'], ['en', 'fr'], ['.', 'en', 'en']]) {
      const dead = idsOf(json(...folders)).filter((each) => each.startsWith('link/missing-page'))
      expect(dead, folders.join(' ')).toEqual(['link/missing-page .gitbook/includes/notice.md'])
    }
    expect(check('en', 'fr').stdout).toContain('2 pages of 2 spaces')
  })

  it('need not stand in one repository', async () => {
    const page = '# Port\n\nVoyez le [capitaine](capitaine.md).\n'
    await put({ ...spaces, 'en/README.md': page, 'fr/README.md': page })
    const { findings } = json('en', 'fr')
    expect(findings.map(({ file }) => file)).toEqual(['en/README.md', 'fr/README.md'])
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2)
    check('en', 'fr', '--baseline', 'known.json', '--update-baseline')
    expect(check('en', 'fr', '--baseline', 'known.json').code).toBe(0)
    expect(check('en', '--baseline', 'known.json').stdout).toContain('fr/README.md')
  })

  it('know the anchors of each other, where it is said which is which', async () => {
    const port = (...links: string[]) =>
      `# Port\n\n${links.map((link) => `* [Le port](https://app.gitbook.com/s/${link})\n`).join('')}`
    await put({
      ...spaces,
      'en/pier.md': '# Pier\n\n## Night boats\n\nAt ten.\n\n## Fares & tolls\n\nTwo coins.\n',
      'en/SUMMARY.md': '# Table of contents\n\n* [Harbour](README.md)\n* [Pier](pier.md)\n',
      'fr/README.md': port('EN/pier#night-boats', 'EN/pier#night-boat', 'EN/pier#fares--tolls', 'PL/pier#nothing'),
    })
    const told = (...args: string[]) =>
      json(...args)
        .findings.filter(({ file }) => file.startsWith('fr/'))
        .map(({ id, line }) => `${id} ${line}`)
    expect(told('.', '--space', 'EN=en')).toEqual(['link/dead-anchor 4', 'link/anchor-style 5'])
    expect(told('.', '--space', 'EN=en', '--rule', 'link/dead-anchor=off')).toEqual(['link/anchor-style 5'])
    expect(told('fr', '--space', 'EN=en')).toEqual([])
    check('.', '--space', 'EN=en', '--fix-unsafe')
    expect(await text('fr/README.md')).toBe(
      port('EN/pier#night-boats', 'EN/pier#night-boats', 'EN/pier#fares-and-tolls', 'PL/pier#nothing'),
    )
  })
})

describe('web addresses', () => {
  it('are asked for with --external only, and not of this machine unless that is allowed', async () => {
    let asked = 0
    const server = createServer((request, response) => {
      asked += 1
      response.writeHead(request.url === '/dead' ? 404 : 200).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await put({ ...healthy, 'space/fares.md': `# Fares\n\nSee [last year](${host}/dead) and [this year](${host}/alive).\n` })
    const quiet = ['--rule', 'link/insecure=off', '--rule', 'link/localhost=off']
    const ids = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await later(['check', 'space', '--format', 'json', ...quiet, ...args])
      return (JSON.parse(stdout) as JsonReport).findings.map(({ id, line }) => `${id} ${line}`)
    }
    expect(await ids()).toEqual([])
    expect(await ids('--external')).toEqual([])
    expect(asked).toBe(0)
    await put({ 'unbook.config.yaml': 'external: { allowPrivate: true, retries: 0, cache: cache }\n' })
    expect(await ids()).toEqual([])
    expect(asked).toBe(0)
    expect(await ids('--external')).toEqual(['link/external-dead 3'])
    expect(asked).toBeGreaterThan(1)
    expect(await readdir(join(base, 'cache'))).toHaveLength(1)
    const { 'space/SUMMARY.md': contents = '' } = healthy as Record<string, string>
    await put({ 'space/SUMMARY.md': `${contents.trimEnd()}\n* [Status](${host}/dead)\n` })
    expect(await ids('--external')).toEqual([
      `link/external-dead ${contents.trimEnd().split('\n').length + 1}`,
      'link/external-dead 3',
    ])
    server.close()
  })

  /** A server of this process has to answer meanwhile. */
  async function later(args: readonly string[]): Promise<{ stdout: string }> {
    const bin = join(import.meta.dirname, '../bin/unbook.js')
    const env = { ...process.env, GITHUB_ACTIONS: '', NO_COLOR: '1', XDG_CACHE_HOME: join(base, 'home') }
    const child = spawn(process.execPath, [bin, ...args], { cwd: base, env })
    let stdout = ''
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk)
    })
    await new Promise((done) => child.once('close', done))
    return { stdout }
  }
})

describe('ignore comments', () => {
  it('silence the block that follows', async () => {
    await put({
      ...healthy,
      'space/fares.md':
        '# Fares\n\n<!-- unbook-ignore link/missing-page: written next week -->\nAsk the [captain](captain.md).\n',
    })
    const { stdout, code } = check('space')
    expect(stdout).toContain('1 finding ignored')
    expect(code).toBe(0)
  })
})

describe('explain', () => {
  it('says why, what to do, and shows both examples', () => {
    const { stdout, stderr, code } = run(['explain', 'head/empty'])
    expect(stdout).toMatch(
      /^head\/empty {2}warning, mended by --fix\n[\s\S]*\nWhy\n[\s\S]*\nWhat to do\n[\s\S]*\nWrong\n[\s\S]*\nRight\n/,
    )
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  })

  it('lists all rules by group, or those of one', () => {
    const all = run(['explain']).stdout
    expect(all).toMatch(/^head\n(?: {2}head\/.*\n)+\n/m)
    expect(all).toContain('  link/missing-page ')
    const one = run(['explain', 'link/*']).stdout
    expect(one).toContain('  link/missing-page ')
    expect(one).not.toContain('head/empty')
  })

  it('knows what was meant', () => {
    expect(run(['explain', 'head/emtpy'])).toEqual({
      stdout: '',
      stderr: 'unbook: Unknown rule `head/emtpy`; did you mean `head/empty`\nRun `unbook explain` for all rules.\n',
      code: 2,
    })
  })
})

it('prints what the README shows', async () => {
  const root = join(import.meta.dirname, '..')
  const { stdout } = run(['check', 'garden'], { cwd: join(root, 'fixtures/check') })
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  expect(readme, 'run `node scripts/update-readme.js`').toContain(`\`\`\`\n$ unbook check garden\n${stdout.trimEnd()}\n\`\`\``)
})
