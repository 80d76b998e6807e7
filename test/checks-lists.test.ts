/** The rules on lists, tabs, expandable blocks and code beyond their examples. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../src/engine/check/found.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const find = async (source: string, id: string): Promise<Found[]> =>
  (await checkFiles(filesOf(source), { rules: new Map([[id, 'info' as const]]) })).filter((finding) => finding.id === id)

async function mend(body: string, id: string): Promise<string> {
  const files = filesOf(`# Garden\n\n${body}`)
  const fixed = mended(files, await find(files['README.md'] ?? '', id))['README.md'] ?? ''
  expect((await find(fixed, id)).filter(({ fix }) => fix !== undefined)).toEqual([])
  return fixed.replace('# Garden\n\n', '')
}

describe('list/dangling-break', () => {
  it.each([
    ['* Sow\\\n* Water\n', '* Sow\n* Water\n'],
    ['* Sow \\\n\n  Water\\\n', '* Sow\n\n  Water\n'],
    ['> Sow\\\n> in May\\\n', '> Sow\\\n> in May\n'],
    ['> Sow\\\n> \\\n', '> Sow\n'],
    ['Sow<br>\n', 'Sow\n'],
    ['Sow<br/>\\\n', 'Sow\n'],
    ['{% hint style="info" %}\nSow **early**\\\n{% endhint %}\n', '{% hint style="info" %}\nSow **early**\n{% endhint %}\n'],
  ])('removes what is at the end of %j', async (before, after) => {
    expect(await mend(before, 'list/dangling-break')).toBe(after)
  })

  it.each([
    'Sow\\\nin May\n',
    'The folder C:\\\\\n',
    'Sow `C:\\`\n',
    'Sow\n\n<br>\n\nWater\n',
    '| Herb |\n| --- |\n| mint<br> |\n',
    '```\nsow \\\n```\n',
  ])('leaves %j alone', async (body) => {
    expect(told(await find(`# Garden\n\n${body}`, 'list/dangling-break'))).toEqual([])
  })

  it('does not join two lists', async () => {
    const body = '* Mint\n* Sage\n\n\\\n\n* Soil\n'
    const found = await find(`# Garden\n\n${body}`, 'list/dangling-break')
    expect(found.map(({ fix }) => fix)).toEqual([undefined])
  })

  it('points at the break', async () => {
    const [found] = await find('# Garden\n\n1. Sow in May\\\n', 'list/dangling-break')
    expect(found?.place?.start).toMatchObject({ line: 3, column: 14 })
    expect(found?.place?.end).toMatchObject({ line: 3, column: 15 })
  })
})

describe('list/lone-item-numbering', () => {
  const code = '```text\nflour\n```'

  it('goes on over several lists', async () => {
    const before = `1. Mix\n2. Knead\n\n${code}\n\n1. Rest\n\n![](dough.png)\n\n1. Bake\n2. Cool\n`
    const after = `1. Mix\n2. Knead\n\n${code}\n\n3. Rest\n\n![](dough.png)\n\n4. Bake\n5. Cool\n`
    expect(await mend(before, 'list/lone-item-numbering')).toBe(after)
  })

  it('works within other blocks', async () => {
    const before = '> 1. Mix\n>\n> ```text\n> flour\n> ```\n>\n> 1. Rest\n'
    expect(await mend(before, 'list/lone-item-numbering')).toBe(before.replace('1. Rest', '2. Rest'))
    const tab = (second: number): string =>
      `{% tabs %}\n{% tab title="Bread" %}\n1. Mix\n\n${code}\n\n${second}. Rest\n{% endtab %}\n{% endtabs %}\n`
    expect(await mend(tab(1), 'list/lone-item-numbering')).toBe(tab(2))
  })

  it('offers no number that is longer, since what is indented below would have to move', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => `${index + 1}. Step\n`).join('')
    const found = await find(`# Bread\n\n${nine}\n${code}\n\n1. Cool\n`, 'list/lone-item-numbering')
    expect(found.map(({ message, fix }) => [message, fix])).toEqual([
      ['Unexpected number 1 after a block within the list, expected 10', undefined],
    ])
  })

  it.each([
    ['a title between', `1. Mix\n\n${code}\n\n## Cake\n\n1. Stir\n`],
    ['text between', `1. Mix\n\n${code}\n\nFor the cake:\n\n1. Stir\n`],
    ['bullets', `* Mix\n\n${code}\n\n* Rest\n`],
    ['a number that goes on', `1. Mix\n\n${code}\n\n2. Rest\n`],
    ['a list on its own', `${code}\n\n1. Mix\n`],
    ['code within the item', `1. Mix\n\n   \`\`\`text\n   flour\n   \`\`\`\n2. Rest\n`],
  ])('takes %s', async (_, body) => {
    expect(told(await find(`# Bread\n\n${body}`, 'list/lone-item-numbering'))).toEqual([])
  })
})

describe('tabs', () => {
  const tabs = (...openers: string[]): string =>
    `# Kitchen\n\n{% tabs %}\n${openers.map((opener) => `${opener}\nLight it.\n{% endtab %}\n`).join('\n')}{% endtabs %}\n`

  it('says where the other tab of the same title is', async () => {
    const source = tabs('{% tab title="Gas" %}', '{% tab title="Wood" %}', '{% tab title=" Gas " %}')
    const [found] = await find(source, 'tabs/duplicate-title')
    expect(source.slice(found?.place?.start.offset, found?.place?.end.offset)).toBe('{% tab title=" Gas " %}')
    expect(found?.related?.map(({ place }) => place?.start.line)).toEqual([4])
  })

  it('takes the same title in two groups, and an icon for a title', async () => {
    const source = `${tabs('{% tab title="Gas" %}')}\nOr:\n\n${tabs('{% tab title="Gas" %}').replace('# Kitchen\n\n', '')}`
    expect(await find(source, 'tabs/duplicate-title')).toEqual([])
    expect(await find(tabs('{% tab title="" icon="fire" %}', '{% tab title="Gas" %}'), 'tabs/empty-title')).toEqual([])
  })

  it('leaves a tab without the attribute to another rule', async () => {
    expect(await find(tabs('{% tab %}', '{% tab title="Gas" %}'), 'tabs/empty-title')).toEqual([])
    expect(await find(tabs('{% tab title="  " %}', '{% tab title="Gas" %}'), 'tabs/empty-title')).toHaveLength(1)
  })
})

describe('details', () => {
  const details = (summary: string, body: string): string =>
    `# Garden\n\n<details>\n\n<summary>${summary}</summary>\n\n${body}\n\n</details>\n`

  it('calls a body empty that shows nothing', async () => {
    for (const body of ['', '&#x20;']) expect(await find(details('Rain?', body), 'details/empty')).toHaveLength(1)
    for (const body of ['* x', '```\nx\n```', '![](pond.png)', '{% include ".gitbook/includes/x.md" %}'])
      expect(await find(details('Rain?', body), 'details/empty')).toEqual([])
  })

  it('takes an icon, an image or code for a title', async () => {
    for (const title of ['<img src="pond.png" alt="">', '<code>rain</code>', '<i class="fa-fish">:fish:</i>'])
      expect(await find(details(title, 'Yes.'), 'details/empty-summary')).toEqual([])
    expect(await find(details(' ', 'Yes.'), 'details/empty-summary')).toHaveLength(1)
  })
})

describe('code', () => {
  const fence = (text: string): string => `\`\`\`bash\n${text}\n\`\`\``

  it('says what is wrong with a tag, and splits it only when nothing else is in there', async () => {
    const body = (inner: string, opener = '{% code overflow="wrap" %}'): string =>
      `# Kitchen\n\n${opener}\n${inner}\n{% endcode %}\n`
    const look = async (source: string): Promise<[string, boolean][]> =>
      (await find(source, 'code/mixed-tag')).map(({ message, fix }) => [message, fix !== undefined])
    expect(await look(body(fence('oven')))).toEqual([])
    expect(await look(body('Heat the oven.'))).toEqual([['Unexpected `{% code %}` with no fence, expected one fence', false]])
    expect(await look(body(`Heat:\n\n${fence('oven')}`))).toEqual([
      ['Unexpected `{% code %}` with other content beside the fence, expected one fence', false],
    ])
    expect(await look(body(`${fence('oven')}\n${fence('off')}`))).toEqual([
      ['Unexpected `{% code %}` with 2 fences, expected one fence', true],
    ])
    expect(await look(body(`${fence('oven')}\n${fence('off')}`, '{% code title="a.sh" %}'))).toEqual([
      ['Unexpected `{% code %}` with 2 fences, expected one fence', false],
    ])
  })

  it('takes `<pre>` and indented code as they are', async () => {
    const source = '# Kitchen\n\n<pre><code>oven --heat\n</code></pre>\n\nOr:\n\n    oven --off\n'
    expect(told(await find(source, 'code/no-language'))).toEqual([])
    expect(told(await find(source, 'code/mixed-tag'))).toEqual([])
  })
})
