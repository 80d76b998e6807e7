/** Tags in spellings that GitBook does not read, but whose meaning is clear: one finding, at the tag that is wrong. */
import { describe, expect, it } from 'vitest'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const hint = (opener: string, closer: string): string => `# Pier\n\n${opener}\nSalt.\n${closer}\n\nAfter.\n`
const open = '{% hint style="info" %}'
const right = hint(open, '{% endhint %}')

async function foundIn(page: string): Promise<string[]> {
  return (await checkFiles(filesOf({ 'README.md': page }))).map(({ id, place }) => `${id} ${place?.start.line}`)
}

async function fixed(page: string): Promise<string | undefined> {
  const files = filesOf({ 'README.md': page })
  const after = mended(files, await checkFiles(files))
  expect(told(await checkFiles(after))).toEqual([])
  return after['README.md']
}

describe('a closer in another spelling', () => {
  it.each([
    '{% /hint %}',
    '{%/hint%}',
    '{% end hint %}',
    '{% end-hint %}',
    '% endhint %}',
    '{ endhint %}',
    '{% endtip %}',
    '{% ndhint %}',
    '{% edhint %}',
  ])('is rewritten: %s', async (closer) => {
    expect(await foundIn(hint(open, closer))).toEqual(['tag/unknown 5'])
    expect(await fixed(hint(open, closer))).toBe(right)
  })

  it('is rewritten in a quote', async () => {
    expect(await fixed('# Pier\n\n> {% hint style="info" %}\n> Salt.\n> % endhint %}\n')).toBe(
      '# Pier\n\n> {% hint style="info" %}\n> Salt.\n> {% endhint %}\n',
    )
  })

  it('is text where nothing is open', async () => {
    expect(await foundIn(`# Pier\n\n${open}\nSalt.\n{% endhint %}\n\n% endhint %}\n`)).toEqual([])
    expect(await foundIn('# Pier\n\nOf 5 % hint %} is nothing, and {% /hint %} neither.\n')).toEqual([])
  })

  it('is not sought among pairs of another tool', async () => {
    expect(await foundIn(hint(open, '{% for a in b %}\n{% endfor %}\n{% endhint %}'))).toEqual(['tag/unknown 5'])
  })
})

describe('an opener', () => {
  it.each(['{ hint style="info" %}', '% hint style="info" %}'])('that lost a sign is rewritten: %s', async (opener) => {
    expect(await foundIn(hint(opener, '{% endhint %}'))).toEqual(['tag/unknown 3'])
    expect(await fixed(hint(opener, '{% endhint %}'))).toBe(right)
  })

  it('typed for a closer is rewritten', async () => {
    expect(await foundIn(hint(open, '{% hint %}'))).toEqual(['tag/unclosed 5'])
    expect(await fixed(hint(open, '{% hint %}'))).toBe(right)
    const tabs = (closer: string): string => hint('{% tabs %}', `{% tab title="a" %}\nA.\n{% endtab %}\n{% ${closer} %}`)
    expect(await foundIn(tabs('tabs').replace('Salt.\n', ''))).toEqual(['tag/unclosed 7'])
    expect(await fixed(tabs('tabs').replace('Salt.\n', ''))).toBe(tabs('endtabs').replace('Salt.\n', ''))
  })

  it.each([
    hint(open, '{% hint %}\nB.\n{% endhint %}'),
    hint(open, '{% hint style="danger" %}'),
    hint(open, '{% ndhint %}\nB.\n{% endndhint %}'),
    '# Pier\n\n{% stepper %}\n{% step %}\nA.\n{% step %}\nB.\n{% endstepper %}\n',
  ])('is one where it may be: %j', async (page) => {
    expect((await foundIn(page)).some((each) => each.startsWith('tag/unclosed'))).toBe(true)
    expect((await checkFiles(filesOf({ 'README.md': page }))).map(({ message }) => message).join()).not.toContain('within')
  })
})
