/** The page around the content of a site: head, navigation, what front matter and settings say of them. */
import { describe, expect, it, test } from 'vitest'
import type { ConvertOptions } from '../src/engine/api.ts'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { compactCss } from '../src/targets/site/frame/compact-css.ts'
import { frameStyles } from '../src/targets/site/frame/frame-styles.ts'
import { html } from '../src/targets/site/frame/html.ts'
import { inlineMarkdown } from '../src/targets/site/frame/inline-markdown.ts'
import type { SiteSettings } from '../src/targets/site/settings.ts'
import { siteWordsFor } from '../src/targets/site/site-words.ts'
import { processorTime } from './processor-time.ts'
import { defaults } from './support/fixtures.ts'

const summary = `# Table of contents

* [Lighthouse](README.md)

## Guide

* [The lamp](lamp/README.md "Lamp")
  * [Lens](lamp/lens.md)
    * [Glass](lamp/glass.md)
* [Keepers](keepers.md)
  * [Anna](anna.md)
* [Secret](secret.md)
* [How to grind](lamp/lens.md#grinding)
* [Society](https://society.example)
* A label
  * [Below it](below.md)
`
const files = {
  'SUMMARY.md': summary,
  'README.md': '---\ndescription: All about it\n---\n# Lighthouse\n\nText.\n',
  'lamp/README.md': '# The lamp\n\n## Oil\n\nText.\n\n### Wick\n\nText.\n',
  'lamp/lens.md': '# Lens\n\n## Grinding\n\nText.\n',
  'lamp/glass.md': '# Glass\n\nText.\n',
  'keepers.md': '# Keepers\n\nText.\n',
  'anna.md': '# Anna\n\nText.\n',
  'secret.md': '---\nhidden: true\n---\n# Secret\n\nText.\n',
  'below.md': '# Below\n\nText.\n',
  'aside.md': '# Aside\n\nText.\n',
}

type Written = ReadonlyMap<string, string>

async function write(
  contents: Record<string, string>,
  settings: SiteSettings = {},
  options: Partial<ConvertOptions> & { root?: string } = {},
): Promise<Written> {
  const { root = '', ...more } = options
  const { spaces } = await spacesIn(
    { files: memoryFiles(contents), root: '' },
    { engine: 'auto', ...(more.language && { language: more.language }) },
  )
  const siblings = spaces.map(({ path, space }) => ({ root: space.root, path, space }))
  const [own] = spaces.filter(({ space }) => space.root === root)
  if (!own) throw new Error(`No space at \`${root}\``)
  const result = await convert(own.space, {
    ...defaults,
    to: 'site',
    site: settings,
    siblings,
    at: own.path,
    threads: 1,
    ...more,
  })
  return new Map(result.files.map(({ path, content }) => [path, String(content)]))
}

const part = (page: string | undefined, start: string, end: string): string => {
  const from = page?.indexOf(start) ?? -1
  return from < 0 ? '' : (page as string).slice(from, (page as string).indexOf(end, from) + end.length)
}
const sidebarOf = (page: string | undefined): string => part(page, '<nav class="sidebar"', '</nav>')

describe('sidebar', () => {
  it('opens the branch of the page, marks the page, and leaves hidden ones out', async () => {
    const site = await write(files)
    const bar = sidebarOf(site.get('lamp/lens/index.html'))
    expect(bar).toContain('<li class="nav-part"><p>Guide</p>')
    expect(bar).toContain('<a href="../../lamp/index.html">Lamp</a>')
    expect(bar).toContain('<a aria-current="page" href="../../lamp/lens/index.html">Lens</a>')
    expect(bar).toContain('<a href="../../lamp/glass/index.html">Glass</a>')
    expect(bar).toContain('href="../../lamp/lens/index.html#grinding">How to grind</a>')
    expect(bar).toContain('<a href="https://society.example" rel="external noopener">Society</a>')
    expect(bar.match(/aria-current/g)).toHaveLength(1)
    expect(bar).not.toContain('Secret')
    expect(bar).not.toContain('Anna')
  })

  it('has a button for each branch, and shows what stands below a label', async () => {
    const bar = sidebarOf((await write(files)).get('index.html'))
    expect(bar).toContain('<button class="nav-toggle" type="button" hidden aria-expanded="false" data-nav="keepers/index.html"')
    expect(bar).toContain('<span class="nav-label">A label</span><ul><li><a href="below/index.html">Below it</a>')
    expect(bar).not.toContain('Glass')
  })

  it('is on pages that it does not hold', async () => {
    const site = await write(files, {}, { unlisted: 'include' })
    const page = site.get('aside/index.html')
    expect(sidebarOf(page)).toContain('Keepers')
    expect(page).not.toContain('aria-current="page"')
    expect(page).not.toContain('class="pager"')
    expect(page).not.toContain('class="breadcrumbs"')
  })

  it('takes the titles of pages where there is no SUMMARY.md', async () => {
    const site = await write({ 'README.md': '# Kitchen', 'two-soups.md': '# Soups & broths' })
    expect(sidebarOf(site.get('index.html'))).toContain('<a href="two-soups/index.html">Soups &amp; broths</a>')
  })

  it('is whole in the data of the script', async () => {
    const script = (await write(files)).get('_unbook/nav.js') ?? ''
    const [lighthouse, guide] = JSON.parse(script.replace('window.unbookNav = ', ''))
    expect(lighthouse).toEqual(['Lighthouse', 'index.html'])
    expect(guide.slice(0, 2)).toEqual(['Guide', null])
    expect(guide[3]).toEqual({ part: true })
    expect(guide[2][0]).toEqual([
      'Lamp',
      'lamp/index.html',
      [['Lens', 'lamp/lens/index.html', [['Glass', 'lamp/glass/index.html']]]],
    ])
    expect(guide[2].at(-2)).toEqual(['Society', 'https://society.example', [], { external: true }])
  })
})

describe('around the content', () => {
  it('says where the page stands and what comes before and after it', async () => {
    const page = (await write(files)).get('lamp/glass/index.html')
    expect(part(page, '<nav class="breadcrumbs"', '</nav>')).toContain(
      '<ol><li>Guide</li><li><a href="../../lamp/index.html">Lamp</a></li><li><a href="../../lamp/lens/index.html">Lens</a></li></ol>',
    )
    expect(part(page, '<nav class="pager"', '</nav>')).toContain(
      '<a rel="prev" href="../../lamp/lens/index.html"><span>Previous</span>Lens</a><a rel="next" href="../../keepers/index.html"><span>Next</span>Keepers</a>',
    )
  })

  it('passes over hidden pages', async () => {
    const site = await write(files)
    expect(part(site.get('anna/index.html'), '<a rel="next"', '</a>')).toContain('Below it')
    expect(site.get('secret/index.html')).toContain('<meta name="robots" content="noindex">')
  })

  it('lists headings when there are two or more', async () => {
    const site = await write(files)
    expect(part(site.get('lamp/index.html'), '<nav class="toc"', '</nav>')).toContain(
      '<li class="toc-2"><a href="#oil">Oil</a></li>\n<li class="toc-3"><a href="#wick">Wick</a></li>',
    )
    expect(site.get('lamp/lens/index.html')).not.toContain('class="toc"')
  })

  it('has ids of its own, unless a heading has them', async () => {
    const site = await write({ 'README.md': '# A\n\n## Content\n\n## Sidebar\n' })
    const page = site.get('index.html')
    expect(page).toContain('<h2 id="content">')
    expect(page).toContain('<article class="content" id="_content"')
    expect(page).toContain('<a class="skip-link" href="#_content">')
    expect(page).toContain('id="_sidebar"')
  })

  it.each([
    ['tableOfContents', 'class="sidebar"'],
    ['outline', 'class="toc"'],
    ['pagination', 'class="pager"'],
    ['description', 'class="lead"'],
    ['tags', 'class="tags"'],
    ['cover', '<img class="cover'],
    ['metadata', '<time'],
    ['actions', 'class="markdown-link"'],
  ])('layout hides %s', async (name, mark) => {
    const head = 'description: About\ntags: [night]\ncover: https://a.example/c.png'
    const body = '# A\n\n## B\n\n## C\n'
    const source = (layout: string): Record<string, string> => ({
      'README.md': `---\n${head}\n${layout}---\n${body}`,
      'next.md': '# Next',
    })
    const services = { changes: async () => new Map([['README.md', new Date('2025-03-01T10:00:00Z')]]) }
    const shown = (await write(source(''), {}, { services })).get('index.html')
    const hidden = (await write(source(`layout:\n  ${name}:\n    visible: false\n`), {}, { services })).get('index.html')
    expect(shown).toContain(mark)
    expect(hidden).not.toContain(mark)
  })

  it('keeps a hidden title for those who listen', async () => {
    const site = await write({ 'README.md': '---\nlayout:\n  title:\n    visible: false\n---\n# Quiet\n' })
    expect(site.get('index.html')).toContain('<div class="sr-only">\n<h1>Quiet</h1>\n</div>')
  })

  it('cuts a cover as the front matter says', async () => {
    const page = (
      await write({ 'README.md': '---\ncover: https://a.example/c.png\ncoverY: -120\ncoverHeight: 300\n---\n# A\n' })
    ).get('index.html')
    expect(page).toContain('<img class="cover cover-hero cover-cut-90 cover-height-320" src="https://a.example/c.png" alt=""')
  })

  it('tells the day of the last change in the language of the page', async () => {
    const services = { changes: async () => new Map([['README.md', new Date('2025-03-01T10:00:00Z')]]) }
    const page = (await write({ 'README.md': '# Phare' }, {}, { services, language: 'fr' })).get('index.html')
    expect(page).toContain('Dernière mise à jour <time datetime="2025-03-01">1 mars 2025</time>')
    expect(page).toContain('"dateModified":"2025-03-01T10:00:00.000Z"')
  })

  it('is written from the right in languages that are', async () => {
    const page = (await write({ 'README.md': '# منارة' }, {}, { language: 'ar' })).get('index.html')
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('انتقل إلى المحتوى')
  })
})

describe('settings', () => {
  it('head, links, footer, edit link', async () => {
    const site = await write(files, {
      title: 'Light & co',
      url: 'https://light.example/docs',
      footer: '© Light. [Keepers](keepers.md) <b>',
      editLink: 'https://git.example/edit/{path}',
      links: [
        { title: 'Lamp', url: '/lamp' },
        { title: 'More', url: '', links: [{ title: 'Bad', url: 'javascript:alert(1)' }] },
      ],
    })
    const page = site.get('lamp/lens/index.html')
    expect(page).toContain('<title>Lens · Light &amp; co</title>')
    expect(page).toContain('<link rel="canonical" href="https://light.example/docs/lamp/lens/">')
    expect(page).toContain('"@type":"BreadcrumbList"')
    expect(page).toContain('<a href="../../lamp/index.html">Lamp</a>')
    expect(page).toContain(
      '<footer class="site-footer"><p>© Light. <a href="../../keepers/index.html">Keepers</a> &lt;b&gt;</p></footer>',
    )
    expect(page).toContain('<a class="edit-link" href="https://git.example/edit/lamp/lens.md">')
    expect(page).not.toContain('javascript:')
  })

  it('logos stand with the site, one for each theme', async () => {
    const picture = {
      name: 'Our Crest.SVG',
      content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>'),
    }
    const site = await write(files, { logo: { light: picture, dark: picture }, favicon: picture })
    expect(site.get('lamp/index.html')).toContain(
      'src="../_unbook/logo.svg" alt="Lighthouse" width="96" height="32" loading="lazy">',
    )
    expect([...site.keys()]).toEqual(expect.arrayContaining(['_unbook/logo.svg', '_unbook/logo-dark.svg', '_unbook/favicon.svg']))
  })

  it('colours become rules, and nothing else does', () => {
    const css = frameStyles({ colors: { primary: '#0b6e4f', 'bad}name': 'red', panel: 'red} body { display: none' } })
    expect(css).toContain(':root { --primary: #0b6e4f; --on-primary: #ffffff; --link: #0b6e4f; }')
    const lighter = 'color-mix(in oklab, #0b6e4f 55%, white)'
    expect(css).toContain(`[data-theme='dark'] { --primary: ${lighter}; --link: ${lighter}; --on-primary: #10141c; }`)
    expect(css).not.toMatch(/body|bad/)
  })

  it('a style sheet loses what nothing needs', () => {
    expect(compactCss('/* a */ a > b, c:hover {\n  content: "; , {";\n  inset: calc(1px + 2px) 0;\n}\n')).toBe(
      ' a > b,c:hover{content:"; , {";inset:calc(1px + 2px) 0}',
    )
  })

  it('files that the style sheet names stand beside it', async () => {
    const cssFiles = [{ name: 'sea.woff2', content: 'bold' }] as unknown as NonNullable<SiteSettings['cssFiles']>
    expect((await write(files, { css: '.a {}', cssFiles })).get('_unbook/custom/sea.woff2')).toBe('bold')
  })

  it('a policy of content, unless the maintainer adds HTML that may need more', async () => {
    expect((await write(files)).get('index.html')).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'(?!.*unsafe-inline)/,
    )
    const page = (await write(files, { head: '<meta name="x" content="y">' })).get('index.html')
    expect(page).not.toContain('Content-Security-Policy')
    expect(page).toContain('<meta name="x" content="y"></head>')
  })
})

describe('several spaces', () => {
  const spaces = {
    'docs.yaml':
      'site:\n  structure:\n    - {type: space, title: English, content: {directory: ./en, language: en}}\n    - {type: space, title: Old, content: {directory: ./old, language: en}}\n    - {type: space, title: Français, content: {directory: ./fr, language: fr}}\n',
    'en/README.md': '# Home',
    'en/sea.md': '# Sea',
    'en/sky.md': '---\nmetaLinks:\n  alternates:\n    - ../fr/ciel.md\n    - https://sky.example\n---\n# Sky',
    'en/SUMMARY.md': '* [Home](README.md)\n* [Sea](sea.md)\n* [Sky](sky.md)\n',
    'old/README.md': '# Home',
    'old/sea.md': '# Sea',
    'old/SUMMARY.md': '* [Home](README.md)\n* [Sea](sea.md)\n',
    'fr/README.md': '# Accueil',
    'fr/ciel.md': '# Ciel',
    'fr/SUMMARY.md': '* [Accueil](README.md)\n* [Ciel](ciel.md)\n',
  }

  it('lead to the same page, else to the landing page', async () => {
    const page = (await write(spaces, {}, { root: 'en' })).get('sea/index.html')
    const [variants, languages] = [...(page ?? '').matchAll(/<nav class="switcher"[\s\S]*?<\/nav>/g)].map(([found]) => found)
    expect(variants).toContain('<a href="../../old/sea/index.html" hreflang="en" lang="en" dir="ltr">Old</a>')
    expect(variants).not.toContain('fr')
    expect(languages).toContain('<a href="../../fr/index.html" hreflang="fr" lang="fr" dir="ltr">Français</a>')
    expect(languages).toContain('aria-current="true">English</a>')
    expect(page).not.toContain('rel="alternate" hreflang')
  })

  it('links of the settings find pages of other spaces', async () => {
    const links = ['/sea', 'fr/ciel.md#x', 'old', 'map.pdf'].map((url) => ({ title: url, url }))
    const page = (await write(spaces, { links }, { root: 'fr' })).get('ciel/index.html')
    const hrefs = [...part(page, '<nav class="site-links"', '</nav>').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(hrefs).toEqual(['../../en/sea/index.html', '../ciel/index.html#x', '../../old/index.html', '../../map.pdf'])
  })

  it('are alternates where the same page is there, by its path or by the front matter', async () => {
    const site = await write(spaces, { url: 'https://a.example' }, { root: 'en' })
    expect(site.get('index.html')).toContain('<link rel="alternate" hreflang="fr" href="https://a.example/fr/">')
    expect(site.get('index.html')).toContain('<link rel="alternate" hreflang="en" href="https://a.example/en/">')
    expect(site.get('sky/index.html')).toContain('<link rel="alternate" hreflang="fr" href="https://a.example/fr/ciel/">')
    expect(site.get('sky/index.html')).toContain('<link rel="alternate" href="https://sky.example">')
  })

  it('have a page for what is not found, with addresses from the top', async () => {
    const page = (await write(spaces, { url: 'https://a.example/docs' }, { root: 'en' })).get('404.html')
    expect(page).toContain('<body data-root="/docs/en/">')
    expect(page).toContain('href="/docs/en/_unbook/site.css"')
    expect(page).toContain('<a class="button primary" href="/docs/en/index.html">Home</a>')
    expect(page).toContain('href="/docs/en/sea/index.html">Sea</a>')
    expect(page).toContain('content="noindex"')
  })
})

describe('links of the settings that lead nowhere', () => {
  const lost: SiteSettings = {
    links: [
      { title: 'Gone', url: 'nowhere.md' },
      { title: 'Lens', url: 'lamp/lens.md#grinding' },
      { title: 'Menu', url: '', links: [{ title: 'Anchor', url: 'lamp/lens.md#nope' }] },
      { title: 'Asked', url: '/lamp/lens?x=1#none' },
      { title: 'Encoded', url: 'lamp/lens.md#gr%69nding' },
      { title: 'Map', url: 'map.pdf' },
      { title: 'Script', url: 'javascript:alert(1)' },
      { title: 'Empty', url: '' },
      { title: 'Out', url: 'https://x.example/a.md' },
    ],
    footer: 'By [us](missing.md)',
  }

  it('are no links, and are said', async () => {
    const page = (await write(files, lost)).get('index.html') ?? ''
    expect(page).not.toMatch(/nowhere\.md|missing\.md/)
    expect(page).toContain('<li>Gone</li>')
    expect(page).toContain('href="map.pdf"')
    const { spaces } = await spacesIn({ files: memoryFiles(files), root: '' }, { engine: 'auto' })
    const space = spaces[0]?.space
    if (!space) throw new Error('No space')
    const { diagnostics } = await convert(space, { ...defaults, to: 'site', site: lost })
    expect(diagnostics.filter(({ id }) => id === 'config/bad-value').map(({ message }) => message)).toEqual([
      'Cannot find heading `#none` on `lamp/lens`, to which a link of the configuration leads',
      'Cannot find heading `#nope` on `lamp/lens.md`, to which a link of the configuration leads',
      'Cannot find page `missing.md`, to which a link of the configuration leads',
      'Cannot find page `nowhere.md`, to which a link of the configuration leads',
      'Cannot find the address of the link `Empty` of the configuration',
      'Unexpected address `javascript:alert(1)` of a link of the configuration, expected a page or one such as `https://example.org`',
    ])
  })
})

test.each([
  [
    { page: '#111111', text: '#222222' },
    'Unexpected value of `site.colors.text` `#222222`, expected one that can be read on `#111111`',
  ],
  [{ 'page-dark': 'white' }, 'Unexpected value of `site.colors.page-dark` `white`, expected one on which `#dfe3ea` can be read'],
  [
    { primary: 'navy', 'on-primary': 'black' },
    'Unexpected value of `site.colors.on-primary` `black`, expected one that can be read on `navy`',
  ],
  [{ primary: 'yellow', page: 'ivory', panel: 'beige', quiet: '#555' }, undefined],
])('text that cannot be read is told: %o', async (colors, message) => {
  const space = (await spacesIn({ files: memoryFiles(files), root: '' }, { engine: 'auto' })).spaces[0]?.space
  if (!space) throw new Error('No space')
  const { diagnostics } = await convert(space, { ...defaults, to: 'site', site: { colors } })
  const messages = diagnostics.flatMap(({ id, message: said }) => (id === 'config/unreadable-color' ? [said] : []))
  expect(messages).toEqual(message === undefined ? [] : expect.arrayContaining([message]))
})

describe('hostile text', () => {
  const evil = '</script><img src=x onerror=alert(1)>"\''

  it('stays text wherever the frame shows it', async () => {
    const site = await write(
      {
        'SUMMARY.md': `* [Home](README.md)\n\n## ${evil.replaceAll('<', '&lt;')}\n\n* [${evil.replaceAll('<', '\\<')}](a.md)\n  * [B](b.md)\n`,
        'README.md': '# Home',
        'a.md': `---\ndescription: ${JSON.stringify(evil)}\ntags: [${JSON.stringify(evil)}]\nicon: ${JSON.stringify(evil)}\ncover: ${JSON.stringify('javascript:alert(1)')}\n---\n# ${evil.replaceAll('<', '\\<')}\n\n## ${evil.replaceAll('<', '\\<')}\n\n## Two\n`,
        'b.md': '# B',
      },
      { title: evil, footer: `[${evil}](javascript:x)`, links: [{ title: evil, url: evil }] },
    )
    for (const name of ['index.html', 'a/index.html', 'b/index.html', '404.html']) {
      const page = site.get(name) ?? ''
      expect(page, name).not.toMatch(/<img[^>]* src=x|href="javascript:/)
      expect(page.match(/<\/script>/g)?.length, name).toBe(page.match(/<script/g)?.length)
    }
    expect(site.get('a/index.html')).toContain('\\u003c/script>')
  })

  it('templates escape what is put in, and take HTML as it is', () => {
    expect(html`<a href="${'"&'}">${['<', html`<b>${1}</b>`, undefined, false]}</a>`.html).toBe(
      '<a href="&quot;&amp;">&lt;<b>1</b></a>',
    )
  })

  it('Markdown of settings: links, bold, lines, in linear time', () => {
    const href = (url: string): string | undefined => (url.startsWith('x') ? undefined : url)
    expect(inlineMarkdown('a [b](c) **d**\n<e> [f](x)\n\ng', href).html).toBe(
      '<p>a <a href="c">b</a> <strong>d</strong><br>&lt;e&gt; f</p>\n<p>g</p>',
    )
    const spent = processorTime()
    inlineMarkdown('['.repeat(50_000) + '**'.repeat(50_000), href)
    expect(spent()).toBeLessThan(2000)
  })
})

it.each([
  ['fr-CA', 'Sommaire'],
  ['pt-BR', 'Conteúdo'],
  ['zh-TW', '目錄'],
  ['zh-Hans-TW', '目录'],
  ['tlh', 'Contents'],
  ['constructor', 'Contents'],
])('words of the interface in %s', (language, word) => {
  expect(siteWordsFor(language).contents).toBe(word)
})
