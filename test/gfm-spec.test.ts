/** The extensions of GitHub's specification, in examples of our own of the same shapes: the tree is that of the bare parser. */
import { describe, expect, test } from 'vitest'
import { comparable, engines, parseBare, parseWith } from './support/syntax.ts'

const examples: Readonly<Record<string, string>> = {
  // Tables (extension), examples 198 to 205
  'a table': '| herb | month |\n| --- | --- |\n| mint | May |',
  'a table with alignments and uneven pipes': '| mint | parsley |\n:-: | -----------:\nMay | June',
  'escaped pipes in cells': '| f\\|an |\n| ------ |\n| in `\\|` code |\n| in **\\|** bold |',
  'a table that a quote ends': '| mint | sage |\n| --- | --- |\n| May | June |\n> rain',
  'a table that a line without pipes goes on': '| mint | sage |\n| --- | --- |\n| May | June |\nJuly\n\nrain',
  'a delimiter row of another width is no table': '| mint | sage |\n| --- |\n| May |',
  'rows of other widths': '| mint | sage |\n| --- | --- |\n| May |\n| May | June | July |',
  'a table without rows': '| mint | sage |\n| --- | --- |',
  'a table in a list and a quote': '* > | mint |\n  > | :-- |\n  > | May |',
  'emphasis and links in cells': '| *mint* | [sage](sage.md) |\n| - | - |\n| ~~May~~ | `June` |',
  // Task list items (extension), examples 279 and 280
  'task list items': '- [ ] water\n- [x] weed',
  'nested tasks': '- [x] beds\n  - [ ] carrots\n  - [X] leeks\n- [ ] greenhouse',
  'a task that begins with emphasis': '- [ ] *water* it\n- [x] `weed`',
  'brackets that are no task': '- [] water\n- [y] weed\n- [ ]',
  // Strikethrough (extension), examples 491 to 493
  strikethrough: '~~Rain~~ Sun, ~wind~ too',
  'strikethrough ends with its paragraph': 'This ~~has a\n\nnew row~~.',
  'three tildes strike nothing': 'This will ~~~not~~~ strike.',
  'strikethrough around bold': '~~some **bold** words~~',
  // Autolinks (extension), examples 622 to 631
  'a host with www': 'www.harbour.example',
  'a path ends before punctuation': 'Visit www.harbour.example/a.b. and www.harbour.example/ferry?',
  'brackets in addresses': 'www.tide.example/find?q=Moon+(full)\n\n(www.tide.example/find?q=Moon+(full))',
  'an entity at the end of an address': 'www.tide.example/find?q=low&hl=en\n\nwww.tide.example/find?q=low&hl;',
  'an address ends at a less-than sign': 'www.tide.example/ab<cd',
  'http and https': 'http://tide.example (Visit https://tide.example/now?x=1#y)',
  'e-mail addresses': 'keeper@lamp.example and a.b-c_d@lamp.example.',
  'characters that an e-mail address may end with': 'a-b_c@lamp.example.\n\na.b@lamp.example-\n\na@lamp.example_',
  'no link in code': '`www.harbour.example` and `keeper@lamp.example`',
  // Disallowed raw HTML (extension), example 652: the parser keeps it
  'raw HTML': '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is kept. <XMP> too.\n</blockquote>',
  // Footnotes, which the specification does not name
  footnotes: 'Low tide[^1].\n\n[^1]: Twice a day.\n\n    And *then* again.',
}

/** Where an engine itself differs from the bare parser. */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = { native: {}, remark: {} }

describe.each(engines)('with the %s engine', (name, engine) => {
  const exceptions = known[name] ?? {}

  test.each(Object.keys(examples).filter((title) => !(title in exceptions)))('%s', (title) => {
    const source = examples[title] as string
    const { tree, diagnostics } = parseWith(engine, source)
    expect(comparable(tree)).toEqual(comparable(parseBare(source)))
    expect(diagnostics).toEqual([])
  })

  test.each(Object.keys(exceptions))('%s is an exception', (title) => {
    const source = examples[title] as string
    expect(comparable(parseWith(engine, source).tree)).not.toEqual(comparable(parseBare(source)))
  })
})
