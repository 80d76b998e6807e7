/** Rules about SUMMARY.md: exact places, fixes that hold, and what is no fault. */
import { describe, expect, it } from 'vitest'
import { processorTime } from './processor-time.ts'
import { checkFiles, mended, told } from './support/check-example.ts'

const pages: Record<string, string> = {
  'README.md': '# Garden\n\nWater in the evening.\n',
  'beds/herbs.md': '# Herbs\n\nMint wants shade.\n',
  'beds/roses (old).md': '# Old roses\n\nPrune them in March.\n',
  'soil.md': '# Soil\n\nDark and crumbly.\n\n## Lime\n\nA handful in autumn.\n',
}

const rest = '* [Garden](README.md)\n* [Herbs](beds/herbs.md)\n* [Roses](<beds/roses (old).md>)\n'
const summary = (entries: string): string => `# Table of contents\n\n${entries}`
const withPages = (entries: string, more: Record<string, string> = {}): Record<string, string> => ({
  'SUMMARY.md': summary(entries),
  ...pages,
  ...more,
})

async function ids(files: Record<string, string>): Promise<string[]> {
  const found = await checkFiles(files)
  return found.map(({ id, file, place }) => `${id} ${file}:${place?.start.line}:${place?.start.column}-${place?.end.column}`)
}

/** What becomes of the table of contents when all fixes are applied, once nothing is left to mend. */
async function mendedSummary(files: Record<string, string>): Promise<string> {
  const once = mended(files, await checkFiles(files))
  expect(told(await checkFiles(once))).toEqual([])
  return once['SUMMARY.md'] ?? ''
}

describe('entries that lead nowhere', () => {
  it.each([
    ['* [Soil](siol.md)', 'summary/missing-file SUMMARY.md:6:10-17'],
    ['* [Soil](<siol.md> "Earth")', 'summary/missing-file SUMMARY.md:6:11-18'],
    ['  - **[Soil](Soil.md)**', 'summary/case SUMMARY.md:6:14-21'],
    ['\t* [Soil [old]](soil.MD)', 'summary/case SUMMARY.md:6:17-24'],
    ['* [Soil]()', 'summary/empty-link SUMMARY.md:6:3-11'],
    ['* [Soil](../soil.md)', 'link/outside-space SUMMARY.md:6:10-20'],
  ])('%j: %s', async (entry, expected) => {
    expect((await ids(withPages(`${rest}${entry}\n`))).filter((each) => !each.startsWith('summary/unlisted'))).toEqual([expected])
  })

  it('says what cannot be seen when accents are written in another way', async () => {
    const files = withPages(`${rest}* [Soil](soil.md)\n* [Été](${'été'.normalize('NFC')}.md)\n`, {
      [`${'été'.normalize('NFD')}.md`]: '# Été\n\nArroser le soir.\n',
    })
    const found = await checkFiles(files)
    expect(found.map(({ id, hint }) => [id, /NFD, NFC/.test(hint ?? '')])).toContainEqual(['summary/case', true])
  })

  it('tells a place on no page from no target', async () => {
    const found = await checkFiles(withPages(`${rest}* [Soil](soil.md)\n* [II. Lime](#II)\n`))
    expect(told(found)).toEqual([
      'summary/empty-link SUMMARY.md:7:3 Unexpected target `#II` for `II. Lime`, which is a place on no page, expected a page',
    ])
  })

  it.each([
    ['* [Soil](soill.md#lime)\n* [Soil](soil.md)', '* [Soil](soill.md#lime)\n* [Soil](soil.md)'],
    ['* [Soil](soill.md "Earth")', '* [Soil](soil.md "Earth")'],
    ['* [Soil](<Soil.md> "Earth")', '* [Soil](<soil.md> "Earth")'],
    ['* [Soil]()', '* [Soil](soil.md)'],
    ['* [Soil] (soil.md)', '* [Soil](soil.md)'],
  ])('%j becomes %j', async (entry, expected) => {
    const files = withPages(`${rest}${entry}\n`)
    expect(mended(files, await checkFiles(files))['SUMMARY.md']).toBe(summary(`${rest}${expected}\n`))
  })

  it('writes a name with spaces and brackets so that it can be read', async () => {
    const entries = '* [Garden](README.md)\n* [Herbs](beds/herbs.md)\n* [Roses](beds/rose%20\\(old\\).md)\n* [Soil](soil.md)\n'
    expect(await mendedSummary(withPages(entries))).toContain('* [Roses](<beds/roses (old).md>)\n')
  })

  it('guesses no page that has an entry already', async () => {
    const found = await checkFiles(withPages(`${rest}* [Soil](soil.md)\n* [Earth](soil2.md)\n* [Loam](loam/soil.md)\n`))
    expect(found.map(({ id, fix }) => [id, fix])).toEqual([
      ['summary/missing-file', undefined],
      ['summary/missing-file', undefined],
    ])
  })
})

describe('an address with spaces', () => {
  it('is written so that it can be read', async () => {
    const oats = { 'beds/old oats.md': '# Oats\n\nSow them in March.\n' }
    const entries = `${rest}* [Soil](soil.md)\n* [Oats](beds/old oats.md)\n`
    expect(await mendedSummary(withPages(entries, oats))).toBe(summary(entries.replace('old oats', 'old%20oats')))
  })

  it('that leads nowhere needs more than that', async () => {
    const found = await checkFiles(withPages(`${rest}* [Soil](soil old.md)\n`))
    expect(found.find(({ id }) => id === 'link/malformed-url')?.fix).toBeUndefined()
  })
})

describe('a page listed twice', () => {
  it('goes where nothing stands below it', async () => {
    const files = withPages(`${rest}* [Soil](soil.md)\n  * [Again](soil.md)\n* [More](./soil.md)`)
    expect(await mendedSummary(files)).toBe(summary(`${rest}* [Soil](soil.md)\n`))
  })

  it.each([
    ['with entries below it', '* [Again](soil.md)\n  * [Roses](<beds/roses (old).md>)\n'],
    ['with more text', '* [Again](soil.md) and more\n* [Roses](<beds/roses (old).md>)\n'],
    ['over two lines', '* [Again and\n  again](soil.md)\n* [Roses](<beds/roses (old).md>)\n'],
  ])('stays %s', async (_, entries) => {
    const found = await checkFiles(withPages(`* [Garden](README.md)\n* [Herbs](beds/herbs.md)\n* [Soil](soil.md)\n${entries}`))
    expect(found.map(({ id, fix }) => [id, fix])).toEqual([['summary/duplicate', undefined]])
  })

  it('is safe to take out where no words go with it', async () => {
    const found = await checkFiles(withPages(`${rest}* [Soil](soil.md)\n* [Soil](soil.md)\n* [What to dig](soil.md)\n`))
    expect(found.map(({ id, fix }) => [id, fix?.safe])).toEqual([
      ['summary/duplicate', true],
      ['summary/duplicate', false],
    ])
  })

  it('is not meant by entries for its sections', async () => {
    expect(await ids(withPages(`${rest}* [Soil](soil.md)\n  * [Lime](soil.md#lime)\n`))).toEqual([])
  })
})

describe('indentation', () => {
  it.each([
    ['two', '* [Garden](README.md)\n  * [Herbs](beds/herbs.md)\n    * [Soil](soil.md)\n  * [Roses](<beds/roses (old).md>)\n'],
    [
      'three',
      '- [Garden](README.md)\n   - [Herbs](beds/herbs.md)\n      - [Soil](soil.md)\n   - [Roses](<beds/roses (old).md>)\n',
    ],
    [
      'four',
      '* [Garden](README.md)\n    * [Herbs](beds/herbs.md)\n        * [Soil](soil.md)\n    * [Roses](<beds/roses (old).md>)\n',
    ],
    ['tabs', '* [Garden](README.md)\n\t* [Herbs](beds/herbs.md)\n\t\t* [Soil](soil.md)\n\t* [Roses](<beds/roses (old).md>)\n'],
    ['one column', '* [Garden](README.md)\n * [Herbs](beds/herbs.md)\n* [Soil](soil.md)\n* [Roses](<beds/roses (old).md>)\n'],
    [
      'wide bullets',
      '*   [Garden](README.md)\n    *   [Herbs](beds/herbs.md)\n*   [Soil](soil.md)\n*   [Roses](<beds/roses (old).md>)\n',
    ],
    [
      'a section after a divider',
      `* [Garden](README.md)\n\n***\n\n* [Herbs](beds/herbs.md)\n\n## More\n\n* [Soil](soil.md)\n* [Roses](<beds/roses (old).md>)\n`,
    ],
  ])('by %s is as it should be', async (_, entries) => {
    expect(await ids(withPages(entries))).toEqual([])
  })

  it('of several levels at once is said once, and mended with all that stands below', async () => {
    const entries =
      '* [Garden](README.md)\n        * [Herbs](beds/herbs.md)\n          * [Soil](soil.md)\n        * [Roses](<beds/roses (old).md>)\n'
    expect(await ids(withPages(entries))).toEqual(['summary/jump-level SUMMARY.md:4:1-9'])
    expect(await mendedSummary(withPages(entries))).toBe(
      summary('* [Garden](README.md)\n  * [Herbs](beds/herbs.md)\n    * [Soil](soil.md)\n  * [Roses](<beds/roses (old).md>)\n'),
    )
  })

  it('that Markdown takes for code', async () => {
    const entries =
      '    * [Garden](README.md)\n      * [Herbs](beds/herbs.md)\n    * [Soil](soil.md)\n    * [Roses](<beds/roses (old).md>)\n'
    expect(await ids(withPages(entries))).toEqual(['summary/bad-indent SUMMARY.md:3:1-5'])
    expect(await mendedSummary(withPages(entries))).toBe(
      summary('* [Garden](README.md)\n  * [Herbs](beds/herbs.md)\n* [Soil](soil.md)\n* [Roses](<beds/roses (old).md>)\n'),
    )
  })

  it('by tabs among spaces', async () => {
    const entries = '* [Garden](README.md)\n  * [Herbs](beds/herbs.md)\n\t* [Soil](soil.md)\n\t* [Roses](<beds/roses (old).md>)\n'
    expect(await ids(withPages(entries))).toEqual(['summary/tab-indent SUMMARY.md:5:1-2'])
    expect(await mendedSummary(withPages(entries))).toContain('    * [Soil](soil.md)\n    * [Roses]')
  })

  it('of YAML and comments is nobody’s level', async () => {
    const yaml =
      '* ```yaml\n  type: builtin:openapi\n  list:\n            - one\n  dependencies: { spec: { ref: { spec: herbs } } }\n  ```\n<!--\n            * [Gone](gone.md)\n-->\n'
    expect(await ids(withPages(`${rest}* [Soil](soil.md)\n${yaml}`))).toEqual([])
  })
})

describe('labels and sections', () => {
  it('lets a label stand above entries, and links stand for themselves', async () => {
    const entries = `${rest}* Ground\n  * [Soil](soil.md)\n* [Nursery](https://nursery.example/)\n* Older\n  * Still older\n    * [Lime](soil.md#lime)\n`
    expect(await ids(withPages(entries))).toEqual([])
  })

  it('wants a label to have entries below it', async () => {
    expect(await ids(withPages(`${rest}* [Soil](soil.md)\n* To be **written**\n`))).toEqual([
      'summary/label-without-link SUMMARY.md:7:3-20',
    ])
  })

  it('wants a section to be there, and its page to be listed', async () => {
    expect(await ids(withPages(`${rest}* [Lime](soil.md#lime)\n`))).toEqual(['summary/anchor-entry SUMMARY.md:6:18-22'])
    expect(await ids(withPages(`${rest}* [Soil](soil.md)\n* [Lime](soil.md#limestone)\n`))).toEqual([
      'summary/anchor-entry SUMMARY.md:7:18-27',
    ])
  })
})

describe('pages without an entry', () => {
  const listed = withPages(`${rest}* [Soil](soil.md)\n`)
  const note = '# Note\n\nNothing much.\n'

  it.each([
    'CHANGELOG.md',
    'CODE_OF_CONDUCT.md',
    'beds/CONTRIBUTING.md',
    '.github/pull_request_template.md',
    '.vale/styles.md',
    '_drafts/later.md',
    'node_modules/x/README.md',
    '.gitbook/includes/note.md',
  ])('%s is not for readers', async (path) => {
    expect(await ids({ ...listed, [path]: note })).toEqual([])
  })

  it.each([
    ['a page that is hidden', { 'note.md': `---\nhidden: true\n---\n\n${note}` }],
    ['a space of its own', { 'fr/SUMMARY.md': '# Table\n', 'fr/README.md': note, 'fr/sol.md': note }],
    ['a folder of code', { 'tools/README.md': note, 'tools/src/notes.md': note, 'tools/src/index.ts': 'export {}' }],
    ['an entry in a comment', { 'SUMMARY.md': `${listed['SUMMARY.md']}<!-- * [Note](note.md) -->\n`, 'note.md': note }],
  ])('%s is not meant', async (_, files: Record<string, string>) => {
    expect(await ids({ ...listed, ...files })).toEqual([])
  })

  it('are named one by one, a whole folder once', async () => {
    const files = { ...listed, 'beds/beans.md': note, 'notes/a.md': note, 'notes/deep/b.md': note, 'plans/c.md': note }
    expect(await ids(files)).toEqual([
      'summary/unlisted-page beds/beans.md:1:1-1',
      'summary/unlisted-page notes/a.md:1:1-1',
      'summary/unlisted-page plans/c.md:1:1-1',
    ])
  })

  it.each([
    '### [Herbs](beds/herbs.md)\n',
    '* [Garden](README.md) / [Herbs](beds/herbs.md)\n',
    '* [Garden](README.md)\n\n| Bed |\n| --- |\n| [Herbs](beds/herbs.md) |\n',
  ])('are told where the table of contents names them elsewhere than in an entry: %j', async (entries) => {
    const found = await checkFiles({
      'SUMMARY.md': summary(entries),
      'README.md': '# Garden\n\nHere.\n',
      'beds/herbs.md': '# Herbs\n\nThyme.\n',
    })
    expect(found.filter(({ id }) => id === 'summary/unlisted-page').map(({ file }) => file)).toEqual(['beds/herbs.md'])
  })

  it('are listed after the last page of their folder and what stands below it', async () => {
    const entries =
      '* [Garden](README.md)\n- Beds\n  - [Herbs](beds/herbs.md)\n    - [Roses](<beds/roses (old).md>)\n      - [Soil](soil.md)\n'
    const files = withPages(entries, { 'beds/bush beans.md': '# Bush beans\n\nTwo rows.\n' })
    expect(await mendedSummary(files)).toBe(summary(`${entries}    - [Bush beans](<beds/bush beans.md>)\n`))
  })
})

it('takes thousands of broken entries in its stride', async () => {
  const entries = Array.from({ length: 3000 }, (_, at) => `${' '.repeat((at % 7) * 3)}* [Soil ${at}](gone/${at}.md)\n`).join('')
  const spent = processorTime()
  const found = await checkFiles(withPages(`${rest}* [Soil](soil.md)\n${entries}`))
  expect(found.filter(({ id }) => id === 'summary/missing-file').length).toBe(3000)
  expect(spent()).toBeLessThan(8000)
})

describe('entries from which GitBook makes pages', () => {
  const whole = [
    'type: builtin:openapi',
    'props:',
    '  models: true',
    'dependencies:',
    '  spec:',
    '    ref:',
    '      kind: openapi',
  ]
  const entry = (...lines: readonly string[]): Record<string, string> =>
    withPages(`${rest}* [Soil](soil.md)\n* \`\`\`yaml\n${lines.map((line) => `  ${line}\n`).join('')}  \`\`\`\n`)

  it.each([
    [whole, 'Cannot find the specification of an entry, expected its slug in `dependencies.spec.ref.spec`'],
    [['type: builtin:openapi'], 'Cannot find the specification of an entry, expected its slug in `dependencies.spec.ref.spec`'],
    [['type: builtin:openap'], 'Unexpected type `builtin:openap` of an entry; did you mean `builtin:openapi`'],
    [['props: {}'], 'Expected `type: builtin:openapi` in an entry made of YAML'],
  ])('%j', async (lines, message) => {
    expect(told(await checkFiles(entry(...lines)))).toEqual([`openapi/bad-entry SUMMARY.md:7:1 ${message}`])
  })

  it('tells broken YAML from what it lacks', async () => {
    const found = await checkFiles(entry('type: "builtin:openapi'))
    expect(found.map(({ id }) => id)).toEqual(['openapi/bad-entry'])
    expect(found[0]?.message).toContain('this entry')
  })

  it('looks a slug up where the configuration lists some', async () => {
    const spec = { 'herbs.yaml': 'openapi: 3.0.0\ninfo:\n  title: Herbs\n  version: "1"\npaths: {}\n' }
    const files = { ...entry(...whole, '      spec: hrebs'), ...spec }
    const openapi = new Map([['herbs', 'herbs.yaml']])
    expect(told(await checkFiles(files))).toEqual([])
    expect(told(await checkFiles({ ...entry(...whole, '      spec: herbs'), ...spec }, { openapi }))).toEqual([])
    expect(told(await checkFiles(files, { openapi }))).toEqual([
      'openapi/unregistered-spec SUMMARY.md:15:9 Cannot find specification `hrebs` in `openapi` of the configuration; did you mean `herbs`',
    ])
  })
})
