/** Where links lead: no false alarms, exact places, fixes in lists, quotes, tables and cards. */
import { describe, expect, it } from 'vitest'
import { checks } from '../src/checks/index.ts'
import type { CheckSpaceOptions } from '../src/engine/check/check-space.ts'
import { processorTime } from './processor-time.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

type Files = Record<string, string>

const ships =
  '{% openapi-operation spec="ships" path="/ships/{shipId}" method="get" %}\n[Ships](api.yaml)\n{% endopenapi-operation %}\n'
const soil = '# Soil\n\nDark and crumbly.\n\n## Lime & ash\n\nIn autumn.\n'

async function found(files: Files, options: Partial<CheckSpaceOptions> = {}) {
  const rules = new Map(checks.map(({ id, level }) => [id, id.startsWith('link/') ? level : ('off' as const)]))
  for (const id of ['link/filename-text', 'link/non-descriptive', 'link/raw-url-text', 'link/insecure']) rules.set(id, 'off')
  const all = await checkFiles(filesOf(files), { rules, ...options })
  return all.filter(({ id }) => id.startsWith('link/'))
}

const tell = async (files: Files, options?: Partial<CheckSpaceOptions>): Promise<string[]> => told(await found(files, options))

/** The text of `README.md` after its fixes, which must leave nothing that has a fix. */
async function fixed(files: Files, options?: Partial<CheckSpaceOptions>, file = 'README.md'): Promise<string | undefined> {
  const after = mended(filesOf(files), await found(files, options))
  expect((await found(after, options)).filter(({ fix }) => fix !== undefined)).toEqual([])
  return after[file]
}

describe('content that pages include from anywhere', () => {
  const book = {
    'SUMMARY.md': '# Summary\n\n* [Quay](README.md)\n* [Boats](boats/README.md)\n* [Ropes](ropes.md)\n',
    'README.md': '# Quay\n\n[Depths](#wells)\n\n{% include "./foot.md" %}\n\n{% include "ropes.md" %}\n\n[Knots](#knots)\n',
    'boats/README.md': '# Boats\n\n{%- include "../foot.md" -%}\n',
    'foot.md': '{% include "licence/text.md" %}\n\n## Wells\n\nDeep.\n',
    'licence/text.md': 'Free to copy.\n',
    'ropes.md': '# Ropes\n\n## Knots\n\nTight.\n',
  }
  const ids = async (files: Files) => told(await checkFiles(filesOf(files)))

  it('is no page, and an include is no link', async () => {
    expect(await ids(book)).toEqual([])
  })

  it('a link to it leads to a page that is not listed', async () => {
    expect(await ids({ ...book, 'ropes.md': '# Ropes\n\nSee [the foot](foot.md).\n\n## Knots\n\nTight.\n' })).toEqual([
      'link/unlisted-target ropes.md:3:16 Unexpected link to `foot.md`, expected a page that SUMMARY.md lists',
    ])
  })

  it('a page that only includes itself is a page', async () => {
    const files = { ...book, 'draft.md': '# Draft\n\n{% include "draft.md" %}\n' }
    expect((await ids(files)).filter((each) => each.startsWith('summary/'))).toEqual([
      'summary/unlisted-page draft.md:1:1 Cannot find page `draft.md` in `SUMMARY.md`',
    ])
  })
})

describe('redirects in a file with invisible characters', () => {
  it('are looked at, and found where they stand', async () => {
    const config = '\u200Bstructure:\n  readme: README.md\u200B\n\nredirects:\n  \u200Bold/quay: nope.md\n'
    expect(await tell({ 'README.md': '# A\n\nText.\n', '.gitbook.yaml': config })).toEqual([
      'link/redirect-to-missing .gitbook.yaml:5:14 Cannot find page `nope.md`, to which `old/quay` is redirected',
    ])
  })
})

describe('anchors', () => {
  const silent: [string, Files][] = [
    ['the id that is published', { 'README.md': '# A\n\n[x](soil.md#lime-and-ash)\n', 'soil.md': soil }],
    ['an empty fragment', { 'README.md': '# A\n\n[x](soil.md#)\n', 'soil.md': soil }],
    ['words for the browser to look for', { 'README.md': '# A\n\n[x](soil.md#:~:text=crumbly)\n', 'soil.md': soil }],
    ['an encoded fragment', { 'README.md': '# A\n\n[x](#%C3%A9t%C3%A9)\n\n## Summer <a href="#été" id="été"></a>\n\nHot.\n' }],
    ['an id of its own', { 'README.md': '# A\n\n[x](#rain)\n\n## Water <a href="#rain" id="rain"></a>\n\nDaily.\n' }],
    ['a second heading of the same name', { 'README.md': '# A\n\n[x](#pots-1)\n\n## Pots\n\nClay.\n\n## Pots\n\nTin.\n' }],
    [
      'a tab',
      { 'README.md': '# A\n\n[x](#indoors)\n\n{% tabs %}\n{% tab title="Indoors" %}\nWarm.\n{% endtab %}\n{% endtabs %}\n' },
    ],
    ['details', { 'README.md': '# A\n\n[x](#which-pot)\n\n<details>\n\n<summary>Which pot?</summary>\n\nClay.\n\n</details>\n' }],
    ['a footnote', { 'README.md': '# A\n\nDeep[^1], [x](#user-content-fn-1), [y](#fn-1), [z](#fnref-1).\n\n[^1]: Very.\n' }],
    [
      'a heading with a variable in it',
      {
        'README.md': '# A\n\n[x](#version-2)\n\n## Version <code class="expression">space.vars.v</code>\n\nNew.\n',
        '.gitbook/vars.yaml': 'v: 2\n',
      },
    ],
    [
      'the date of an update',
      {
        'README.md':
          '# A\n\n[x](#2024-01-02)\n\n{% updates format="full" %}\n{% update date="2024-01-02" %}\n## Roses\n\nNew.\n{% endupdate %}\n{% endupdates %}\n',
      },
    ],
    ['a line of code elsewhere', { 'README.md': '# A\n\n[x](https://code.example/garden/soil.md#L10)\n' }],
    ['signs without spaces, spelt either way', { 'README.md': '# A\n\n[x](#r-and-d) [y](#randd)\n\n## R&D\n\nNew.\n' }],
    [
      'an operation of a specification',
      { 'README.md': `# A\n\n[x](#get-ships-shipid)\n\n${ships}`, 'api.yaml': 'openapi: 3.0.0' },
    ],
    ['what else there may be when nobody knows its specification', { 'README.md': `# A\n\n[x](#captains)\n\n${ships}` }],
    [
      'what the specification of an API adds',
      {
        'README.md':
          '# A\n\n[x](#get-ships)\n\n{% openapi src="https://x.example/api.yaml" path="/ships" method="get" %}\n[https://x.example/api.yaml](https://x.example/api.yaml)\n{% endopenapi %}\n',
      },
    ],
    [
      'a page above this file',
      {
        '.gitbook/includes/tip.md': '---\ntitle: Tip\n---\n\n[x](#lime-and-ash)\n',
        'README.md': `${soil}\n{% include ".gitbook/includes/tip.md" %}\n`,
      },
    ],
    [
      'a heading that is included',
      {
        '.gitbook/includes/tip.md': '---\ntitle: Tip\n---\n\n## Wells\n\nDeep.\n',
        'README.md': '# A\n\n[x](#wells)\n\n{% include ".gitbook/includes/tip.md" %}\n',
      },
    ],
  ]
  it.each(silent)('says nothing of %s', async (_, files) => {
    expect(await tell(files)).toEqual([])
  })

  const dead: [string, Files, string, string | undefined][] = [
    [
      'GitHub’s spelling',
      { 'README.md': '# A\n\n> * [x](soil.md#lime--ash)\n', 'soil.md': soil },
      'link/anchor-style README.md:3:9 Unexpected anchor `#lime--ash`, expected `#lime-and-ash`, which is the id that GitBook publishes',
      '# A\n\n> * [x](soil.md#lime-and-ash)\n',
    ],
    [
      'upper case',
      { 'README.md': '# A\n\n| a |\n| --- |\n| [x](soil.md#Lime-and-Ash "t") |\n', 'soil.md': soil },
      'link/anchor-style README.md:5:7 Unexpected anchor `#Lime-and-Ash`, expected `#lime-and-ash`, which is the id that GitBook publishes',
      '# A\n\n| a |\n| --- |\n| [x](soil.md#lime-and-ash "t") |\n',
    ],
    [
      'a misspelling',
      {
        'README.md': '# A\n\n<table><tbody><tr><td><a href="soil.md#lime-and-ahs">x</a></td></tr></tbody></table>\n',
        'soil.md': soil,
      },
      'link/dead-anchor README.md:3:32 Cannot find heading `#lime-and-ahs` on `soil.md`, linked as `soil.md#lime-and-ahs`; did you mean `#lime-and-ash`',
      '# A\n\n<table><tbody><tr><td><a href="soil.md#lime-and-ash">x</a></td></tr></tbody></table>\n',
    ],
    [
      'something quite different',
      { 'README.md': '# A\n\n[x](soil.md#compost)\n', 'soil.md': soil },
      'link/dead-anchor README.md:3:5 Cannot find heading `#compost` on `soil.md`, linked as `soil.md#compost`',
      undefined,
    ],
    [
      'a section that is near but for its number',
      { 'README.md': '# A\n\n[x](#step-3)\n\n## Step 1\n\nDig.\n\n## Step 2\n\nSow.\n' },
      'link/dead-anchor README.md:3:5 Cannot find heading `#step-3` on `README.md`, linked as `#step-3`',
      undefined,
    ],
    [
      'something else than the operations of the page',
      { 'README.md': `# A\n\n[x](#get-ships-captain)\n\n${ships}`, 'api.yaml': 'openapi: 3.0.0' },
      'link/dead-anchor README.md:3:5 Cannot find heading `#get-ships-captain` on `README.md`, linked as `#get-ships-captain`',
      undefined,
    ],
    [
      'the title',
      { 'README.md': '# A\n\n[x](soil.md#soil)\n', 'soil.md': soil },
      'link/dead-anchor README.md:3:5 Unexpected anchor `#soil`, expected none: the title of a page has no anchor',
      '# A\n\n[x](soil.md)\n',
    ],
    [
      'a heading of the fifth level',
      { 'README.md': '# A\n\n[x](#deep)\n\n## B\n\n### C\n\n#### D\n\n##### Deep\n\nWater.\n' },
      'link/dead-anchor README.md:3:5 Cannot find heading `#deep` on `README.md`, linked as `#deep`',
      undefined,
    ],
    [
      'reusable content, on no page that has it',
      {
        '.gitbook/includes/tip.md': '---\ntitle: Tip\n---\n\n[x](#compost)\n',
        'README.md': `${soil}\n{% include ".gitbook/includes/tip.md" %}\n`,
      },
      'link/dead-anchor .gitbook/includes/tip.md:5:5 Cannot find heading `#compost` on `.gitbook/includes/tip.md`, linked as `#compost`',
      undefined,
    ],
  ]
  it.each(dead)('finds %s', async (_, files, expected, after) => {
    expect(await tell(files)).toEqual([expected])
    if (after === undefined) expect((await found(files)).map(({ fix }) => fix)).toEqual([undefined])
    else expect(await fixed(files)).toBe(after)
  })

  it('trusts an id that an author wrote more than one made from text', async () => {
    const files = { 'README.md': '# A\n\n[x](#pots)\n\n## Pots\n\nClay.\n\n## Tins <a href="#pots" id="pots"></a>\n\nTin.\n' }
    expect(await tell(files)).toEqual([])
  })

  it('guesses only where the id is not certain', async () => {
    const [latin] = await found({ 'README.md': '# A\n\n[x](#lime--ash)\n\n## Lime & ash\n\nIn autumn.\n' })
    const [foreign] = await found({ 'README.md': '# A\n\n[x](#4-2-8-fa)\n\n## 4.2.8. 法\n\nNew.\n' })
    expect([latin?.fix?.safe, foreign?.fix?.safe]).toEqual([true, false])
  })
})

describe('missing pages', () => {
  it('leaves the fragment, the title and the text as they are', async () => {
    const files = {
      'README.md': '# A\n\n1. [*x*](beds/soils.md#lime-and-ash "Short") and [y](beds/soils.md)\n',
      'beds/soil.md': soil,
    }
    expect(await fixed(files)).toBe('# A\n\n1. [*x*](beds/soil.md#lime-and-ash "Short") and [y](beds/soil.md)\n')
  })

  it('writes a name with a space as an address', async () => {
    const files = { 'README.md': '# A\n\n[x](old/my%20soil.md)\n', 'beds/my soil.md': soil }
    expect(await fixed(files)).toBe('# A\n\n[x](beds/my%20soil.md)\n')
  })

  it('mends a card in its tag and within', async () => {
    const card = (url: string): string => `# A\n\n{% content-ref url="${url}" %}\n[soil.md](${url})\n{% endcontent-ref %}\n`
    const files = { 'README.md': card('beds/soils.md'), 'beds/soil.md': soil }
    expect(await tell(files)).toEqual([
      'link/missing-page README.md:3:21 Cannot find page `beds/soils.md`; did you mean `beds/soil.md`',
    ])
    expect(await fixed(files)).toBe(card('beds/soil.md'))
  })

  it('proposes no page that lacks the heading, is not listed, or holds the link', async () => {
    const other = { 'beds/soil.md': soil }
    const files: Files[] = [
      { 'README.md': '# A\n\n[x](beds/soils.md#compost)\n', ...other },
      { 'SUMMARY.md': '# Table of contents\n\n* [A](README.md)\n', 'README.md': '# A\n\n[x](beds/soils.md)\n', ...other },
      { 'README.md': '# A\n\nText.\n', 'beds/soil.md': `${soil}\n[x](soils.md)\n` },
    ]
    for (const each of files)
      expect((await found(each)).map(({ id, fix }) => [id, fix])).toEqual([['link/missing-page', undefined]])
  })

  it('follows the table of redirects', async () => {
    const files = {
      '.gitbook.yaml': 'redirects:\n  old/soil: beds/soil.md\n',
      'README.md': '# A\n\n[x](old/soil.md) [y](/old/soil)\n',
      'beds/soil.md': soil,
    }
    const [finding, ...rest] = await found(files)
    expect([finding?.message, finding?.fix?.safe, rest]).toEqual([
      'Cannot find page `old/soil.md`; did you mean `beds/soil.md`',
      true,
      [],
    ])
    expect(await fixed(files)).toBe('# A\n\n[x](beds/soil.md) [y](/old/soil)\n')
  })

  it('takes every spelling of a page that is there', async () => {
    const links = [
      'soil.md',
      'soil',
      './soil.md',
      '/beds/soil.md',
      '../beds/soil.md',
      'a%20b.md',
      '<a b.md>',
      './',
      '../',
      'soil.md?x=1',
    ]
    const page = `# B\n\n${links.map((link) => `And [this](${link})`).join('\n')}\n`
    const files = {
      'README.md': '# A\n\nText.\n',
      'beds/README.md': '# Beds\n\nText.\n',
      'beds/b.md': page,
      'beds/soil.md': soil,
      'beds/a b.md': '# AB\n\nText.\n',
    }
    expect(await tell(files)).toEqual([])
  })

  it('lets folders of code be', async () => {
    const files = { 'README.md': '# A\n\n[x](samples/) [y](texts/)\n', 'samples/a.js': 'x', 'texts/note.md': '# Note\n\nText.\n' }
    expect(await tell(files)).toEqual(['link/missing-page README.md:3:19 Cannot find page `texts/`'])
  })

  it('looks into another space when it is told where that is', async () => {
    const shed = { 'shed/SUMMARY.md': '# Table of contents\n\n* [Shed](README.md)\n', 'shed/README.md': '# Shed\n\nTools.\n' }
    const files = { ...shed, 'docs/.gitbook.yaml': 'root: ./\n', 'docs/README.md': '# A\n\nText.\n' }
    expect(
      await tell(
        { ...files, 'README.md': '# A\n\n[x](https://app.gitbook.com/s/S1/axes) [y](https://app.gitbook.com/s/S1/)\n' },
        { spaces: new Map([['S1', 'shed']]), rules: new Map() },
      ),
    ).toContain('link/missing-page README.md:3:5 Cannot find page `axes` of space `S1` at `shed/axes`')
  })

  it('knows nothing of a space beside the repository', async () => {
    const files = { 'README.md': '# A\n\n[x](https://app.gitbook.com/s/S1/axes)\n' }
    const lines = await tell(files, { spaces: new Map([['S1', '../shed']]) })
    expect(lines.filter((line) => line.includes('missing-page'))).toEqual([])
  })
})

describe('lost targets', () => {
  it.each([
    '[Soil](broken-reference)',
    '[Soil](broken-reference "mention")',
    '[soil](/broken/pages/aB3#x)',
    '[soil](broken://pages/aB3)',
  ])('proposes the page by its title: %s', async (link) => {
    const files = { 'README.md': `# A\n\n> See ${link}.\n`, 'beds/soil.md': soil }
    const after = link.replace(/\([^ )]+/, '(beds/soil.md')
    expect(await fixed(files)).toBe(`# A\n\n> See ${after}.\n`)
  })

  it('mends a card, and gives up when two pages have the title', async () => {
    const card = (url: string): string => `# A\n\n{% content-ref url="${url}" %}\n[Soil](${url})\n{% endcontent-ref %}\n`
    expect(await fixed({ 'README.md': card('broken-reference'), 'beds/soil.md': soil })).toBe(card('beds/soil.md'))
    const [finding] = await found({ 'README.md': card('broken-reference'), 'beds/soil.md': soil, 'pots/soil.md': soil })
    expect(finding?.fix).toBeUndefined()
  })

  it('says once that both target and text are lost', async () => {
    expect(await tell({ 'README.md': '# A\n\nSee [Broken link](broken-reference).\n' })).toEqual([
      'link/broken-reference README.md:3:19 Cannot find page `broken-reference`',
    ])
  })

  it('leaves a link to a page that has such a title', async () => {
    expect(await tell({ 'README.md': '# A\n\n[Broken link](b.md)\n', 'b.md': '# Broken link\n\nText.\n' })).toEqual([])
  })

  it('tells people from pages of the app', async () => {
    expect(await tell({ 'README.md': '# A\n\n[Ann](https://app.gitbook.com/u/aB12 "mention")\n' })).toEqual([])
  })
})

describe('addresses of the app', () => {
  const files = { 'README.md': '# A\n\n* [x](http://127.0.0.1:5000/o/O1/s/S1/soil#lime-and-ash)\n', 'soil.md': soil }

  it('gives the public host back', async () => {
    expect(mended(filesOf(files), await found(files, { rules: new Map() }))['README.md']).toBe(
      '# A\n\n* [x](https://app.gitbook.com/o/O1/s/S1/soil#lime-and-ash)\n',
    )
  })

  it('links the page when the space is this one, or is published', async () => {
    expect(await fixed(files, { spaces: new Map([['S1', '.']]) })).toBe('# A\n\n* [x](soil.md#lime-and-ash)\n')
    expect(await fixed(files, { spaces: new Map([['S1', 'https://g.example/d']]) })).toBe(
      '# A\n\n* [x](https://g.example/d/soil#lime-and-ash)\n',
    )
  })

  it('changes no address that is its own text', async () => {
    const bare = { 'README.md': '# A\n\n<http://127.0.0.1:5000/o/O1/s/S1/soil> and http://127.0.0.1:5000/o/O1/s/S1/soil\n' }
    expect((await found(bare)).map(({ id, fix }) => [id, fix])).toEqual([
      ['link/dev-host', undefined],
      ['link/dev-host', undefined],
    ])
  })
})

describe('addresses of the site', () => {
  const options = { siteUrls: ['https://docs.example/garden/'] }

  it('writes the file, the fragment included', async () => {
    const files = {
      'beds/b.md': '# B\n\n[x](https://docs.example/garden/soil#lime-and-ash) [y](http://DOCS.example/garden)\n',
      'README.md': '# A\n\nText.\n',
      'soil.md': soil,
    }
    expect(await fixed(files, options, 'beds/b.md')).toBe('# B\n\n[x](../soil.md#lime-and-ash) [y](../)\n')
  })

  it('leaves what is no page of this space, and images', async () => {
    const text =
      '# A\n\n[x](https://docs.example/gardening/soil) [y](https://docs.example/garden/blog) ![a](https://docs.example/garden/soil)\n'
    expect(await tell({ 'README.md': text, 'soil.md': soil }, options)).toEqual([])
  })
})

describe('two headings that are spelt alike', () => {
  const page = (first: string, second: string, link: string): Files => ({
    'README.md': `# A\n\n## ${first}\n\nOne.\n\n## ${second}\n\nTwo.\n\n[x](#${link})\n`,
  })

  it('the one without an id of its own is meant', async () => {
    expect(await tell(page('Überblick <a href="#overview" id="overview"></a>', 'Überblick', 'ueberblick'))).toEqual([])
    expect(await tell(page('What’s new <a href="#news" id="news"></a>', 'What’s new', 'What’s-new'))).toEqual([
      'link/anchor-style README.md:11:5 Unexpected anchor `#What’s-new`, expected `#whats-new`, which is the id that GitBook publishes',
    ])
  })

  it.each([
    ['What’s new <a href="#news" id="news"></a>', 'What’s new', 'what-s-new', false],
    ['What’s new <a href="#news" id="news"></a>', 'What’s new <a href="#old" id="old"></a>', 'what-s-new', false],
    ['Salt & ash', 'Salt & ash', 'salt--ash', false],
    ['What’s new <a href="#news" id="news"></a>', 'Ash', 'what-s-new', true],
  ])('a fix is safe only where one fits: %s, %s', async (first, second, link, safe) => {
    expect((await found(page(first, second, link))).map(({ id, fix }) => [id, fix?.safe])).toEqual([['link/anchor-style', safe]])
  })
})

describe('signs in headings', () => {
  it('are in the id, or are not: nobody knows for certain', async () => {
    const links = ['order-5', 'order-no5', 'brand-tm-shed', 'brand-shed'].map((id) => `[${id}](#${id})`).join(' ')
    expect(await tell({ 'README.md': `# A\n\n${links}\n\n## Order №5\n\nOne.\n\n## Brand™ shed\n\nTwo.\n` })).toEqual([])
  })
})

describe('other targets', () => {
  it('says whether a folder, a file or its accents are written otherwise', async () => {
    const hints = async (link: string) => {
      const all = await found({ 'README.md': `# A\n\n[x](${link})\n`, 'Beds/\u00e9t\u00e9.md': '# Été\n\nChaud.\n' })
      return all.map(({ hint }) => hint)
    }
    const accents = 'Write the name as the file has it: its accents are characters of their own, or are not (Unicode NFD, NFC).'
    expect(await hints('beds/\u00e9t\u00e9.md')).toEqual(['Write the folder as it is named.'])
    expect(await hints('Beds/\u00c9t\u00e9.md')).toEqual(['Write the name as the file has it.'])
    expect(await hints('beds/\u00c9t\u00e9.md')).toEqual(['Write the name as the file has it.'])
    expect(await hints('Beds/e\u0301te\u0301.md')).toEqual([accents])
  })

  it('mends case in links, images and names with accents', async () => {
    const files = {
      'README.md': '# A\n\n[x](Beds/#lime) ![Pond](.gitbook/assets/Pond.PNG) [y](e\u0301te\u0301.md)\n',
      ...{
        'beds/README.md': '# Beds\n\n## Lime\n\nText.\n',
        '.gitbook/assets/pond.png': 'x',
        '\u00e9t\u00e9.md': '# Été\n\nChaud.\n',
      },
    }
    expect((await found(files)).map(({ id, fix }) => [id, fix?.safe])).toEqual(Array(3).fill(['link/case-mismatch', true]))
    expect(await fixed(files)).toBe('# A\n\n[x](beds/#lime) ![Pond](.gitbook/assets/pond.png) [y](\u00e9t\u00e9.md)\n')
  })

  it('lets a page stand in a menu that it shows itself', async () => {
    const menu = '# A\n\n* [Garden](README.md)\n* [Soil](soil.md)\n\nBack to [the top](#) or [this page](?tab=1).\n'
    expect(await tell({ 'README.md': menu, 'soil.md': soil })).toEqual([])
  })

  it('lets a link lead to the start of a page, as browsers do', async () => {
    const page = '# A\n\n[Up](#top), [up](#), [up](#TOP), [soil](soil.md#top), <a href="#top">up</a>\n\n[up]: #top\n'
    expect(await tell({ 'README.md': page, 'soil.md': soil })).toEqual([])
  })

  it('keeps the text of a link to its own page', async () => {
    const files = { 'README.md': '# A\n\n* Lime **[the *soil*](./)** well\n' }
    expect(await tell(files)).toEqual(['link/self README.md:3:23 Unexpected link to `./`, the page it stands on'])
    expect(await fixed(files)).toBe('# A\n\n* Lime **the *soil*** well\n')
  })

  it('mends case in includes, of other includes too, and in the front matter', async () => {
    const files = {
      'README.md': '---\nmetaLinks:\n  alternates:\n    - Beds.md\n---\n\n# A\n\n{% include ".gitbook/includes/Note.md" %}\n',
      'beds.md': '# Beds\n\nTwo.\n',
      '.gitbook/includes/note.md': '---\ntitle: Note\n---\n\nWater.\n\n{% include "Lime.md" %}\n',
      '.gitbook/includes/lime.md': '---\ntitle: Lime\n---\n\nIn autumn.\n',
    }
    expect((await found(files)).map(({ id, file, place, fix }) => [id, file, place?.start.line, fix?.safe])).toEqual([
      ['link/case-mismatch', 'README.md', 4, true],
      ['link/case-mismatch', 'README.md', 9, true],
      ['link/case-mismatch', '.gitbook/includes/note.md', 7, true],
    ])
    expect(await fixed(files)).toContain('{% include ".gitbook/includes/note.md" %}')
  })

  it('an address of this space in the app leads to one of its pages', async () => {
    const files = {
      '.gitbook.yaml': 'root: ./docs/\n',
      'docs/SUMMARY.md': '# Table of contents\n\n* [A](README.md)\n',
      'docs/README.md': '# A\n\n[x](https://app.gitbook.com/s/pDnZxTz5kQ3vJ8mWaB2c/axes)\n',
    }
    expect(await tell(files, { spaces: new Map([['pDnZxTz5kQ3vJ8mWaB2c', 'docs']]) })).toEqual([
      'link/missing-page docs/README.md:3:5 Cannot find page `https://app.gitbook.com/s/pDnZxTz5kQ3vJ8mWaB2c/axes`',
    ])
  })

  it('tells another space from the rest of the repository', async () => {
    const files = {
      '.gitbook.yaml': 'root: ./docs/\n',
      'docs/SUMMARY.md': '# Table of contents\n\n* [A](README.md)\n',
      'docs/README.md': '# A\n\n[x](../shed/axes.md) [y](../NOTES.md) [z](../../far.md)\n',
      ...{ 'shed/SUMMARY.md': '# Table of contents\n', 'shed/axes.md': '# Axes\n', 'NOTES.md': '# Notes\n' },
    }
    expect(await tell(files)).toEqual([
      'link/outside-space docs/README.md:3:5 Unexpected link to `../shed/axes.md`, expected a page of this space',
      'link/outside-space docs/README.md:3:43 Unexpected link to `../../far.md`, expected a file of this space',
    ])
  })

  it('tells a path out of the space, where no file of the repository is, from one to a page that is only elsewhere', async () => {
    const files = {
      '.gitbook.yaml': 'root: ./docs/\n',
      'docs/README.md': '# A\n\n[x](../shed/) [y](../test/api) [z](../soil.md) [w](../code/) [v](/shed/)\n',
      ...{ 'docs/beds/soil.md': soil, 'code/main.c': 'x', 'docs/SUMMARY.md': '* [A](README.md)\n* [S](beds/soil.md)\n' },
    }
    expect(await tell(files)).toEqual([
      'link/outside-space docs/README.md:3:5 Unexpected link to `../shed/`, expected a file of this space',
      'link/outside-space docs/README.md:3:19 Unexpected link to `../test/api`, expected a file of this space',
      'link/missing-page docs/README.md:3:36 Cannot find page `../soil.md`; did you mean `beds/soil.md`',
      'link/missing-page docs/README.md:3:66 Cannot find page `/shed/`',
    ])
  })

  it('proposes the only heading that a lost link has as its text', async () => {
    const files = {
      'README.md':
        '# A\n\n[Lime & ash](broken-reference) [Pots](/broken/pages/x) [Soil](broken-reference) [Ash](broken-reference)\n',
      'soil.md': soil,
      'pots.md': '# Clay\n\n## Pots\n\nBig.\n\n## Ash\n\nOld.\n',
      'tin.md': '# Tin\n\n## Ash\n\nNew.\n',
    }
    expect(await tell(files)).toEqual([
      'link/broken-reference README.md:3:14 Cannot find page `broken-reference`; did you mean `soil.md#lime-and-ash`',
      'link/broken-path README.md:3:39 Cannot find page `/broken/pages/x`; did you mean `pots.md#pots`',
      'link/broken-reference README.md:3:63 Cannot find page `broken-reference`; did you mean `soil.md`',
      'link/broken-reference README.md:3:87 Cannot find page `broken-reference`',
    ])
    expect(await fixed(files)).toBe(
      '# A\n\n[Lime & ash](soil.md#lime-and-ash) [Pots](pots.md#pots) [Soil](soil.md) [Ash](broken-reference)\n',
    )
  })

  it('means the page whose path ends as that of the missing one does', async () => {
    const config = 'redirects:\n  old/tail: plugins/input/tail.md\n  old/in: plugins/input/README.md\n  old/x: plugins/tail.md\n'
    const files = {
      '.gitbook.yaml': config,
      ...{ 'README.md': '# A\n', 'input/tail.md': '# In\n', 'output/tail.md': '# Out\n' },
      ...{ 'input/README.md': '# Inputs\n', 'kinds/input.md': '# Kinds\n' },
    }
    expect((await found(files)).map(({ message }) => message)).toEqual([
      'Cannot find page `plugins/input/tail.md`, to which `old/tail` is redirected; did you mean `input/tail.md`',
      'Cannot find page `plugins/input/README.md`, to which `old/in` is redirected; did you mean `input/README.md`',
      'Cannot find page `plugins/tail.md`, to which `old/x` is redirected',
    ])
  })

  it('tells an address of the site behind which there is no page', async () => {
    const site = 'https://docs.example/garden'
    const text = [
      'beds/lawn',
      'blog',
      'gravvel',
      'beds/soil',
      'group/soil',
      'old',
      'llms.txt',
      '~/changes',
      'shed/axe',
      'beds/dark-earth',
    ]
    const files = {
      '.gitbook.yaml': 'redirects:\n  old: beds/soil.md\n',
      'beds/gravel.md': '# Stones\n',
      'README.md': `# A\n\n${text.map((path) => `* [x](${site}/${path}#y)`).join('\n')}\n`,
      'beds/soil.md': '# Dark earth\n',
    }
    const options = { siteUrls: [site], spaces: new Map([['shed', 'https://docs.example/garden/shed']]) }
    expect((await tell(files, options)).filter((line) => line.includes('Cannot'))).toEqual([
      'link/self-absolute README.md:3:7 Cannot find a page of this space at `https://docs.example/garden/beds/lawn#y`',
      'link/self-absolute README.md:5:7 Cannot find a page of this space at `https://docs.example/garden/gravvel#y`; did you mean `beds/gravel.md`',
    ])
  })

  it('tells a redirect to a page that is not published', async () => {
    const files = {
      '.gitbook.yaml': 'redirects:\n  old/soil: soil.md\n  old: README.md\n',
      ...{ 'README.md': '# A\n', 'SUMMARY.md': '* [A](README.md)\n', 'soil.md': soil },
    }
    expect(await tell(files)).toEqual([
      'link/unlisted-target .gitbook.yaml:2:13 Unexpected redirect of `old/soil` to `soil.md`, expected a page that SUMMARY.md lists',
    ])
  })

  it('expects no listing of what is for the repository, nor without a table of contents', async () => {
    const summary = { 'SUMMARY.md': '# Table of contents\n\n* [A](README.md)\n' }
    expect(await tell({ ...summary, 'README.md': '# A\n\n[x](CHANGELOG.md)\n', 'CHANGELOG.md': '# Changes\n' })).toEqual([])
    const all = await checkFiles({ 'README.md': '# A\n\n[x](soil.md)\n', 'soil.md': soil })
    expect(told(all).filter((line) => line.startsWith('link/'))).toEqual([])
  })

  it('never throws, and is quick, whatever the address', async () => {
    const odd = [
      '#',
      '%',
      '%zz#%zz',
      '#%',
      '?',
      '//',
      '\\\\x',
      `#${'a-'.repeat(5000)}`,
      `${'../'.repeat(3000)}x.md`,
      'a\\_b.md#\\_',
      'x.md#a#b',
    ]
    const links = Array.from({ length: 2000 }, (_, index) => `[l](${odd[index % odd.length]})`).join('\n')
    const spent = processorTime()
    expect((await found({ 'README.md': `# A\n\n${links}\n` })).length).toBeGreaterThan(500)
    expect(spent()).toBeLessThan(8000)
  })
})

describe('what only members of the app can open', () => {
  it('stays so where it is known which space that is', async () => {
    const files = {
      'README.md':
        '# A\n\n[a](https://app.gitbook.com/s/own/~/changes/12/soil) [b](https://app.gitbook.com/s/own/~/reusable/abc/) [c](https://app.gitbook.com/s/other/~/drafts/abcdefghij/x)\n',
      'soil.md': soil,
    }
    const options = {
      spaces: new Map([
        ['own', '.'],
        ['other', 'https://x.example'],
      ]),
    }
    const lines = await tell(files, options)
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['link/app-private', 'link/app-private', 'link/app-private'])
    expect(await fixed(files, options)).toContain('[a](soil.md) [b](https://app')
  })
})

describe('web addresses in the table of contents', () => {
  const contents = (...urls: string[]): Files => ({
    'SUMMARY.md': `# Table of contents\n\n* [A](README.md)\n* [Soil](soil.md)\n${urls.map((url) => `* [Elsewhere](${url})\n`).join('')}`,
    'README.md': '# A\n\nText.\n',
    'soil.md': soil,
  })

  it('are looked at as those of pages are', async () => {
    const files = contents(
      'https://app.gitbook.com/o/x/s/y/~/changes/1',
      'http://127.0.0.1:5000/o/abc/s/def/page',
      'htps://x.example/z',
      'https://app.gitbook.com/s/own/soil',
      'https://app.gitbook.com/s/own/nope',
      'https://x.example/z',
    )
    const options = { spaces: new Map([['own', '.']]) }
    const lines = await tell(files, options)
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'link/app-private SUMMARY.md:5:15',
      'link/dev-host SUMMARY.md:6:15',
      'link/malformed-url SUMMARY.md:7:15',
      'link/missing-page SUMMARY.md:9:15',
    ])
    expect(await fixed(files, options, 'SUMMARY.md')).toContain('* [Elsewhere](https://x.example/z)\n* [Elsewhere](https://app')
  })
})

describe('redirects', () => {
  const pages = { 'README.md': '# A\n\nText.\n', 'beds/soil.md': soil }
  const tellRedirects = (yaml: string): Promise<string[]> => tell({ '.gitbook.yaml': `redirects:\n${yaml}`, ...pages })

  it('accepts pages, fragments and other sites', async () => {
    const yaml =
      '  a: beds/soil.md\n  b: ./beds/soil.md\n  c: beds/soil.md#lime-and-ash\n  d: https://x.example/d\n  e#f: README.md\n'
    expect(await tellRedirects(yaml)).toEqual([])
  })

  it('leads to pages of this space, seen from its root', async () => {
    const files = {
      '.gitbook.yaml': 'root: ./docs/\nredirects:\n  a: docs/soil.md\n  b: ../crew/rota.md\n  c: plan.pdf\n  d: soil.md\n',
      'docs/SUMMARY.md': '# Table of contents\n\n* [A](README.md)\n* [Soil](soil.md)\n',
      'docs/README.md': '# A\n\nText.\n',
      'docs/soil.md': soil,
      'docs/plan.pdf': '',
      'crew/rota.md': '# Rota\n',
    }
    expect(await tell(files)).toEqual([
      'link/redirect-to-missing .gitbook.yaml:3:6 Cannot find page `docs/soil.md`, to which `a` is redirected; did you mean `soil.md`',
      'link/redirect-to-missing .gitbook.yaml:4:6 Cannot find page `../crew/rota.md`, to which `b` is redirected',
      'link/redirect-to-missing .gitbook.yaml:5:6 Cannot find page `plan.pdf`, to which `c` is redirected',
    ])
    expect(await fixed(files, {}, '.gitbook.yaml')).toContain('  a: soil.md\n')
  })

  it('finds circles of any length', async () => {
    expect(await tellRedirects('  a: b.md\n  b: c.md\n  c: a.md\n  d: d.md\n')).toEqual([
      'link/redirect-loop .gitbook.yaml:2:3 Unexpected redirect of `a` in a circle, `a` → `b` → `c` → `a`, expected a page',
      'link/redirect-loop .gitbook.yaml:3:3 Unexpected redirect of `b` in a circle, `b` → `c` → `a` → `b`, expected a page',
      'link/redirect-loop .gitbook.yaml:4:3 Unexpected redirect of `c` in a circle, `c` → `a` → `b` → `c`, expected a page',
      'link/redirect-to-missing .gitbook.yaml:5:6 Cannot find page `d.md`, to which `d` is redirected',
    ])
  })

  it('suggests where the page of an address of its own has gone', async () => {
    expect(await tellRedirects('  beds/soill: beds/soill.md\n')).toEqual([
      'link/redirect-to-missing .gitbook.yaml:2:15 Cannot find page `beds/soill.md`, to which `beds/soill` is redirected; did you mean `beds/soil.md`',
    ])
  })

  it('shortens a chain, and mends case', async () => {
    const files = { '.gitbook.yaml': 'redirects:\n  a: b.md\n  b: beds/soil.md # kept\n  c: "Beds/Soil.md"\n', ...pages }
    expect((await found(files)).map(({ id, place, fix }) => [id, place?.start, fix?.safe])).toEqual([
      ['link/redirect-to-missing', { line: 2, column: 6, offset: 16 }, true],
      ['link/redirect-to-missing', { line: 4, column: 7, offset: 52 }, true],
    ])
    expect(await fixed(files, {}, '.gitbook.yaml')).toBe(
      'redirects:\n  a: beds/soil.md\n  b: beds/soil.md # kept\n  c: "beds/soil.md"\n',
    )
  })

  it('finds what a page hides, and slashes in front', async () => {
    expect(
      await tellRedirects('  beds/soil: README.md\n  /a: beds/soil.md\n  "./b": beds/soil.md\n  beds/soil#old: README.md\n'),
    ).toEqual([
      'link/redirect-shadowed .gitbook.yaml:2:3 Unexpected redirect of `beds/soil`, which is the address of `beds/soil.md`',
      'link/redirect-shadowed .gitbook.yaml:3:3 Unexpected redirect of `/a`, expected `a`',
      'link/redirect-shadowed .gitbook.yaml:4:3 Unexpected redirect of `./b`, expected `b`',
    ])
    const files = { '.gitbook.yaml': 'redirects:\n  /a: beds/soil.md\n  "./b": beds/soil.md\n', ...pages }
    expect(await fixed(files, {}, '.gitbook.yaml')).toBe('redirects:\n  a: beds/soil.md\n  "b": beds/soil.md\n')
  })
})
