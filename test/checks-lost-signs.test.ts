/** One sign of a link, of front matter or of a table is lost, and nothing of it works. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../src/engine/check/found.ts'
import { checkFiles } from './support/check-example.ts'

const place = ({ id, file, place: at }: Found): string => `${id} ${file}:${at?.start.line}:${at?.start.column}`
const foundIn = async (page: string): Promise<string[]> => {
  const found = await checkFiles({
    'README.md': page,
    'soil.md': '# Soil\n\nDark, and [warm](README.md).\n',
    'SUMMARY.md': '# T\n\n* [Quay](README.md)\n* [Soil](soil.md)\n',
  })
  return found.filter(({ level }) => level !== 'info').map(place)
}

describe('link/malformed-url', () => {
  it.each([
    ['See [the soil](soil.md', 22 - 6],
    ['See [the soil](soil.md now.', 16],
    ['* [La terre](soil.md "mention"', 14],
    ['See [the soil(soil.md) now.', 15],
    ['See [the soil] (soil.md) now.', 17],
    ['See [the soil] (soil.md#soil) now.', 17],
    ['See [the soil(soil.md "mention") now.', 15],
    ['See [the soil] (soil.md "mention") now.', 17],
  ])('finds the link that %j was to be', async (line, column) => {
    expect(await foundIn(`# Quay\n\n${line}\n`)).toEqual([`link/malformed-url README.md:3:${column}`])
  })

  it.each([
    'See [the soil](soil.md) (soil.md).',
    'The soil (soil.md) [is dark (soil.md)].',
    'See `[the soil] (soil.md)`.',
    'See \\[the soil] (soil.md).',
    'It rains [often] (in autumn).',
    '* [ ] (soil.md)',
    'See [the soil](soil.md\n).',
  ])('has nothing to tell of %j', async (line) => {
    expect(await foundIn(`# Quay\n\n${line}\n`)).toEqual([])
  })
})

describe('frontmatter/unclosed', () => {
  it.each([
    '---\ndescription: Deux bacs\n\n# Quay\n\nBoats.\n',
    '---\nicon: ship\ndescription: >-\n  Deux bacs\n\n# Quay\n\nBoats.\n',
    'description: Deux bacs\n---\n\n# Quay\n\nBoats.\n',
    'icon: ship\nlayout:\n  title:\n    visible: true\n---\n\n# Quay\n\nBoats.\n',
  ])('tells of %j', async (page) => expect(await foundIn(page)).toContain('frontmatter/unclosed README.md:1:1'))

  it.each([
    '---\n\n# Quay\n\nBoats.\n',
    '# Quay\n\ntitle: Boats\n---\n',
    'Note: boats\n---\n\nBoats.\n',
    'title: Boats, said the master\nof the harbour\n\nBoats.\n',
    '---\ndescription: Deux bacs\n---\n\n# Quay\n\nBoats.\n',
  ])('has nothing to tell of %j', async (page) => {
    expect((await foundIn(page)).filter((each) => each.startsWith('frontmatter/'))).toEqual([])
  })
})

describe('table/broken-head', () => {
  it('wants a line of dashes', async () => {
    expect(await foundIn('# Quay\n\n| Bac | Heure |\n| Nord | 8 h |\n')).toEqual(['table/broken-head README.md:3:1'])
    expect(await foundIn('# Quay\n\n> | Bac | Heure |\n> | Nord | 8 h |\n')).toEqual(['table/broken-head README.md:3:3'])
  })

  it.each([
    '| Bac | Heure |',
    '|| a\n|| b',
    '| a | b |\n| c |',
    '| a | b |\nand more',
    'a | b\nc | d',
    '|x| and |y|\nare lengths',
  ])('has nothing to tell of %j', async (text) => expect(await foundIn(`# Quay\n\n${text}\n`)).toEqual([]))
})

describe('summary/label-without-link', () => {
  it.each(['[Soil](soil.md', '[Soil(soil.md)'])('tells of %j', async (entry) => {
    const pages = { 'README.md': '# Quay\n\nBoats.\n', 'soil.md': '# Soil\n\nDark.\n', 'lime.md': '# Lime\n\nWhite.\n' }
    const summary = `# T\n\n* [Quay](README.md)\n* ${entry}\n`
    const ids = (found: readonly Found[]): string[] => found.filter(({ id }) => id.startsWith('summary/label')).map(place)
    expect(ids(await checkFiles({ ...pages, 'SUMMARY.md': summary }))).toEqual(['summary/label-without-link SUMMARY.md:4:3'])
    const withChild = `${summary}  * [Lime](lime.md)\n`
    expect(ids(await checkFiles({ ...pages, 'SUMMARY.md': withChild }))).toEqual(['summary/label-without-link SUMMARY.md:4:3'])
  })
})

describe('tag/unclosed', () => {
  it('tells of a comment that takes the rest of the page', async () => {
    expect(await foundIn('# Quay\n\nBoats.\n\n<!-- Fin du quai\n\nMore.\n')).toEqual(['tag/unclosed README.md:5:1'])
    expect(await foundIn('# Quay\n\n<!-- Fin\n\ndu quai -->\n\nMore.\n')).toEqual([])
  })

  it('says nothing of the text in a card that lost a line', async () => {
    const [open, link, close] = ['{% content-ref url="soil.md" %}', '[soil.md](soil.md)', '{% endcontent-ref %}']
    expect(await foundIn(`# Quay\n\n${open}\n${link}\n\nBoats.\n`)).toEqual(['tag/unclosed README.md:3:1'])
    expect(await foundIn(`# Quay\n\n${link}\n${close}\n\nBoats.\n`)).toEqual(['tag/orphan-close README.md:4:1'])
    expect(await foundIn(`# Quay\n\n${link}\n\nBoats.\n`)).toEqual(['link/filename-text README.md:3:2'])
  })
})
