/** Broken tags: one fault, one finding, at its place, and fixes that keep every other byte. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../src/engine/check/found.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const at = ({ id, place }: Found): string =>
  `${id} ${place?.start.line}:${place?.start.column}-${place?.end.line}:${place?.end.column}`

async function check(page: string, others: Record<string, string> = {}): Promise<Found[]> {
  return await checkFiles(filesOf({ 'README.md': `# Kitchen\n\n${page}`, ...others }))
}

const places = async (page: string): Promise<string[]> => (await check(page)).map(at)
const messages = async (page: string): Promise<string[]> => (await check(page)).map(({ message }) => message)

/** What all fixes make of the page, which must be all that there is to mend. */
async function fixed(page: string): Promise<string> {
  const files = filesOf({ 'README.md': `# Kitchen\n\n${page}` })
  const after = mended(files, await checkFiles(files))
  expect(told(await checkFiles(after))).toEqual([])
  return (after['README.md'] ?? '').slice('# Kitchen\n\n'.length)
}

const tab = (title: string): string => `{% tab title="${title}" %}\nLight the ${title}.\n{% endtab %}\n`
const tabs = `{% tabs %}\n${tab('gas')}\n${tab('wood')}{% endtabs %}\n`

describe('a tag that lost its other half', () => {
  it('is said at the opener, once', async () => {
    expect(await places('{% hint style="info" %}\nSalt the water.\n')).toEqual(['tag/unclosed 3:1-3:24'])
    expect(await places(tabs.replace('{% endtabs %}\n', ''))).toEqual(['tag/unclosed 3:1-3:11'])
    expect(await places(tabs.replace('{% endtab %}\n', ''))).toEqual(['tag/unclosed 4:1-4:22'])
  })

  it('is said at the closer, once, whatever was in it', async () => {
    expect(await places('Salt the water.\n{% endhint %}\n')).toEqual(['tag/orphan-close 4:1-4:14'])
    expect(await places(tabs.replace('{% tabs %}\n', ''))).toEqual(['tag/orphan-close 10:1-10:14'])
    expect(await places(tabs.replace('{% tab title="gas" %}\n', ''))).toEqual(['tag/orphan-close 5:1-5:13'])
  })

  it('is said at the closer also when blocks of its kind stand around it', async () => {
    const outer = `{% tabs %}\n{% tab title="stove" %}\n${tabs}{% endtab %}\n\n${tab('oven')}{% endtabs %}\n`
    const broken = outer.replace(`{% tabs %}\n${tab('gas')}`, tab('gas'))
    expect(await places(broken)).toEqual(['tag/orphan-close 12:1-12:14'])
    expect(await fixed(broken)).toBe(outer)
  })

  it('gets its closer behind the only thing that it may hold', async () => {
    const code = '{% code title="a.txt" %}\n```txt\n180\n```\n{% endcode %}\n\nServe.\n'
    expect(await fixed(code.replace('{% endcode %}\n', ''))).toBe(code)
  })

  it('gets its closer at the end of its parent', async () => {
    expect(await fixed('{% hint style="info" %}\nSalt the water.\n')).toBe(
      '{% hint style="info" %}\nSalt the water.\n{% endhint %}\n',
    )
    expect(await fixed(tabs.replace('{% endtab %}\n{% endtabs %}', '{% endtabs %}'))).toBe(tabs)
    expect(await fixed(tabs.replace('{% endtabs %}\n', ''))).toBe(tabs)
  })

  it('gets its closer in the list and in the quote in which it stands', async () => {
    expect(await fixed('* Boil\n\n  {% hint style="info" %}\n  Salt.\n* Drain\n')).toBe(
      '* Boil\n\n  {% hint style="info" %}\n  Salt.\n  {% endhint %}\n* Drain\n',
    )
    expect(await fixed('> {% hint style="info" %}\n> Salt.\n\nDrain.\n')).toBe(
      '> {% hint style="info" %}\n> Salt.\n> {% endhint %}\n\nDrain.\n',
    )
  })

  it('gets its opener before the items that show it', async () => {
    expect(await fixed(tabs.replace('{% tabs %}\n', ''))).toBe(tabs)
  })

  it('is removed when nothing shows what it closed, and its neighbours stay apart', async () => {
    expect(await fixed('Salt.\n\n{% endhint %}\n\nDrain.\n')).toBe('Salt.\n\n\nDrain.\n')
    expect(await fixed('Salt.\n{% endhint %}\nDrain.\n')).toBe('Salt.\n\nDrain.\n')
    expect(await fixed('> Salt.\n> {% endhint %}\n> Drain.\n')).toBe('> Salt.\n> \n> Drain.\n')
  })
})

describe('a misspelt name', () => {
  it('pairs with its other half, so that links into the block still arrive', async () => {
    const page = `${tabs.replace('{% tabs %}', '{% tbas %}')}\nSee [wood](#wood).\n`
    expect(await places(page)).toEqual(['tag/unknown 3:1-3:11'])
    expect(await messages(page)).toEqual(['Unexpected tag `tbas`, expected one of GitBook’s; did you mean `tabs`'])
    expect(await fixed(page)).toBe(`${tabs}\nSee [wood](#wood).\n`)
  })

  it('is understood in a closer too', async () => {
    const page = '{% hint style="info" %}\nSalt.\n{% endhnit %}\n'
    expect(await places(page)).toEqual(['tag/unknown 5:1-5:14'])
    expect(await fixed(page)).toBe(page.replace('hnit', 'hint'))
  })

  it('is the name of which a half is missing, when two are as near', async () => {
    expect(await messages(tabs.replace('{% tabs %}', '{% tas %}'))).toEqual([
      'Unexpected tag `tas`, expected one of GitBook’s; did you mean `tabs`',
    ])
  })

  it('is not guessed when nothing is near', async () => {
    expect(await messages('{% youtube id="7" %}\n')).toEqual(['Unexpected tag `youtube`, expected one of GitBook’s'])
  })

  it('is said as a whole, also in other letters', async () => {
    const page = '{% ipuçları style="info" %}\nTuz.\n{% endipuçları %}\n\n{% hint样式 style="info" %}\nSalt.\n{% endhint %}\n'
    expect(await messages(page)).toEqual([
      'Unexpected tag `ipuçları`, expected one of GitBook’s',
      'Unexpected text `样式` in `{% hint %}`, expected `key="value"`',
    ])
  })

  it('is not taken for a tag whose halves are all there', async () => {
    const page = '{% hint style="info" %}\nSalt.\n\n{% hnit %}\n{% endhint %}\n'
    expect(await places(page)).toEqual(['tag/unknown 6:1-6:11'])
  })
})

describe('tags that cross', () => {
  const crossed = '{% hint style="info" %}\n{% code title="a.txt" %}\n```\n180\n```\n{% endhint %}\n{% endcode %}\n'

  it('are one fault, at the closer that came too early', async () => {
    const [found, ...others] = await check(crossed)
    expect(others).toEqual([])
    expect(found && at(found)).toBe('tag/misnested 8:1-8:14')
    expect(found?.related?.map(({ file, place }) => `${file}:${place?.start.line}`)).toEqual(['README.md:4', 'README.md:9'])
  })

  it('are exchanged when they are neighbours', async () => {
    expect(await fixed(crossed)).toBe(crossed.replace('{% endhint %}\n{% endcode %}', '{% endcode %}\n{% endhint %}'))
    const apart = crossed.replace('{% endhint %}\n', '{% endhint %}\n\nDrain.\n\n')
    expect((await check(apart)).map(({ id, fix }) => [id, fix])).toEqual([['tag/misnested', undefined]])
  })
})

describe('a tag that lost a character of its brace', () => {
  it.each(['{% hint style="info" %', '{% hint style="info" }'])('%s is still a tag', async (opener) => {
    const page = `${opener}\nSalt.\n{% endhint %}\n`
    expect(await messages(page)).toEqual(['Expected `%}` for `{% hint` before the end of the line'])
    expect(await fixed(page)).toBe('{% hint style="info" %}\nSalt.\n{% endhint %}\n')
  })

  it('may be a closer, and the last thing of the page', async () => {
    expect(await messages('{% hint style="info" %}\nSalt.\n{% endhint %')).toEqual([
      'Expected `%}` for `{% endhint` before the end of the line',
    ])
  })

  it.each([
    ['{% hint style="info" % } Salt. {% endhint %}', '3:1'],
    ['{% hint style="info" } Salt. {% endhint %}', '3:1'],
    ['{% hint style="info" Salt. {% endhint %}', '3:1'],
    ['* {% hint style="info" } Salt. {% endhint %}', '3:3'],
    ['{% hint style="info" %} Salt. {% endhint } More salt.', '3:31'],
    ['{% if visitor.claims.cook } It is salt. {% endif %}', '3:1'],
  ])('%s ends where the rest of its brace stands', async (page, place) => {
    const mended = page.replace(/" (?:% ?|)\}|"(?= S)(?! %\})/, '" %}').replace(/ \}/, ' %}')
    expect(await places(`${page}\n`)).toEqual([expect.stringMatching(new RegExp(`^tag/unclosed ${place}-`))])
    expect(await fixed(`${page}\n`)).toBe(`${mended}\n`)
  })

  it('does not take the next tag with it', async () => {
    const page = '{% tabs %}\n{% tab title="gas" %}\nSalt.\n{% endtab % }{% tab title="wood" } Ash. {% endtab }{% endtabs %}\n'
    const ends = ['endtab', 'tab', 'endtab'].map((name) => `Expected \`%}\` for \`{% ${name}\` before the end of the line`)
    expect(await messages(page)).toEqual(ends)
  })

  it('is seen with its signs apart, amid a line too', async () => {
    expect(await places('{ % hint style="info" % } Salt. { % endhint % }\n')).toEqual([
      'tag/unknown 3:1-3:26',
      'tag/unknown 3:33-3:48',
    ])
  })

  it('is not seen in prose', async () => {
    expect(await places('A tag begins with {% and a name.\n\nSome write {% hint for it.\n')).toEqual([])
  })
})

describe('attributes', () => {
  const hint = (attributes: string): string => `{% hint ${attributes} %}\nSalt.\n{% endhint %}\n`

  it.each([
    ['style="info', 'tag/bad-attr 3:15-3:20', hint('style="info"')],
    ['style=info"', 'tag/bad-attr 3:15-3:20', hint('style="info"')],
    ['style=info', 'tag/bad-attr 3:15-3:19', hint('style="info"')],
    ['style=“info”', 'tag/bad-attr 3:15-3:21', hint('style="info"')],
    ['style=“info” icon=“fire”', 'tag/bad-attr 3:15-3:21,tag/bad-attr 3:27-3:33', hint('style="info" icon="fire"')],
    ['stlye="info"', 'tag/bad-attr 3:9-3:14', hint('style="info"')],
    ['style="inof"', 'tag/bad-attr 3:16-3:20', hint('style="info"')],
    ['style="tip"', 'tag/bad-attr 3:16-3:19', hint('style="success"')],
  ])('{%% hint %s %%} is one fault a value, and mended', async (attributes, place, after) => {
    expect((await places(hint(attributes))).join()).toBe(place)
    expect(await fixed(hint(attributes))).toBe(after)
  })

  it('that should be days are days', async () => {
    const update = (date: string): string =>
      `{% updates %}\n{% update date="${date}" %}\nSalt.\n{% endupdate %}\n{% endupdates %}\n`
    expect(await messages(update('2026-02-01'))).toEqual([])
    expect(await messages(update('2026-02-01T08:30:00Z'))).toEqual([])
    expect(await messages(update('RELEASE_DATE'))).toEqual([
      'Unexpected update date `RELEASE_DATE`, expected a day such as `2026-03-21`',
    ])
    expect(await messages(update('2026-02-30'))).toHaveLength(1)
    expect(await fixed(update('2026-2-1'))).toBe(update('2026-02-01'))
  })

  it('that are empty are not called missing', async () => {
    expect(await messages('{% update date="" %}\nSalt.\n{% endupdate %}\n')).toContain(
      'Unexpected empty attribute `date` of `{% update %}`, expected a value',
    )
    expect(await messages('{% prompt description="" %}\n```\nSalt\n```\n{% endprompt %}\n')).toEqual([])
  })

  it('of several words without quotes are one value', async () => {
    const page = tabs.replace('"gas"', 'Gas and wood')
    expect(await messages(page)).toEqual([
      'Unexpected value `Gas and wood` without quotes in `{% tab %}`, expected `key="value"`',
    ])
    expect(await fixed(page)).toBe(tabs.replace('"gas"', '"Gas and wood"'))
  })

  it('that a value without its closing quote took in are given back', async () => {
    const page = tabs.replace('title="gas"', 'title="gas icon="fire"')
    expect(await places(page)).toEqual(['tag/bad-attr 4:14-4:18'])
    expect(await fixed(page)).toBe(tabs.replace('title="gas"', 'title="gas" icon="fire"'))
  })

  it('keep their apostrophes', async () => {
    const page = tabs.replace('"gas"', "The cook's gas")
    expect(await fixed(page)).toBe(tabs.replace('"gas"', '"The cook\'s gas"'))
  })

  it('are told from one another when the first lost a quote', async () => {
    const page = '{% code title=oven.txt" overflow="wrap" %}\n```\n180\n```\n{% endcode %}\n'
    expect(await fixed(page)).toBe(page.replace('=oven', '="oven'))
  })

  it('that are known, or of GitBook’s own past, are nobody’s fault', async () => {
    const page = `${hint('style="working"')}\n${hint("style='info' icon='fire'")}\n{% code title="a.txt" overflow="wrap" lineNumbers="true" %}\n\`\`\`\n180\n\`\`\`\n{% endcode %}\n`
    expect(await places(page)).toEqual([])
  })

  it('that are needed are missed at the opener, but not when the name is only misspelt', async () => {
    expect(await messages(tabs.replace(' title="gas"', ''))).toEqual(['Cannot find attribute `title` of `{% tab %}`'])
    expect(await messages(tabs.replace('title="gas"', 'tilte="gas"'))).toEqual([
      'Unexpected attribute `tilte` in `{% tab %}`; did you mean `title`',
    ])
    expect(await places(tabs.replace(' title="gas"', ' icon="fire"'))).toEqual([])
  })

  it('that are needed and all missing are one fault', async () => {
    expect(await messages('{% openapi-operation spec="oven" %}\nOven\n{% endopenapi-operation %}\n')).toEqual([
      'Cannot find attributes `path` and `method` of `{% openapi-operation %}`',
    ])
  })

  it('are not looked at in code', async () => {
    expect(await places('```\n{% hint stlye="info" %}\n```\n\nUse `{% hnit %}` for it.\n')).toEqual([])
  })
})

describe('double braces', () => {
  const page = '{{% hint style="info" %}}\nSalt the {{% code %}} water.\n{{% /hint %}}\n'

  it('are said where they are', async () => {
    expect(await places(page)).toEqual(['tag/mustache 3:1-3:26', 'tag/mustache 4:10-4:22', 'tag/mustache 5:1-5:14'])
  })

  it('become tags', async () => {
    expect(await fixed(page.replace(' {{% code %}}', ''))).toBe('{% hint style="info" %}\nSalt the water.\n{% endhint %}\n')
  })

  it('that are escaped or no tag of GitBook’s are left alone', async () => {
    expect(await places('Write \\{{% hint %}} there.\n')).toEqual([])
    expect((await check('Write {{% notice %}} there.\n')).map(({ fix }) => fix)).toEqual([undefined])
  })
})

describe('nesting', () => {
  it('lets conditions stand between a block and its items', async () => {
    expect(
      await places(`{% tabs %}\n{% if visitor.claims.cook %}\n${tab('gas')}{% endif %}\n\n${tab('wood')}{% endtabs %}\n`),
    ).toEqual([])
  })

  it('keeps silent where tags do not pair', async () => {
    expect(await places(`${tab('gas')}\n{% endhint %}\n`)).toEqual(['tag/orphan-close 7:1-7:14'])
  })

  it('says where an item belongs', async () => {
    expect(await messages('{% step %}\nSalt.\n{% endstep %}\n')).toEqual([
      'Unexpected `{% step %}`, expected it in `{% stepper %}`',
    ])
  })
})

describe('tags of pages', () => {
  const tags = { '.gitbook/tags.yaml': '- tag: seeds\n  label: Seeds\n- tag: tools\n  label: Tools\n' }

  it('are looked up in front matter and updates, and mended there', async () => {
    const page =
      '---\ntags:\n  - seeds\n  - tag: tolos\n    primary: true\n---\n\n# News\n\n{% updates %}\n{% update date="2026-03-21" tags="seeds,tolls" %}\n## Beans\n\nUp.\n{% endupdate %}\n{% endupdates %}\n'
    const files = filesOf({ 'README.md': page, ...tags })
    const found = await checkFiles(files)
    expect(found.map(at)).toEqual(['tag/undeclared-tag 4:10-4:15', 'tag/undeclared-tag 11:41-11:46'])
    expect(mended(files, found)['README.md']).toBe(page.replace('tolos', 'tools').replace('tolls', 'tools'))
  })

  it('are not looked at without tags.yaml', async () => {
    expect(await checkFiles(filesOf('---\ntags:\n  - seeds\n---\n\n# News\n\nUp.\n'))).toEqual([])
  })
})

describe('tabs of a plugin', () => {
  const page = '{% tabs first="Gas", forth="Wood" %}\n{% content "first" %}\nA.\n{% content "forth" %}\nB.\n{% endtabs %}\n'

  it('are none of today, but sound', async () => {
    expect(await messages(page)).toEqual([])
    const found = await checkFiles(filesOf(`# Kitchen\n\n${page}`), { rules: new Map([['tag/legacy', 'info']]) })
    expect(found.map(at)).toEqual(['tag/legacy 3:1-3:37'])
  })
})

describe('a tag of something else', () => {
  it.each([
    ['{% codetabs name="Python", type="py" -%}\nWhisk.\n{%- endcodetabs %}\n', undefined],
    ['{%title%} What to whisk\n', undefined],
    ['{% hnit style="info" %}\n', 'Write `hint`'],
    ['{% steppr %}\n', 'Write `stepper`'],
  ])('%j is taken for one of GitBook’s only when it is near: %s', async (page, title) => {
    expect((await check(page)).find(({ id }) => id === 'tag/unknown')?.fix?.title).toBe(title)
  })
})
