/** What no reader sees is no fault, and one fault is told once, where it is. */
import { describe, expect, it } from 'vitest'
import { checkFiles, filesOf, mended } from './support/check-example.ts'

const home = { 'soil.md': '# Fail Fast\n\nDark.\n' }

async function foundIn(page: string, others: Record<string, string> = home): Promise<string[]> {
  return (await checkFiles(filesOf({ 'README.md': `# Pier\n\n${page}\n`, ...others }))).map(
    ({ id, place }) => `${id} ${place?.start.line}:${place?.start.column}`,
  )
}

async function fixed(page: string): Promise<string> {
  const files = filesOf({ 'README.md': `# Pier\n\n${page}\n`, ...home })
  return (mended(files, await checkFiles(files))['README.md'] ?? '').slice('# Pier\n\n'.length, -1)
}

describe('definitions', () => {
  it.each([
    '[//]: # (Ask Ada.)',
    '[//]: <> (Ask Ada.)',
    '[comment]: <> (Ask Ada.)',
    '[gone]: gone.md',
    '[a]: #gone',
    '[b]: gone.png',
  ])('are no fault where nothing refers to them: %s', async (definition) =>
    expect(await foundIn(`Tides.\n\n${definition}`)).toEqual([]),
  )

  it('are where a link or image does', async () => {
    expect(await foundIn('The [quay][].\n\n[quay]: gone.md\n[quay]: soil.md')).toEqual(['link/missing-page 5:9'])
    expect(await foundIn('![quay]\n\n[Quay]: gone.png')).toEqual(['asset/missing 5:9'])
  })
})

describe('table/broken-head', () => {
  it.each([
    ['| a | b | c |\n|---|---|\n| 1 | 2 | 3 |', '3:1'],
    ['Text\n| a | b | c |\n|---|---|', '4:1'],
    ['> | `a | b` | c |\n> | --- | :-: |', '3:3'],
  ])('tells of %j', async (page, at) => expect(await foundIn(page)).toEqual([`table/broken-head ${at}`]))

  it.each([
    ['empty cells of the head', '| a | b |  | |\n|---|---|\n| 1 | 2 |  | |', '| a | b |\n|---|---|\n| 1 | 2 |  | |'],
    ['dashes below no title', 'a | b\n---|---|---\n1 | 2', 'a | b\n---|---|\n1 | 2'],
    [
      'a title without dashes',
      'Text\n| a | b | c |\n| --- | --: |\n| 1 | 2 | 3 |',
      'Text\n| a | b | c |\n| --- | --: | --- |\n| 1 | 2 | 3 |',
    ],
    ['a row that needs more than the head has', '| a | b |\n|---|\n| 1 | 2 | 3 |', '| a | b |\n|---|\n| 1 | 2 | 3 |'],
  ])('evens out %s', async (_, page, mended) => {
    expect(await fixed(page)).toBe(mended)
  })

  it.each(['a | b\n---', '| a | b |\n|---|---|', 'a | b\n\n|---|', '| a \\| b | c |\n| --- | --- |', 'One | two\n-- three'])(
    'has nothing to tell of %j',
    async (page) => expect((await foundIn(page)).filter((each) => each.startsWith('table/broken'))).toEqual([]),
  )
})

describe('the syntax of other tools', () => {
  it.each([
    ['::: tip Tides\nTwice a day.\n:::', '3:1'],
    ['Text\n:::info\nTwice a day.\n:::', '4:1'],
    ['!!! note "Tides"\n    Twice a day.', '3:1'],
    ['{{< hint info >}}', '3:1'],
  ])('is told of: %j', async (page, at) => expect(await foundIn(page)).toEqual([`page/foreign-syntax ${at}`]))

  it.each(['What???', 'No!!! Note this', 'a ::: b', '`:::tip`', '```\n:::tip\n```', ':::'])('is not seen in %j', async (page) =>
    expect(await foundIn(page)).toEqual([]),
  )

  it.each([
    ['<YoutubePlayer src="https://x.example/a"/>', '3:1'],
    ['<Tabs>\n<TabItem value="a">\nA\n</TabItem>\n</Tabs>', '4:1'],
    ['Press <Key name="Enter" /> twice, or <Key name="Esc" />.', '3:7'],
    ['See <Badge>new</Badge>.', '3:15'],
  ])('is a component: %j', async (page, at) => expect(await foundIn(page)).toEqual([`page/html-leftover ${at}`]))

  it.each(['List<String> and Map<K, V>', '<API_KEY>', 'for <Name>', '<https://x.example/a>', '<Ada@x.example>', '`<Tabs />`'])(
    'is no component: %j',
    async (page) => expect(await foundIn(page)).toEqual([]),
  )
})

it('wants a space before a mention, which shows the title of its page', async () => {
  expect(await foundIn('Read and[soil.md](soil.md "mention").')).toEqual(['link/edge-space 3:9'])
  expect(await fixed('Read and[soil.md](soil.md "mention").')).toBe('Read and [soil.md](soil.md "mention").')
  expect(await foundIn('Read ([soil.md](soil.md "mention")).')).toEqual([])
})

it('reads an address without a name as what it must be', async () => {
  expect(await foundIn('{% embed https://tides.example/x %}')).toEqual(['tag/missing-attr 3:10'])
  expect(await fixed('{% embed https://tides.example/x %}')).toBe('{% embed url="https://tides.example/x" %}')
  expect(await fixed('{% content-ref "soil.md" %}\n[soil.md](soil.md)\n{% endcontent-ref %}')).toBe(
    '{% content-ref url="soil.md" %}\n[soil.md](soil.md)\n{% endcontent-ref %}',
  )
  expect(await foundIn('{% file gone/a.pdf %}')).toEqual(['tag/missing-attr 3:9', 'asset/missing 3:9'])
})

describe('head/duplicate-anchor', () => {
  const headings = (...lines: string[]): string => lines.map((line) => `${line}\n\nText.`).join('\n\n')
  const named = (text: string, id: string): string => `## ${text} <a href="#${id}" id="${id}"></a>`

  it('gives a number that is free', async () => {
    const page = headings(named('Setup', 'setup'), named('Other', 'setup'), '## Setup 1')
    expect(await foundIn(page)).toEqual(['head/duplicate-anchor 7:31'])
    const mended = await fixed(page)
    expect(await foundIn(mended)).toEqual([])
    expect(mended).toContain('## Setup 1')
  })

  it('tells of an id that another heading has by its number', async () => {
    const page = headings('## Ebb', '## Ebb', named('Flood', 'ebb-1'))
    expect(await foundIn(page)).toEqual(['head/duplicate-anchor 11:31'])
    expect(await foundIn(await fixed(page))).toEqual([])
  })
})

it('has nothing to say of the text that GitBook puts into a card for other tools', async () => {
  expect(await foundIn('{% content-ref url="soil.md" %}\n[gone.md](gone.md)\n{% endcontent-ref %}')).toEqual([])
  expect(
    await foundIn('{% openapi src="./gone.yaml" path="/x" method="get" %}\n[gone.yaml](gone.yaml)\n{% endopenapi %}'),
  ).toEqual(['openapi/unknown-spec 3:17'])
})

it('knows what is given to `git clone`', async () => {
  expect(await foundIn('[Clone](git@forge.example:garden/beds.git) it.')).toEqual(['link/malformed-url 3:9'])
})
