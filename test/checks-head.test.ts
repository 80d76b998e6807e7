/** Headings: what counts as a skipped level, which ids are stolen, and fixes in every spelling. */
import { describe, expect, it } from 'vitest'
import { checks } from '../src/checks/index.ts'
import type { Level } from '../src/diagnostics/diagnostic.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

/** Only the rules at hand, optional ones too. */
const only = (...ids: string[]): ReadonlyMap<string, Level | 'off'> =>
  new Map(checks.map(({ id, level }) => [id, ids.includes(id) ? level : 'off']))

const find = async (source: string, ...ids: string[]) => await checkFiles(filesOf(source), { rules: only(...ids) })
const places = async (source: string, ...ids: string[]) =>
  (await find(source, ...ids)).map(({ place }) => `${place?.start.line}:${place?.start.column}-${place?.end.column}`)

async function mend(source: string, ...ids: string[]): Promise<string> {
  const files = filesOf(source)
  return mended(files, await find(source, ...ids))['README.md'] ?? ''
}

describe('head/skipped-level', () => {
  const id = 'head/skipped-level'
  const tab = (title: string, heading: string): string => `{% tab title="${title}" %}\n${heading}\n\nText.\n{% endtab %}\n`

  it('says of tabs that all begin too deep what it says of one, and mends them together', async () => {
    const source = `# A\n\n{% tabs %}\n${tab('x', '#### B')}${tab('y', '#### C')}${tab('z', '## D')}{% endtabs %}\n`
    expect((await find(source, id)).map(({ message }) => message)).toEqual([
      'Unexpected heading of level 4 first in a tab below one of level 1, expected level 2 (2 times on this page)',
    ])
    expect(await mend(source, id)).toBe(source.replace('#### B', '## B').replace('#### C', '## C'))
  })

  it.each([
    ['a hint has a title of any level', '# A\n\n{% hint style="info" %}\n#### B\n\nText.\n{% endhint %}\n'],
    ['a step has a title of any level', '# A\n\n{% stepper %}\n{% step %}\n### B\n\n#### C\n{% endstep %}\n{% endstepper %}\n'],
    ['a quote is somebody else’s outline', '# A\n\n> #### B\n'],
    ['cells are no part of the outline', '# A\n\n<table><tbody><tr><td><h4>B</h4></td></tr></tbody></table>\n'],
    [
      'headings in tabs follow the one above',
      '# A\n\n## B\n\n{% tabs %}\n{% tab title="x" %}\n### C\n{% endtab %}\n{% endtabs %}\n',
    ],
    [
      'what follows a block may follow its headings',
      '# A\n\n{% columns %}\n{% column %}\n## B\n{% endcolumn %}\n{% endcolumns %}\n\n### C\n',
    ],
    [
      'an include may hold any heading',
      { 'README.md': '# A\n\n{% include ".gitbook/includes/x.md" %}\n\n### B\n', '.gitbook/includes/x.md': '### C\n' },
    ],
    ['going up any number of levels', '# A\n\n## B\n\n### C\n\n#### D\n\n## E\n'],
    ['an empty heading is another fault', '# A\n\n####\n\n## B\n'],
  ])('says nothing: %s', async (_, example) => {
    expect(told(await checkFiles(filesOf(example), { rules: only(id) }))).toEqual([])
  })

  it.each([
    ['a level that an include without headings stands before', 'Some **words** only.\n', ['README.md:5:1']],
    ['nothing after headings of HTML', '<h3 id="c">C</h3>\n', []],
    ['nothing after an underlined heading', 'C\n---\n', []],
    ['nothing after what includes more', '{% include "y.md" %}\n', []],
  ])('finds below an include: %s', async (_, content, expected) => {
    const files = { 'README.md': '# A\n\n{% include ".gitbook/includes/x.md" %}\n\n### B\n', '.gitbook/includes/x.md': content }
    const found = await checkFiles(filesOf(files), { rules: only(id) })
    expect(found.map(({ file, place }) => `${file}:${place?.start.line}:${place?.start.column}`)).toEqual(expected)
  })

  it('expects the level that the fix gives, where a block above is deeper', async () => {
    const source = '# A\n\n{% columns %}\n{% column %}\n## B\n{% endcolumn %}\n{% endcolumns %}\n\n#### C\n'
    expect((await find(source, id)).map(({ message }) => message)).toEqual([
      'Unexpected heading of level 4 after one of level 2, expected level 2',
    ])
    expect(await mend(source, id)).toBe(source.replace('#### C', '## C'))
  })

  it.each([
    ['# A\n\n### B\n', ['3:1-4']],
    ['### B\n', ['1:1-4']],
    ['# A\n\n## B\n\n#### C\n\n#### D\n', ['5:1-5']],
    ['# A\n\n<details>\n\n<summary>S</summary>\n\n### B\n\n</details>\n', ['7:1-4']],
    ['# A\n\n* ### B\n', ['3:3-6']],
    ['# A\n\n<h3 align="center">B</h3>\n', ['3:1-4']],
    ['A\n=\n\n### B\n\n##### C\n', ['4:1-4', '6:1-6']],
  ])('finds the place in %j', async (source, expected) => {
    expect(await places(source, id)).toEqual(expected)
  })

  it.each([
    ['# A\n\n### B\n\n#### C\n\n### D\n\n## E\n\n### F\n', '# A\n\n## B\n\n### C\n\n## D\n\n## E\n\n### F\n'],
    ['# A\n\n### B ###\n\n##### C\n', '# A\n\n## B ###\n\n### C\n'],
    ['# A\n\n#### B\n\n### C\n', '# A\n\n## B\n\n## C\n'],
    ['# A\n\n* text\n\n  ### B\n', '# A\n\n* text\n\n  ## B\n'],
    ['# A\n\n<h3 id="b">B <a href="#c">h3</a></h3>\n', '# A\n\n<h2 id="b">B <a href="#c">h3</a></h2>\n'],
  ])('moves the section of %j', async (source, expected) => {
    expect(await mend(source, id)).toBe(expected)
    expect(await find(expected, id)).toEqual([])
  })

  it('mends any outline in one go, for good', async () => {
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    for (let run = 0; run < 150; run += 1) {
      const headings = Array.from({ length: 1 + random(12) }, (_, index) => `${'#'.repeat(1 + random(6))} Bed ${index}\n`)
      const fixed = await mend(headings.join('\n'), id)
      expect(await places(fixed, id), headings.join('')).toEqual([])
    }
  })

  it('calls a fix a guess when a heading gets an anchor by it', async () => {
    const [found] = await find('# A\n\n### B\n\n#### C\n\n##### D\n', id)
    expect(found?.fix?.safe).toBe(false)
    expect((await find('# A\n\n### B\n\n#### C\n', id))[0]?.fix?.safe).toBe(true)
  })
})

describe('head/multiple-h1', () => {
  const id = 'head/multiple-h1'

  it('keeps every published anchor, or offers nothing', async () => {
    const [lost] = await find('# A\n\n# B\n\n#### C\n', id)
    expect(lost).toMatchObject({ place: { start: { line: 3, column: 1 } } })
    expect(lost?.fix).toBeUndefined()
    expect((await find('# A\n\n# Tides\n\n## Tides\n', id))[0]?.fix).toBeUndefined()
    expect(await mend('A\n=\n\nB\n===\n\n## C ##\n', id)).toBe('A\n=\n\nB\n---\n\n### C ##\n')
  })

  it('leaves titles of boxes and quotes alone', async () => {
    expect(await find('# A\n\n> # B\n\n{% hint style="info" %}\n# C\n{% endhint %}\n', id)).toEqual([])
  })
})

describe('head/empty', () => {
  const id = 'head/empty'

  it.each([
    '# A\n\n## ![Alt](x.png)\n',
    '# A\n\n## :seedling:\n',
    '# A\n\n## `x`\n',
    '# A\n\n## <i class="fa-house">:house:</i>\n',
  ])('takes %j for a heading that shows something', async (source) => {
    expect(await find(source, id)).toEqual([])
  })

  it.each([
    ['# A\n\ntext\n##\nmore\n', '# A\n\ntext\n\nmore\n'],
    ['# A\n\ntext\n##\n\nmore\n', '# A\n\ntext\n\nmore\n'],
    ['# A\n\ntext\n\n### &#x20;\n\nmore\n', '# A\n\ntext\n\nmore\n'],
    ['# A\n\ntext\n\n##\n', '# A\n\ntext\n'],
    ['# A\n\ntext\n\n##', '# A\n\ntext\n'],
    ['# A\n\n## \u200b\nmore\n', '# A\n\nmore\n'],
  ])('removes no more than the heading of %j', async (source, expected) => {
    expect(await mend(source, id)).toBe(expected)
  })

  it.each([
    ['lists that would become one', '# A\n\n1. a\n\n##\n\n1. b\n'],
    ['a quote', '# A\n\n> ##\n> text\n'],
    ['an id that links may lead to', '# A\n\n## <a href="#x" id="x"></a>\n\ntext\n'],
    ['headings that are numbered with it', '# A\n\n##\n\ntext\n\n## 정원\n'],
  ])('offers no fix for %s', async (_, source) => {
    const found = await find(source, id)
    expect(found).toHaveLength(1)
    expect(found[0]?.fix).toBeUndefined()
  })
})

describe('head/duplicate-anchor', () => {
  const id = 'head/duplicate-anchor'

  it('says of an empty heading that it is empty, not that its id is stolen', async () => {
    const source = '# A\n\n## B <a href="#b" id="b"></a>\n\nText.\n\n## <a href="#b" id="b"></a>\n\nMore.\n'
    expect(told(await find(source, id, 'head/empty'))).toEqual([
      'head/empty README.md:7:1 Unexpected heading `## <a href="#b" id="b"></a>`, expected one with text',
    ])
    expect((await find(source, 'head/empty')).map(({ hint }) => hint)).toEqual([undefined])
    expect((await find(source.replace('## <a href="#b" id="b">', '## <a href="#c" id="c">'), 'head/empty'))[0]?.hint).toContain(
      '`c`',
    )
  })
  const h = (text: string, anchor: string): string => `## ${text} <a href="#${anchor}" id="${anchor}"></a>\n\nText.\n\n`

  it('points at the id of the second, and tells of the first', async () => {
    const [found, ...others] = await find(`# A\n\n${h('B', 'x')}${h('C', 'x')}`, id)
    expect(others).toEqual([])
    expect(found).toMatchObject({
      place: { start: { line: 7, column: 23 }, end: { column: 24 } },
      related: [{ place: { start: { line: 3 } } }],
    })
  })

  it('knows ids in braces', async () => {
    const source = '# A\n\n## B {#x}\n\nText.\n\n## C {#x}\n\nText.\n'
    expect(await places(source, id)).toEqual(['7:8-9'])
    expect(await mend(source, id)).toContain('## C {#x-1}')
  })

  it('finds an id that follows from the text of an earlier heading', async () => {
    const source = `# A\n\n## Water\n\nText.\n\n${h('Rain', 'water')}`
    expect(await places(source, id)).toEqual(['7:30-35'])
    expect(await mend(source, id)).toContain('## Rain <a href="#water-1" id="water-1"></a>')
  })

  it('finds a heading that has the id of a later one, without a fix', async () => {
    const [found] = await find(`# A\n\n${h('Rain', 'water')}## Water\n\nText.\n`, id)
    expect(found?.message).toContain('`water`, which is that of the heading `Water`')
    expect(found?.fix).toBeUndefined()
  })

  it.each([
    `# A\n\n${h('B', 'x')}${h('C', 'x-1')}`,
    `# A\n\n${h('Water', 'water')}## Water\n\nText.\n`,
    '# A\n\n## B\n\nText.\n\n## B\n\nText.\n',
    `# A\n\n{% if visitor.claims.a %}\n${h('B', 'x')}{% endif %}\n\n{% if !visitor.claims.a %}\n${h('C', 'x')}{% endif %}\n`,
  ])('says nothing of %j', async (source) => {
    expect(told(await find(source, id))).toEqual([])
  })

  it('numbers three of them as GitBook does', async () => {
    const source = `# A\n\n${h('B', 'x')}${h('C', 'x')}${h('D', 'x')}`
    expect(await mend(source, id)).toBe(`# A\n\n${h('B', 'x')}${h('C', 'x-1')}${h('D', 'x-2')}`)
  })
})

describe('other headings', () => {
  it('unbolds only what stays a heading with the same text', async () => {
    expect(await mend('# A\n\n## **B c** <a href="#x" id="x"></a>\n', 'head/bold-only')).toBe(
      '# A\n\n## B c <a href="#x" id="x"></a>\n',
    )
    expect(await mend('# A\n\n## **C #**\n', 'head/bold-only')).toBe('# A\n\n## **C #**\n')
    expect(await find('# A\n\n## **B** and c\n', 'head/bold-only')).toEqual([])
  })

  it('takes a colon off, bold or not, and keeps the anchor', async () => {
    const id = 'head/colon-or-trailing-punct'
    expect(await mend('# A\n\n## Notes :\n\n### **Soil:**\n\n## Fin：\n', id)).toBe('# A\n\n## Notes\n\n### **Soil**\n\n## Fin\n')
    expect(await find('# A\n\n## `a:`\n\n## Why?\n\n## etc.\n', id)).toEqual([])
  })

  it('asks for a title only of pages that are published', async () => {
    const page = { 'README.md': '# A\n\nText.\n', 'draft.md': 'No title.\n' }
    expect(await checkFiles({ 'SUMMARY.md': '* [A](README.md)\n', ...page }, { rules: only('head/no-title') })).toEqual([])
    const listed = await checkFiles(
      { 'SUMMARY.md': '* [A](README.md)\n* [](draft.md)\n', ...page },
      { rules: only('head/no-title') },
    )
    expect(listed.map(({ file }) => file)).toEqual(['draft.md'])
    const unlisted = await checkFiles(page, { rules: only('head/no-title') })
    expect(unlisted.map(({ file }) => file)).toEqual(['draft.md'])
  })
})

describe('head/no-space', () => {
  const id = 'head/no-space'

  it.each([
    ['# A\n\n##Tides\n\nText.\n', ['3:1-3'], '# A\n\n## Tides\n\nText.\n'],
    ['# A\n\n## B\n\n###潮汐\n', ['5:1-4'], '# A\n\n## B\n\n### 潮汐\n'],
    ['# A\n\n* Text.\n\n  ##Été\n', ['5:3-5'], '# A\n\n* Text.\n\n  ## Été\n'],
    ['# A\n\n> ##Tides\n', ['3:3-5'], '# A\n\n> ## Tides\n'],
    ['# A\n\nText.\n##Tides\nText.\n', ['4:1-3'], undefined],
    ['# A\n\n###Tides\n', ['3:1-4'], undefined],
    ['# A\n\n##Tides\n\n#### B\n', ['3:1-3'], undefined],
    ['# A\n\n##Tides\n\n## Tides\n', ['3:1-3'], undefined],
    ['# A\n\n##Tides##\n', ['3:1-3'], undefined],
    ['# A\n\n##1. 安装\n', ['3:1-3'], '# A\n\n## 1. 安装\n'],
    ['# A\n\n##2.1 Tides\n', ['3:1-3'], '# A\n\n## 2.1 Tides\n'],
    ['# A\n\n##0x01 前言\n', ['3:1-3'], '# A\n\n## 0x01 前言\n'],
    ['# A\n\n##（一）概述\n', ['3:1-3'], '# A\n\n## （一）概述\n'],
    ['# A\n\n##【潮汐】\n', ['3:1-3'], '# A\n\n## 【潮汐】\n'],
    ['# A\n\n##**粗**\n', ['3:1-3'], '# A\n\n## **粗**\n'],
    ['# A\n\n##`code`\n', ['3:1-3'], '# A\n\n## `code`\n'],
    ['# A\n\n##[b](https://b.example)\n', ['3:1-3'], '# A\n\n## [b](https://b.example)\n'],
    ['#Tides\n\nText.\n', ['1:1-2'], undefined],
  ])('%j', async (source, expected, better) => {
    const found = await find(source, id)
    expect(found.map(({ place }) => `${place?.start.line}:${place?.start.column}-${place?.end.column}`)).toEqual(expected)
    expect(found.filter(({ fix }) => fix?.safe === true)).toHaveLength(better === undefined ? 0 : expected.length)
    if (better !== undefined) expect(await mend(source, id)).toBe(better)
  })

  it.each([
    '#tides',
    '#!/bin/sh',
    '#ffcc00',
    '#define TIDE 2',
    'Join\n##gardening on Sundays.',
    '\\##Tides',
    '##vso[task.complete]',
    '##[section]Starting',
    '##2',
    '##2.1',
    '##*',
    '##',
    '`a\n##Tides`',
    '```\n##Tides\n```',
    '    ##Tides',
    '| a | b |\n| --- | --- |\n| ##Tides | c |',
    '<table><tbody><tr><td>##Tides</td></tr></tbody></table>',
    '$$\n##Tides\n$$',
  ])('says nothing: %j', async (text) => {
    expect(told(await checkFiles(filesOf(`# A\n\n${text}\n`), { rules: only(id) }))).toEqual([])
  })

  const pages = ['#tides #boats\n', '#Tides\n\n# A\n', '#ffcc00\n', '#2\n', '#Tides\nText.\n', 'Text.\n\n#Tides\n']
  it.each(pages)('says nothing of a whole page: %j', async (source) => {
    expect(told(await checkFiles(filesOf(source), { rules: only(id) }))).toEqual([])
  })
})
