/** Blocks as components of a site: what scripts and style sheets hang on to, and what strangers write. */
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { beforeAll, describe, expect, test } from 'vitest'
import { dialect } from '../src/blocks/dialect.ts'
import type { NodeOf } from '../src/blocks/index.ts'
import { convert } from '../src/engine/convert.ts'
import { openSpaces } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import { loadEngine } from '../src/syntax/engines/engine.ts'
import { parse } from '../src/syntax/parse.ts'
import { branchesOf } from '../src/targets/site/components/api-branches.ts'
import { colorOf } from '../src/targets/site/components/color-of.ts'
import { playerOf } from '../src/targets/site/components/players.ts'
import { readType } from '../src/targets/site/components/type-of-parameter.ts'
import type { SiteSettings } from '../src/targets/site/settings.ts'
import { siteWordsFor } from '../src/targets/site/site-words.ts'
import { defaults } from './support/fixtures.ts'
import { sitePage } from './support/site-page.ts'

/** Every file of a site, by path. */
async function siteOf(files: Record<string, string>, site: SiteSettings = {}): Promise<Map<string, string>> {
  const engine = await loadEngine('auto')
  const space = await readSpace(memoryFiles({ 'README.md': '# Rock', ...files }), {
    parse: (source, { file, bodyStart }) => parse(source, { dialect, engine, file, bodyStart }),
    anchors: collectAnchors,
    language: 'en',
  })
  const result = await convert(space, { ...defaults, to: 'site', site })
  return new Map(result.files.map(({ path, content }) => [path, String(content)]))
}

/** The content of a page, without what stands around it. */
async function shown(markdown: string, files: Record<string, string> = {}): Promise<string> {
  const html = (await siteOf({ 'README.md': `# Rock\n\n${markdown}\n`, ...files })).get('index.html') ?? ''
  return /<article[^>]*>([\s\S]*?)<\/article>\s*(?:<nav|<footer|<\/main)/.exec(html)?.[1] ?? ''
}

function elements(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'element') found.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromHtml(html))
  return found
}

const hostile = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'

describe('boxes', () => {
  test('a hint says what it is to those who do not see its colour', async () => {
    const html = await shown('{% hint style="warning" %}\n### Storm\n\nClose the door.\n{% endhint %}')
    expect(html).toContain('<aside role="note" class="hint hint-warning" aria-label="Warning">')
    expect(html).toContain('<p class="hint-title" id="storm">Storm</p>')
  })

  test('a hint of a style that nobody knows informs', async () => {
    for (const style of ['constructor', '__proto__', 'x" onclick="y'])
      expect(await shown(`{% hint style='${style}' %}\nA.\n{% endhint %}`)).toContain('class="hint hint-info"')
  })

  test('an expandable keeps the id that links lead to, and is open when its author says so', async () => {
    const html = await shown('<details open>\n\n<summary>When?</summary>\n\nNow.\n\n</details>')
    expect(html).toContain('<details class="expandable" open id="when"><summary>When?</summary><p>Now.</p></details>')
  })

  test('a prompt is handed over only by links, and only when its author wants that', async () => {
    const prompt = (attributes: string): Promise<string> =>
      shown(`{% prompt description="Name & tame" ${attributes} %}\n\`\`\`markdown\na "b" & c\n\`\`\`\n{% endprompt %}`)
    const html = await prompt('openInAIProviders="true"')
    expect(html).toContain('<summary>Name &#x26; tame</summary>')
    expect(html).toContain('?q=a%20%22b%22%20%26%20c"')
    expect(html).toContain('rel="noopener noreferrer"')
    expect(await prompt('openInAIProviders="false"')).not.toContain('?q=')
    expect(await prompt('defaultExpanded="partial"')).toContain('<div class="prompt-part" tabindex="0">')
  })
})

describe('what is only for the eye', () => {
  test('a link in the title of an expandable stands below it', async () => {
    const html = await shown(
      '<details>\n\n<summary><a href="https://ferries.example/">Ferries</a></summary>\n\nEvery hour.\n\n</details>',
    )
    expect(html).toMatch(
      /<summary>Ferries<\/summary>\s*<p class="summary-links"><a href="https:\/\/ferries.example\/">Ferries<\/a><\/p>/,
    )
  })

  test('a link around a picture without description has a name', async () => {
    const html = await shown(
      'See [![](https://maps.example/a.png)](https://maps.example/harbour) now, or [ ](https://maps.example/sea).',
    )
    expect(html).toContain('aria-label="maps.example/harbour"')
    expect(html).toContain('aria-label="maps.example/sea"')
  })

  test('a box to tick says whether it is ticked', async () => {
    const html = await shown('- [x] Sails\n- [ ] Oars')
    expect([...html.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label)).toEqual(['Done', 'To do'])
  })
})

describe('tabs', () => {
  const tab = (title: string, body: string): string => `{% tab title="${title}" %}\n${body}\n{% endtab %}\n`
  const tabs = (...all: string[]): string => `{% tabs %}\n${all.join('\n')}{% endtabs %}`

  test('are known to scripts by their titles, and switch without script', async () => {
    const html = await shown(tabs(tab('Sail', 'Wind.'), tab('Motor', 'Fuel.')))
    expect(html).toContain(
      '<label class="tab" data-tab="Sail"><input type="radio" name="tabs-1" checked>Sail</label>\n<div class="tab-panel" id="sail">',
    )
    expect(html).toContain('<label class="tab" data-tab="Motor"><input type="radio" name="tabs-1">Motor</label>')
  })

  test('in tabs have a group of their own', async () => {
    const html = await shown(tabs(tab('A', tabs(tab('C', 'c'), tab('D', 'd'))), tab('B', 'b')))
    const names = elements(html).flatMap(({ tagName, properties }) => (tagName === 'input' ? [properties.name] : []))
    expect(names.toSorted()).toEqual(['tabs-1', 'tabs-1', 'tabs-2', 'tabs-2'])
  })

  test('a single one is a box', async () => {
    expect(await shown(tabs(tab('log.txt', 'Calm.')))).toContain(
      '<div class="box" id="log.txt"><p class="box-title">log.txt</p><p>Calm.</p></div>',
    )
  })

  test('keep hostile titles to themselves', async () => {
    const html = await shown(tabs(tab('<img src=x onerror=alert(1)>', 'a'), tab("'><script>alert(1)</script>", 'b')))
    expect(elements(html).filter(({ tagName }) => tagName === 'img' || tagName === 'script')).toEqual([])
    expect(elements(html).flatMap(({ properties }) => properties.dataTab ?? [])).toHaveLength(2)
  })
})

describe('embeds', () => {
  const players: readonly [url: string, src: string | undefined][] = [
    ['https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=1m30s', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=90'],
    ['https://youtu.be/aqz-KE-bpKQ?t=42', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=42'],
    ['https://m.youtube.com/shorts/abc_-1', 'https://www.youtube-nocookie.com/embed/abc_-1'],
    ['https://www.youtube.com/playlist?list=PL12', 'https://www.youtube-nocookie.com/embed/videoseries?list=PL12'],
    ['https://youtu.be/x?loop=1', 'https://www.youtube-nocookie.com/embed/x?loop=1&playlist=x'],
    ['https://www.youtube.com/@keeper', undefined],
    ['https://www.youtube.com/watch?v=a"><script>', undefined],
    ['https://youtube.com.evil.example/watch?v=aqz', undefined],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/76979871/abcdef1234', 'https://player.vimeo.com/video/76979871?dnt=1&h=abcdef1234'],
    [
      'https://www.loom.com/share/0281766fa2d04bb788eaf19e65135184',
      'https://www.loom.com/embed/0281766fa2d04bb788eaf19e65135184',
    ],
    ['https://codepen.io/ada/pen/PNaGbb', 'https://codepen.io/ada/embed/PNaGbb?default-tab=result'],
    ['https://codepen.io/team/lights/pen/PNaGbb', 'https://codepen.io/team/lights/embed/PNaGbb?default-tab=result'],
    ['https://codesandbox.io/s/new-rock', 'https://codesandbox.io/embed/new-rock'],
    ['https://stackblitz.com/edit/rock?file=a.ts', 'https://stackblitz.com/edit/rock?embed=1'],
    ['https://open.spotify.com/intl-fr/track/4uLU6hMC', 'https://open.spotify.com/embed/track/4uLU6hMC'],
    ['https://drive.google.com/file/d/1a2b3c/view?usp=sharing', 'https://drive.google.com/file/d/1a2b3c/preview'],
    ['https://docs.google.com/document/d/1BxiMVs0XRA5nF/edit#x', 'https://docs.google.com/document/d/1BxiMVs0XRA5nF/preview'],
    ['https://docs.google.com/presentation/d/1BxiMVs0XRA5nF/edit', 'https://docs.google.com/presentation/d/1BxiMVs0XRA5nF/embed'],
    ['https://x.com/lights/status/1', undefined],
    ['javascript:alert(1)//youtube.com/watch?v=a', undefined],
    ['ftp://youtube.com/watch?v=a', undefined],
  ]

  test.each(players)('%s', (url, src) => expect(playerOf(url)?.src).toBe(src))

  test('ask nobody for anything before the reader does', async () => {
    const html = await shown('{% embed url="https://youtu.be/aqz" %}\nThe "rock"\n{% endembed %}')
    expect(html).toContain('data-embed="https://www.youtube-nocookie.com/embed/aqz"')
    expect(html).toContain('data-embed-title="YouTube: The &#x22;rock&#x22;"')
    expect(html).toContain('hidden data-embed-load>Load content from YouTube</button>')
    expect(html).toContain('<a href="https://youtu.be/aqz">')
    expect(elements(html).filter(({ properties }) => properties.src || properties.srcSet)).toEqual([])
  })

  test('of files play: own ones are looked at, those of others only when asked', async () => {
    const own = await shown('{% embed url="horn.mp3" %}', { 'horn.mp3': 'x' })
    expect(own).toMatch(/<audio controls preload="metadata" src="[^"]*horn\.mp3"/)
    expect(await shown('{% embed url="https://rock.example/a.mp4" %}')).toContain('<video controls preload="none" src="https:')
  })

  test('without an address that may be followed are words', async () => {
    const html = await shown('{% embed url="javascript:alert(1)" %}\nA horn\n{% endembed %}')
    expect(html).not.toContain('javascript:')
    expect(html).toContain('A horn')
  })
})

describe('links', () => {
  const pages = {
    'SUMMARY.md': '* [Rock](README.md)\n* [Horn](guide/horn.md)',
    'guide/horn.md': `---\ndescription: Loud & ${hostile}\n---\n\n# Horn\n\n## Range\n\nFar.`,
  }

  test('to pages tell what the page says of itself', async () => {
    const html = await shown('{% content-ref url="guide/horn.md" %}\n[horn.md](guide/horn.md)\n{% endcontent-ref %}', pages)
    expect(html).toContain('<p class="page-link"><a href="guide/horn/index.html"><span class="page-link-title">Horn</span> ')
    expect(html).toContain('<span class="page-link-text">Loud &#x26; &#x26;quot;')
  })

  test('to a place on a page tell which page it is', async () => {
    const html = await shown(
      '{% content-ref url="guide/horn.md#range" %}\n[horn.md](guide/horn.md#range)\n{% endcontent-ref %}',
      pages,
    )
    expect(html).toContain('<span class="page-link-title">Range</span> <span class="page-link-text">Horn</span>')
  })

  test('are found where a host has clean addresses', async () => {
    const ref = '# Rock\n\n{% content-ref url="guide/horn.md" %}\n[horn.md](guide/horn.md)\n{% endcontent-ref %}'
    const html = (await siteOf({ ...pages, 'README.md': ref }, { host: 'netlify' })).get('index.html')
    expect(html).toContain('href="guide/horn/"><span class="page-link-title">Horn</span> <span class="page-link-text">')
  })
})

describe('what stands before something that it names', () => {
  const files = {
    'README.md':
      '# Phare\n\n{% file src="plan.pdf" %}\n\n<button type="button" class="button primary" data-action="ask" data-query="Quoi ?">Demander</button>\n',
    'plan.pdf': 'x',
    'SUMMARY.md': '* [Phare](README.md)\n',
  }
  const inLanguage = async (language: string): Promise<string> =>
    (await sitePage(files['README.md'], { files: { 'plan.pdf': 'x' }, language })).html

  test('has a colon as the language writes it', async () => {
    const french = await inLanguage('fr')
    expect(french).toContain('aria-label="Télécharger\u00a0: plan.pdf"')
    expect(french).toContain('<em class="button-words">Demander\u00a0: Quoi ?</em>')
    expect(await inLanguage('en')).toContain('aria-label="Download: plan.pdf"')
    expect(await inLanguage('ja')).toContain('： plan.pdf"')
  })

  test('is in the words of a search without results in its quotes', () => {
    expect(siteWordsFor('fr').noResults).toBe('Aucun résultat pour «\u00a0%\u00a0»')
    expect(siteWordsFor('de').noResults).toBe('Keine Ergebnisse für „%“')
    const languages = [
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'he',
      'it',
      'ja',
      'ko',
      'nl',
      'pl',
      'pt',
      'ru',
      'sw',
      'tr',
      'uk',
      'vi',
      'zh',
      'zh-TW',
    ]
    for (const { noResults, label, results } of languages.map(siteWordsFor))
      expect([noResults, label, results]).toEqual([
        expect.stringContaining('%'),
        expect.stringContaining('%'),
        expect.stringContaining('%'),
      ])
  })
})

describe('buttons', () => {
  test('that search are words without script', async () => {
    const html = await shown(
      '<button type="button" class="button primary" data-action="search" data-query="a &quot;b&quot;">Look</button>',
    )
    expect(html).toContain('<em class="button-words">Look: a "b"</em>')
    expect(html).toContain(
      '<button type="button" class="button primary" hidden data-search-open data-query="a &#x22;b&#x22;">Look</button>',
    )
  })

  test('of an icon alone are called by its name', async () => {
    expect(await shown('<a href="https://tides.example/?a=" class="button secondary" data-icon="trash-can"></a>')).toMatch(
      /<a href="https:\/\/tides\.example\/\?a=" class="button secondary" aria-label="Trash can"><svg class="icon"[^>]*><path d="[^"]+"><\/path><\/svg><\/a>/,
    )
    expect(await shown('<a href="https://tides.example" class="button" data-icon="no-such-icon"></a>')).toContain(
      '<a href="https://tides.example" class="button primary">No such icon</a>',
    )
    expect(await shown('<a href="https://tides.example" class="button"></a>')).toContain('>https://tides.example</a>')
  })

  test('without an address cannot be followed', async () => {
    expect(await shown('<a class="button secondary">Later</a>')).toContain(
      '<a role="link" aria-disabled="true" class="button secondary">Later</a>',
    )
  })
})

describe('colours', () => {
  test.each([
    ['$danger', 'danger'],
    [' Blue ', 'blue'],
    ['#0a7f2e', 'green'],
    ['#f00', 'red'],
    ['#ff8800', 'orange'],
    ['#fe0', 'yellow'],
    ['#0cc', 'cyan'],
    ['#e64980', 'pink'],
    ['#7048e8', 'blue'],
    ['#9c36b5', 'purple'],
    ['#555', undefined],
    ['url(x)', undefined],
    ['constructor', undefined],
    [undefined, undefined],
  ])('%s is %s', (value, name) => expect(colorOf(value)).toBe(name))

  test('of letters and of the ground may both be given', async () => {
    expect(await shown('A <mark style="color:red;background-color:yellow;">flag</mark>.')).toContain(
      '<mark class="gb-background-yellow"><span class="gb-color-red">flag</span></mark>',
    )
  })
})

describe('tables', () => {
  const table = (attributes: string, rows: number): string =>
    `<table ${attributes}><thead><tr><th>Pier</th><th data-hidden>Left</th><th data-type="image">Photo</th><th data-type="checkbox">Open</th></tr></thead><tbody>${'<tr><td>1</td><td>x</td><td><a href="a.png">a.png</a></td><td>true</td></tr>'.repeat(rows)}</tbody></table>`

  test('have a search box from seven rows on, unless their author says otherwise', async () => {
    const field = '<div class="table-tools" hidden><input type="search" data-table-search aria-label="Filter rows"'
    expect(await shown(table('data-header-sticky', 7))).toContain(field)
    expect(await shown(table('data-header-sticky', 6))).not.toContain('table-tools')
    expect(await shown(table('data-search="false"', 9))).not.toContain('table-tools')
    expect(await shown(table('data-search="true"', 1))).toContain(field)
  })

  test('keep heads and first columns in sight, show pictures, and hide what is hidden', async () => {
    const html = await shown(table('data-header-sticky data-first-column-sticky data-full-width="true"', 1), { 'a.png': 'x' })
    expect(html).toContain(
      '<div class="table full-width head-sticky first-sticky" tabindex="0" role="group" aria-label="Pier, Photo, Open">',
    )
    expect(html).toMatch(/<td class="image"><img src="[^"]*a\.png" alt="a\.png"/)
    expect(html).toContain('<td class="checkbox"><span role="img" aria-label="yes">☑</span></td>')
    expect(html).not.toContain('>x<')
  })
})

describe('files', () => {
  test('open, and can be kept', async () => {
    const html = await shown('{% file src="a b.zip" %}', { 'a b.zip': 'four' })
    expect(html).toMatch(
      /<p class="file-card file-archive"><a href="([^"]+)">[^<]+<\/a> <small>ZIP, 4 bytes<\/small> <a href="\1" download class="download"/,
    )
  })
})

describe('updates', () => {
  const log =
    '{% updates format="numeric" %}\n{% update date="2026-03-21" tags="horn,fog" %}\n## New & loud\n\nSee [Rock](../README.md) and ]]>.\n{% endupdate %}\n\n{% update date="soon" tags="fog" %}\nPaint\u0007.\n{% endupdate %}\n{% endupdates %}'

  test('know their day and their tags', async () => {
    const html = await shown(log, { '.gitbook/tags.yaml': '- tag: fog\n  label: Fog & mist\n  color: purple' })
    expect(html).toContain(
      '<article class="update" data-tags="horn fog"><div class="update-head"><time datetime="2026-03-21">3/21/26</time>',
    )
    expect(html).toContain('<li class="badge gb-background-purple">Fog &#x26; mist</li>')
    expect(html).toContain('<button type="button" data-update-tag="fog" aria-pressed="false">Fog &#x26; mist</button>')
    expect(html).toContain('<span class="update-date">soon</span>')
  })

  test('have a feed beside their page, with whole addresses when the site has one', async () => {
    const files = { 'news/log.md': `# Log\n\n${log}`, 'SUMMARY.md': '* [Rock](README.md)\n* [Log](news/log.md)' }
    const whole = (await siteOf(files, { url: 'https://rock.example/docs' })).get('news/log/rss.xml') ?? ''
    expect(whole).toContain('<link>https://rock.example/docs/news/log/#new-and-loud</link>')
    expect(whole).toContain('<pubDate>Sat, 21 Mar 2026 00:00:00 GMT</pubDate>')
    expect(whole).toContain('href=&quot;https://rock.example/docs/&quot;')
    expect(whole).toContain('<category>fog</category>')
    expect(whole).toContain('<title>soon</title>')
    expect(whole).not.toContain('\u0007')
    const site = await siteOf(files)
    expect(site.get('news/log/rss.xml')).toContain('<link>./#new-and-loud</link>')
    expect(site.get('news/log/rss.xml')).not.toContain('https://rock')
    expect(site.get('news/log/index.html')).toContain('<link rel="alternate" type="application/rss+xml"')
    expect([...site.keys()].filter((path) => path.endsWith('rss.xml'))).toEqual(['news/log/rss.xml'])
  })
})

describe('operations', () => {
  test.each([
    ['string: open, closed (date, default: open, deprecated)', ['string', ['open', 'closed'], 'open', ['date'], true]],
    ['integer[]', ['integer[]', [], undefined, [], false]],
    ['', ['', [], undefined, [], false]],
    ['a (b', ['a (b', [], undefined, [], false]],
  ])('the type `%s` is taken apart', (type, parts) => {
    const { name, values, standard, notes, isDeprecated } = readType(type)
    expect([name, values, standard, notes, isDeprecated]).toEqual(parts)
  })

  const parameter = (place: string, name: string, type: string): string =>
    `{% swagger-parameter in="${place}" name="${name}" type="${type}" required="true" %}\nAbout it.\n{% endswagger-parameter %}\n`
  const swagger = (...parts: string[]): string =>
    `{% swagger method="put" path="/lamps/{lamp}" baseUrl="https://rock.example/" summary="Set (deprecated)" %}\n${parts.join('\n')}\n{% endswagger %}`

  /** `more` goes on behind the properties: other kinds of content, callbacks. */
  const posted = (properties: string, more = ''): string => `openapi: 3.1.0
paths:
  /lamps:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                ${properties}
${more}      responses: { 200: { description: Lit } }
`

  test('show alternatives below what they are of, and each kind of content in its tab', async () => {
    const spec = posted(
      `fuel:
                  oneOf:
                    - { title: Oil, type: object, required: [whale], properties: { whale: { type: string, pattern: '^(blue|grey), ' } } }
                    - { title: Gas, type: object, properties: { lens: { oneOf: [{ title: Old, type: object, properties: { year: { type: integer } } }, { type: string }] } } }`,
      `          text/csv: { schema: { type: string }, example: 'a,b' }
      callbacks:
        dark: { '{$request.body#/dark}': { post: { summary: Went dark, responses: { 200: { description: Ok } } } } }
`,
    )
    const html = await shown('{% openapi src="lamps.yaml" path="/lamps" method="post" %}\n{% endopenapi %}', {
      'lamps.yaml': spec,
    })
    const text = wordsOf(html)
    expect(html).toContain('<code>^(blue|grey), </code>')
    expect(text).toContain('Went dark (callback) POST {$request.body#/dark}')
    expect(text).toContain(
      'fuel Oil / Gas Oil whale string Required Pattern: ^(blue|grey), Gas lens Old / string Old year integer',
    )
    expect(
      elements(html)
        .filter(({ properties }) => properties.dataTab !== undefined)
        .map(({ properties }) => properties.dataTab),
    ).toEqual(['application/json', 'text/csv'])
  })

  test('keep the titles of alternatives, whatever is in them', async () => {
    const property = (of: string): string => `{ title: T, type: object, properties: { ${of}: { type: string, example: ' e ' } } }`
    const html = await shown('{% openapi src="lamps.yaml" path="/lamps" method="post" %}\n{% endopenapi %}', {
      'lamps.yaml':
        posted(`pay: { oneOf: [{ title: Home › Garden, type: object, properties: { iban: { type: string } } }, { type: string, description: A word. }] }
                many: { type: array, items: { oneOf: [${property('low')}, ${property('high')}] } }`),
    })
    expect(wordsOf(html)).toContain('pay Home › Garden / string Home › Garden iban string Alternatives')
    expect(html).toContain('<code> e </code>')
    expect(html).toContain('<code class="parameter-name">low</code>')
    expect(html).toContain('<code class="parameter-name">high</code>')
    expect(html).not.toContain('<summary>*</summary>')
  })

  test('tell alternatives of one title apart, when what they are of is not told', () => {
    const parameter = (of: string, name: string): NodeOf<'apiParameter'> => ({
      type: 'apiParameter',
      attributes: { name, alternative: 'T', of },
      children: [],
    })
    const { alternatives } = branchesOf([parameter('left', 'left.low'), parameter('right', 'right[].low')])
    expect([...alternatives].map(([title, { below }]) => [title, below.map(({ name }) => name)])).toEqual([
      ['T', ['low']],
      ['right: T', ['low']],
    ])
  })

  test('of nothing but alternatives are open', async () => {
    const html = await shown('{% openapi src="lamps.yaml" path="/lamps" method="post" %}\n{% endopenapi %}', {
      'lamps.yaml': `openapi: 3.1.0
paths:
  /lamps:
    post:
      requestBody:
        content:
          application/json:
            schema: { oneOf: [{ title: Oil, type: object, properties: { whale: { type: string } } }, { title: Gas, type: object, properties: { pipe: { type: string } } }] }
      responses: { 200: { description: Lit } }
`,
    })
    expect(html.match(/<details class="nested" open>/g)).toHaveLength(2)
  })

  test('say what in their path is to be filled in, and can be copied', async () => {
    const html = await shown(swagger())
    expect(html).toContain(
      '<span class="method tone-orange">PUT</span> <code class="path"><span class="host">https://rock.example</span>/lamps/<var>{lamp}</var></code>',
    )
    expect(html).toContain('hidden data-copy="https://rock.example/lamps/{lamp}" aria-label="Copy"')
    expect(html).toContain('<span class="is-deprecated">Set</span> <small class="deprecated">Deprecated</small>')
  })

  test('fold what is nested below what holds it', async () => {
    const html = await shown(
      swagger(
        parameter('body', 'lens', 'object'),
        parameter('body', 'lens.glass', 'object[]'),
        parameter('body', 'lens.glass[].year', 'integer'),
      ),
    )
    expect(html.match(/<details class="nested">/g)).toHaveLength(2)
    expect(html).toContain('<code class="parameter-name">year</code> <span class="parameter-type">integer</span>')
  })

  test('take a parameter without a name for no more than its type', async () => {
    const html = await shown(swagger(parameter('formData', '', 'object')))
    expect(html).toContain('<p class="api-label">Form data</p>')
    expect(html).not.toContain('parameter-name')
    expect(html).toContain('<span class="parameter-type">object</span>')
  })

  test('give each answer a tab in the colour of its kind', async () => {
    const answer = (status: string): string =>
      `{% swagger-response status="${status}" description="So" %}\n{% endswagger-response %}\n`
    const html = await shown(swagger(answer('200: OK'), answer('404'), answer('odd')))
    expect(html).toContain('<label class="tab status tone-success" data-tab="200: OK">')
    expect(html).toContain('<label class="tab status tone-warning" data-tab="404">')
    expect(html).toContain('<label class="tab" data-tab="odd">')
  })

  test('keep hostile words to themselves', async () => {
    const html = await shown(
      swagger(parameter('path', '<b onclick=x>', '<script>'), parameter('constructor', '__proto__', 'string: <i>')),
    )
    expect(elements(html).filter(({ tagName }) => ['b', 'i', 'script'].includes(tagName))).toEqual([])
  })
})

const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the space that shows every block', () => {
  let pages: [path: string, html: string][] = []

  beforeAll(async () => {
    const { spaces } = await openSpaces('fixtures/site/components', { engine: 'auto' })
    const [first] = spaces
    const openapi = new Map([['lighthouse', 'api/lighthouse.yaml']])
    const result = first ? await convert(first.space, { ...defaults, to: 'site', openapi }) : undefined
    pages = (result?.files ?? []).flatMap(({ path, content }): [string, string][] =>
      path.endsWith('index.html') ? [[path, String(content)]] : [],
    )
  }, 60_000)

  test('reads back as it was written: nothing was moved to be valid', () => {
    expect(pages.length).toBeGreaterThan(20)
    for (const [path, html] of pages) {
      const body = html.slice(html.indexOf('<body')).replace(/<(svg|math)\b[\s\S]*?<\/\1>/g, '')
      const opened = [...body.replace(/"[^"]*"/g, '""').matchAll(/<([a-z][a-z0-9]*)(?=[\s>])/g)].map(([, name]) => name)
      const read = elements(body).map(({ tagName }) => tagName)
      expect(read.slice(read.indexOf('body')), path).toEqual(opened)
    }
  })

  test('has no id twice, no inline style or script, and asks nobody else for anything', () => {
    for (const [path, html] of pages) {
      const all = elements(html)
      const ids = all.flatMap(({ properties }) => properties.id ?? [])
      expect(ids.length, path).toBe(new Set(ids).size)
      for (const { tagName, properties, children } of all) {
        expect(
          Object.keys(properties).filter((name) => name === 'style' || /^on[A-Z]/.test(name)),
          path,
        ).toEqual([])
        if (tagName === 'script' && properties.type !== 'application/ld+json') expect(children, path).toEqual([])
        expect(`${properties.src ?? ''} ${properties.srcSet ?? ''}`, path).not.toMatch(/https?:|^\/\//)
        expect(tagName).not.toBe('iframe')
      }
    }
  })
})
