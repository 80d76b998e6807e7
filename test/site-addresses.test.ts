/** Addresses of the site: every address that GitBook had for a page leads to it, on a plain server and by the rules of each host. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { addressOf, cleanHref, hrefFrom, markdownOf, pageAddress, pagePath } from '../src/targets/site/paths.ts'
import { hosts } from '../src/targets/site/settings.ts'
import type { WrittenSpace } from '../src/targets/target.ts'
import { follow, type HostReader, hostReaders, plain } from './support/hosts.ts'
import { spacesAt, spaceWith, writeSite } from './support/written-site.ts'

describe('paths', () => {
  test.each([
    ['README.md', '', 'index.html', 'index.md'],
    ['guide/README.md', 'guide', 'guide/index.html', 'guide.md'],
    ['guide/readme.md', 'guide', 'guide/index.html', 'guide.md'],
    ['Guide/My Tides.md', 'guide/my-tides', 'guide/my-tides/index.html', 'guide/my-tides.md'],
    ['README (1).md', 'readme-1', 'readme-1/index.html', 'readme-1.md'],
    ['a/35.13.-c++-parts.md', 'a/35.13.-c++-parts', 'a/35.13.-c++-parts/index.html', 'a/35.13.-c++-parts.md'],
    ['été/Étang & cie.md', 'été/étang-cie', 'été/étang-cie/index.html', 'été/étang-cie.md'],
    ['a/100%.md', 'a/100', 'a/100/index.html', 'a/100.md'],
    ['index.md', 'index', 'index/index.html', 'index-page.md'],
    ['???.md', 'page', 'page/index.html', 'page.md'],
  ])('%s has the address /%s', (path, address, output, markdown) => {
    expect([pageAddress(path), pagePath(path), markdownOf(pagePath(path))]).toEqual([address, output, markdown])
  })

  it('keeps out of the way of files that a site has', () => {
    const names = [
      'robots.txt.md',
      '_redirects.md',
      '_unbook/site.md',
      'tides.md.md',
      'index.html.md',
      '.htaccess.md',
      'vercel.json/x.md',
    ]
    expect(names.map((path) => pagePath(path))).toEqual([
      'robots.txt-page/index.html',
      '_redirects-page/index.html',
      '_unbook-page/site/index.html',
      'tides-md/index.html',
      'index-html/index.html',
      'htaccess/index.html',
      'vercel.json-page/x/index.html',
    ])
  })

  it('has a landing page of any name', () => {
    expect(['intro/hello.md', 'README.md', 'intro/README.md'].map((path) => pageAddress(path, 'intro/hello.md'))).toEqual([
      '',
      'readme',
      'intro',
    ])
  })

  it('ends in a slash where a host serves it so', () => {
    const from = 'guide/tides/index.html'
    const targets = ['guide/index.html', 'index.html', 'guide/ebb/index.html', 'guide/tides/index.html', 'assets/map.svg']
    expect(targets.map((to) => hrefFrom(from, to, {}))).toEqual([
      '../index.html',
      '../../index.html',
      '../ebb/index.html',
      'index.html',
      '../../assets/map.svg',
    ])
    expect(targets.map((to) => hrefFrom(from, to, { host: 'nginx' }))).toEqual([
      '../',
      '../../',
      '../ebb/',
      './',
      '../../assets/map.svg',
    ])
    expect(hrefFrom('index.html', 'index.html', { host: 'netlify' })).toBe('./')
    // The address of the site says nothing of how it is served: it is still opened from a disk.
    expect(hrefFrom('index.html', 'index.html', { url: 'https://docs.example.org' })).toBe('index.html')
    expect(['a/index.html#b', 'myindex.html', 'index.html?x'].map(cleanHref)).toEqual(['a/#b', 'myindex.html', './?x'])
    expect(['index.html', 'a/index.html', 'a/index-2.html'].map(addressOf)).toEqual(['', 'a', 'a/index-2.html'])
  })
})

/** The addresses that GitBook, or one who wrote a link by hand, had for a page. */
function formerAddresses(path: string, readme: string): string[] {
  const bare = path.replace(/\.md$/, '')
  const name = path === readme ? '' : bare.replace(/\/readme$/i, '')
  const published = name
    .toLowerCase()
    .split('/')
    .map((part) =>
      part
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N}._+~@-]+/gu, '-')
        .replace(/^[-.]+|[-.]+$/g, ''),
    )
    .join('/')
  return [...new Set([published, name, name.toLowerCase()])].flatMap((each) => (each === '' ? ['/'] : [`/${each}`, `/${each}/`]))
}

/** What a browser makes of it. */
const encoded = (path: string): string => encodeURI(path).replace(/[?#]/g, encodeURIComponent)

interface Tried {
  count: number
  wrong: string[]
}

async function tryAll(spaces: readonly WrittenSpace[], host: string): Promise<Tried> {
  const reader: HostReader = hostReaders[host] ?? plain
  const name = hosts.find((each) => each === host)
  const site = await writeSite(spaces, name === undefined ? {} : { host: name })
  const answer = reader(site)
  const hasRules = !['none', 'github-pages'].includes(host)
  const outputs = new Set([...site.files.keys()].map((file) => file.toLowerCase()))
  const result: Tried = { count: 0, wrong: [] }
  for (const { space, path: folder, pages } of spaces) {
    const start = folder === '' ? '' : `/${folder}`
    for (const { page, path } of pages) {
      const own = `${start}/${path}`.slice(1)
      // A second page for one address has the address of its file.
      if (/index-\d+\.html$/.test(path)) continue
      for (const former of formerAddresses(page.path, space.config.readme)) {
        const asked = `${start}${former}`
        const file = `${asked.slice(1).replace(/\/$/, '')}/index.html`
        // Without rules, what differs by its case alone cannot be told from the page on every disk.
        if (!hasRules && !site.files.has(file) && outputs.has(file.toLowerCase())) continue
        result.count += 1
        const end = follow(answer, encoded(asked))
        if (end !== own) result.wrong.push(`${asked} → ${end}, not ${own}`)
      }
    }
  }
  return result
}

const fixtures = join(import.meta.dirname, '../fixtures/spaces')
const corpus = join(import.meta.dirname, '../../shared/corpus')
const roots: Record<string, string> = { registries: 'spec', consent: 'spec', 'pgsql-tw': 'tw' }
const folders = [
  ...readdirSync(fixtures).map((name) => join(fixtures, name)),
  ...['seeds', 'playbook', 'elsa', 'fluentd', 'registries', 'consent', 'pgsql-tw'].map((name) =>
    join(corpus, name, roots[name] ?? ''),
  ),
]

describe.each(folders)('former addresses of %s', (folder) => {
  const isThere = existsSync(folder)
  it.skipIf(!isThere)(isThere ? 'lead to their pages' : 'are not tried: the space is not here', { timeout: 60_000 }, async () => {
    const spaces = await spacesAt(folder)
    expect(spaces.length).toBeGreaterThan(0)
    for (const host of ['none', ...hosts]) {
      const { count, wrong } = await tryAll(spaces, host)
      expect(wrong, host).toEqual([])
      expect(count, host).toBeGreaterThanOrEqual(spaces.reduce((total, { pages }) => total + pages.length, 0))
    }
  })
})

it('leads from every spelling of names that are hard to write', async () => {
  const names = [
    'Ebb & Flow',
    'étang Noir',
    'a (1)',
    'so"quoted"',
    "it's",
    '100% sure',
    'a+b',
    'semi;colon',
    '$dollar {x}',
    'q?',
    '#h',
    'Тихая вода',
    '潮汐',
    'A:b',
    'st*r',
    '~tilde',
    'x=1,2',
    '[brackets]',
    'back`tick',
    'p|pe',
  ]
  const contents = Object.fromEntries(names.map((name) => [`Deep Folder/${name}.md`, `# ${name}`]))
  const space = await spaceWith({ 'README.md': '# Top', ...contents })
  expect(space.pages.length).toBe(names.length + 1)
  for (const host of ['none', ...hosts]) {
    const { count, wrong } = await tryAll([space], host)
    // Windows has no file of such a name, so without rules there is no page to lead on from it.
    const expected = ['none', 'github-pages'].includes(host)
      ? wrong.filter((each) => !/^[^→]*["?*:|<>]/.test(each))
      : wrong.filter((each) => host !== 'cloudflare' || !/^[^→]*[*:|]/.test(each))
    expect(expected, host).toEqual([])
    expect(count).toBeGreaterThan(names.length * 2)
  }
})
