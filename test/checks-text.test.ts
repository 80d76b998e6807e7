/** Characters, emphasis, footnotes, formulas and raw HTML: where exactly, and what is left alone. */
import { describe, expect, it } from 'vitest'
import type { Example } from '../src/checks/check.ts'
import { checks } from '../src/checks/index.ts'
import type { Level } from '../src/diagnostics/diagnostic.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const only = (id: string): ReadonlyMap<string, Level | 'off'> =>
  new Map(checks.map((check) => [check.id, check.id === id ? check.level : 'off']))

const find = async (example: Example, id: string) => await checkFiles(filesOf(example), { rules: only(id) })
const places = async (source: string, id: string) =>
  (await find(source, id)).map(({ place }) => `${place?.start.line}:${place?.start.column}-${place?.end.column}`)

async function mend(source: string, id: string): Promise<string> {
  const files = filesOf(source)
  const found = (await find(source, id)).filter(({ fix }) => fix?.safe)
  return mended(files, found)['README.md'] ?? ''
}

describe('text/zero-width', () => {
  const id = 'text/zero-width'

  it.each([
    ['b&nbsp;', '&nbsp;'],
    ['<table><tbody><tr><td>b \u00a0</td></tr></tbody></table>', 'U+00A0'],
    ['b\u00a0', 'U+00A0'],
    ['b \u200b', 'U+200B'],
  ])('names what it found in %j', async (text, name) => {
    expect((await find(`# A\n\n${text}\n`, id)).map(({ message }) => message)).toEqual([
      `Unexpected \`${name}\` at an end of a line, where it shows nothing`,
    ])
  })

  it('names a wide space that is a paragraph', async () => {
    expect((await find('# A\n\nb&#x20;c\n\n\u3000\n', id)).map(({ message }) => message)).toEqual([
      'Unexpected `U+3000` as a paragraph, where it shows nothing',
    ])
  })

  it.each([
    ['# A\n\n* b&#x20;\n* c&#x20;\n', '# A\n\n* b\n* c\n'],
    ['# A\n\n> b&#x20;\n> c\u00a0\n', '# A\n\n> b&#x20;\n> c\n'],
    ['# A\n\n| B&#x20; | C |\n|---|---|\n| d&nbsp;| &#x20; |\n', '# A\n\n| B | C |\n|---|---|\n| d| &#x20; |\n'],
    [
      '# A\n\n<table><tbody><tr><td>b&#x20;</td></tr></tbody></table>\n',
      '# A\n\n<table><tbody><tr><td>b</td></tr></tbody></table>\n',
    ],
    ['# A\n\n## &#x20;**B**&#x20;\n', '# A\n\n## **B**\n'],
    ['# A\n\n## B\ufeff <a href="#b" id="b"></a>\n', '# A\n\n## B <a href="#b" id="b"></a>\n'],
    ['# A\n\nb&#x20;\\\n', '# A\n\nb\\\n'],
    ['# A\n\nb\\\n&#x20;\n', '# A\n\nb\n'],
    ['# A\n\nSo\u200bil and \ufeffsand\n', '# A\n\nSoil and sand\n'],
    ['# A\n\nb &#x20; \u200b&nbsp;\n', '# A\n\nb\n'],
  ])('cleans %j', async (source, expected) => {
    expect(await mend(source, id)).toBe(expected)
    expect((await find(expected, id)).filter(({ fix }) => fix?.safe)).toEqual([])
  })

  it.each([
    ['code', '# A\n\n`b\u200b` and\n\n```\nc\u200b&#x20;\n```\n'],
    ['a joined emoji', '# A\n\n👩‍🚀 flies\n'],
    ['Persian', '# A\n\nمی‌خواهم\n'],
    ['Thai', '# A\n\nภาษา\u200bไทย\n'],
    ['what keeps marks apart', '# A\n\n**b：**\u200bc and \u200b- d\n'],
    ['what keeps a line from being a list', '# A\n\n\u200b- b\n\n&#x20;- c\n'],
    ['a gap that is meant', '# A\n\n&nbsp;\n\nb\n'],
    ['a space within a line', '# A\n\nb&#x20;**c**\n'],
    ['a heading that would end', '# A\n\n## C #&#x20;\n'],
    ['an escaped pipe', '# A\n\n| B |\n|---|\n| c\\\\&#x20;|\n'],
  ])('leaves alone: %s', async (_, source) => {
    expect(told(await find(source, id))).toEqual([])
  })

  it('tells of a page once, at the first place', async () => {
    const [found, ...others] = await find('# A\n\nb&#x20;\n\nc&#x20;\n', id)
    expect(others).toEqual([])
    expect(found).toMatchObject({ place: { start: { line: 3, column: 2 }, end: { column: 8 } } })
    expect(found?.message).toContain('2 times')
  })
})

describe('text/empty-emphasis', () => {
  const id = 'text/empty-emphasis'

  it.each([
    ['# A\n\nBring **a rope ** aboard.\n', '# A\n\nBring **a rope** aboard.\n'],
    ['# A\n\nBring ** a rope**, please.\n', '# A\n\nBring **a rope**, please.\n'],
    ['# A\n\n> **Table 1. **`x` is\n', '# A\n\n> **Table 1.** `x` is\n'],
    ['# A\n\n* **slow****ly**\n', '# A\n\n* **slowly**\n'],
    ['# A\n\nb **&#x20;** c\n', '# A\n\nb  c\n'],
  ])('mends %j', async (source, expected) => {
    expect(await mend(source, id)).toBe(expected)
    expect(await find(expected, id)).toEqual([])
  })

  it.each([
    '# A\n\n2 ** 3 ** 4\n',
    '# A\n\nPass **args and **names on.\n',
    '# A\n\nThe password is \\*\\*\\*\\* or sk-****1234.\n',
    '# A\n\n`**b **` and **c d** e\n',
    '# A\n\n| B |\n|---|\n| \\*\\* c\\*\\* |\n',
  ])('leaves %j alone', async (source) => {
    expect(told(await find(source, id))).toEqual([])
  })
})

describe('footnotes', () => {
  it('finds marks without a note, not pieces of expressions', async () => {
    const id = 'footnote/undefined'
    expect(await places('# A\n\nb[^2] and [^x].\n\nc[^1]\n\n[^1]: d\n', id)).toEqual(['3:2-6', '3:11-15'])
    expect(await places('# A\n\nb[^1].\n', id)).toEqual(['3:2-6'])
    expect(await places('# A\n\nb [^a-z0-9] c[^A-Za-z_] d[^0-9] e[^f-g-two][^1]\n\n[^1]: d\n', id)).toEqual(['3:34-44'])
    for (const text of ['Use [^abc] for others.', '`[^1]`', '\\[^1]', 'm/[^0]+/', 'x[^1]* y', '[^a-z]']) {
      expect(told(await find(`# A\n\n${text}\n`, id)), text).toEqual([])
    }
  })

  it('finds the notes that Markdown finds, and each mark of code', async () => {
    const id = 'footnote/undefined'
    const annotated = (note: string): string => `<a data-footnote-ref href="#user-content-fn-${note}">x</a>`
    expect(await places(`# A\n\nb ${annotated('9')}\n\n\`\`\`\n[^9]: c\n\`\`\`\n`, id)).toHaveLength(1)
    const deep = Array.from({ length: 7 }, (_, level) => `${'  '.repeat(level)}* b`).join('\n')
    expect(await places(`# A\n\nb ${annotated('8')}\n\n${deep}\n\n${' '.repeat(14)}[^8]: c\n`, id)).toEqual([])
    const code = `<pre><code>a ${annotated('7')}\nb ${annotated('7')}\n</code></pre>`
    expect(await places(`# A\n\n${code}\n`, id)).toHaveLength(2)
  })

  it('removes a note that nothing refers to', async () => {
    const id = 'footnote/unused'
    expect(await mend('# A\n\nb[^1]\n\n[^2]: c\n    d\n\n[^1]: e\n', id)).toBe('# A\n\nb[^1]\n\n[^1]: e\n')
    expect(await find('# A\n\nb<a data-footnote-ref href="#user-content-fn-2">c</a>\n\n[^2]: d\n', id)).toEqual([])
  })

  it('tells where the first of two is', async () => {
    const [found] = await find('# A\n\nb[^1]\n\n[^1]: c\n\n[^1]: d\n', 'footnote/duplicate')
    expect(found).toMatchObject({
      place: { start: { line: 7, column: 1 }, end: { column: 5 } },
      related: [{ place: { start: { line: 5 } } }],
    })
  })
})

describe('math/invalid', () => {
  const id = 'math/invalid'

  it.each([
    ['# A\n\n$$\\frac{a}{b$$\n', ['3:11-12']],
    ['# A\n\n$$\na}\n$$\n', ['4:2-3']],
    ['# A\n\n$$\n\\begin{cases} a\n$$\n', ['4:1-14']],
    ['# A\n\n$$\n\\begin{a} b \\end{c}\n$$\n', ['4:1-10']],
    ['# A\n\n$$\n\n$$\n', ['3:1-3']],
    ['# A\n\nb <span class="math">a_1 * {b</span> * c\n', ['3:28-29']],
    ['# A\n\n<table><tbody><tr><td><span class="math">{b</span></td></tr></tbody></table>\n', ['3:42-43']],
    ['# A\n\n<p align="center"><span class="math">a &#x3C; {b</span></p>\n', ['3:19-56']],
  ])('finds the place in %j', async (source, expected) => {
    expect(await places(source, id)).toEqual(expected)
  })

  it.each(['\\{ a', 'a % }', '\\left\\{ a \\right.', '\\begin{matrix} {a} \\\\ b \\end{matrix}', '\\text{a \\} b}'])(
    'leaves %s alone',
    async (formula) => {
      expect(told(await find(`# A\n\n$$\n${formula}\n$$\n`, id))).toEqual([])
    },
  )
})

describe('raw HTML', () => {
  it('points at what is left over, outside code and comments', async () => {
    const id = 'page/html-leftover'
    expect(
      await places(
        '# A\n\n<div>\n<font color="red">b</font>\n</div>\n\nc <center>d</center>\n\n<div style={{ x: \'y\' }}>e</div>\n',
        id,
      ),
    ).toEqual(['4:1-6', '7:3-10', '9:1-13'])
    expect(await find('# A\n\n`<center>` <!-- <font> -->\n\n```\n<iframe>\n```\n\n<p align="center">b</p>\n', id)).toEqual([])
  })

  it('finds what could run', async () => {
    const id = 'html/unsafe'
    expect(await places('# A\n\n<section title="b" onclick="c()">d</section>\n', id)).toEqual(['3:20-27'])
    expect(await find('# A\n\n<section title="turn it on=off">b</section>\n\n`<script>`\n', id)).toEqual([])
    expect(await find('# A\n\nCall <host online="x"> or <your-section onclick="c()">.\n', id)).toEqual([])
  })
})

describe('page/empty', () => {
  const id = 'page/empty'

  it.each(['# B\n', '---\ndescription: b\n---\n\n# B\n\n<!-- later -->\n', '', '# B\n\n&#x20;\n\n##\n'])(
    'finds %j',
    async (source) => {
      expect(told(await find({ 'README.md': '# A\n\nText.\n', 'b.md': source }, id))).toHaveLength(1)
    },
  )

  it('leaves groups, unlisted pages and pages with a block alone', async () => {
    const example = {
      'SUMMARY.md': '* [A](README.md)\n  * [B](b.md)\n* [D](d.md)\n',
      'README.md': '# A\n',
      'b.md': '# B\n\n![c](c.png)\n',
      'c.md': '# C\n',
      'd.md': '# D\n\n{% embed url="https://harbour.example/tides" %}\n',
    }
    expect(told(await find(example, id))).toEqual([])
  })
})

it('looks for other small things where they are', async () => {
  expect(await places('# A\n\nb :nosuch: at 10:30:20 :ref:`c` a:b:c\n', 'emoji/unknown-shortcode')).toEqual(['3:3-11'])
  expect(await places('# A\n\n<mark style="color:#12;">b</mark> <mark style="color:red;">c</mark>\n', 'color/unknown')).toEqual([
    '3:20-23',
  ])
  expect(await places('# A\n\n**b** TODO c `TODO` todo\n', 'text/todo')).toEqual(['3:7-11'])
})
