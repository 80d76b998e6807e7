/** What `unbook.config.yaml` says of every conversion, and where the output and the findings go in a repository with several folders. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { ensureBuilt, type Ran, unbook } from './built.ts'
import { defaults } from './support/fixtures.ts'

let base: string

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'unbook-config-'))
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(base, path)), { recursive: true })
    await writeFile(join(base, path), content)
  }
}
const run = (...args: string[]): Ran => unbook(args, base)
const read = (path: string): Promise<string> => readFile(join(base, path), 'utf8')

const operation =
  '{% openapi-operation spec="ferries" path="/boats" method="get" %}\n[API](https://ferry.example)\n{% endopenapi-operation %}'
const pier = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  'unbook.config.yaml':
    'openapi: { ferries: api/ferries.yaml }\nclaims: { plan: crew }\nspaces:\n  pDnZxTz5: https://docs.example/pots\n  kQ3vJ8mW: passengers\n',
  'api/ferries.yaml':
    'openapi: 3.0.0\ninfo: { title: Ferries, version: "1" }\npaths: { /boats: { get: { summary: List the boats, responses: { "200": { description: All boats } } } } }\n',
  'crew/SUMMARY.md': '* [Pier](README.md)\n',
  'crew/README.md': `# Pier\n\n${operation}\n\n{% if visitor.claims.plan === "guest" %}\nWelcome aboard.\n{% endif %}\n\nSee [clay](https://app.gitbook.com/s/pDnZxTz5/clay), [fares](https://app.gitbook.com/s/kQ3vJ8mW/fares#été) and [others](https://app.gitbook.com/s/zzzzzzzz/x).\n`,
  'passengers/SUMMARY.md': '* [Home](README.md)\n* [Fares](fares.md)\n',
  'passengers/README.md': '# Home\n\nWelcome.\n',
  'passengers/fares.md': '# Fares\n\n## Été\n\nTen.\n',
}

describe('the configuration', () => {
  beforeEach(() => put(pier))

  it.each(['gfm', 'site'])('says to `--to %s` what the options say', async (to) => {
    const { stdout, code } = run('convert', 'crew', '--to', to, '--out', 'out')
    expect(code).toBe(0)
    expect(stdout).toContain('0 errors, 2 warnings')
    const page = await read(to === 'site' ? 'out/index.html' : 'out/README.md')
    expect(page).toContain('List the boats')
    expect(page).toContain('https://docs.example/pots/clay')
    expect(page).toContain('https://app.gitbook.com/s/zzzzzzzz/x')
    expect(page).not.toContain('Welcome aboard')
  })

  it('names folders of spaces, which are linked when they are written too', async () => {
    const { stdout } = run('convert', '.', '--to', 'html', '--out', 'out')
    expect(stdout).toContain('1 warning')
    expect(await read('out/crew/index.html')).toContain('href="../passengers/fares.html#ete"')
  })

  it('gives way to what is said for one run', async () => {
    await put({ 'guest.json': '{ "plan": "guest" }' })
    const { stdout } = run(
      'convert',
      'crew/README.md',
      '--to',
      'gfm',
      '--claims',
      'guest.json',
      '--space',
      'pDnZxTz5=https://pots.example',
    )
    expect(stdout).toContain('Welcome aboard')
    expect(stdout).toContain('https://pots.example/clay')
  })

  it('names nothing outside of the repository', async () => {
    const outside = {
      'secret.json': '{ "plan": "guest" }',
      'port/.git/HEAD': 'ref: refs/heads/main\n',
      'port/README.md': '# Port\n\nShips.\n',
    }
    await put(outside)
    const told = async (config: string, ...args: string[]): Promise<Ran> => {
      await put({ 'port/unbook.config.yaml': `${config}\n` })
      return run(...args)
    }
    const convertPort = ['convert', 'port', '--to', 'gfm', '--out', 'out']
    const refused = { code: 2, stderr: expect.stringContaining('expected one inside the repository') }
    expect(await told('claims: ../secret.json', ...convertPort)).toMatchObject(refused)
    expect(await told('claims: ../secret.json', 'check', 'port')).toMatchObject(refused)
    expect(await told('baseline: ../known.json', 'check', 'port', '--update-baseline')).toMatchObject(refused)
    expect(await told('external: { cache: ../kept }', 'check', 'port', '--external')).toMatchObject(refused)
    expect(existsSync(join(base, 'known.json'))).toBe(false)
    await put({ 'port/guest.json': '{ "plan": "guest" }' })
    expect(await told('claims: guest.json', ...convertPort)).toMatchObject({ code: 0 })
  })

  it('is told where it is wrong', async () => {
    await put({ 'unbook.config.yaml': 'opanapi: { ferries: api/ferries.yaml }\n' })
    const { stderr, code } = run('convert', 'crew', '--to', 'gfm', '--out', 'out')
    expect(stderr).toContain('unbook.config.yaml:1')
    expect(code).toBe(2)
  })
})

it('links from one space to a place in another one keep that place', async () => {
  const files = {
    'fr/SUMMARY.md': '* [Accueil](README.md)\n',
    'fr/README.md': '# Accueil\n\n## Marée haute\n\nÀ midi.\n\n## Marée basse\n\nÀ six heures.\n',
    'en/SUMMARY.md': '* [Home](README.md)\n',
    'en/README.md': '# Home\n\nSee [the tide](../fr/README.md#marée-haute).\n',
  }
  const { spaces } = await spacesIn({ files: memoryFiles(files), root: '' }, { engine: 'auto' })
  const siblings = spaces.map(({ path, space }) => ({ root: space.root, path, space }))
  const [, french] = siblings
  if (french?.space === undefined) throw new Error('Cannot find the second space')
  const written = await convert(french.space, { ...defaults, to: 'commonmark', siblings, at: french.path })
  const page = String(written.files[0]?.content)
  expect(page).toMatch(/## <a id="[^"]+"><\/a>Marée haute/)
  expect(page).toContain('## Marée basse')
})

describe('the output', () => {
  it('may stand beside the root that `.gitbook.yaml` names', async () => {
    await put({
      '.gitbook.yaml': 'root: ./docs\n',
      'docs/README.md': '# Pond\n\nWater.\n',
      'docs/SUMMARY.md': '* [Pond](README.md)\n',
    })
    for (const to of ['gfm', 'site']) expect(run('convert', '.', '--to', to, '--out', `out/${to}`).stderr).toBe('')
    expect(existsSync(join(base, 'out/gfm/README.md'))).toBe(true)
    const { stderr, code } = run('convert', '.', '--to', 'gfm', '--out', 'docs/out')
    expect([stderr.includes('inside the space'), code]).toEqual([true, 2])
    expect(run('convert', '.', '--to', 'gitbook', '--out', 'new').stderr).toContain('inside the folder that is read')
  })

  it('of a book has a page at each address that GitBook 2 and 3 gave it', async () => {
    await put({
      'book/book.json': '{ "title": "Locks" }',
      'book/SUMMARY.md': '* [Locks](README.md)\n* [Gates](north/gates.md)\n',
      'book/README.md': '#Locks\n\nTwo.\n',
      'book/north/gates.md': '# Gates\n\nClosed.\n',
    })
    run('convert', 'book', '--to', 'site', '--host', 'github-pages', '--out', 'out')
    expect(await read('out/north/gates.html')).toContain('url=gates/')
    expect(existsSync(join(base, 'out/README.html'))).toBe(false)
    run('convert', 'book', '--to', 'site', '--out', 'disk')
    expect(existsSync(join(base, 'disk/north/gates.html'))).toBe(false)
  })

  it('of a space without pages is none, in every command', async () => {
    await put({ 'empty/notes.txt': 'no page' })
    for (const args of [['inspect'], ['inspect', '--json'], ['check'], ['convert', '--to', 'gfm', '--out', 'out']]) {
      const { stderr, stdout, code } = run(...args, 'empty')
      expect([stderr.includes('Cannot find any page'), stdout, code]).toEqual([true, '', 2])
    }
  })

  it('says nothing of colours where there is no code', async () => {
    await put({ 'pond/README.md': '# Pond\n\nLilies.\n' })
    const { stdout, code } = run('convert', 'pond', '--to', 'site', '--out', 'out')
    expect(code).toBe(0)
    expect(stdout).not.toContain('colours')
  })
})

describe('findings for a platform', () => {
  it.each([
    ['github', 'GITHUB_WORKSPACE', 'file=docs/README.md,'],
    ['gitlab', 'CI_PROJECT_DIR', '"path": "docs/README.md"'],
    ['sarif', 'GITHUB_WORKSPACE', '"uri": "docs/README.md"'],
  ])('are seen from the root of the repository: %s', async (format, name, expected) => {
    await put({ 'docs/README.md': '# Pond\n\n[Lilies](lilies.md)\n', 'docs/SUMMARY.md': '* [Pond](README.md)\n' })
    const { stdout } = unbook(['check', '--format', format], join(base, 'docs'), { [name]: base })
    expect(stdout).toContain(expected)
    expect(unbook(['check', '--format', format], join(base, 'docs'), { [name]: '/nowhere' }).stdout).not.toContain(
      'docs/README.md',
    )
    expect(unbook(['check', '--format', 'pretty'], join(base, 'docs'), { [name]: base }).stdout).not.toContain('docs/README.md')
  })
})
