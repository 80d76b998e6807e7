/** What a maintainer says of the site, and the dates of git: read from folders that may be anybody's. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { configSchema } from '../src/engine/check/config-schema.ts'
import type { ReadNamed } from '../src/engine/read-named-file.ts'
import { RunError } from '../src/engine/run-error.ts'
import { changesIn, gitChanges } from '../src/engine/site/git-changes.ts'
import { readSiteSettings } from '../src/engine/site/read-settings.ts'
import { readStyle } from '../src/engine/site/read-style.ts'
import { hosts, type SiteSettings } from '../src/targets/site/settings.ts'
import { processorTime } from './processor-time.ts'

let root: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'unbook-settings-')))
  await mkdir(join(root, 'repo/docs'), { recursive: true })
  await mkdir(join(root, 'repo/.git'))
})
afterEach(async () => await rm(root, { recursive: true }))

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

const read = async (given: SiteSettings = {}, config?: string): Promise<SiteSettings> =>
  await readSiteSettings({ folder: join(root, 'repo/docs'), given, ...(config === undefined ? {} : { config }) }, root)

const refused = async (yaml: string, files: Record<string, string> = {}): Promise<string> => {
  await put({ 'repo/unbook.config.yaml': yaml, ...files })
  const error = await read().then(
    () => undefined,
    (cause: Error & { hint?: string }) => cause,
  )
  return error === undefined ? 'nothing' : `${error.message}\n${error.hint ?? ''}`
}

test.each([
  ['https://x.example', '/docs/', 'https://x.example/docs'],
  ['https://x.example/', 'docs', 'https://x.example/docs'],
  ['https://x.example/guide', 'docs', 'https://x.example/guide'],
])('%s with the path %s is %s', async (url, basePath, whole) => {
  await put({ 'repo/unbook.config.yaml': `site: { url: '${url}', basePath: '${basePath}' }\n` })
  expect((await read()).url).toBe(whole)
})

describe('the style sheet', () => {
  const css = `/* url(not/this.woff2) "x */
@font-face { font-family: Sea; src: url(../fonts/Sea%20Bold.woff2) format("woff2"), url('../fonts/sea.ttf?#iefix') }
.a::after { content: "url(nor/this.png)"; background: URL( "wave.svg" ) }
.b { background: url(wave.svg), url(https://x.example/y.png), url(data:image/png;base64,AA), url(#own), url(/top.png) }
`
  const files = { 'repo/art/fonts/Sea Bold.woff2': 'bold', 'repo/art/fonts/sea.ttf': 'ttf', 'repo/art/css/wave.svg': '<svg/>' }

  it('brings the files along that it names', async () => {
    await put({ 'repo/unbook.config.yaml': 'site: { css: art/css/own.css }\n', 'repo/art/css/own.css': css, ...files })
    const settings = await read()
    expect(settings.cssFiles?.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['sea-bold.woff2', 'bold'],
      ['sea.ttf', 'ttf'],
      ['wave.svg', '<svg/>'],
    ])
    expect(settings.css).toBe(
      css
        .replace('url(../fonts/Sea%20Bold.woff2)', 'url("custom/sea-bold.woff2")')
        .replace("url('../fonts/sea.ttf?#iefix')", 'url("custom/sea.ttf?#iefix")')
        .replace('URL( "wave.svg" )', 'url("custom/wave.svg")')
        .replace('url(wave.svg)', 'url("custom/wave.svg")'),
    )
  })

  it('leaves no quote open for what follows the path of a file', async () => {
    const quoted = `.a { background: url('wave.svg#a"b') }\n.b { color: teal }\n`
    await put({ 'repo/unbook.config.yaml': 'site: { css: own.css }\n', 'repo/own.css': quoted, 'repo/wave.svg': '<svg/>' })
    expect((await read()).css).toBe(`.a { background: url("custom/wave.svg#a%22b") }\n.b { color: teal }\n`)
  })

  it('names many files of one name without trying every number each time', async () => {
    const folders = Array.from({ length: 4000 }, (_, index) => `f${index}`)
    const text = folders.map((folder) => `.a{src:url(${folder}/sea.png)}`).join('\n')
    const readNamed: ReadNamed = async (_, path) => ({
      content: Buffer.from(path === 'own.css' ? text : ''),
      extension: '',
      fault: (message) => new RunError(message),
    })
    const spent = processorTime()
    const { cssFiles = [] } = await readStyle('own.css', readNamed)
    expect([cssFiles.length, cssFiles.at(-1)?.name]).toEqual([4000, 'sea-4000.png'])
    expect(spent()).toBeLessThan(1500)
  })

  it('keeps files of one name apart', async () => {
    const twice = '.a { background: url(a/sea.png) } .b { background: url(b/SEA.png) }'
    await put({
      'repo/unbook.config.yaml': 'site: { css: own.css }\n',
      'repo/own.css': twice,
      'repo/a/sea.png': '1',
      'repo/b/SEA.png': '2',
    })
    expect((await read()).css).toBe('.a { background: url("custom/sea.png") } .b { background: url("custom/sea-2.png") }')
  })

  test.each([
    ['.a { background: url(gone.png) }', 'Cannot read the file `gone.png`'],
    ['.a { background: url(../outside.png) }', 'expected one inside the repository'],
    ['.a { background: url(notes.md) }', 'Unexpected file `notes.md`, expected one that ends in'],
    ['@import "other.css";', 'Unexpected `@import` in `own.css`'],
  ])('%s is refused', async (text, message) => {
    expect(await refused('site: { css: own.css }\n', { 'repo/own.css': text, 'outside.png': '', 'repo/notes.md': '' })).toContain(
      message,
    )
  })

  it('of hostile text takes no time', async () => {
    const began = performance.now()
    for (const text of ['/*', '"', 'url(', 'url( ', "url('a", '/* ', '@']) {
      await put({ 'repo/unbook.config.yaml': 'site: { css: own.css }\n', 'repo/own.css': text.repeat(40_000) })
      await read()
    }
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('settings', () => {
  it('are none without a configuration', async () => {
    expect(await read()).toEqual({})
  })

  it('are read with the files that they name, from their own folder', async () => {
    await put({
      'repo/unbook.config.yaml': `site:
  title: 2024
  url: https://docs.example.org/guide/?x#y
  host: netlify
  logo: { light: art/crest.svg, dark: art/night.PNG }
  favicon: art/crest.svg
  colors: { primary: '#0A7C66', primary-dark: 'oklch(80% 0.1 180 / 90%)' }
  footer: Made by the *harbour*
  editLink: https://git.example/edit/{path}
  css: art/own.css
  head: art/head.html
  search: none
  highlight: false
  lastUpdated: false
  links:
    - title: Help
      url: https://help.example
    - title: More
      links: [{ title: News, url: news.md }]
`,
      'repo/art/crest.svg': '<svg/>',
      'repo/art/night.PNG': 'png',
      'repo/art/own.css': 'body { color: red }',
      'repo/art/head.html': '<meta name="x">',
    })
    const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
    const settings = await read()
    const { logo, favicon, ...others } = settings
    expect({ ...others }).toEqual({
      title: '2024',
      url: 'https://docs.example.org/guide',
      host: 'netlify',
      colors: { primary: '#0A7C66', 'primary-dark': 'oklch(80% 0.1 180 / 90%)' },
      footer: 'Made by the *harbour*',
      editLink: 'https://git.example/edit/{path}',
      css: 'body { color: red }',
      head: '<meta name="x">',
      search: 'none',
      highlight: false,
      lastUpdated: false,
      links: [
        { title: 'Help', url: 'https://help.example' },
        { title: 'More', url: '', links: [{ title: 'News', url: 'news.md' }] },
      ],
    })
    expect([logo?.light.name, logo?.dark?.name, favicon?.name]).toEqual(['logo.svg', 'logo-dark.png', 'favicon.svg'])
    expect(new Uint8Array(logo?.light.content ?? [])).toEqual(bytes('<svg/>'))
  })

  it('are looked for beside the space first, and the command line wins', async () => {
    await put({
      'repo/unbook.config.yaml': 'site: { title: Above, host: nginx, search: pagefind }',
      'repo/docs/unbook.config.yaml': 'site: { title: Beside, host: nginx, url: "https://a.example" }',
      'other.yaml': 'site: { title: Named }',
    })
    expect(await read()).toEqual({ title: 'Beside', host: 'nginx', url: 'https://a.example' })
    expect(await read({ host: 'vercel', url: 'https://b.example/', highlight: false })).toEqual({
      title: 'Beside',
      host: 'vercel',
      url: 'https://b.example',
      highlight: false,
    })
    expect(await read({}, 'other.yaml')).toEqual({ title: 'Named' })
  })

  test.each([
    ['site: { host: netlfy }', '1:9: Unexpected value of `site.host` `netlfy`, expected `netlify`'],
    ['site: { host: netlfy }', 'did you mean `netlify`'],
    ['site:\n  titel: x', '2:3: Unexpected key `titel` in `site`; did you mean `title`'],
    ['site:\n  colors:\n    primary: "red; } body { display: none"', '3:5: Unexpected value of `site.colors.primary`'],
    ['site:\n  colors: { primary: "url(https://evil.example)" }', 'expected a CSS colour'],
    ['site:\n  colors: { primary: "var(--x)" }', 'expected a CSS colour'],
    ['site:\n  colors: { primary: teel }', 'Unexpected value of `site.colors.primary` `teel`, expected a CSS colour'],
    ['site:\n  colors: { primary: teel }', 'did you mean `teal`'],
    ['site:\n  colors: { page: "rgb(white)" }', 'expected a CSS colour'],
    ['site:\n  editLink: https://git.example/edit', 'expected an address that starts with `https://` and holds `{path}`'],
    ['site:\n  url: "ftp://x"', '2:3: Unexpected value of `site.url`'],
    ['site:\n  url: "https://user@x.example"', '2:3: Unexpected address `https://user@x.example`'],
    ['site:\n  url: "https://x.example/a b;{"', '2:3: Unexpected address'],
    ['site:\n  logo: missing.svg', '2:3: Cannot read the file `missing.svg`'],
    ['site:\n  logo: { dark: a.svg }', '2:11: Cannot read the file `a.svg`'],
    ['site:\n  logo: art/crest.exe', '2:3: Unexpected file `art/crest.exe`, expected one that ends in `.svg`'],
    ['site:\n  css: ../outside.css', '2:3: Unexpected file `../outside.css`, expected one inside the repository'],
    ['site:\n  css: linked.css', '2:3: Unexpected file `linked.css`, expected one inside the repository'],
    ['site:\n  head: /etc/passwd', 'expected one that ends in `.html`'],
    ['site:\n  head: .git/x.html', 'expected one inside the repository'],
    ['site:\n  favicon: big.png', 'expected at most 1000000'],
    ['site:\n  css: folder.css', 'expected a file'],
    ['site:\n  links: [{ url: x }]', 'Cannot find key `title` in `site.links.0`'],
    ['site: { highlight: 3 }', 'expected `true` or `false`'],
  ])('%s is refused', async (yaml, message) => {
    await put({ 'outside.css': 'a {}', 'repo/.git/x.html': '', 'repo/big.png': 'x'.repeat(1_000_001), 'repo/folder.css/x': '' })
    await symlink(join(root, 'outside.css'), join(root, 'repo/linked.css'))
    expect(await refused(yaml)).toContain(message)
  })

  it('name the hosts that there are', () => {
    const { host } = configSchema.keys.site.keys
    expect(host.values).toEqual(hosts)
  })
})

describe('dates of git', () => {
  const git = (...args: string[]): string => gitAt(join(root, 'own'), ...args)
  const gitAt = (folder: string, ...args: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    })
  let date = ''
  const commit = (at: string, files: Record<string, string>): Promise<void> =>
    put(Object.fromEntries(Object.entries(files).map(([path, text]) => [`own/${path}`, text]))).then(() => {
      date = at
      git('add', '-A')
      git('commit', '-q', '-m', 'change')
    })

  beforeEach(async () => {
    await mkdir(join(root, 'own/docs'), { recursive: true })
    date = '2024-01-01T00:00:00Z'
    git('init', '-q')
  })

  const asked = async (folder = 'own/docs', options = {}): Promise<Record<string, string>> =>
    Object.fromEntries(
      [...(await gitChanges(join(root, folder), options))].map(([path, at]) => [path, at.toISOString().slice(0, 10)]),
    )

  it('are those of the last commit of each file, by path from the top of the repository', async () => {
    await commit('2024-01-01T00:00:00Z', { 'docs/a.md': '1', 'docs/été "b".md': '1', 'other.md': '1', 'docs/\nline.md': '1' })
    await commit('2024-03-01T00:00:00Z', { 'docs/a.md': '2' })
    await utimes(join(root, 'own/docs/a.md'), 0, 0)
    expect(await asked()).toEqual({ 'docs/a.md': '2024-03-01', 'docs/été "b".md': '2024-01-01', 'docs/\nline.md': '2024-01-01' })
    expect(await asked('own')).toMatchObject({ 'other.md': '2024-01-01' })
    expect(await asked('own', { wanted: new Set(['docs/a.md']) })).toEqual({ 'docs/a.md': '2024-03-01' })
  })

  it('are none without a repository or a commit, and asked for once', async () => {
    expect(await asked()).toEqual({})
    await put({ 'plain/README.md': '' })
    expect(await asked('plain')).toEqual({})
    const changes = changesIn(join(root, 'nowhere'))
    expect(changes()).toBe(changes())
    expect(await changes()).toEqual(new Map())
  })

  it('of a shallow clone say nothing of what came before it', async () => {
    await commit('2024-01-01T00:00:00Z', { 'docs/a.md': '1', 'docs/b.md': '1' })
    await commit('2024-02-01T00:00:00Z', { 'docs/c.md': '1' })
    await commit('2024-03-01T00:00:00Z', { 'docs/a.md': '2' })
    gitAt(root, 'clone', '-q', '--depth', '2', `file://${join(root, 'own')}`, 'shallow')
    expect(await asked('shallow/docs')).toEqual({ 'docs/a.md': '2024-03-01' })
  })

  it('run nothing that the repository names', async () => {
    await commit('2024-01-01T00:00:00Z', { 'docs/a.md': '1', '.gitattributes': '*.md diff=evil\n' })
    const evil = join(root, 'evil.sh')
    await put({ 'evil.sh': `#!/bin/sh\ntouch ${join(root, 'ran')}\n` })
    execFileSync('chmod', ['+x', evil])
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'gpg.program',
      'diff.evil.command',
      'diff.evil.textconv',
      'core.sshCommand',
      'pager.log',
    ]
    for (const name of settings) git('config', name, evil)
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['log.follow', 'true'],
      ['core.hooksPath', root],
      ['format.pretty', 'oneline'],
      ['log.date', 'raw'],
    ] as const)
      git('config', name, value)
    const former = process.env.GIT_DIR
    process.env.GIT_DIR = join(root, 'nowhere')
    try {
      expect(await asked()).toEqual({ 'docs/a.md': '2024-01-01' })
    } finally {
      if (former === undefined) delete process.env.GIT_DIR
      else process.env.GIT_DIR = former
    }
    expect(execFileSync('ls', [root], { encoding: 'utf8' })).not.toContain('ran')
  })
})
