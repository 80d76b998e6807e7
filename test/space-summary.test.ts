import { describe, expect, test } from 'vitest'
import { fileIndex } from '../src/space/file-index.ts'
import { straightenSummary } from '../src/space/straighten-summary.ts'
import { readSummary } from '../src/space/summary.ts'
import { summaryFromFolders } from '../src/space/summary-from-folders.ts'
import { drawn, plainParse, said } from './space-support.ts'

const pages = ['README.md', 'beds/README.md', 'beds/herbs.md', 'beds/roses.md', 'soil.md', 'water.md']

/** Reads a table of contents over the pages above and `more`. */
function read(source: string, more: readonly string[] = [], file = 'SUMMARY.md', root = '') {
  const paths = [...pages, ...more].map((path) => (root === '' ? path : `${root}/${path}`))
  const index = fileIndex(paths.map((path) => ({ path, size: 1 })))
  const { summary, diagnostics } = readSummary(source, { file, root, index, parse: plainParse })
  return {
    summary,
    parts: summary.parts.map((part) => [part.title, ...drawn(part.entries)]),
    entries: drawn(summary.parts.flatMap((part) => part.entries)),
    said: said(diagnostics),
    diagnostics,
  }
}

describe('the shape', () => {
  test('parts, their slugs, dividers and a title in any language', () => {
    const source = `# Inhalt

* [Start](README.md)

## Beete <a href="#beds" id="beds"></a>

* [Kräuter](beds/herbs.md "Kurz")
  * [Rosen](beds/roses.md)

***

* [Boden](soil.md)

### Mehr

- [Wasser](water.md)
`
    const { summary, parts, said: found } = read(source)
    expect(summary).toMatchObject({ file: 'SUMMARY.md', title: 'Inhalt' })
    expect(parts).toEqual([
      [undefined, 'Start → README.md'],
      ['Beete', 'Kräuter → beds/herbs.md "Kurz"', '  Rosen → beds/roses.md'],
      [undefined, 'Boden → soil.md'],
      ['Mehr', 'Wasser → water.md'],
    ])
    expect(summary.parts[1]?.slug).toBe('beds')
    expect(summary.parts[1]?.entries[0]?.line).toBe(7)
    expect(found).toEqual([])
  })

  test('a divider before a heading makes no part of its own', () => {
    expect(read('* [A](soil.md)\n\n---\n\n## More\n\n* [B](water.md)\n').parts).toEqual([
      [undefined, 'A → soil.md'],
      ['More', 'B → water.md'],
    ])
  })

  test.each([
    ['[C#](<C# und Co.md>)', 'C# → C# und Co.md'],
    ['[C#](<C# und Co.md#Wie?>)', 'C# → C# und Co.md#Wie?'],
    ['[Was?](<was ist das?.md>)', 'Was? → was ist das?.md'],
    ['[Boden](soil.md#ph)', 'Boden → soil.md#ph'],
  ])('signs that belong to the name of a file: %s', (link, entry) => {
    expect(read(`* ${link}\n`, ['C# und Co.md', 'was ist das?.md'])).toMatchObject({ entries: [entry], said: [] })
  })

  test.each([
    ['[Eins](Kapitel eins.md)', ['Eins → Kapitel eins.md'], ['link/malformed-url SUMMARY.md 1:10']],
    ['[Eins](Kapitel eins.md#a "E")', ['Eins → Kapitel eins.md#a "E"'], ['link/malformed-url SUMMARY.md 1:10']],
    ['[Zwei](Kapitel zwei.md)', ['Zwei'], ['link/malformed-url SUMMARY.md 1:10', 'summary/missing-file SUMMARY.md 1:1']],
    ['[Eins](zu zweit)', ['[Eins](zu zweit)'], []],
  ])('an address with spaces, as GitBook 2 read it: %s', (link, entries, faults) => {
    expect(read(`* ${link}\n`, ['Kapitel eins.md'])).toMatchObject({ entries, said: faults })
  })

  test('a target that GitBook has lost', () => {
    expect(read('* [Boden](broken://pages/b856)\n').said).toEqual(['summary/missing-file SUMMARY.md 1:11'])
  })

  test('several H1: the first is the title, the others are parts', () => {
    expect(read('# Book\n\n# One\n\n* [A](soil.md)\n').parts).toEqual([['One', 'A → soil.md']])
  })

  test.each([
    ['two', '* [Beds](beds/README.md)\n  * [Herbs](beds/herbs.md)\n    * [Roses](beds/roses.md)\n* [Soil](soil.md)'],
    ['three', '- [Beds](beds/README.md)\n   - [Herbs](beds/herbs.md)\n      - [Roses](beds/roses.md)\n- [Soil](soil.md)'],
    ['four', '+ [Beds](beds/README.md)\n    + [Herbs](beds/herbs.md)\n        + [Roses](beds/roses.md)\n+ [Soil](soil.md)'],
    ['tabs', '* [Beds](beds/README.md)\n\t* [Herbs](beds/herbs.md)\n\t\t* [Roses](beds/roses.md)\n* [Soil](soil.md)'],
    [
      'leaps',
      '  * [Beds](beds/README.md)\n        - [Herbs](beds/herbs.md)\n                + [Roses](beds/roses.md)\n  * [Soil](soil.md)',
    ],
    [
      'wide',
      '*   [Beds](beds/README.md)\n    *   [Herbs](beds/herbs.md)\n        *   [Roses](beds/roses.md)\n*   [Soil](soil.md)',
    ],
    ['numbered', '1. [Beds](beds/README.md)\n   1. [Herbs](beds/herbs.md)\n      1. [Roses](beds/roses.md)\n2. [Soil](soil.md)'],
    [
      'blank lines',
      '* [Beds](beds/README.md)\n\n  * [Herbs](beds/herbs.md)\n\n    * [Roses](beds/roses.md)\n\n\n* [Soil](soil.md)',
    ],
    ['mixed', '* [Beds](beds/README.md)\n  - [Herbs](beds/herbs.md)\n\t  + [Roses](beds/roses.md)\n- [Soil](soil.md)'],
    [
      'a list in code',
      '# Contents\n\n    * [Beds](beds/README.md)\n      * [Herbs](beds/herbs.md)\n        * [Roses](beds/roses.md)\n    * [Soil](soil.md)',
    ],
  ])('indentation by hand: %s', (_, source) => {
    const { entries, said: found } = read(`${source}\n`)
    expect(entries).toEqual(['Beds → beds/README.md', '  Herbs → beds/herbs.md', '    Roses → beds/roses.md', 'Soil → soil.md'])
    expect(found).toEqual([])
  })

  test('one column more is no level', () => {
    expect(read('* [A](soil.md)\n * [B](water.md)\n').entries).toEqual(['A → soil.md', 'B → water.md'])
  })

  test('straightening keeps every line where it is', () => {
    const source = '# T\n\n<!--\n* [Gone](gone.md)\n-->\n- [A](soil.md)\n\n      text\n- [B](water.md)'
    expect(straightenSummary(source).split('\n').length).toBe(source.split('\n').length)
    expect(read(source).summary.parts[0]?.entries.map((entry) => entry.line)).toEqual([6, 9])
  })

  test('comments hold no entries', () => {
    const source = '* [A](soil.md)\n<!-- * [B](water.md)\n  * [C](gone.md) -->\n  * [D](beds/herbs.md) <!-- x -->\n'
    expect(read(source)).toMatchObject({ entries: ['A → soil.md', '  D → beds/herbs.md'], said: [] })
  })

  test('links that stand without a list are entries too', () => {
    expect(read('# S\n\n[Preface](README.md)\n\n- [A](soil.md)\n').entries).toEqual(['Preface → README.md', 'A → soil.md'])
  })

  test('levels nested without end neither throw nor lose entries', () => {
    const source = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}* [Soil](soil.md#${depth})`).join('\n')
    expect(read(source).entries.length).toBe(300)
  })
})

describe('titles', () => {
  test.each([
    ['[**Sowing** in _March_ with `seeds`](soil.md)', 'Sowing in March with seeds'],
    ['[Pots \\(clay\\) \\[new\\] \\_x\\_](soil.md)', 'Pots (clay) [new] _x_'],
    ['[Salt &amp; water &#x20AC;](soil.md)', 'Salt & water €'],
    ['[:seedling: Sowing](soil.md)', '🌱 Sowing'],
    ['[:tools: Sheds](soil.md)', '🛠️ Sheds'],
    [':flag\\_fr: [Semis](soil.md)', '🇫🇷 Semis'],
    ['[Opens 10:30:45 :nosuchthing:](soil.md)', 'Opens 10:30:45 :nosuchthing:'],
    ['📘 [Guide](soil.md)', '📘 Guide'],
    ['1.2 [Guide](soil.md)', '1.2 Guide'],
    ['**[Guide](soil.md)**', 'Guide'],
    ['[Guide](soil.md) for the impatient', 'Guide'],
    ['[ \u200BGuide ](soil.md)', 'Guide'],
    ['[Long\n  title](soil.md)', 'Long title'],
    ['[](soil.md)', 'Soil'],
    ['[x] [Guide](soil.md)', 'Guide'],
  ])('%j reads as %j', (item, title) => {
    expect(read(`* ${item}\n`).entries).toEqual([`${title} → soil.md`])
  })

  test.each([
    ['Just a label', 'Just a label'],
    ['1. First steps', '1. First steps'],
    ['# Marked', '# Marked'],
    ['**Bold** label', 'Bold label'],
  ])('a label: %j', (item, title) => {
    expect(read(`* ${item}\n  * [Soil](soil.md)\n`)).toMatchObject({ entries: [title, '  Soil → soil.md'], said: [] })
  })
})

describe('targets', () => {
  test.each([
    ['soil.md', 'soil.md'],
    ['./soil.md', 'soil.md'],
    ['/soil.md', 'soil.md'],
    ['soil.md#peat', 'soil.md#peat'],
    ['beds/', 'beds/README.md'],
    ['beds', 'beds/README.md'],
    ['soil', 'soil.md'],
    ['soil.html', 'soil.md'],
    ['beds/../soil.md', 'soil.md'],
    ['beds\\herbs.md', 'beds/herbs.md'],
    ['soil.md?ref=1', 'soil.md'],
    ['<README (1).md>', 'README (1).md'],
    ['README%20\\(1\\).md', 'README (1).md'],
    ['01\\_first.md', '01_first.md'],
    ['%E5%BA%AD.md', '庭.md'],
    ['100%.md', '100%.md'],
    ['https://ferry.example/times', 'https://ferry.example/times'],
    ['mailto:quay@ferry.example', 'mailto:quay@ferry.example'],
  ])('%j leads to %j', (target, expected) => {
    expect(read(`* [T](${target})\n`, ['README (1).md', '01_first.md', '庭.md', '100%.md'])).toMatchObject({
      entries: [`T → ${expected}`],
      said: [],
    })
  })

  test('a link by reference', () => {
    expect(read('* [Soil][s]\n\n[s]: soil.md "Short"\n').entries).toEqual(['Soil → soil.md "Short"'])
  })

  test('pages made from a specification', () => {
    const source = `* [A](soil.md)
* \`\`\`yaml
  type: builtin:openapi
  props:
    models: true
  dependencies:
    spec:
      ref:
        kind: openapi
        spec: ferries
  \`\`\`
* [B](water.md)
`
    const { summary, entries, said: found } = read(source)
    expect(entries).toEqual(['A → soil.md', 'ferries', 'B → water.md'])
    expect(summary.parts[0]?.entries[1]).toMatchObject({
      line: 2,
      generator: expect.stringMatching(/^type: builtin:openapi\n {0}props:\n {2}models: true\n/),
    })
    expect(found).toEqual([])
  })

  test('a fence that is never closed ends with its item', () => {
    expect(read('* ```yaml\n  type: x\n* [B](water.md)\n').entries).toEqual(['', 'B → water.md'])
  })
})

describe('faults', () => {
  test('a page listed twice: the first counts, a section of it is no second entry', () => {
    const { entries, said: found, diagnostics } = read('* [A](soil.md)\n* [Peat](soil.md#peat)\n  * [Again](./soil.md)\n')
    expect(entries).toEqual(['A → soil.md', 'Peat → soil.md#peat', '  Again → soil.md'])
    expect(found).toEqual(['summary/duplicate SUMMARY.md 3:13'])
    expect(diagnostics[0]?.message).toContain('line 1')
  })

  test('targets that lead nowhere stay as labels', () => {
    const source = `* [Empty]()
* [Hash](#)
* [Gone](gone.md)
  * [Soil](soil.md)
* [Above](../notes.md)
* [Script](javascript:alert\\(1\\))
* [Plan](plan.pdf)
`
    const { entries, said: found } = read(source, ['plan.pdf'])
    expect(entries).toEqual(['Empty', 'Hash', 'Gone', '  Soil → soil.md', 'Above', 'Script', 'Plan'])
    expect(found).toEqual([
      'summary/empty-link SUMMARY.md 1:3',
      'summary/empty-link SUMMARY.md 2:3',
      'summary/missing-file SUMMARY.md 3:10',
      'link/outside-space SUMMARY.md 5:11',
      'link/dangerous SUMMARY.md 6:12',
      'summary/missing-file SUMMARY.md 7:10',
    ])
  })

  test('another case or Unicode form is the page that was meant, and is reported', () => {
    const { entries, diagnostics } = read('* [H](Beds/HERBS.md)\n* [E](e\u0301tang.md)\n', ['étang.md'])
    expect(entries).toEqual(['H → beds/herbs.md', 'E → étang.md'])
    expect(diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      'summary/case: Cannot find page `Beds/HERBS.md`; did you mean `beds/herbs.md`',
      'summary/case: Cannot find page `e\u0301tang.md`; did you mean `étang.md`',
    ])
  })

  test('tables of contents and reusable content are no pages', () => {
    const { entries, said: found } = read('* [A](beds/SUMMARY.md)\n* [B](.gitbook/includes/x.md)\n', [
      'beds/SUMMARY.md',
      '.gitbook/includes/x.md',
    ])
    expect(entries).toEqual(['A', 'B'])
    expect(found.length).toBe(2)
  })

  test('paths are seen from the folder of the table of contents, below the root', () => {
    const { entries, said: found } = read('* [A](../soil.md)\n* [B](herbs.md)\n* [C](../../x.md)\n', [], 'beds/toc.md', 'docs')
    expect(entries).toEqual(['A → soil.md', 'B → beds/herbs.md', 'C'])
    expect(found).toEqual(['link/outside-space docs/beds/toc.md 3:7'])
  })
})

describe('without a table of contents', () => {
  test('the landing page first, then files and folders as people count', () => {
    const paths = [
      '10-end.md',
      '2-soil.md',
      'README.md',
      'beds/10.md',
      'beds/9.md',
      'beds/README.md',
      'tools/rake/care.md',
      'étang.md',
    ]
    const { parts } = summaryFromFolders(paths, 'README.md')
    expect(drawn(parts[0]?.entries ?? [])).toEqual([
      'README → README.md',
      '2 soil → 2-soil.md',
      '10 end → 10-end.md',
      'Beds → beds/README.md',
      '  9 → beds/9.md',
      '  10 → beds/10.md',
      'Étang → étang.md',
      'Tools',
      '  Rake',
      '    Care → tools/rake/care.md',
    ])
  })
})
