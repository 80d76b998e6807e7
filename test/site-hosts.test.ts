/** What each host is given: rules that no path can break out of, headers, and pages where there is no rule. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { collectAnchors } from '../src/space/anchors.ts'
import { hosts } from '../src/targets/site/settings.ts'
import { sitemap } from '../src/targets/site/top/sitemap.ts'
import { topSite } from '../src/targets/site/top/top-site.ts'
import { waysOf } from '../src/targets/site/top/ways.ts'
import { spaceOf } from './space-support.ts'
import { follow, hostReaders, nginxWords, plain } from './support/hosts.ts'
import { spaceWith, writeSite, written } from './support/written-site.ts'

const redirects: Record<string, string> = {
  old: 'guide/tides.md',
  'old/page.html': 'Guide/../guide/tides.md#ebb--flow',
  '/slashed/': './guide/README.md',
  'first-hop': 'second-hop',
  'second-hop': 'third-hop.md',
  'third-hop': 'guide/tides.md',
  'to/nowhere': 'gone.md',
  'loop/a': 'loop/b',
  'loop/b': 'loop/a',
  elsewhere: 'https://example.org/a b?x=1&y=$1#%20z:end',
  'chain-out': 'elsewhere',
  bad: 'javascript:alert(1)',
  'guide/tides': 'README.md',
  'with#fragment': 'guide/tides.md',
  'we "are" $1 {here}; return 200 pwn': 'guide/tides.md',
  'line\nbreak /stolen 301': 'guide/tides.md',
  '../../etc/passwd': 'guide/tides.md',
  'st*r/:name': 'guide/tides.md',
  'r(e)g+ex?.[a]|^$': 'guide/tides.md',
  'per%20cent%25': 'guide/tides.md',
  Été: 'guide/tides.md',
  [`%{ENV} $${'{HOME}'}`]: 'guide/tides.md',
  '<script>"&\'': 'guide/tides.md',
}

async function hostile(): Promise<ReturnType<typeof spaceWith>> {
  const yaml = `redirects:\n${Object.entries(redirects)
    .map(([from, to]) => `  ${JSON.stringify(from)}: ${JSON.stringify(to)}\n`)
    .join('')}`
  const space = await spaceOf(
    {
      'README.md': '# Harbour\n',
      'SUMMARY.md':
        '# Table\n\n* [Harbour](README.md)\n* [Guide](guide/README.md)\n* [Tides](guide/tides.md)\n* [News](<Big News.md>)\n',
      'guide/README.md': '# Guide\n',
      'guide/tides.md': '# Tides <&>\n\n## Ebb & flow\n',
      'Big News.md': '# News\n',
      'release-1.2.md': '# 1.2\n',
      '.gitbook.yaml': yaml,
    },
    { anchors: collectAnchors },
  )
  return written(space, '')
}

test('redirects end at a page or elsewhere; chains are followed; what leads nowhere is named', async () => {
  const { ways, lost } = waysOf([await hostile()])
  const ends = Object.fromEntries(
    ways.map(({ from, to }) => [from, 'url' in to ? to.url : to.path + (to.fragment ? `#${to.fragment}` : '')]),
  )
  expect(ends).toMatchObject({
    old: 'guide/tides/index.html',
    'old/page.html': 'guide/tides/index.html#ebb-and-flow',
    slashed: 'guide/index.html',
    'first-hop': 'guide/tides/index.html',
    'third-hop': 'guide/tides/index.html',
    elsewhere: 'https://example.org/a b?x=1&y=$1#%20z:end',
    'chain-out': 'https://example.org/a b?x=1&y=$1#%20z:end',
    with: 'guide/tides/index.html',
    'per cent%': 'guide/tides/index.html',
    Été: 'guide/tides/index.html',
    été: 'guide/tides/index.html',
    'Big News': 'big-news/index.html',
    'big news': 'big-news/index.html',
    readme: 'index.html',
  })
  for (const absent of ['guide/tides', 'bad', '../../etc/passwd', 'etc/passwd', 'to/nowhere'])
    expect(ends).not.toHaveProperty([absent])
  expect(Object.keys(ends).filter((from) => /\p{Cc}|\\/u.test(from))).toEqual([])
  expect(lost.map(({ from, isLoop }) => `${from}${isLoop ? ' loop' : ''}`).sort()).toEqual([
    'bad',
    'loop/a loop',
    'loop/b loop',
    'to/nowhere',
  ])
})

describe.each([...hosts, 'none'])('%s', (name) => {
  const host = hosts.find((each) => each === name)
  it('writes what was looked at once', async () => {
    const site = await writeSite([await hostile()], { ...(host === undefined ? {} : { host }), url: 'https://docs.example.org' })
    const own = [...site.files].filter(([path]) => !/^(?:_unbook|sitemap|robots|llms)/.test(path) && site.files.get(path) !== '')
    const all = own.map(([path, text]) => `=== ${path}\n${text}`).join('\n')
    await expect(all).toMatchFileSnapshot(`../fixtures/expected/site-hosts/${name}.txt`)
  })

  it('leads from the redirects to their ends', async () => {
    const site = await writeSite([await hostile()], host === undefined ? {} : { host })
    const answer = (hostReaders[name] ?? plain)(site)
    const hard = ['we "are" $1 {here}; return 200 pwn', 'per cent%', 'été']
    const hasRules = !['none', 'github-pages'].includes(name)
    const asked = [
      'old',
      'old/',
      'old/page.html',
      'slashed',
      'first-hop',
      'with',
      'Été',
      'Big News',
      ...(hasRules ? hard : ['per cent%']),
    ]
    const ends = asked.map((path) => follow(answer, `/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`))
    expect(ends.map((end, index) => `${asked[index]} → ${end}`)).toEqual(
      asked.map(
        (path) => `${path} → ${path === 'slashed' ? 'guide' : path === 'Big News' ? 'big-news' : 'guide/tides'}/index.html`,
      ),
    )
    expect(follow(answer, '/elsewhere')).toMatch(/^elsewhere https:\/\/example\.org\/a%20b\?x=1&y=(?:\$|%24)1/)
    expect(follow(answer, '/guide/tides')).toBe('guide/tides/index.html')
    expect(follow(answer, '/stolen')).toMatch(/^missing/)
  })

  it('has one rule a line, and nothing that an author wrote stands alone in it', async () => {
    const site = await writeSite([await hostile()], host === undefined ? {} : { host })
    const texts = [...site.files].filter(([path, text]) => text !== '' && !/\.(?:txt|js|css)$/.test(path))
    expect(texts.some(([, text]) => text.includes('guide/tides'))).toBe(true)
    for (const [path, text] of texts) {
      expect(text, path).not.toMatch(/^\s*(?:break|return 200|\/stolen)/m)
      expect(text, path).not.toMatch(/<script>"/)
      expect(text, path).not.toMatch(/javascript:/)
    }
  })
})

test('a stub is valid, keeps what it is asked with by script, and leads on without', async () => {
  const { files } = await writeSite([await hostile()])
  expect(files.get('old/index.html')).toBe(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tides &lt;&amp;&gt;</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="../guide/tides/index.html">
<noscript><meta http-equiv="refresh" content="0; url=../guide/tides/index.html"></noscript>
<script defer src="../_unbook/moved.js"></script>
</head>
<body>
<p><a href="../guide/tides/index.html" data-moved>Tides &lt;&amp;&gt;</a></p>
</body>
</html>
`)
  const clean = await writeSite([await hostile()], { url: 'https://docs.example.org/guide' })
  expect(clean.files.get('old/index.html')).toContain('<link rel="canonical" href="https://docs.example.org/guide/guide/tides/">')
  expect(clean.files.get('old/index.html')).toContain('url=../guide/tides/index.html"')
  expect(clean.files.get('_unbook/moved.js')).toContain('location.hash')
})

test('a stub never takes the place of a file on a disk that does not know case', async () => {
  const space = await spaceWith({
    'README.md': '# A',
    'Guide/Tides.md': '# B',
    'guide/My Ebb.md': '# C',
    '.gitbook.yaml':
      'redirects:\n  GUIDE: README.md\n  Guide/TIDES: README.md\n  "guide/tides/x": README.md\n  NUL: README.md\n  ".well-known": README.md\n',
  })
  const { files } = await writeSite([space])
  const folded = [...files.keys()].map((path) => path.toLowerCase())
  expect(folded.length).toBe(new Set(folded).size)
  expect(files.has('guide/tides/x/index.html')).toBe(true)
  expect([...files.keys()].filter((path) => /^(?:NUL|\.well)/i.test(path))).toEqual([])
})

test('a space without a landing page begins with its first page', async () => {
  const space = await spaceWith({ 'SUMMARY.md': '* [Tides](tides.md)\n', 'tides.md': '# Tides' })
  const none = {
    ...space,
    pages: space.pages.map((page) => ({ ...page, path: 'tides/index.html' })),
    files: ['tides/index.html'],
  }
  const { files } = await writeSite([none], { host: 'nginx' })
  expect(files.get('index.html')).toContain('url=tides/"')
})

describe('limits', () => {
  const many = async (count: number): ReturnType<typeof spaceWith> => {
    const yaml = `redirects:\n${Array.from({ length: count }, (_, index) => `  old/${index}: README.md\n`).join('')}`
    return await spaceWith({ 'README.md': '# A', '.gitbook.yaml': yaml })
  }

  it('of Cloudflare: 2,000 rules, and pages for what is over', async () => {
    const site = await writeSite([await many(2100)], { host: 'cloudflare' })
    const lines = (site.files.get('_redirects') ?? '').split('\n').filter((line) => line.startsWith('/'))
    expect(lines.length).toBe(2000)
    expect(site.files.get('_redirects')).toContain('102 more old addresses lead on by a page of their own')
    expect(site.files.has('old/2099/index.html')).toBe(true)
    const answer = hostReaders.cloudflare?.(site)
    for (const path of ['/old/0', '/old/1999', '/old/2050', '/old/2099/'])
      expect(follow(answer as never, path)).toBe('index.html')
  })

  it('of Vercel: 1,024 rules', async () => {
    const site = await writeSite([await many(1100)], { host: 'vercel' })
    const { redirects: rules } = JSON.parse(site.files.get('vercel.json') ?? '') as { redirects: unknown[] }
    expect(rules.length).toBe(1024)
    expect(site.files.has('old/1099/index.html')).toBe(true)
  })

  it('of a sitemap: addresses and bytes', async () => {
    const contents = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`p${index}.md`, '# P']))
    const site = topSite([await spaceWith({ 'README.md': '# A', ...contents })], { url: 'https://docs.example.org' })
    const files = sitemap(site, { addresses: 10, bytes: 1_000_000 })
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    expect(files[0]?.content).toContain('<sitemap><loc>https://docs.example.org/sitemap-3.xml</loc></sitemap>')
    expect(files.slice(1).map(({ content }) => String(content).match(/<url>/g)?.length)).toEqual([10, 10, 6])
    expect(sitemap(site, { addresses: 1000, bytes: 300 }).length).toBeGreaterThan(5)
  })
})

describe('headers', () => {
  it('hold a strict policy, the same on every host', async () => {
    const space = await hostile()
    const texts = await Promise.all(
      (['netlify', 'cloudflare', 'vercel', 'nginx', 'apache'] as const).map(async (host) =>
        [...(await writeSite([space], { host })).files.values()].join('\n'),
      ),
    )
    for (const text of texts) {
      expect(text).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
      expect(text).not.toContain('unsafe-inline')
      expect(text).toContain('max-age=3600')
    }
  })

  it('have no policy beside the HTML of a maintainer', async () => {
    const { files } = await writeSite([await hostile()], { host: 'netlify', head: '<script>x</script>' })
    expect(files.get('_headers')).not.toContain('Content-Security-Policy')
    expect(files.get('_headers')).toContain('X-Content-Type-Options: nosniff')
  })

  it('let pagefind compile its own program', async () => {
    const space = await hostile()
    const { files } = await writeSite([{ ...space, files: [...space.files, '_unbook/pagefind/wasm.en.pagefind'] }], {
      host: 'netlify',
    })
    expect(files.get('_headers')).toContain("script-src 'self' 'wasm-unsafe-eval';")
  })
})

test('GitHub Pages gets a domain of its own only', async () => {
  const files = async (url: string): Promise<ReadonlyMap<string, string>> =>
    (await writeSite([await hostile()], { host: 'github-pages', url })).files
  expect((await files('https://docs.example.org')).get('CNAME')).toBe('docs.example.org\n')
  expect((await files('https://someone.github.io/docs')).has('CNAME')).toBe(false)
  expect((await files('https://docs.example.org/guide')).has('CNAME')).toBe(false)
  expect((await files('https://docs.example.org')).has('.nojekyll')).toBe(true)
})

describe('nginx', () => {
  it('gets words that it can read', async () => {
    const { files } = await writeSite([await hostile()], { host: 'nginx' })
    for (const name of ['nginx-map.conf', 'nginx-server.conf']) {
      const words = nginxWords((files.get(name) ?? '').replace(/^#.*$/gm, ''))
      expect(words.filter((word) => word === '{').length).toBe(words.filter((word) => word === '}').length)
      expect(words).not.toContain('pwn')
    }
  })

  const isThere = spawnSync('nginx', ['-v']).status === 0
  it.skipIf(!isThere)(isThere ? 'is taken by nginx' : 'is not tried: nginx is not here', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unbook-nginx-'))
    try {
      const { files } = await writeSite([await hostile()], { host: 'nginx' })
      for (const name of ['nginx-map.conf', 'nginx-server.conf']) writeFileSync(join(folder, name), files.get(name) ?? '')
      const whole = `pid ${folder}/pid; error_log ${folder}/log; events {} http { access_log off; include ${folder}/nginx-map.conf; server { listen 127.0.0.1:8999; root ${folder}; include ${folder}/nginx-server.conf; } }`
      writeFileSync(join(folder, 'whole.conf'), whole)
      const { stderr } = spawnSync('nginx', ['-t', '-c', join(folder, 'whole.conf')], { encoding: 'utf8' })
      expect(stderr).toContain('syntax is ok')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

it('says where its files belong when it stands below a path', async () => {
  const file = async (host: (typeof hosts)[number], name: string, url: string): Promise<string> =>
    (await writeSite([await hostile()], { host, url })).files.get(name) ?? ''
  const below = 'https://docs.example.org/help/docs'
  expect(await file('nginx', 'nginx-map.conf', below)).toContain('whose `root` holds this folder as `help/docs`.\n')
  expect(await file('nginx', 'nginx-map.conf', 'https://docs.example.org')).toContain('whose `root` is this folder.\n')
  for (const host of ['netlify', 'cloudflare'] as const)
    for (const name of ['_redirects', '_headers']) {
      expect(await file(host, name, below)).toContain('above the folder `help/docs`')
      expect(await file(host, name, 'https://docs.example.org')).not.toContain('above the folder')
    }
})
