/** The rules on assets and images beyond their examples: where they point, what they leave alone, what their fixes write. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../src/engine/check/found.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const rules = new Map(
  (['asset/unused', 'asset/duplicate', 'img/caption-equals-alt'] as const).map((id): [string, 'info'] => [id, 'info']),
)
const find = async (example: string | Record<string, string>, group: string): Promise<Found[]> =>
  (await checkFiles(filesOf(example), { rules })).filter(({ id }) => id.startsWith(group))
const messages = (found: readonly Found[]): string[] => found.map(({ message }) => message)
const sourceAt = (source: string, { place }: Found): string => source.slice(place?.start.offset, place?.end.offset)

const page = (body: string): Record<string, string> => ({
  'README.md': `# Garden\n\n${body}\n`,
  '.gitbook/assets/pond.png': 'x',
  '.gitbook/assets/dusk.png': 'y',
})

async function mend(example: string | Record<string, string>, group: string): Promise<string | undefined> {
  const files = filesOf(example)
  const fixed = mended(files, await find(files, group))
  expect((await find(fixed, group)).filter(({ fix }) => fix !== undefined)).toEqual([])
  return fixed['README.md']
}

describe('asset/missing', () => {
  it('writes the nearest name as its place demands', async () => {
    const near = { '.gitbook/assets/pond (1).png': 'x' }
    const markdown = { 'README.md': '# Garden\n\n![In May](.gitbook/assets/pnod%20(1).png)\n', ...near }
    expect(await mend(markdown, 'asset/missing')).toContain('![In May](.gitbook/assets/pond%20%281%29.png)')
    const angle = { 'README.md': '# Garden\n\n![In May](<.gitbook/assets/pnod (1).png>)\n', ...near }
    expect(await mend(angle, 'asset/missing')).toContain('![In May](<.gitbook/assets/pond (1).png>)')
    const html = { 'README.md': '# Garden\n\n<figure><img src=".gitbook/assets/pnod (1).png" alt="In May"></figure>\n', ...near }
    expect(await mend(html, 'asset/missing')).toContain('<img src=".gitbook/assets/pond (1).png" alt="In May">')
  })

  it('points at the address', async () => {
    const source = '# Garden\n\n> * See ![the pond](ponds.png "In May").\n'
    const [found] = await find(source, 'asset/missing')
    expect(found && sourceAt(source, found)).toBe('ponds.png')
  })

  it('covers files, card covers and links to files, each told as what it is', async () => {
    const cover = '<th data-hidden data-card-cover data-type="files"></th>'
    const table = `<table data-view="cards"><thead><tr><th></th>${cover}</tr></thead><tbody><tr><td>Pond</td><td><a href="lily.png">lily.png</a></td></tr></tbody></table>`
    const body = `{% file src="plan.pdf" %}\n\nRead [the plan](plan.zip).\n\n${table}`
    expect(messages(await find(page(body), 'asset/missing'))).toEqual([
      'Cannot find file `plan.pdf`',
      'Cannot find file `plan.zip`',
      'Cannot find cover `lily.png`',
    ])
  })

  it('leaves the cover of the page to its own rule', async () => {
    expect(told(await find('---\ncover: lily.png\n---\n\n# Garden\n\nSow in May.\n', 'asset/missing'))).toEqual([])
  })
})

describe('rules on files', () => {
  it('say once what is wrong with a file, where it is used first', async () => {
    const body = '![Boats at dawn](<.gitbook/assets/boats 100%25.png>)'
    const files = {
      'README.md': `# Harbour\n\n${body}\n\n${body}\n`,
      'quay.md': `# Quay\n\n${body}\n`,
      '.gitbook/assets/boats 100%.png': 'x',
    }
    expect(told(await find(files, 'asset/'))).toEqual([
      'asset/name-risky README.md:3:19 Unexpected `%` in file name `boats 100%.png`',
    ])
  })

  it('take the names that GitBook itself gives, and letters of any language', async () => {
    const names = [
      'image (1).png',
      'Écluse à marée.png',
      '港.png',
      'boat@2x.png',
      'a & b.png',
      "ann's.png",
      'tide-table_v2.0.png',
    ]
    const images = names.map((name) => `![Boats at dawn](<.gitbook/assets/${name}>)`).join('\n\n')
    const files = Object.fromEntries(names.map((name, index) => [`.gitbook/assets/${name}`, 'x'.repeat(index + 1)]))
    expect(told(await find({ 'README.md': `# Harbour\n\n${images}\n`, ...files }, 'asset/'))).toEqual([])
  })

  it('say nothing of code that lies beside the documentation', async () => {
    const files = { 'README.md': '# Harbour\n\nRun [the script](tools/tides.js) or [make](Makefile).\n' }
    expect(told(await find({ ...files, 'tools/tides.js': 'x', Makefile: 'y' }, 'asset/'))).toEqual([])
  })

  it('know a name that is too long by its characters, not by its bytes', async () => {
    const name = (length: number): string => `${'港'.repeat(length - 4)}.png`
    const files = (length: number): Record<string, string> => ({
      'README.md': `# Harbour\n\n![Boats at dawn](<.gitbook/assets/${name(length)}>)\n`,
      [`.gitbook/assets/${name(length)}`]: 'x',
    })
    expect(await find(files(100), 'asset/')).toEqual([])
    expect(messages(await find(files(101), 'asset/'))[0]).toMatch(/^Unexpected file name of 101 characters/)
  })

  it('count an image as heavy that is just above the limit, and a download only when it is huge', async () => {
    const files = (size: number, body: string): Record<string, string> => ({
      'README.md': `# Harbour\n\n${body}\n`,
      '.gitbook/assets/boats.png': 'x'.repeat(size),
    })
    const image = '![Boats at dawn](.gitbook/assets/boats.png)'
    expect(await find(files(1_000_000, image), 'asset/')).toEqual([])
    expect(messages(await find(files(1_000_001, image), 'asset/'))).toEqual([
      'Unexpected image `boats.png` of 1.1 MB, expected at most 1 MB',
    ])
    expect(await find(files(2_000_000, '{% file src=".gitbook/assets/boats.png" %}\nBoats\n{% endfile %}'), 'asset/')).toEqual([])
  })
})

describe('asset/unused', () => {
  it('sees every way to use a file', async () => {
    const bodies = [
      '![](<.gitbook/assets/pond.png>) ![](.gitbook/assets/dusk.png)',
      '<video src="x.mp4" poster=".gitbook/assets/pond.png"></video> <a href=".gitbook/assets/dusk.png">dusk</a>',
      'See https://harbour.example/blob/main/.gitbook/assets/pond.png and [dusk](https://harbour.example/.gitbook/assets/dusk.png).',
      '<figure><picture><source srcset=".gitbook/assets/dusk.png" media="(prefers-color-scheme: dark)"><img src=".gitbook/assets/pond.png" alt="Pond"></picture></figure>',
    ]
    for (const body of bodies) expect(told(await find(page(body), 'asset/unused'))).toEqual([])
  })

  it('names what is left, not files of other folders', async () => {
    const files = { ...page('![The pond](.gitbook/assets/pond.png)'), 'images/lily.png': 'z' }
    expect(told(await find(files, 'asset/unused'))).toEqual([
      'asset/unused .gitbook/assets/dusk.png:undefined:undefined Unexpected asset `dusk.png` that no page uses',
    ])
  })
})

describe('asset/duplicate', () => {
  it('compares name and size, and knows nothing of empty files', async () => {
    const sizes = async (first: string, second: string): Promise<number> =>
      (
        await find(
          { 'README.md': '# Garden\n\nSow.\n', '.gitbook/assets/a (1) (2).png': first, '.gitbook/assets/a.png': second },
          'asset/duplicate',
        )
      ).length
    expect(await sizes('mint', 'sage')).toBe(1)
    expect(await sizes('mint', 'thyme')).toBe(0)
    expect(await sizes('', '')).toBe(0)
  })
})

describe('img/missing-alt', () => {
  const count = async (body: string): Promise<number> => (await find(page(body), 'img/missing-alt')).length

  it.each([
    ['a figure', '<figure><img src=".gitbook/assets/pond.png" alt=""></figure>'],
    ['a lone image', '<img src=".gitbook/assets/pond.png">'],
    ['Markdown', '![](.gitbook/assets/pond.png)'],
    ['a list', '* Dig a hole\n\n  <figure><img src=".gitbook/assets/pond.png" alt=" "><figcaption></figcaption></figure>'],
    ['a quote', '> <figure><img src=".gitbook/assets/pond.png" alt=""></figure>'],
  ])('finds %s', async (_, body) => {
    expect(await count(body)).toBe(1)
  })

  it.each([
    ['an icon in a line of text', 'Press <img src=".gitbook/assets/pond.png" alt="" data-size="line"> to save.'],
    ['an image in a line of text', 'Press ![](.gitbook/assets/pond.png) to save.'],
    ['a drawing', '<img src=".gitbook/assets/pond.png" alt="" class="gitbook-drawing">'],
    ['an image within a link with text', '[![](.gitbook/assets/pond.png) The pond](https://garden.example)'],
    [
      'a cell beside text',
      '<table><thead><tr><th>Herb</th><th>Leaf</th></tr></thead><tbody><tr><td>Mint</td><td><img src=".gitbook/assets/pond.png" alt=""></td></tr></tbody></table>',
    ],
    ['a title', '<details>\n\n<summary><img src=".gitbook/assets/pond.png" alt=""> Pond</summary>\n\nDeep.\n\n</details>'],
  ])('leaves %s alone', async (_, body) => {
    expect(await count(body)).toBe(0)
  })

  it('leaves the picture below the title alone that is named as the page', async () => {
    const below = async (title: string, body: string): Promise<number> => {
      const files = {
        'README.md': '# Sea\n\n[Kelp](kelp.md)\n',
        'kelp.md': `# ${title}\n\n${body}\n\nIt sways.\n`,
        'kelp (1).png': 'x',
      }
      return (await find(files, 'img/missing-alt')).length
    }
    expect(await below('Brown weeds', '![](kelp%20%281%29.png)')).toBe(0)
    expect(await below('Kelp', '<figure><img src="kelp (1).png" alt=""><figcaption></figcaption></figure>')).toBe(0)
    expect(await below('Kelp', 'A plant.\n\n![](kelp%20%281%29.png)')).toBe(1)
    expect(await below('Kelp', '![](https://sea.example/forest.png)')).toBe(1)
    expect(await below('Kelp', '![](qelp%20%281%29.png)')).toBe(0)
    expect(await below('Kelp', '![](forest.png)')).toBe(1)
  })

  it('points at the empty attribute, or at the image that has none', async () => {
    for (const [body, expected] of [
      ['<figure><img src=".gitbook/assets/pond.png" alt="" width="375"></figure>', 'alt=""'],
      ['<figure><img src=".gitbook/assets/pond.png"></figure>', '<img src=".gitbook/assets/pond.png">'],
      ['<figure><img title="no alt=here" src=".gitbook/assets/pond.png" ALT=\'\'></figure>', "ALT=''"],
    ] as const) {
      const files = page(body)
      const [found] = await find(files, 'img/missing-alt')
      expect(found && sourceAt(files['README.md'] ?? '', found)).toBe(expected)
    }
  })

  it('offers a short caption, escaped, and no other', async () => {
    const figure = (image: string, caption: string): Record<string, string> =>
      page(`* In May\n\n  <figure>${image}<figcaption><p>${caption}</p></figcaption></figure>`)
    const bare = '<img src=".gitbook/assets/pond.png">'
    expect(await mend(figure(bare, 'Ducks &#x26; <em>geese</em>, "ours" '), 'img/missing-alt')).toContain(
      '<img alt="Ducks &#x26; geese, &#x22;ours&#x22;" src=".gitbook/assets/pond.png">',
    )
    const long = figure(bare, 'The pond in the early morning, seen from the bench that stands under the old willow')
    expect((await find(long, 'img/missing-alt')).map(({ fix }) => fix)).toEqual([undefined])
    const named = figure(bare, 'pond.png')
    expect((await find(named, 'img/missing-alt')).map(({ fix }) => fix)).toEqual([undefined])
  })

  it('does not give one caption to two images', async () => {
    const images = '<img src=".gitbook/assets/pond.png" alt=""><img src=".gitbook/assets/dusk.png" alt="">'
    const found = await find(page(`<figure>${images}<figcaption><p>May</p></figcaption></figure>`), 'img/missing-alt')
    expect(found.map(({ fix }) => fix)).toEqual([undefined, undefined])
  })
})

describe('img/alt-is-filename', () => {
  const isFound = async (alt: string, name = 'pond.png'): Promise<boolean> =>
    (await find({ 'README.md': `# Garden\n\n![${alt}](<${name}>)\n`, [name]: 'x' }, 'img/alt-is-filename')).length === 1

  it.each([
    'pond.png',
    'Screenshot',
    'image 3',
    'image (3)',
    'IMG_2041',
    'Screenshot 2024-05-01 at 10.12.33',
    "Capture d'écran",
    'Bild',
  ])('finds %s', async (alt) => {
    expect(await isFound(alt)).toBe(true)
  })

  it.each([
    'pond',
    'The image of the pond',
    'Screenshot of the settings',
    'Image editor',
    'Rename pond.png here',
    'Bilder',
    'Node.js',
  ])('takes %s', async (alt) => {
    expect(await isFound(alt)).toBe(false)
  })

  it('knows the name that is written in another way', async () => {
    expect(await isFound('18. Plan for all (2).jpg', '18. Plan for all (2).jpg')).toBe(true)
  })
})

describe('img/empty-figcaption', () => {
  it('is removed alone, in lists, quotes and galleries', async () => {
    const figure = (caption: string): string =>
      `<figure><img src=".gitbook/assets/pond.png" alt="The pond in May">${caption}</figure>`
    for (const around of [
      (body: string): string => `* Dig\n\n  ${body}`,
      (body: string): string => `> ${body}`,
      (body: string): string => `<div>${body} ${body}</div>`,
    ]) {
      const body = `# Garden\n\n${around(figure(''))}\n`
      for (const caption of ['<figcaption></figcaption>', '<figcaption><p></p></figcaption>']) {
        const files = { ...page(''), 'README.md': `# Garden\n\n${around(figure(caption))}\n` }
        expect(await mend(files, 'img/empty-figcaption')).toBe(body)
      }
    }
  })

  it('leaves a caption alone that shows anything', async () => {
    const body =
      '<figure><img src=".gitbook/assets/pond.png" alt="The pond"><figcaption><p><i class="fa-fish">:fish:</i></p></figcaption></figure>'
    expect(await find(page(body), 'img/empty-figcaption')).toEqual([])
  })
})

describe('img/word-paste', () => {
  it('finds `data:` too, says little of it, and asks for no description', async () => {
    const found = await find(page(`<figure><img src="data:image/gif;base64,${'R0lGOD'.repeat(100)}" alt=""></figure>`), 'img/')
    expect(found.map(({ id }) => id)).toEqual(['img/word-paste'])
    expect(found[0]?.message.length).toBeLessThan(160)
  })
})
