/** HTML elements that GitBook reads as structure, when one of their two tags is lost: told at the other one, once. */
import { describe, expect, it } from 'vitest'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const picture = '<img src="https://harbour.example.org/quay.png" alt="The quay at low tide">'
const figure = `<figure>${picture}<figcaption><p>The quay</p></figcaption></figure>`
const table = '<table><thead><tr><th>Boat</th></tr></thead><tbody><tr><td>Heron</td></tr></tbody></table>'
const page = (body: string): string => `# Harbour\n\n${body}\n\nFerries leave at nine.\n`

async function foundIn(body: string): Promise<string[]> {
  return (await checkFiles(filesOf({ 'README.md': page(body) }))).map(
    ({ id, place }) => `${id} ${place?.start.line}:${place?.start.column}`,
  )
}

async function fixed(body: string): Promise<string | undefined> {
  const files = filesOf({ 'README.md': page(body) })
  const after = mended(files, await checkFiles(files))
  expect(told(await checkFiles(after))).toEqual([])
  return after['README.md']
}

describe('an element that lost its end', () => {
  it.each([
    ['a figure', figure.replace('</figure>', ''), figure],
    ['a table', table.replace('</table>', ''), table],
    ['a heading', '<h2 id="tides">Tides', '<h2 id="tides">Tides</h2>'],
    ['a table in a quote', `> ${table.replace('</table>', '')}`, `> ${table}`],
    ['a figure in an item', `- ${figure.replace('</figure>', '')}`, `- ${figure}`],
    [
      'a figure in a tag',
      `{% hint style="info" %}\n<figure>${picture}\n{% endhint %}`,
      `{% hint style="info" %}\n<figure>${picture}</figure>\n{% endhint %}`,
    ],
  ])('is told of, and closed behind its lines: %s', async (_, broken, whole) => {
    const [found, ...others] = await foundIn(broken)
    expect(others).toEqual([])
    expect(found).toMatch(/^tag\/unclosed [34]:[13]$/)
    expect(await fixed(broken)).toBe(page(whole))
  })

  it.each([
    '<div align="center">\n\nOpen at nine.',
    '<pre class="language-sh"><code>tide --today\n\nOpen.',
    '<div data-gb-custom-block data-tag="hint">\n\nMoor at the quay.',
  ])('is told of, without a guess where its end may be anywhere: %s', async (broken) => {
    const found = await checkFiles(filesOf({ 'README.md': page(broken) }))
    expect(told(found)).toEqual([expect.stringContaining('tag/unclosed')])
    expect(found[0]?.fix).toBeUndefined()
  })

  it('is told of where another one follows', async () => {
    expect(await foundIn(`${figure.replace('</figure>', '')}\n\n${figure}`)).toEqual(['tag/unclosed 3:1'])
    expect(await foundIn(`${table.replace('</table>', '')}\n\n${table}`)).toEqual(['tag/unclosed 3:1'])
  })
})

describe('an element that lost its start', () => {
  it.each([
    ['a figure', figure.replace('<figure>', '')],
    ['a table', table.replace('<table>', '')],
  ])('is told of at its end: %s', async (_, broken) => {
    expect(await foundIn(broken)).toEqual([`tag/orphan-close 3:${broken.lastIndexOf('</') + 1}`])
  })
})

describe('nothing is said', () => {
  it.each([
    ['of a paragraph, which needs no end', '<p align="center">Open at nine.'],
    ['of code', '```html\n<figure>\n```\n\nUse `<table>` and `</figure>` for it.'],
    ['of raw HTML that GitBook does not read', '<div class="quay">\n\nOpen at nine.'],
    ['of a comment', '<!-- <table> -->\n\n<!-- </figure> -->'],
    ['of one that is mentioned within another', '<div align="center">\n\nUse `<div>` or `<table>` for it.\n\n</div>'],
    ['of one that is closed at once', '<div align="center">\n\n<div class="line" />\n\n</div>\n\n<div align="left" />'],
    ['of code within one', '<div align="center">\n\n```html\n<div>\n```\n\n</div>'],
    ['of a comment within one', '<div align="center">\n\n<!-- <div> -->\n\nLow.\n\n</div>'],
    ['of figures in a gallery', `<figure class="gallery">${figure}${figure}</figure>`],
    ['of whole ones', `${figure}\n\n${table}\n\n<div align="left">${figure}</div>`],
  ])('%s', async (_, body) => {
    expect((await foundIn(body)).filter((each) => each.startsWith('tag/'))).toEqual([])
  })
})

it('is said of elements that are too deep that they are, and not that nobody knows them', async () => {
  const body = `${'<details>\n\n<summary>Low</summary>\n\n'.repeat(300)}Salt.${'\n\n</details>'.repeat(300)}`
  const ids = (await checkFiles(filesOf({ 'README.md': page(body) }))).map(({ id }) => id)
  expect(new Set(ids)).toEqual(new Set(['text/too-deep']))
})
