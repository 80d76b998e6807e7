/** Both engines give the same tree, positions included, on every page of the fixtures. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, filesBelow, native, parseBare, parseFile, parseWith, reference } from './support/syntax.ts'

const folder = new URL('../fixtures', import.meta.url).pathname

/** Pages on which the engines themselves differ, with the place and the cause. */
const known: Readonly<Record<string, string>> = {
  'blocks/footnotes': 'the last item of a list in a footnote ends at the indentation of the paragraph behind it',
  'blocks/text-debris': 'an address without a scheme that follows text: the reference gives no positions to either',
  'nesting/fence-left-open-in-a-list': 'a fence that its list item ends: one blank line more or less belongs to it',
}

const pages = filesBelow(folder, '.md')
  .filter((file) => !file.startsWith(`${folder}/expected/`))
  .filter((file) => file.endsWith('/input.md') || file.startsWith(`${folder}/spaces/`))
  .map((file) => ({ file, name: file.slice(folder.length + 1).replace(/\/input\.md$/, '') }))

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(100)
})

test.each(pages.filter(({ name }) => !(name in known)))('$name', ({ file }) => {
  const [ours, theirs] = [parseFile(native, file), parseFile(reference, file)]
  expect(comparable(ours.tree)).toEqual(comparable(theirs.tree))
  expect(ours.diagnostics).toEqual(theirs.diagnostics)
})

test.each(Object.keys(known))('%s is an exception', (name) => {
  const file = `${folder}/${name}/input.md`
  expect(comparable(parseFile(native, file).tree)).not.toEqual(comparable(parseFile(reference, file).tree))
})

describe('where the native parser is corrected', () => {
  const cases: Readonly<Record<string, string>> = {
    'raw HTML ends with its line, and its items with it': '* lamp\n  * <!-- oil -->\n* wick',
    'asterisks between an underscore and a letter do not close': 'a **boat **_**at anchor**_',
    'asterisks between a letter and an underscore do not open': 'lamp*_oil_*wick',
    'asterisks behind one that is escaped do not close': 'lamp **\\***wick',
    'a line of them in a list in a quote stays in its place': 'Oil\n\n> * lamp\n>\n>   ## a **boat **_**at `anchor`**_ **now**\n',
    'lines of them that refer to others': 'a **boat **_**at [anchor]**_ **now**\n\n[anchor]: oil.md',
    'several lines of them': 'a **boat **_**at\nanchor**_ **now**',
    'cells of them': '| lamp |\n| --- |\n| a **boat **_**at anchor**_ \\| **now** |',
    'indented code right below a heading behind a list is one block': '* lamp\n\n# Oil\n    one\n      two\n\n    three',
    'indented code right below HTML behind a list is one block, in a quote too': '> 1. lamp\n>\n> <!-- oil -->\n>\tone\n>\t  two',
    'indented code right below a heading behind a quote is one block': '> # Oil\n# Wick\n    one\n    two',
    'indented code right below a rule behind a quote is one block': '> # Oil\n***\n    one\n    two',
    'indented code with a fence in it is one block': '* lamp\n\n***\n    ```\n    two\n    ```\n```\n    fence\n```',
    'HTML that the document ends keeps its line end': '<!-- oil\n',
    'HTML that its item ends keeps its line end': '* <!-- oil\n* wick',
    'the paragraph of a task that begins with code': '* [x] `oil`\n* [ ] *wick*\n* [ ] lamp',
  }
  test.each(Object.entries(cases))('%s', (_, source) => {
    expect(comparable(native(source))).toEqual(comparable(parseBare(source)))
  })
})

test('emphasis is paired as the reference pairs it', () => {
  const piece = fc.constantFrom(
    'lamp',
    'é',
    '灯',
    ' ',
    '.',
    '(',
    '*',
    '**',
    '***',
    '_',
    '__',
    '\\*',
    '`oil`',
    '[wick](oil.md)',
    '\n',
  )
  const lead = fc.constantFrom('', '* ', '> ', '# ', '> 1. ', '| oil |\n| --- |\n| ')
  fc.assert(
    fc.property(lead, fc.array(piece, { minLength: 3, maxLength: 14 }), (first, pieces) => {
      const source = first + pieces.join('')
      expect(comparable(native(source))).toEqual(comparable(parseBare(source)))
    }),
    { numRuns: 1500 },
  )
})

test('formulas say nothing of how they are rendered', () => {
  const tree = parseWith(reference, 'A $$x$$ in text').tree
  expect(comparable(tree)).toEqual(comparable(parseWith(native, 'A $$x$$ in text').tree))
})
