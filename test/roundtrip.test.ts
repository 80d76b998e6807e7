/** parse → gitbook → parse is the same tree, and a second pass changes no byte. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readText } from '../src/space/read-text.ts'
import { type Engine, loadEngine } from '../src/syntax/engines/engine.ts'
import { readExpressionText, writeExpressionText } from '../src/syntax/expression-text.ts'
import { readTag } from '../src/syntax/tag/read-tag.ts'
import { tagsOf } from '../src/targets/gitbook/tag-text.ts'
import type { BlockNode } from '../src/tree/nodes.ts'
import { roundTrip } from './support/round-trip.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('input.md'))
let engine: Engine

beforeAll(async () => {
  engine = await loadEngine('auto')
})

describe('fixtures', () => {
  it('are there', () => expect(inputs.length).toBeGreaterThan(80))

  it.each(inputs)('%s', (path) => {
    const { text: source } = readText(readFileSync(join(fixtures, path)), path)
    for (const fromScratch of [false, true]) {
      const { before, after, text, again } = roundTrip(source, engine, { fromScratch })
      expect(after).toEqual(before)
      expect(again).toBe(text)
    }
  })
})

const written = (source: string): string => roundTrip(source, engine).text

describe('today’s spelling', () => {
  it('puts each tag on a line of its own, with a blank line between siblings', () => {
    const source =
      "Before {% tabs %}{% tab title='Dawn' %} Low tide. {% endtab %}{% tab title=Noon %}\nHigh.\n{% endtab %}{% endtabs %}"
    expect(written(source)).toBe(
      'Before\n\n{% tabs %}\n{% tab title="Dawn" %}\nLow tide.\n{% endtab %}\n\n{% tab title="Noon" %}\nHigh.\n{% endtab %}\n{% endtabs %}\n',
    )
  })

  it('writes attributes in the order of the definition', () => {
    expect(written('{% hint icon="anchor" style="danger" %}\nGale.\n{% endhint %}')).toContain(
      '{% hint style="danger" icon="anchor" %}',
    )
  })

  it('modernises legacy blocks and attributes', () => {
    expect(written('{% page-ref page="tides.md" %}')).toBe(
      '{% content-ref url="tides.md" %}\n[tides.md](tides.md)\n{% endcontent-ref %}\n',
    )
    expect(written('{% file src="a.pdf" caption="Plan" %}')).toBe('{% file src="a.pdf" %}\nPlan\n{% endfile %}\n')
    expect(written('{% embed data="{\\"url\\":\\"https://a.example\\",\\"title\\":\\"Harbour\\"}" %}')).toBe(
      '{% embed url="https://a.example" %}\nHarbour\n{% endembed %}\n',
    )
  })

  it('writes code with highlighted lines as HTML, and other code with its tag', () => {
    const html =
      '<pre class="language-js" data-title="a.js"><code class="lang-js"><strong>const tide = 1\n</strong>sail()\n</code></pre>'
    expect(written(html)).toBe(`${html}\n`)
    expect(written('<pre data-title="a.js"><code class="lang-js">sail()\n</code></pre>')).toBe(
      '{% code title="a.js" %}\n```js\nsail()\n```\n{% endcode %}\n',
    )
  })

  it('writes a formula with a line that begins like a heading without blank lines, amid which it would be one', () => {
    expect(written('{% math %}\na = 1\n\n# b\n\nc\n{% endmath %}')).toBe('$$\na = 1\n# b\nc\n$$\n')
    expect(written('{% math %}\na = 1\n\nb\n{% endmath %}')).toBe('$$\na = 1\n\nb\n$$\n')
  })

  it('keeps front matter to the byte, and drops an empty one', () => {
    expect(written('---\nicon:   ship # ferry\n---\n# Ferries\n')).toBe('---\nicon:   ship # ferry\n---\n\n# Ferries\n')
    expect(written('---\n---\n\n# Ferries\n')).toBe('# Ferries\n')
  })

  it('does not touch Markdown that is not cleaned', () => {
    const source = 'Ferries\n=======\n\n- one\n- *two*\n\n| a | b |\n|--|:-:|\n| 1 | 2 |\n\n~~~js\nsail()\n~~~\n'
    expect(written(source)).toBe(source)
  })
})

const value = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', "'", '\\', '%}', '{%', '”', '“', ' ', '\n', '&amp;', '&', 'key=', 'word', '%', '-%}', '`', '|'),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))

describe('tags', () => {
  it('read back whatever an attribute holds', () => {
    fc.assert(
      fc.property(value, value, (title, icon) => {
        const open = tagsOf({ type: 'tab', attributes: { title, icon }, children: [] } as BlockNode)?.open ?? ''
        const tag = readTag(`${open}\n`, 0)
        expect(tag?.end).toBe(open.length)
        expect(tag?.attributes).toEqual({ title, icon })
        expect(open).not.toContain('\n')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('expressions', () => {
  const source = fc
    .array(fc.oneof(fc.constantFrom(...'\\`"\'{}$_*|&<>\n#', '\\_', '&amp;', '</code>'), fc.string()))
    .map((parts) => parts.join('').trim())

  it('read back whatever they hold, in one line', () => {
    fc.assert(
      fc.property(source, fc.boolean(), (text, isInCell) => {
        const html = writeExpressionText(text, isInCell)
        expect(readExpressionText(html)).toBe(text.trim())
        expect(html).not.toMatch(isInCell ? /[\n<|]/ : /[\n<]/)
      }),
      { numRuns: 2000 },
    )
  })

  it('stay as they are in cells and in text', () => {
    const page = 'Low <code class="expression">`*a* {` &#x26;&#x26; "_x_"</code>\n'
    const table = '| Quay | Tide |\n| - | - |\n| North | <code class="expression">a &#x7C;&#x7C; "it\'s"</code> |\n'
    for (const text of [page, table]) expect(roundTrip(text, engine, { fromScratch: true }).text).toBe(text)
  })
})
