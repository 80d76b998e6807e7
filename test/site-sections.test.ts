/** A site of sections, as `docs.yaml` lays it out: old addresses, what is shown where, and what is not published. */
import { describe, expect, it, test } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { outputFolders } from '../src/engine/output-folders.ts'
import { readDocsYaml } from '../src/space/docs-yaml.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { addressesOf, type SiteStructure } from '../src/space/site-structure.ts'
import { hosts, type SiteSettings } from '../src/targets/site/settings.ts'
import type { WrittenSpace } from '../src/targets/target.ts'
import { defaults } from './support/fixtures.ts'
import { follow, hostReaders, plain } from './support/hosts.ts'
import { type WrittenSite, writeSite, written } from './support/written-site.ts'

const space = (path: string, directory: string, more = ''): string =>
  `{ type: space, key: ${directory}, title: ${directory} text, path: ${path}, content: { directory: ./${directory}, language: ${directory === 'b' ? 'fr' : 'en'} }${more} }`

const yaml = `site:
  title: Harbour
  structure:
    - type: section
      key: s1
      title: Documentation
      localizedTitle: { fr: Manuel }
      path: documentation
      default: true
      children:
        - ${space('english', 'a', ', default: true')}
        - ${space('fr', 'b')}
    - type: section-group
      key: g
      title: More
      children:
        - type: section
          key: s2
          title: Developers
          localizedTitle: { fr: Développeurs }
          path: developers
          children: [${space('dev', 'c', ', default: true')}]
        - { type: external-link, key: y, title: Shop, url: https://shop.example }
        - { type: external-link, key: z, title: Soon, url: https://soon.example, draft: true }
    - type: section
      key: s3
      title: Secret plans
      path: secret
      draft: true
      children: [${space('plans', 'd', ', default: true')}]
    - type: section
      key: s4
      title: Quiet
      path: quiet
      children: [${space('q', 'e', ', default: true, hidden: true')}]
    - { type: external-link, key: x, title: Status page, path: https://status.example }
    - { type: external-link, key: evil, title: Evil, url: 'javascript:alert(1)' }
`

const contents = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e'].flatMap((name) => [
    [`${name}/SUMMARY.md`, '* [Home](README.md)\n* [Page](page.md)\n'],
    [`${name}/README.md`, `# Home of ${name}\n`],
    [`${name}/page.md`, `# Page of ${name}\n`],
    [`${name}/.gitbook.yaml`, 'redirects:\n  old: page.md\n'],
  ]),
)

const url = 'https://docs.example.org'

async function open(docs: string = yaml, files: Record<string, string> = docs === bare ? many : contents) {
  return await spacesIn(
    { files: memoryFiles({ ...files, 'docs.yaml': docs }), root: '' },
    { engine: 'auto', withoutDrafts: true },
  )
}

/** The pages of one space. */
async function pagesOf(
  root: string,
  settings: SiteSettings = { host: 'netlify', url },
  docs?: string,
): Promise<Map<string, string>> {
  return (await conversionOf(root, settings, docs)).pages
}

async function conversionOf(root: string, settings: SiteSettings, docs?: string) {
  const { spaces, structure } = await open(docs)
  const siblings = spaces.map((each) => ({ root: each.space.root, path: each.path, space: each.space }))
  const own = spaces.find((each) => each.space.root === root)
  if (own === undefined) throw new Error(`No space ${root}`)
  const { files, diagnostics } = await convert(own.space, {
    ...{ ...defaults, to: 'site', siblings, at: own.path, site: settings },
    ...(structure && { structure }),
  })
  return { pages: new Map(files.map(({ path, content }) => [path, String(content)])), diagnostics }
}

async function site(settings: SiteSettings = {}, docs?: string): Promise<WrittenSite> {
  const { spaces, structure } = await open(docs)
  const all = spaces.map(({ space: each, path }): WrittenSpace => written(each, path))
  return await writeSite(all, settings, {}, structure)
}

describe('addresses that GitBook had', () => {
  const answers: [string, string][] = [
    ['/page', 'a/page/index.html'],
    ['/documentation/page', 'a/page/index.html'],
    ['/documentation/english/page', 'a/page/index.html'],
    ['/english/page', 'a/page/index.html'],
    ['/documentation', 'a/index.html'],
    ['/fr', 'b/index.html'],
    ['/fr/page', 'b/page/index.html'],
    ['/documentation/fr/page', 'b/page/index.html'],
    ['/developers', 'c/index.html'],
    ['/developers/page', 'c/page/index.html'],
    ['/developers/dev/page', 'c/page/index.html'],
    ['/developers/readme', 'c/index.html'],
    ['/quiet/page', 'e/page/index.html'],
    ['/old', 'a/page/index.html'],
    ['/fr/old', 'b/page/index.html'],
    ['/developers/old', 'c/page/index.html'],
  ]

  it.each([...hosts, 'none'])('lead to their pages on %s', async (name) => {
    const host = hosts.find((each) => each === name)
    const answer = (hostReaders[name] ?? plain)(await site(host === undefined ? {} : { host, url }))
    expect(answers.map(([path]) => [path, follow(answer, path)])).toEqual(answers)
    expect(follow(answer, '/secret/page')).toMatch(/^missing/)
  })

  it('lead from the top to what opened there', async () => {
    expect(follow(plain(await site()), '/')).toBe('a/index.html')
  })

  it('are those of the section before those of a page', async () => {
    const both = { ...contents, 'a/fr/page.md': '# Not this\n', 'a/SUMMARY.md': '* [Home](README.md)\n* [Fr](fr/page.md)\n' }
    const { spaces, structure } = await open(yaml, both)
    const all = spaces.map(({ space: each, path }) => written(each, path))
    const made = await writeSite(all, { host: 'netlify' }, {}, structure)
    expect(made.files.get('_redirects')).toContain('/fr/page /b/page/ 301\n')
  })

  it('keep their place where a folder is called as the path of another section', () => {
    const swapped = `site:
  structure:
    - { type: section, title: Docs, path: documentation, default: true, children: [${space('en', 'developers', ', default: true')}] }
    - { type: section, title: Devs, path: developers, children: [${space('dev', 'documentation', ', default: true')}] }
`
    const structure = readDocsYaml(swapped, 'docs.yaml')?.structure
    expect([...outputFolders(['developers', 'documentation'], '', structure)]).toEqual([
      ['developers', 'documentation'],
      ['documentation', 'developers'],
    ])
    expect([...outputFolders(['docs/en', 'docs/fr'], 'docs')].map(([, folder]) => folder)).toEqual(['en', 'fr'])
  })

  test.each([
    ['spaces without sections', `[${space('v2', 'a', ', default: true')}, ${space('v1', 'c')}]`, { a: ['', 'v2'], c: ['v1'] }],
    ['nothing said to open first', `[${space('v2', 'a')}, ${space('v1', 'c')}]`, { a: ['', 'v2'], c: ['v1'] }],
    [
      'a default that is not synchronised',
      `[{ type: space, path: v2, default: true, content: { directory: null } }, ${space('v1', 'c')}]`,
      { c: ['v1'] },
    ],
    [
      'a space beside sections',
      `[${space('v2', 'a')}, { type: section, path: s, default: true, children: [${space('v1', 'c')}] }]`,
      { a: ['v2'], c: ['', 's', 'v1', 's/v1'] },
    ],
    ['slashes', `[{ type: section, path: /s//t/, children: [${space('/', 'c')}] }]`, { c: ['', 's/t'] }],
  ])('of %s', (_, structure, expected) => {
    const read = readDocsYaml(`site:\n  structure: ${structure}\n`, 'docs.yaml')?.structure as SiteStructure
    expect(Object.fromEntries(Object.keys(expected).map((root) => [root, addressesOf(read, root)]))).toEqual(expected)
  })
})

describe('what is shown', () => {
  it('sections by their titles, links, and groups as menus; languages of one section as a switch', async () => {
    const page = (await pagesOf('b')).get('page/index.html') ?? ''
    const links = /<nav class="site-links"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? ''
    expect(links).toContain('<a href="../" aria-current="true">Manuel</a>')
    expect(links).toContain('<summary>More</summary><ul><li><a href="../../c/">Développeurs</a></li>')
    expect(links).toContain('<a href="https://shop.example" rel="external noopener">Shop</a>')
    expect(links).toContain('<a href="https://status.example" rel="external noopener">Status page</a>')
    expect(links).not.toMatch(/Secret|Quiet|Soon|Evil|javascript/)
    expect(page.match(/<nav class="switcher"/g)).toHaveLength(1)
    expect(page).toContain('hreflang="en" href="https://docs.example.org/a/page/"')
    expect(page).toContain('<title>Page of b · Harbour</title>')
    expect(page).toMatch(/<ul class="nav nav-links">.*Développeurs.*<\/ul>/)
    expect(page).not.toContain('<li>More</li>')
  })

  it('no other section as a translation or a version', async () => {
    const page = (await pagesOf('c')).get('page/index.html') ?? ''
    expect(page).not.toContain('class="switcher"')
    expect(page).not.toContain('rel="alternate" hreflang')
  })

  it('links alone, where there is one section', async () => {
    const one = `site:\n  structure:\n    - { type: section, path: s, children: [${space('v1', 'c')}] }\n    - { type: external-link, title: Shop, url: https://shop.example }\n`
    const { spaces, structure } = await open(one)
    const [own] = spaces
    if (own === undefined || structure === undefined) throw new Error('No space')
    expect(own.path).toBe('')
    const { files } = await convert(own.space, { ...defaults, to: 'site', structure })
    const page = String(files.find(({ path }) => path === 'index.html')?.content)
    expect(/<nav class="site-links"[\s\S]*?<\/nav>/.exec(page)?.[0].match(/<a /g)).toHaveLength(1)
  })

  it('the site above all of it: a list by section, and a map without other texts as translations', async () => {
    const { files } = await site({ host: 'netlify', url })
    const list = files.get('index.html') ?? ''
    expect(list).toContain('<h1>Harbour</h1>')
    expect(list).toContain(
      '<li>Documentation\n<ul>\n<li><a href="a/" lang="en" hreflang="en" data-language="en" data-home>English</a></li>',
    )
    expect(list).toContain('<li><a href="c/" lang="en" hreflang="en">Developers</a></li>')
    expect(list).toContain('<a href="https://status.example" rel="external noopener">Status page</a>')
    expect(list).not.toMatch(/Secret|Quiet/)
    const map = files.get('sitemap.xml') ?? ''
    expect(map).toContain(`<url><loc>${url}/c/page/</loc></url>`)
    expect(map).toContain(
      `<loc>${url}/a/page/</loc><xhtml:link rel="alternate" hreflang="en" href="${url}/a/page/"/><xhtml:link rel="alternate" hreflang="fr" href="${url}/b/page/"/>`,
    )
    expect(files.get('llms.txt')).toMatch(/^# Harbour\n[\s\S]*## Manuel \(b text\)[\s\S]*## Developers\n/)
  })
})

/** Sections and links without titles; the default is neither the first of its section nor in the first section. */
const bare = `site:
  structure:
    - type: section
      path: s
      children:
        - { type: space, title: Almanac, path: en, content: { directory: ./a, language: en } }
        - { type: space, title: Almanach, path: fr, content: { directory: ./b, language: fr } }
    - type: section
      title: Guide
      path: t
      default: true
      children:
        - { type: space, title: New, path: new, content: { directory: ./c, language: en } }
        - { type: space, title: Sound, path: sound, default: true, content: { directory: ./d, language: en } }
        - { type: space, title: Dark, path: dark, hidden: true, content: { directory: ./e, language: en } }
        - { type: space, title: Neuf, path: neuf, content: { directory: ./f, language: fr } }
    - { type: external-link, url: 'https://x.example/"><script>' }
    - type: section-group
      children:
        - { type: external-link, url: 'https://y.example/' }
        - type: section
          title: Only
          localizedTitle: { fr: Seul, sw: '' }
          path: u
          children: [{ type: space, path: g, content: { directory: ./g, language: fr } }]
        - type: section
          title: Other
          path: v
          children: [{ type: space, path: h, content: { directory: ./h, language: sw } }]
`

const many = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((name) => [
    [`${name}/SUMMARY.md`, '* [Home](README.md)\n* [Page](page.md)\n'],
    [`${name}/README.md`, `# Home of ${name}\n`],
    [`${name}/page.md`, `# Page of ${name}\n`],
  ]),
)

describe('a site without titles', () => {
  const part = (page: string, name: string): string => new RegExp(`<nav class="${name}"[\\s\\S]*?</nav>`).exec(page)?.[0] ?? ''
  const pageOf = async (root: string): Promise<string> =>
    (await pagesOf(root, { host: 'netlify', url }, bare)).get('page/index.html') ?? ''
  const headOf = async (root: string): Promise<string[]> =>
    [...part(await pageOf(root), 'site-links').matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g)].map(
      ([, href, name]) => `${name} ${href}`,
    )

  it('has words for each of its links, in the list and in the head', async () => {
    const list = (await site({ host: 'netlify', url }, bare)).files.get('index.html') ?? ''
    expect(list).toContain('>x.example</a>')
    expect(list).toContain('<li>Almanac\n<ul>')
    for (const text of [list, await pageOf('h')])
      expect(text).not.toMatch(/<(?:a|summary|li)\b[^>]*>\s*<(?:\/a|\/summary|\/li|ul)>/)
    expect(await headOf('h')).toEqual([
      'Almanac ../../a/',
      'Guide ../../d/',
      'x.example https://x.example/%22%3E%3Cscript%3E',
      'y.example https://y.example/',
      'Only ../../g/',
      'Other ../',
    ])
  })

  it('names a space in the language of the mark around the name', async () => {
    const list = (await site({ host: 'netlify', url }, bare)).files.get('index.html') ?? ''
    expect(list).toContain('<a href="g/" lang="fr" hreflang="fr">Seul</a>')
    expect(list).toContain('<a href="h/" hreflang="sw">Other</a>')
  })

  it('leads to the own space of a section, else to that in the same language, else to the one that opens', async () => {
    expect((await headOf('d'))[1]).toBe('Guide ../')
    expect((await headOf('b'))[1]).toBe('Guide ../../f/')
    expect((await headOf('h'))[1]).toBe('Guide ../../d/')
  })

  it('sends readers to the languages of what opens, and in its own to it', async () => {
    const list = (await site({ host: 'netlify', url }, bare)).files.get('index.html') ?? ''
    const marked = [...list.matchAll(/href="([^"]*)"[^>]* data-language="([^"]*)"/g)].map(([, href, tag]) => `${tag} ${href}`)
    expect(marked).toEqual(['en d/', 'fr f/'])
  })

  it('has hidden variants in no switch, and in theirs the way to the others', async () => {
    expect(part(await pageOf('c'), 'switcher')).not.toContain('Dark')
    const hidden = await pageOf('e')
    expect(part(hidden, 'switcher')).toContain('aria-current="true">Dark</a>')
    expect(part(hidden, 'switcher')).toContain('>Sound</a>')
    expect(hidden).not.toContain('rel="alternate" hreflang')
    expect(await pageOf('d')).toContain('rel="alternate" hreflang')
  })

  it('says once what its links lack', async () => {
    const settings = {
      links: [
        { title: 'Gone', url: 'gone.md' },
        { title: 'There', url: 'b/page.md#nope' },
      ],
    }
    const said = async (root: string): Promise<string[]> =>
      (await conversionOf(root, settings, bare)).diagnostics.flatMap(({ id, message }) =>
        id === 'config/bad-value' ? message : [],
      )
    expect(await said('a')).toEqual([
      'Cannot find heading `#nope` on `b/page.md`, to which a link of the configuration leads',
      'Cannot find page `gone.md`, to which a link of the configuration leads',
    ])
    expect(await said('b')).toEqual([])
  })

  it('sends nobody to a hidden space', async () => {
    const docs = `site:
  structure:
    - { type: section, title: A, path: a, default: true, children: [${space('x', 'a', ', hidden: true')}] }
    - { type: section, title: C, path: c, children: [${space('y', 'c')}] }
`
    const { files } = await site({ host: 'netlify', url }, docs)
    expect(files.get('index.html')).not.toContain('<noscript>')
    expect(files.has('_unbook/languages.js')).toBe(false)
  })
})

describe('what is not shown', () => {
  it('drafts are not written, nor told of', async () => {
    const { spaces, drafts } = await open()
    expect(spaces.map(({ path }) => path)).toEqual(['a', 'b', 'c', 'e'])
    expect(drafts).toEqual(['d'])
    const all = await spacesIn({ files: memoryFiles({ ...contents, 'docs.yaml': yaml }), root: '' }, { engine: 'auto' })
    expect(all.spaces).toHaveLength(5)
  })

  it('a draft in the folder of another space is none of its pages', async () => {
    const docs = `site:\n  structure:\n    - { type: space, path: a, content: { directory: ./a } }\n    - { type: space, path: d, draft: true, content: { directory: ./a/d } }\n`
    const { spaces } = await open(docs, { 'a/README.md': '# A\n', 'a/d/README.md': '# Draft\n' })
    expect(spaces.map(({ space: each }) => [...each.pages.keys()])).toEqual([['README.md']])
  })

  it('a folder that is published in one place is published', async () => {
    const docs = `site:\n  structure:\n    - { type: section, path: s, draft: true, children: [${space('x', 'a')}] }\n    - { type: section, path: t, children: [${space('y', 'a')}] }\n`
    expect((await open(docs)).spaces.map(({ path }) => path)).toEqual([''])
    expect((await open(docs)).drafts).toEqual([])
  })

  it('hidden spaces are written, and stand in no list', async () => {
    const { files } = await site({ host: 'netlify', url })
    for (const name of ['index.html', 'sitemap.xml', 'llms.txt', 'llms-full.txt', '404.html'])
      expect([name, /\be\/|of e\b/.test(files.get(name) ?? '')]).toEqual([name, false])
    const page = (await pagesOf('e')).get('page/index.html') ?? ''
    expect(page).toContain('content="noindex"')
    expect(page).toContain('>Documentation</a>')
    expect(page).not.toContain('Quiet')
  })
})

test('many aliases in a docs.yaml take no time', () => {
  const children = Array.from({ length: 9 }, () => '*s').join(', ')
  const lines = Array.from(
    { length: 8 },
    (_, at) =>
      `  l${at}: &l${at} { type: section-group, children: [${at === 0 ? '' : Array.from({ length: 9 }, () => `*l${at - 1}`).join(', ')}] }`,
  )
  const began = performance.now()
  readDocsYaml(`s: &s {}\nx: [${children}]\nparts:\n${lines.join('\n')}\nsite:\n  structure: [*l7]\n`, 'docs.yaml')
  expect(performance.now() - began).toBeLessThan(5000)
})
