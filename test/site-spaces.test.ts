/** What stands above the spaces of a site: the list of them, sitemap, robots, llms.txt; and the way there from the command line. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { convertCommand } from '../src/cli/convert.ts'
import { convert } from '../src/engine/convert.ts'
import { hosts } from '../src/targets/site/settings.ts'
import type { WrittenSpace } from '../src/targets/target.ts'
import { defaults } from './support/fixtures.ts'
import { follow, hostReaders, plain } from './support/hosts.ts'
import { spacesAt, spaceWith, writeSite } from './support/written-site.ts'

const english = async (): Promise<WrittenSpace> =>
  await spaceWith(
    {
      'README.md': '---\ndescription: How to cross\n---\n\n# Harbour\n\nWelcome.\n',
      'guide/tides.md': '---\ndescription: "When the [harbour] is\n  deep"\n---\n\n# Tides [old] & more\n\nText.\n',
      'secret.md': '---\nhidden: true\n---\n\n# Secret\n',
      'quiet.md': '---\nnoRobotsIndex: true\n---\n\n# Quiet\n',
      'unread.md': '---\nnoIndex: true\n---\n\n# Unread\n',
      'SUMMARY.md':
        '# Contents\n\n* [Harbour](README.md)\n\n## On the water\n\n* [Tides](guide/tides.md)\n* [Secret](secret.md)\n* [Quiet](quiet.md)\n* [Unread](unread.md)\n',
      '.gitbook.yaml': 'redirects:\n  old: guide/tides.md\n',
    },
    'en',
    'en',
  )
const french = async (): Promise<WrittenSpace> =>
  await spaceWith(
    { 'README.md': '# Port', 'guide/tides.md': '# Marées', '.gitbook.yaml': 'redirects:\n  vieux: guide/tides.md\n' },
    'fr',
    'fr',
  )
const alone = async (): Promise<WrittenSpace> => ({ ...(await english()), path: '' })

const url = 'https://docs.example.org/guide'

describe('sitemap', () => {
  it('needs an address', async () => {
    const { files } = await writeSite([await alone()])
    expect(files.has('sitemap.xml')).toBe(false)
    expect(files.get('robots.txt')).toBe('User-agent: *\nDisallow:\n')
  })

  it('has every page that robots may read, with its date and its other languages', async () => {
    const changes = async (): Promise<Map<string, Date>> => new Map([['guide/tides.md', new Date('2024-03-01T10:00:00Z')]])
    const { files } = await writeSite([await english(), await french()], { url }, { changes })
    expect(files.get('sitemap.xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${['en', 'fr']
  .flatMap((own) =>
    ['/', '/guide/tides/']
      .map((path) => {
        const date = path === '/' ? '' : '<lastmod>2024-03-01T10:00:00.000Z</lastmod>'
        const others = ['en', 'fr'].map((tag) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${url}/${tag}${path}"/>`)
        return `<url><loc>${url}/${own}${path}</loc>${date}${others.join('')}</url>\n`
      })
      .concat(own === 'en' ? [`<url><loc>${url}/en/unread/</loc></url>\n`] : []),
  )
  .join('')}</urlset>
`)
    expect(files.get('robots.txt')).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${url}/sitemap.xml\n`)
  })

  it('asks for dates only where they are wanted', async () => {
    let asked = 0
    const changes = async (): Promise<Map<string, Date>> => {
      asked += 1
      return new Map()
    }
    await writeSite([await alone()], {}, { changes })
    await writeSite([await alone()], { url, lastUpdated: false }, { changes })
    expect(asked).toBe(0)
  })
})

describe('llms.txt', () => {
  it('lists pages by part, with what is said of them, without what is hidden', async () => {
    const { files } = await writeSite([await alone()])
    expect(files.get('llms.txt')).toBe(`# Harbour

> How to cross

## Pages

- [Harbour](index.md): How to cross

## On the water

- [Tides \\[old\\] & more](guide/tides.md): When the [harbour] is deep
- [Quiet](quiet.md)
`)
  })

  it('holds whole addresses where the site has one, and every space', async () => {
    const { files } = await writeSite([await english(), await french()], { url, title: 'Ports' })
    const text = files.get('llms.txt')
    expect(text).toContain('# Ports\n\n> How to cross\n')
    expect(text).toContain(`- [Marées](${url}/fr/guide/tides.md)\n`)
    expect(text).toContain('## Harbour: On the water\n')
  })

  it('comes with all of the text, but for what is hidden', async () => {
    const { files } = await writeSite([await alone()])
    const full = files.get('llms-full.txt') ?? ''
    expect(full).toContain('# Harbour\n\nWelcome.\n')
    expect(full).toContain('# Quiet')
    expect(full).not.toMatch(/# Secret|# Unread/)
    const space = await alone()
    const large = { ...space, textOf: () => 'x'.repeat(11_000_000) }
    expect((await writeSite([large])).files.has('llms-full.txt')).toBe(false)
  })
})

describe('several spaces', () => {
  it('have a list of them above, which works without script', async () => {
    const { files } = await writeSite([await english(), await french()], { host: 'netlify', url })
    const list = files.get('index.html') ?? ''
    expect(list).toContain('<li><a href="en/" lang="en" hreflang="en" data-language="en">English</a></li>\n')
    expect(list).toContain('<li><a href="fr/" lang="fr" hreflang="fr" data-language="fr">Français</a></li>\n')
    expect(list).toContain(`<link rel="alternate" hreflang="fr" href="${url}/fr/">`)
    expect(list).toContain(`<link rel="alternate" hreflang="x-default" href="${url}/">`)
    expect(list).toContain('<link rel="stylesheet" href="en/_unbook/site.css">')
    expect(list).not.toMatch(/<style|style="|<script>/)
    expect(files.get('404.html')).toContain('<a href="/guide/fr/"')
    expect((await writeSite([await english(), await french()])).files.get('index.html')).toContain('<a href="fr/index.html"')
  })

  it('are called by their titles when they are versions of one language', async () => {
    const versions = [
      await spaceWith({ 'README.md': '# One', 'SUMMARY.md': '# Version 1\n\n* [One](README.md)\n' }, 'v1'),
      await spaceWith({ 'README.md': '# <2>', 'SUMMARY.md': '# <2>\n\n* [Two](README.md)\n' }, 'v2'),
    ]
    const { files } = await writeSite(versions)
    expect(files.get('index.html')).toContain('>One</a>')
    expect(files.get('index.html')).toContain('>&lt;2&gt;</a>')
    expect(files.has('_unbook/languages.js')).toBe(false)
  })

  it('are called by their folders when nothing else tells them apart', async () => {
    const same = { 'README.md': '# Manual' }
    const { files } = await writeSite([await spaceWith(same, 'v1'), await spaceWith(same, 'v2')])
    expect(files.get('index.html')).toContain('<a href="v2/index.html" lang="en" hreflang="en" data-language="en">v2</a>')
  })

  it.each([...hosts, 'none'])('have their own redirects on %s', async (name) => {
    const host = hosts.find((each) => each === name)
    const site = await writeSite([await english(), await french()], host === undefined ? {} : { host })
    const answer = (hostReaders[name] ?? plain)(site)
    expect(['/en/old', '/fr/vieux/', '/fr', '/en/'].map((path) => follow(answer, path))).toEqual([
      'en/guide/tides/index.html',
      'fr/guide/tides/index.html',
      'fr/index.html',
      'en/index.html',
    ])
    expect(follow(answer, '/fr/old')).toMatch(/^missing/)
  })

  it('send readers to their language where a host can tell', async () => {
    const spaces = [await english(), await french()]
    const text = async (host: (typeof hosts)[number], file: string): Promise<string> =>
      (await writeSite(spaces, { host, url })).files.get(file) ?? ''
    expect(await text('netlify', '_redirects')).toContain('/guide/ /guide/fr/ 302! Language=fr\n')
    expect(await text('apache', '.htaccess')).toContain(
      'RewriteCond %{HTTP:Accept-Language} ^fr\\b [NC]\nRewriteRule ^$ "/guide/fr/" [R=302,L,NE]\n',
    )
    expect(await text('nginx', 'nginx-map.conf')).toContain('  "~*^fr\\b" "/guide/fr/";')
    expect(JSON.parse(await text('vercel', 'vercel.json')).redirects[1]).toEqual({
      source: '/guide/',
      has: [{ type: 'header', key: 'accept-language', value: 'fr(?:[-,;].*)?' }],
      destination: '/guide/fr/',
      statusCode: 302,
    })
  })

  it('send a reader on by script to what opens, where no language fits', async () => {
    const { files } = await writeSite([await english(), await french()], { host: 'netlify', url })
    const links = [
      { href: 'en/', dataset: { language: 'en' } },
      { href: 'v2/', dataset: { home: '' } },
    ]
    const went: string[] = []
    const run = (languages: string[]): unknown =>
      runInNewContext(files.get('_unbook/languages.js') ?? '', {
        document: { querySelectorAll: (selector: string) => (selector.includes('a[data-home]') ? links : []) },
        navigator: { languages },
        location: { replace: (href: string) => went.push(href) },
      })
    run(['de'])
    run(['en-GB'])
    expect(went).toEqual(['v2/', 'en/'])
  })

  test.each([
    [['fr-CA', 'en'], 'fr/'],
    [['de', 'en-GB'], 'en/'],
    [['de'], undefined],
    [[], undefined],
  ])('a reader of %j is sent on by script to %s', async (languages, to) => {
    const { files } = await writeSite([await english(), await french()], { host: 'netlify', url })
    const links = [...(files.get('index.html') ?? '').matchAll(/href="([^"]+)"[^>]* data-language="([^"]+)"/g)].map(
      ([, href, language]) => ({ href, dataset: { language } }),
    )
    let went: string | undefined
    const location = { replace: (href: string) => (went = href) }
    runInNewContext(files.get('_unbook/languages.js') ?? '', {
      document: { querySelectorAll: () => links },
      navigator: { languages },
      location,
    })
    expect(went).toBe(to)
  })
})

test.each([
  ['?q=1#ebb', 'https://x.example/tides/?q=1#ebb'],
  ['', 'https://x.example/tides/#own'],
])('a stub keeps %s of the address it was asked by', async (asked, expected) => {
  const { files } = await writeSite([await alone()])
  let went: string | undefined
  const here = new URL(`https://x.example/old/${asked}`)
  const location = { search: here.search, hash: here.hash, replace: (href: string) => (went = href) }
  const link = { href: 'https://x.example/tides/#own' }
  runInNewContext(files.get('_unbook/moved.js') ?? '', { document: { querySelector: () => link }, location, URL })
  expect(went).toBe(expected)
})

describe('from the command line', () => {
  let out: string
  let errors: string[]
  const write = process.stderr.write
  const print = process.stdout.write
  beforeEach(async () => {
    out = await mkdtemp(join(tmpdir(), 'unbook-site-'))
    errors = []
    process.stderr.write = (text) => errors.push(String(text)) > 0
    process.stdout.write = () => true
  })
  afterEach(async () => {
    process.stderr.write = write
    process.stdout.write = print
    process.exitCode = undefined
    await rm(out, { recursive: true, force: true })
  })
  const spaces = join(import.meta.dirname, '../fixtures/spaces')
  const run = async (space: string, ...args: string[]): Promise<void> => {
    const command = convertCommand()
      .exitOverride()
      .configureOutput({ writeErr: (text) => void errors.push(text) })
    await command
      .parseAsync([resolve(spaces, space), '--out', join(out, 'site'), ...args], { from: 'user' })
      .catch(() => undefined)
  }
  const read = async (path: string): Promise<string> => await readFile(join(out, 'site', path), 'utf8')

  it('a site that is all drafts is said to be one', async () => {
    const drafts = join(out, 'drafts')
    await mkdir(join(drafts, 'loft'), { recursive: true })
    await writeFile(join(drafts, 'loft/README.md'), '# Loft\n')
    await writeFile(join(drafts, 'docs.yaml'), 'site:\n  structure:\n    - { draft: true, content: { directory: loft } }\n')
    await run(drafts, '--to', 'gfm')
    expect(errors.join('')).toMatch(
      /^unbook: Cannot find any page to convert in .*\nAll spaces of its docs.yaml are drafts: name the folder of one\.\n$/,
    )
    errors = []
    await run(join(drafts, 'loft'), '--to', 'gfm')
    expect(errors.join('')).toBe('')
  })

  it('a site of two languages is written for a host', { timeout: 60_000 }, async () => {
    await run(
      'two-languages',
      '--to',
      'site',
      '--host',
      'netlify',
      '--site-url',
      'https://docs.example.org',
      '--no-highlight',
      '--search',
      'minisearch',
    )
    expect(errors.join('')).toBe('')
    const names = await readdir(join(out, 'site'))
    for (const name of [
      '_headers',
      '_redirects',
      '404.html',
      'en',
      'fr',
      'index.html',
      'llms-full.txt',
      'llms.txt',
      'robots.txt',
      'sitemap.xml',
    ])
      expect(names).toContain(name)
    expect(await read('_redirects')).toContain('/fr/readme /fr/ 301\n')
    expect(await read('sitemap.xml')).toContain('<loc>https://docs.example.org/fr/guide/couchette/</loc>')
    const page = await read('en/guide/berth/index.html')
    expect(page).not.toMatch(/href="[^"]*index\.html/)
  })

  it('a site opens from disk when nothing is said of where it goes', { timeout: 60_000 }, async () => {
    await run('observatory', '--to', 'site')
    expect(errors.join('')).toBe('')
    expect(await read('domes/south dome/index.html')).toContain('url=../south-dome/index.html"')
    expect(await read('domes/index.html')).not.toMatch(/href="\/|href="[^":]*\/"/)
  })

  it.each([
    [['--to', 'site', '--host', 'netlfy'], 'Did you mean `netlify`?'],
    [['--to', 'site', '--host', 'mars'], 'Expected one of netlify, cloudflare'],
    [['--to', 'site', '--site-url', 'docs'], 'Expected an address such as'],
    [['--to', 'site', '--config', 'nowhere.yaml'], 'Cannot read the configuration `nowhere.yaml`'],
    [['--to', 'html', '--host', 'nginx'], 'Unexpected `--host` for the target `html`'],
    [['--to', 'gfm', '--no-highlight'], 'Unexpected `--no-highlight` for the target `gfm`'],
  ])('%j is refused', async (args, message) => {
    await run('observatory', ...args)
    expect(errors.join('')).toContain(message)
    expect(existsSync(join(out, 'site'))).toBe(false)
  })

  it('other targets get no files of a site', { timeout: 60_000 }, async () => {
    await run('observatory', '--to', 'gfm')
    expect(await readdir(join(out, 'site'))).not.toEqual(expect.arrayContaining(['robots.txt']))
  })
})

describe('a book with LANGS.md', () => {
  const names = (html: string): string[] => [...html.matchAll(/<li><a [^>]*>([^<]*)<\/a>/g)].map(([, name = '']) => name)

  it('is called as in its book.json, its languages as in the list', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'unbook-langs-'))
    const files = {
      'LANGS.md': '* [Version 1](v1/README.md)\n* [Version\\_2](./v2)\n* [中文-(简体中文)](zh-hans/)\n',
      'book.json': '{ "title": "All quays" }',
      'v1/README.md': '# First\n\nThe boats leave at noon from the old quay.\n',
      'v2/README.md': '# Second\n\nThe boats leave at ten from the new quay.\n',
      'zh-hans/README.md': '# 码头\n\n船中午离开旧码头。\n',
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const spaces = await spacesAt(folder)
    const { files: top } = await writeSite(spaces)
    expect(names(top.get('index.html') ?? '')).toEqual(['Version 1', 'Version_2', '中文-(简体中文)'])
    expect(top.get('index.html')).toContain('<h1>All quays</h1>')
    expect(top.get('llms.txt')?.match(/^#+ .*/gm)).toEqual(['# All quays', '## Version 1', '## Version_2', '## 中文-(简体中文)'])
    const siblings = spaces.map(({ path, space }) => ({ root: space.root, path, space }))
    const [first] = spaces
    if (first === undefined) throw new Error('No space')
    const { files: pages } = await convert(first.space, { ...defaults, to: 'site', siblings, at: first.path })
    const page = String(pages.find(({ path }) => path === 'index.html')?.content)
    const [versions, languages] = [...page.matchAll(/<nav class="switcher"[\s\S]*?<\/nav>/g)].map(([found]) => names(found))
    expect(versions).toEqual(['Version 1', 'Version_2'])
    expect(languages).toEqual(['Version 1', '中文-(简体中文)'])
    await rm(folder, { recursive: true })
  })
})
