/** Texts and addresses of links: the harder cases, and what must not be told. */
import { describe, expect, it } from 'vitest'
import { checks } from '../src/checks/index.ts'
import { malformedAddress } from '../src/checks/shared/url-malformed.ts'
import { isPublicHost } from '../src/checks/shared/url-public-host.ts'
import { webAddress } from '../src/checks/shared/url-web.ts'
import type { Found } from '../src/engine/check/found.ts'
import { processorTime } from './processor-time.ts'
import { checkFiles, mended } from './support/check-example.ts'

const own = [
  'link/edge-space',
  'link/empty-text',
  'link/expired-signed',
  'link/filename-text',
  'link/gitbook-cdn',
  'link/insecure',
  'link/malformed-url',
  'link/non-descriptive',
  'link/raw-url-text',
  'link/same-text-different-target',
] as const
type Own = (typeof own)[number]

const neighbours = {
  'beds/soil.md': '# Soil & *stones*\n\nDark.\n\n## Lime\n\nWhite.\n',
  'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](beds/soil.md)\n',
}

async function look(id: Own, source: string, more: Record<string, string> = {}): Promise<{ found: Found[]; fixed: string }> {
  const level = checks.find((check) => check.id === id)?.level ?? 'off'
  const files = { 'README.md': source, ...neighbours, ...more }
  const found = (await checkFiles(files, { rules: new Map([[id, level]]) })).filter((finding) => finding.id === id)
  return { found, fixed: mended(files, found)['README.md'] ?? '' }
}

const page = (text: string): string => `# Garden\n\n${text}\n`
const spots = (found: Found[], source: string): string[] =>
  found.map(({ place }) => source.slice(place?.start.offset, place?.end.offset))

describe('link/empty-text', () => {
  it.each([
    '[ ](beds/soil.md)',
    '[\u200b](beds/soil.md)',
    '[<i class="fa-leaf">:leaf:</i>](beds/soil.md)',
    '[![](rose.png)](https://rose.example)',
    '<a href="https://rose.example"></a> here',
    '<a href="beds/soil.md" class="button primary"></a>',
  ])('tells %s', async (text) => {
    expect((await look('link/empty-text', page(text), { 'rose.png': '' })).found).toHaveLength(1)
  })

  it.each([
    '[![Rose](rose.png)](https://rose.example)',
    '[`lime`](beds/soil.md)',
    '[$$a^2$$](beds/soil.md)',
    '[↑](#garden)',
    '[:seedling:](beds/soil.md)',
    '[**🌱**](beds/soil.md)',
    '<a href="https://rose.example">🌹</a> here',
    '[](beds/soil.md "The soil")',
    '[](beds/soil.md "mention")',
    '<a id="top"></a>',
    '<a href="https://rose.example">A rose</a>',
    '{% content-ref url="beds/soil.md" %}\n[](beds/soil.md)\n{% endcontent-ref %}',
    '<figure><a href="https://rose.example"><img src="rose.png" alt=""></a><figcaption>A rose</figcaption></figure>',
    '<table data-view="cards"><thead><tr><th>Name</th><th data-hidden data-card-target data-type="content-ref">To</th></tr></thead><tbody><tr><td>Soil</td><td><a href="beds/soil.md"></a></td></tr></tbody></table>',
  ])('does not tell %s', async (text) => {
    expect((await look('link/empty-text', page(text), { 'rose.png': '' })).found).toEqual([])
  })

  it('offers the title, escaped, of the heading that the link leads to', async () => {
    expect((await look('link/empty-text', page('* [](beds/soil.md)'))).fixed).toBe(page('* [Soil \\& stones](beds/soil.md)'))
    expect((await look('link/empty-text', page('> [<i class="fa-leaf">:leaf:</i>](beds/soil.md#lime)'))).fixed).toBe(
      page('> [<i class="fa-leaf">:leaf:</i> Lime](beds/soil.md#lime)'),
    )
  })

  it('offers nothing where the words stand beside the link', async () => {
    const { found } = await look('link/empty-text', '# Garden\n\n## [](#beds)Beds\n')
    expect(found.map(({ fix }) => fix)).toEqual([undefined])
  })
})

describe('link/non-descriptive of emoji', () => {
  it.each([
    '[🌱](beds/soil.md)',
    '[:seedling:](beds/soil.md)',
    '[**🇫🇷**](https://rose.example)',
    '<a href="https://rose.example">🌹</a> here',
  ])('tells %s', async (text) => {
    expect((await look('link/non-descriptive', page(text))).found.map(({ level }) => level)).toEqual(['warning'])
  })

  it.each([
    '[🌱 Soil](beds/soil.md)',
    '[🌱](beds/soil.md "The soil")',
    '[1️⃣](beds/soil.md)',
    '[![🌱](rose.png)](https://rose.example)',
  ])('does not tell %s', async (text) => {
    expect((await look('link/non-descriptive', page(text), { 'rose.png': '' })).found).toEqual([])
  })

  it('offers the title after them', async () => {
    const { fixed } = await look('link/non-descriptive', page('> [🌱](beds/soil.md#lime)'))
    expect(fixed).toBe(page('> [🌱 Lime](beds/soil.md#lime)'))
  })
})

describe('link/filename-text', () => {
  it('writes the title in lists, quotes and tables', async () => {
    const source = page('* > See [soil.md](beds/soil.md)\n\n| Bed |\n| --- |\n| [beds/soil.md](beds/soil.md) |')
    const { found, fixed } = await look('link/filename-text', source)
    expect(spots(found, source)).toEqual(['soil.md', 'beds/soil.md'])
    expect(found.map(({ fix }) => fix?.safe)).toEqual([true, true])
    expect(fixed).toBe(page('* > See [Soil \\& stones](beds/soil.md)\n\n| Bed |\n| --- |\n| [Soil \\& stones](beds/soil.md) |'))
  })

  it('writes HTML in the cells of HTML tables', async () => {
    const table = (text: string): string =>
      page(
        `<table><thead><tr><th>Bed</th></tr></thead><tbody><tr><td><a href="beds/soil.md">${text}</a></td></tr></tbody></table>`,
      )
    expect((await look('link/filename-text', table('soil.md'))).fixed).toBe(table('Soil &amp; stones'))
  })

  it.each([
    '[soil](beds/soil.md)',
    '[`soil.md`](beds/soil.md)',
    '[pots.md](beds/soil.md)',
    '[soil.md](beds/soil.md "mention")',
    '[soil.md](https://code.example/soil.md)',
    '[missing.md](missing.md)',
    '{% content-ref url="beds/soil.md" %}\n[soil.md](beds/soil.md)\n{% endcontent-ref %}',
    '<table data-view="cards"><thead><tr><th>Name</th><th data-type="content-ref">To</th></tr></thead><tbody><tr><td>Soil</td><td><a href="beds/soil.md">soil.md</a></td></tr></tbody></table>',
    '<table data-view="cards"><thead><tr><th>Name</th><th data-hidden>To</th></tr></thead><tbody><tr><td>Soil</td><td><a href="beds/soil.md">soil.md</a></td></tr></tbody></table>',
  ])('does not tell %s', async (text) => {
    expect((await look('link/filename-text', page(text))).found).toEqual([])
  })

  it('offers no title that would be a new fault', async () => {
    const { found } = await look('link/filename-text', page('[this.md](this.md)'), { 'this.md': '# Here\n\nThere.\n' })
    expect(found.map(({ fix }) => fix)).toEqual([undefined])
  })
})

describe('link/non-descriptive', () => {
  it.each(['Here', '« ici »', '**click here!**', 'En savoir plus…', '这里', 'こちら', 'aquí', 'aquí', 'здесь', '여기'])(
    'tells %s',
    async (text) => {
      expect((await look('link/non-descriptive', page(`[${text}](https://rose.example)`))).found).toHaveLength(1)
    },
  )

  it('points at the text, and names the page', async () => {
    const source = page(
      '- Read [*this*](beds/soil.md#lime), or <a href="https://rose.example">more</a>, or [here][1].\n\n[1]: https://rose.example',
    )
    const { found } = await look('link/non-descriptive', source)
    expect(spots(found, source).sort()).toEqual(['*this*', 'here', 'more'])
    expect(found.find(({ message }) => message.includes('this'))?.hint).toContain('`Lime`')
  })

  it.each([
    '[Here is the soil](beds/soil.md)',
    '[IDE](beds/soil.md)',
    '[Link](link.md)',
    '[ici](ici.md "mention")',
    '`[here](x)`',
  ])('does not tell %s', async (text) => {
    const more = { 'link.md': '# Link\n\nA chain.\n', 'ici.md': '# Ici\n\nLà.\n' }
    expect((await look('link/non-descriptive', page(text), more)).found).toEqual([])
  })
})

describe('link/edge-space', () => {
  it.each([
    ['See [the soil ](beds/soil.md)now.', 'See [the soil](beds/soil.md) now.'],
    ['See[ the soil](beds/soil.md) now.', 'See [the soil](beds/soil.md) now.'],
    ['See **[the soil ](beds/soil.md)**now.', 'See **[the soil](beds/soil.md)** now.'],
    ['See[ the soil ](beds/soil.md).', 'See [the soil](beds/soil.md).'],
    [
      '* [the soil&#x20;](beds/soil.md)\n* (see [ the soil](beds/soil.md))',
      '* [the soil](beds/soil.md)\n* (see [the soil](beds/soil.md))',
    ],
    ['> [Soil ](beds/soil.md)[Lime](beds/soil.md#lime)', '> [Soil](beds/soil.md) [Lime](beds/soil.md#lime)'],
    ['| Bed |\n| --- |\n| [Soil ](beds/soil.md)|', '| Bed |\n| --- |\n| [Soil](beds/soil.md)|'],
    ['Voir [le sol ](beds/soil.md): noir.', 'Voir [le sol](beds/soil.md) : noir.'],
    ['[**The soil** ](beds/soil.md)- dark', '[**The soil**](beds/soil.md) - dark'],
    ['[the soil ](beds/soil.md)\\\nnow', '[the soil](beds/soil.md)\\\nnow'],
  ])('mends %s', async (before, after) => {
    const { found, fixed } = await look('link/edge-space', page(before))
    expect(fixed).toBe(page(after))
    expect(found.every(({ fix }) => fix?.safe)).toBe(true)
    expect((await look('link/edge-space', fixed)).found).toEqual([])
  })

  it.each([
    ['[the soil ](beds/soil.md)[^1]now', '[the soil](beds/soil.md)[^1] now'],
    ['[the soil ](#user-content-fn-1)[^1]now', '[the soil](#user-content-fn-1)[^1] now'],
    ['**[the soil ](beds/soil.md)[^1]**[^2]now', '**[the soil](beds/soil.md)[^1]**[^2] now'],
    ['**[the soil ](beds/soil.md)**[^1]now', '**[the soil](beds/soil.md)**[^1] now'],
    [
      '[the soil ](beds/soil.md)[^1], [the lime ](beds/soil.md)[^1]',
      '[the soil](beds/soil.md)[^1], [the lime](beds/soil.md)[^1]',
    ],
  ])('puts the space of %s behind the footnote', async (before, after) => {
    const notes = '\n\n[^1]: Dark.\n\n[^2]: White.'
    const { fixed } = await look('link/edge-space', page(before + notes))
    expect(fixed).toBe(page(after + notes))
    expect((await look('link/edge-space', fixed)).found).toEqual([])
  })

  it('mends cells of HTML tables', async () => {
    const table = (cell: string): string =>
      page(`<table><thead><tr><th>Bed</th></tr></thead><tbody><tr><td>${cell}</td></tr></tbody></table>`)
    const { fixed } = await look('link/edge-space', table('Read <a href="beds/soil.md">on soil </a>now'))
    expect(fixed).toBe(table('Read <a href="beds/soil.md">on soil</a> now'))
    const strong = await look('link/edge-space', table('Read <a href="beds/soil.md">on <strong>soil </strong></a>now'))
    expect(strong.fixed).toBe(table('Read <a href="beds/soil.md">on <strong>soil</strong></a> now'))
    const behind = await look('link/edge-space', table('Read <a href="beds/soil.md">on <strong>soil</strong> </a>now'))
    expect(behind.fixed).toBe(table('Read <a href="beds/soil.md">on <strong>soil</strong></a> now'))
  })

  it('leaves bold words beside a link to themselves', async () => {
    for (const text of ['**See**[soil](beds/soil.md)**first**', '堆肥：**参照**[土](beds/soil.md)**説明**'])
      expect((await look('link/edge-space', page(text))).found).toEqual([])
  })

  it('offers nothing that would make something else of the text', async () => {
    for (const text of ['[ ^1](beds/soil.md)', '[soil\\ ](beds/soil.md)']) {
      const { found } = await look('link/edge-space', page(text))
      expect(found.map(({ fix }) => fix)).toEqual([undefined])
    }
  })

  it.each([
    ['See[Section 4](beds/soil.md)for lime', 'See [Section 4](beds/soil.md) for lime'],
    ['the beds in[Table 9](beds/soil.md)and others', 'the beds in [Table 9](beds/soil.md) and others'],
    ['**[Soil](beds/soil.md)**today', '**[Soil](beds/soil.md)** today'],
    ['today_[soil](beds/soil.md)_', 'today _[soil](beds/soil.md)_'],
    ['every**[bed](beds/soil.md)**today', 'every **[bed](beds/soil.md)** today'],
    ['see[Soil](beds/soil.md)and[Lime](beds/soil.md#lime)', 'see [Soil](beds/soil.md) and [Lime](beds/soil.md#lime)'],
  ])('guesses the missing space of %s', async (before, after) => {
    const { found, fixed } = await look('link/edge-space', page(before))
    expect(found.every(({ fix }) => fix?.safe === false)).toBe(true)
    expect(fixed).toBe(page(after))
    expect((await look('link/edge-space', fixed)).found).toEqual([])
  })

  it.each([
    'Two [bed](beds/soil.md)s, [lime](beds/soil.md)stone and pre[mix](beds/soil.md)',
    'My[SQL](https://sql.example), a list[Item](#garden), l’[Étang](beds/soil.md)',
    'The 4[th](beds/soil.md) of [2](beds/soil.md)nd, [x64](beds/soil.md)bit',
    '**[Soil](beds/soil.md)** and _[lime](beds/soil.md)_, **[a](beds/soil.md)[b](beds/soil.md)**',
    '请看[土壤](beds/soil.md)一章',
    '[soil](beds/soil.md)* and *[lime](beds/soil.md)',
  ])('does not tell %s', async (text) => {
    expect((await look('link/edge-space', page(text))).found).toEqual([])
  })
})

describe('link/malformed-url', () => {
  it.each([
    ['ttps://rose.example/a', 'https://rose.example/a'],
    ['htpp://rose.example', 'http://rose.example'],
    ['https:/rose.example', 'https://rose.example'],
    ['https//rose.example', 'https://rose.example'],
    ['http//:rose.example', 'http://rose.example'],
    ['http://https://rose.example', 'https://rose.example'],
    ['https://http//rose.example', 'http://rose.example'],
    ['mailto:https://rose.example', 'https://rose.example'],
    ['mailto://rose@rose.example', 'mailto:rose@rose.example'],
    ['http://mailto:rose@rose.example', 'mailto:rose@rose.example'],
    ['https://mailtio:rose@rose.example', 'mailto:rose@rose.example'],
    ['http://rose@rose.example/', 'mailto:rose@rose.example'],
    ['%20https://rose.example', 'https://rose.example'],
    ['https://rose.example/a%20', 'https://rose.example/a'],
    ['https://rose.example/a b', 'https://rose.example/a%20b'],
    ['[https://rose.example](https://rose.example)', 'https://rose.example'],
    ['https://rose.example](https://rose.example', 'https://rose.example'],
    ['https://rose.example/a**', 'https://rose.example/a'],
    ['www.rose.example/a', 'https://www.rose.example/a'],
    ['https://rose..example', 'https://rose.example'],
    ['https://ro se.example', undefined],
    ['https://', undefined],
    ['https://www,rose.example', undefined],
    ['http://http://http://rose.example', undefined],
  ])('makes of %s: %s', (url, meant) => {
    const found = malformedAddress(url)
    expect(found).toBeDefined()
    expect(found?.suggestion).toBe(meant)
  })

  it.each([
    'beds/my soil (1).md',
    '../a b.md#lime',
    'https://rose.example/a_(b)?u=https://lily.example&x=1#y',
    'https://archive.example/2021/https://rose.example/',
    'https://https.example',
    'http://httpbin.example/get',
    'HTTPS://ROSE.EXAMPLE',
    'ftp://rose.example',
    'ssh://git@rose.example/x.git',
    'mailto:rose@rose.example',
    'tel:+331234',
    '//rose.example/a',
    '/beds/soil',
    '#lime',
    '',
    'www.notes.md',
    'http/README.md',
    'https://{host}/a',
    'http://[::1]:8080/a',
    'https://user:pass@rose.example:8443/a',
    'https://user:pass@rose.example',
    'https://rose@forge.example/rose/beds.git',
    'http://rose@localhost',
    'note:soil.md',
  ])('takes %s as it is', (url) => {
    expect(malformedAddress(url)).toBeUndefined()
  })

  it('leaves a log-in as sample text', async () => {
    const text = page('Open https://rose@rose.example or [mail us](https://rose@rose.example).')
    expect((await look('link/malformed-url', text)).fixed).toBe(text.replace('(https://rose@', '(mailto:rose@'))
  })

  it.each([
    ['[x](a c.md#top)', 'a c.md#top', '[x](a%20c.md#top)'],
    ['![b](images/b (1) b.png "T")', 'images/b (1) b.png', '![b](images/b%20(1)%20b.png "T")'],
    ['**[u](https://x.example/a b)**', 'https://x.example/a b', '**[u](https://x.example/a%20b)**'],
    ['[**x**](./gone page)', './gone page', '[**x**](./gone%20page)'],
    ['[x](two words)', 'two words', '[x](two%20words)'],
  ])('tells spaces in %s', async (link, url, fixed) => {
    const { found, fixed: after } = await look('link/malformed-url', page(link), { 'a c.md': '# T', 'two words.md': '# T' })
    expect(spots(found, page(link))).toEqual([url])
    expect(found[0]?.fix).toMatchObject({
      safe: !/x\.example|gone|\.png/.test(url),
      edits: [{ text: url.replaceAll(' ', '%20') }],
    })
    expect(after).toBe(page(fixed))
  })

  it.each([
    '[a](b c)',
    '`[x](a c.md)`',
    '\\[x](a c.md)',
    '[x](<a c.md>)',
    '[x](a.md "a c.md")',
    'see [1] (a c.md)',
    'f[i](a, b)',
  ])('leaves %s', async (text) => {
    const { found } = await look('link/malformed-url', page(text), { 'a c.md': '# T', 'a.md': '# T' })
    expect(found).toEqual([])
  })

  it('tells what a browser mends only of links', async () => {
    const source = page(
      '![Rose](<https://rose.example/a b.png>) and https://rose.example/**/a and [Rose](<https://rose.example/a b>)',
    )
    expect(spots((await look('link/malformed-url', source)).found, source)).toEqual(['https://rose.example/a b'])
  })

  it('takes linear time', () => {
    const spent = processorTime()
    for (const piece of ['http://', '%20', 'https:/', '**', '[](', 'www.', ' '])
      malformedAddress(`https://a/${piece.repeat(100_000)}`)
    for (const piece of ['http://', '%20', 'mailto:', 'www.']) malformedAddress(piece.repeat(100_000))
    expect(spent()).toBeLessThan(1500)
  })
})

describe('link/insecure', () => {
  it.each([
    'http://rose.example.com',
    'http://192.168.1.4/a',
    'http://localhost:3000',
    'http://intranet/a',
    'http://printer.local',
    'http://rose.test',
    'http://www.w3.org/2000/svg',
    'http://schemas.xmlsoap.org/soap/',
    'http://rose.gallery:8080/',
  ])('leaves %s alone', (url) => {
    const address = webAddress(url)
    expect(address && isPublicHost(address)).toBe(false)
  })

  it('offers `https:` only for hosts that the space links so itself', async () => {
    const source = page('[A](http://rose.gallery/a), [b](https://rose.gallery/b), [c](http://lily.gallery), www.tulip.gallery')
    const { found, fixed } = await look('link/insecure', source)
    expect(spots(found, source)).toEqual(['http://rose.gallery/a', 'http://lily.gallery'])
    expect(fixed).toBe(source.replace('http://rose', 'https://rose'))
    expect(found.map(({ fix }) => fix?.safe)).toEqual([false, undefined])
  })
})

describe('addresses that do not last', () => {
  it.each([
    'https://shelf.example/a.pdf?X-Amz-Expires=60',
    'https://shelf.example/a.pdf?x=1&Expires=17&Signature=ab&Key-Pair-Id=c',
    'https://shelf.example/a.pdf?sv=1&se=2024-01-01&sig=ab',
  ])('tells %s', async (url) => {
    const { found } = await look('link/expired-signed', page(`[Catalogue](<${url}>) ![Cover](<${url}>)`))
    expect(found).toHaveLength(2)
    expect(found[0]?.message).not.toContain('Expires=')
  })

  it('leaves the link of an API block alone, which GitBook signs with every export', async () => {
    const link = '[OpenAPI ferry](https://shelf.example/a.json?X-Amz-Expires=60&X-Amz-Signature=ab)'
    const block = `{% openapi-operation spec="ferry" path="/piers" method="get" %}\n${link}\n{% endopenapi-operation %}\n`
    expect((await look('link/expired-signed', page(block))).found).toEqual([])
  })

  it.each(['https://shelf.example/a?expires=never', 'https://shelf.example/a?alt=media&token=ab', 'a.md?Expires=1&Signature=2'])(
    'leaves %s alone',
    async (url) => {
      expect((await look('link/expired-signed', page(`[Catalogue](<${url}>)`))).found).toEqual([])
    },
  )

  it.each([
    'https://files.gitbook.com/v0/b/gitbook-x-prod.appspot.com/o/a.png?alt=media',
    'https://123-files.gitbook.io/~/files/v0/b/x/o/a.png',
    'https://gblobscdn.gitbook.com/assets%2Fa.png',
    'https://content.gitbook.com/content/x/blobs/y/a.png',
    'https://firebasestorage.googleapis.com/v0/b/gitbook-28427.appspot.com/o/a.png',
    'https://docs.rose.gallery/guide/~gitbook/image?url=https%3A%2F%2F123-files.gitbook.io%2F~%2Ffiles%2Fa.png',
  ])('tells %s as a file that GitBook keeps, without a guess', async (url) => {
    const { found } = await look(
      'link/gitbook-cdn',
      `---\ncover: ${url}\n---\n\n# Garden\n\n<figure><img src="${url}" alt="Rose"></figure>\n`,
    )
    expect(found.map(({ place, fix }) => [place?.start.line, fix])).toEqual([
      [2, undefined],
      [7, undefined],
    ])
  })

  it.each([
    'https://docs.gitbook.com/editing',
    'https://rose.gitbook.io/garden',
    'https://app.gitbook.com/s/abc/',
    'https://github.com/GitbookIO/gitbook',
  ])('leaves %s alone', async (url) => {
    expect((await look('link/gitbook-cdn', page(`[Guide](${url})`))).found).toEqual([])
  })
})

describe('links beside each other', () => {
  it('takes the same target in two spellings for one', async () => {
    const { found } = await look(
      'link/same-text-different-target',
      page('[Soil](beds/soil.md) [soil](./beds/soil.md) [Soil](beds/soil.md#lime)'),
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.related?.[0]?.place?.start.line).toBe(3)
  })

  it('tells addresses that are long, not short ones', async () => {
    const long = `https://rose.example/${'a'.repeat(60)}`
    const { found } = await look('link/raw-url-text', page(`${long} and https://rose.example and [rose](${long})`))
    expect(found.map(({ place }) => place?.start.column)).toEqual([1])
  })
})
