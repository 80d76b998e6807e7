/** Rules about front matter, configuration, READMEs and paths: exact places, fixes that hold, and what is no fault. */
import { describe, expect, it } from 'vitest'
import type { Level } from '../src/diagnostics/diagnostic.ts'
import { processorTime } from './processor-time.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const body = '# Beds\n\nBoth face south.\n'
const page = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\n${body}`

async function ids(files: Record<string, string>, rules: Record<string, Level> = {}): Promise<string[]> {
  const found = await checkFiles(filesOf(files), { rules: new Map(Object.entries(rules)) })
  return found.map(({ id, file, place }) => `${id} ${file}:${place?.start.line}:${place?.start.column}-${place?.end.column}`)
}

/** What becomes of a file when all fixes are applied, once nothing is left to mend. */
async function mendedFile(file: string, text: string, more: Record<string, string> = {}): Promise<string> {
  const files = filesOf({ [file]: text, ...more })
  const once = mended(files, await checkFiles(files))
  expect(told(await checkFiles(once))).toEqual([])
  return once[file] ?? ''
}

describe('front matter that is no YAML', () => {
  it.each([
    ['description: Pots: the clay ones', 'description: "Pots: the clay ones"', '2:14'],
    ['description: "Pots" and pans', `description: '"Pots" and pans'`, '2:21'],
    ["description: 'it's late'", `description: "it's late"`, '2:18'],
    ['description: @pots', 'description: "@pots"', '2:14'],
    ['description: *bold* words', 'description: "*bold* words"', '2:14'],
    ['icon: leaf\nhidden: true\nicon: leaf', 'icon: leaf\nhidden: true', '4:1'],
  ])('%j becomes %j', async (wrong, right, at) => {
    expect((await ids({ 'README.md': page(wrong) })).map((each) => each.replace(/-\d+$/, ''))).toEqual([
      `frontmatter/invalid-yaml README.md:${at}`,
    ])
    expect(await mendedFile('README.md', page(wrong))).toBe(page(right))
  })

  it.each([
    ['a list that is not closed', 'icon: [leaf', 'description: Pots'],
    ['a quote that is not closed', 'description: "Pots', 'icon: leaf', 'hidden: true'],
    ['text without a key', 'description: Pots', 'pans', 'icon: leaf'],
    ['items that do not align', 'tags:', '    - a', '   - b', 'icon: leaf'],
  ])('%s is said once', async (_, ...lines) => {
    const found = await ids({ 'README.md': page(...lines) })
    expect(found.length).toBe(1)
    expect(found[0]).toMatch(/^frontmatter\/invalid-yaml README\.md:[2-6]:/)
  })

  it('is not put between quotes where that does not help', async () => {
    const found = await checkFiles(filesOf({ 'README.md': page('icon: leaf', 'icon: rose') }))
    expect(found.map(({ id, fix }) => [id, fix])).toEqual([['frontmatter/invalid-yaml', undefined]])
  })

  it('is said once for each entry', async () => {
    const found = await ids({ 'README.md': page('description: Pots: clay', 'icon: leaf', 'title: Beds: both') })
    expect(found).toEqual(['frontmatter/invalid-yaml README.md:2:14-15', 'frontmatter/invalid-yaml README.md:4:8-9'])
  })
})

describe('front matter that stands too far down', () => {
  it.each([
    ['blank lines', `\n\n${page('icon: leaf')}`, page('icon: leaf')],
    [
      'a title',
      '# Beds\n\n---\ndescription: Two beds\nicon: leaf\n---\n\nBoth face south.\n',
      '---\ndescription: Two beds\nicon: leaf\n---\n\n# Beds\n\nBoth face south.\n',
    ],
  ])('after %s', async (_, text, expected) => {
    expect((await ids({ 'README.md': text })).filter((each) => !each.startsWith('frontmatter/not-at-top'))).toEqual([])
    expect(await mendedFile('README.md', text)).toBe(expected)
  })

  it('and is not valid is not moved, where it would be the next fault', async () => {
    const found = await checkFiles(filesOf({ 'README.md': `\n${page('description: Beds: two')}` }))
    expect(found.map(({ id, fix }) => [id, fix])).toEqual([['frontmatter/not-at-top', undefined]])
  })

  it('after other front matter, where somebody has to choose', async () => {
    const found = await checkFiles(filesOf({ 'README.md': `---\nicon: leaf\n---\n\n${page('description: Two beds')}` }))
    expect(found.filter(({ id }) => id === 'frontmatter/not-at-top').map(({ place, fix }) => [place?.start.line, fix])).toEqual([
      [5, undefined],
    ])
  })

  it.each([
    ['dividers', '# Beds\n\n---\n\nOne thing matters: water.\n\n---\n\nAnd sun.\n'],
    ['a divider and a setext heading', '# Beds\n\n***\n\nNote: water\n---\n\nIn the evening.\n'],
    ['code', '# Beds\n\n```yaml\n---\ndescription: Two beds\n---\n```\n'],
    ['a code sample first', '```yaml\n---\nicon: leaf\n---\n```\n'],
  ])('is not seen in %s', async (_, text) => {
    expect((await ids({ 'README.md': text })).filter((each) => each.startsWith('frontmatter/'))).toEqual([])
  })
})

describe('keys and values', () => {
  it.each(['descripton', 'Description', 'desciption', 'no-index', 'noindex', 'metalinks', 'icons', 'cover_y', 'hiden'])(
    '`%s` is a slip',
    async (key) => {
      expect(await ids({ 'README.md': page('vars:', '  x: 1', `${key}: leaf`) }, { 'var/unused': 'info' })).toContain(
        `frontmatter/unknown-key README.md:4:1-${key.length + 1}`,
      )
    },
  )

  it.each([
    'slug',
    'weight',
    'sidebar_position',
    'tag',
    'date',
    'author',
    'category',
    'type',
    'head',
    'keywords',
    'subtitle',
    'order',
    'var',
  ])('`%s` belongs to another tool', async (key) => {
    expect(await ids({ 'README.md': page(`${key}: leaf`) })).toEqual([])
  })

  it('lets a misspelt key be beside the right one', async () => {
    expect(await ids({ 'README.md': page('description: Two beds', 'Description: Two') })).toEqual([])
  })

  it.each([
    ['hidden: "true"', 'hidden: true', '2:10-14'],
    ['noIndex: no', 'noIndex: false', '2:10-12'],
    ["coverY: '-12.5'", 'coverY: -12.5', '2:10-15'],
  ])('%j becomes %j', async (wrong, right, at) => {
    expect(await ids({ 'README.md': page(wrong) })).toEqual([`frontmatter/bad-type README.md:${at}`])
    expect(await mendedFile('README.md', page(wrong))).toBe(page(right))
  })

  it('points at the key of a value below it', async () => {
    expect(await ids({ 'README.md': page('icon: leaf', 'description:', '  de: Beete') })).toEqual([
      'frontmatter/bad-type README.md:3:1-13',
    ])
  })

  it.each([
    [
      'what GitBook writes',
      'description: >-',
      '  Two beds',
      "icon: '2'",
      'coverY: -32.142857142857146',
      'hidden: false',
      'metaLinks: {}',
      'layout:',
      '  width: wide',
    ],
    ['what was emptied', 'description:', 'icon: ""', 'tags: []'],
    ['what other tools read', 'layout: post', 'tags: herbs, roses', 'title: 2024'],
  ])('%s is right', async (_, ...lines) => {
    expect(await ids({ 'README.md': page(...lines) })).toEqual([])
  })
})

describe('covers and alternate pages', () => {
  const image = { '.gitbook/assets/beds.jpg': 'x' }

  it('a lost cover goes with what belongs to it', async () => {
    const wrong = page('icon: leaf', 'cover: >-', '  broken-reference', 'coverY: 0', 'description: Two beds')
    expect(await mendedFile('README.md', wrong)).toBe(page('icon: leaf', 'description: Two beds'))
    expect(await mendedFile('README.md', page('cover: "broken-reference"', 'coverY: 0'))).toBe(body)
  })

  it.each([
    ['cover: .gitbook/assets/bed.jpg', 'cover: .gitbook/assets/beds.jpg', false],
    ['cover: ".gitbook/assets/Beds.JPG"', 'cover: ".gitbook/assets/beds.jpg"', true],
  ])('%j becomes %j', async (wrong, right, safe) => {
    const files = filesOf({ 'README.md': page(wrong), ...image })
    const found = await checkFiles(files)
    expect(found.map(({ id, fix }) => [id, fix?.safe])).toEqual([['frontmatter/broken-cover', safe]])
    expect(mended(files, found)['README.md']).toBe(page(right))
  })

  it('a missing cover is nobody’s guess', async () => {
    const found = await checkFiles(
      filesOf({ 'README.md': page('cover: https://', 'icon: leaf').replace('https://', 'img/far.png') }),
    )
    expect(found.map(({ id, fix }) => [id, fix])).toEqual([['frontmatter/broken-cover', undefined]])
  })

  it.each(['https://pictures.example/beds.jpg', '.gitbook/assets/beds.jpg', 'gradient-1'])('cover %s is there', async (cover) => {
    expect(await ids({ 'README.md': page(`cover: ${cover}`), ...image })).toEqual([])
  })

  it('each lost alternate at its own line, the others stay', async () => {
    const links = ['metaLinks:', '  canonical: https://beds.example/', '  alternates:']
    const wrong = page(...links, '    - /broken/pages/a1', '    - https://beets.example/', '    - /broken/pages/a1')
    expect(await ids({ 'README.md': wrong })).toEqual(
      ['frontmatter/broken-alternates README.md:5:7-23', 'frontmatter/broken-alternates README.md:7:7-23'].map((each) =>
        each.replace(/-23$/, '-23'),
      ),
    )
    expect(await mendedFile('README.md', wrong)).toBe(page(...links, '    - https://beets.example/'))
  })

  it('nothing is left of alternates that are all lost', async () => {
    const wrong = page('icon: leaf', 'metaLinks:', '  alternates:', '    - /broken/pages/a1', '    - broken-reference')
    expect(await mendedFile('README.md', wrong)).toBe(page('icon: leaf'))
  })

  it('pages of other repositories are nobody’s to look at', async () => {
    const links = page('metaLinks:', '  alternates:', '    - ../fr/README.md', '    - https://app.gitbook.com/s/x1/')
    expect(await ids({ 'README.md': links })).toEqual([])
  })
})

describe('configuration', () => {
  const readme = { 'README.md': body }

  it('without invisible characters, wherever they stood', async () => {
    const wrong = '\u200Broot: ./\n\u200Bstructure:\n\u00A0 readme: README.md\u2060\n'
    expect(await mendedFile('.gitbook.yaml', wrong, readme)).toBe('root: ./\nstructure:\n  readme: README.md\n')
  })

  it.each([
    ['structure:\n  readne: README.md\n', '2:3-9', 'structure:\n  readme: README.md\n'],
    ['Root: ./\n', '1:1-5', 'root: ./\n'],
  ])('%j has a slip in a key', async (wrong, at, right) => {
    expect(await ids({ '.gitbook.yaml': wrong, ...readme })).toEqual([`config/unknown-key .gitbook.yaml:${at}`])
    expect(await mendedFile('.gitbook.yaml', wrong, readme)).toBe(right)
  })

  it('names the folder and the page that are near', async () => {
    const found = await checkFiles({
      '.gitbook.yaml': 'root: ./doc\n',
      'docs/SUMMARY.md': '* [Beds](README.md)\n',
      'docs/README.md': body,
    })
    expect(told(found)).toEqual(['config/missing-root .gitbook.yaml:1:1 Cannot find folder `./doc`; did you mean `docs`'])
  })

  it.each(['', '---\nroot: ./\n', 'root: ./\n\nstructure:\n  readme: ./README.md\n  summary: ./SUMMARY.md\n\nredirects:\n'])(
    '%j is right',
    async (text) => {
      expect(await ids({ '.gitbook.yaml': text, ...readme })).toEqual([])
    },
  )
})

describe('READMEs and paths', () => {
  it('says a second README once, whichever it is', async () => {
    const files = { 'README.md': body, 'beds/readme.md': body, 'beds/README.md': body, 'beds/Readme (2).md': body }
    expect((await ids(files)).filter((each) => !each.startsWith('head/'))).toEqual([
      'readme/duplicate beds/readme.md:1:1-1',
      'readme/duplicate beds/Readme (2).md:1:1-1',
    ])
  })

  it('tells addresses apart as GitBook does', async () => {
    const files = { 'README.md': body, 'beds/README.md': '# Two\n\nText.\n', 'Beds.md': '# Three\n\nText.\n' }
    expect(await ids(files)).toEqual(['path/collision Beds.md:1:1-1'])
    const unlisted = { 'SUMMARY.md': '* [Beds](README.md)\n* [Two](beds/README.md)\n<!-- (Beds.md) -->\n', ...files }
    expect(await ids(unlisted)).toEqual([])
  })

  it('asks for links to pages only when it is asked to', async () => {
    const files = {
      'README.md': '# Garden\n\nSee [the soil below](#soil) and [all of the beds](beds.md).\n\n## Soil\n\nDark.\n',
      'beds.md': body,
      'shed.md': '# Shed\n\nSee [this very shed](shed.md#tools).\n\n## Tools\n\nA rake.\n',
      'cellar.md': '---\nhidden: true\n---\n\n# Cellar\n\nCool.\n',
    }
    expect(await ids(files)).toEqual([])
    expect(await ids(files, { 'orphan/no-inbound': 'info', 'hidden/orphan': 'info' })).toEqual([
      'hidden/orphan cellar.md:1:1-1',
      'orphan/no-inbound shed.md:1:1-1',
    ])
  })
})

it('reads hostile front matter in linear time', async () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `descripton${at}: [a: b: "c`)
  const spent = processorTime()
  await checkFiles(
    filesOf({
      'README.md': page(...lines),
      'b.md': `${'\n'.repeat(50_000)}---\nicon: leaf\n`,
      'c.md': `# ${'- '.repeat(50_000)}\n---\n`,
    }),
  )
  expect(spent()).toBeLessThan(8000)
})
