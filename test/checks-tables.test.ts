/** The rules on tables and cards beyond their examples. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../src/engine/check/found.ts'
import { checkFiles, filesOf, mended, told } from './support/check-example.ts'

const find = async (body: string, id: string, others: Record<string, string> = {}): Promise<Found[]> => {
  const files = filesOf({ 'README.md': `# Kitchen\n\n${body}\n`, ...others })
  return (await checkFiles(files, { rules: new Map([[id, 'info' as const]]) })).filter((finding) => finding.id === id)
}
const at = (body: string, { place }: Found): string => `# Kitchen\n\n${body}\n`.slice(place?.start.offset, place?.end.offset)

async function mend(body: string, id: string): Promise<string> {
  const files = filesOf(`# Kitchen\n\n${body}\n`)
  const fixed = (mended(files, await find(body, id))['README.md'] ?? '').slice('# Kitchen\n\n'.length, -1)
  expect(told(await find(fixed, id))).toEqual([])
  return fixed
}

const table = (head: string, ...rows: string[]): string =>
  `<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`

describe('table/ragged', () => {
  const grid = (row: string): string => `| Key | Meaning |\n| --- | ------- |\n${row}`

  it.each([
    ['| `a|b` | On |', '| `a\\|b` | On |'],
    ['| o | <code>a||b</code> |', '| o | <code>a\\|\\|b</code> |'],
    [
      '| o | <p>See <a href="https://oven.example">Ovens | Heat</a></p> |',
      '| o | <p>See <a href="https://oven.example">Ovens \\| Heat</a></p> |',
    ],
  ])('escapes what stands within code or an element: %s', async (row, expected) => {
    expect(await mend(grid(row), 'table/ragged')).toBe(grid(expected))
  })

  it('works in quotes and lists', async () => {
    const quote = '> | Key | Meaning |\n> | --- | ------- |\n> | `a|b` | On |'
    expect(await mend(quote, 'table/ragged')).toBe(quote.replace('a|b', 'a\\|b'))
  })

  it('guesses nothing where the cells may be meant', async () => {
    const body = grid('| o | On | 220 °C | hot |')
    const [found] = await find(body, 'table/ragged')
    expect(found?.fix).toBeUndefined()
    expect(found && at(body, found)).toBe('| 220 °C | hot |')
  })

  it('takes short rows, which are filled up, and empty cells, which show nothing', async () => {
    for (const row of ['| o |', '| o | On | |', '| o | On | <br> |', '| o | On \\| off |'])
      expect(told(await find(grid(row), 'table/ragged'))).toEqual([])
  })
})

describe('table/empty-header', () => {
  it('says so once for a table, at the first column that lacks a title', async () => {
    const body = '| Dish | | |\n| --- | --- | --- |\n| Bread | 40 | 220 |'
    const found = await find(body, 'table/empty-header')
    expect(found.map(({ message }) => message)).toEqual(['Cannot find the title of column 2 and of 1 more'])
    expect(found[0]?.place?.start).toMatchObject({ line: 3, column: 8 })
  })

  it.each([
    ['the corner above names', '| | Heat |\n| --- | --- |\n| Bread | 220 |'],
    ['a table without any title', '| | |\n| --- | --- |\n| Bread | 220 |'],
    ['a column that is empty throughout', '| Dish | |\n| --- | --- |\n| Bread | |'],
    ['an icon', table('<th>Dish</th><th><i class="fa-fire">:fire:</i></th>', '<td>Bread</td><td>220</td>')],
    ['a hidden column', table('<th>Dish</th><th data-hidden></th>', '<td>Bread</td><td>220</td>')],
    [
      'a head that is hidden',
      table('<th>Dish</th><th></th>', '<td>Bread</td><td>220</td>').replace('<table', '<table data-header-hidden'),
    ],
    ['cells that span', table('<th colspan="2">Dish</th><th></th>', '<td>Bread</td><td>Rye</td><td>220</td>')],
  ])('takes %s', async (_, body) => {
    expect(told(await find(body, 'table/empty-header'))).toEqual([])
  })

  it('points at the cell of an HTML table', async () => {
    const body = table('<th>Dish</th><th></th>', '<td>Bread</td><td>220</td>')
    const [found] = await find(body, 'table/empty-header')
    expect(found && at(body, found)).toBe('<th></th>')
  })
})

describe('table/no-header and table/layout', () => {
  it('know a head that is hidden or blank', async () => {
    const hidden = table('<th>Dish</th><th>Heat</th>', '<td>Bread</td><td>220</td>').replace(
      '<table',
      '<table data-header-hidden',
    )
    expect(await find(hidden, 'table/no-header')).toHaveLength(1)
    expect(await find(hidden.replace('-hidden', '-hidden="false"'), 'table/no-header')).toEqual([])
  })

  it('know a table of images', async () => {
    const images = '|  |  |\n| --- | --- |\n| ![Rye](a.png) | ![Wheat](b.png) |'
    expect((await find(images, 'table/layout')).map(({ message }) => message)).toEqual([
      'Unexpected table with images only, expected rows and columns',
    ])
    expect(await find(images.replace('![Rye](a.png)', 'Rye'), 'table/layout')).toEqual([])
    expect(await find(images.replace('|  |  |', '| Rye | Wheat |'), 'table/layout')).toEqual([])
  })
})

describe('table/orphan-hidden-column', () => {
  it('removes the column from every row, lists included', async () => {
    const before = table(
      '<th>Dish</th><th data-hidden data-type="files"></th><th>Heat</th>',
      '<td>Rye</td><td></td><td>220</td>',
      '<td>Bun</td><td></td><td>180</td>',
    )
    const after = table('<th>Dish</th><th>Heat</th>', '<td>Rye</td><td>220</td>', '<td>Bun</td><td>180</td>')
    expect(await mend(before, 'table/orphan-hidden-column')).toBe(after)
    expect(await mend(`* Heat:\n\n  ${before}`, 'table/orphan-hidden-column')).toBe(`* Heat:\n\n  ${after}`)
  })

  it('takes columns that hold something or have a role', async () => {
    const hidden = (attributes: string, cell: string): string =>
      table(`<th>Dish</th><th data-hidden ${attributes}></th>`, `<td>Rye</td><td>${cell}</td>`).replace(
        '<table',
        '<table data-view="cards"',
      )
    expect(await find(hidden('', ''), 'table/orphan-hidden-column')).toHaveLength(1)
    expect(await find(hidden('data-type="number"', '4'), 'table/orphan-hidden-column')).toEqual([])
    expect(await find(hidden('data-card-target data-type="content-ref"', ''), 'table/orphan-hidden-column')).toEqual([])
    expect(await find(hidden('data-card-cover data-type="files"', ''), 'table/orphan-hidden-column')).toEqual([])
  })

  it('offers nothing where cells take several lines of a list', async () => {
    const body =
      '* Heat:\n\n  <table>\n  <thead><tr><th>Dish</th><th data-hidden></th></tr></thead>\n  <tbody><tr><td>Rye</td><td></td></tr></tbody>\n  </table>'
    const found = await find(body, 'table/orphan-hidden-column')
    expect(found.map(({ fix }) => fix)).toEqual([undefined])
  })
})

describe('cards', () => {
  const target = '<th data-hidden data-card-target data-type="content-ref"></th>'
  const cards = (...rows: [string, string][]): string =>
    table(`<th></th>${target}`, ...rows.map(([title, link]) => `<td>${title}</td><td>${link}</td>`)).replace(
      '<table',
      '<table data-view="cards"',
    )
  const bread = '<a href="bread.md">bread.md</a>'
  const others = { 'bread.md': '# Bread\n\nLet it rest.\n' }

  it('takes cards that only inform, or that hold their link', async () => {
    expect(await find(cards(['Rye', ''], ['Bun', ''], ['Pie', '']), 'cards/no-target', others)).toEqual([])
    expect(await find(cards(['Rye', ''], ['Bun', bread]), 'cards/no-target', others)).toEqual([])
    const inner = cards(['Rye', bread], ['Bun', bread], [`Pie ${bread}`, ''])
    expect(await find(inner, 'cards/no-target', others)).toEqual([])
  })

  it('points at the cell where the target is missing', async () => {
    const body = cards(['Rye', bread], ['Bun', ''], ['Pie', bread])
    const [found] = await find(body, 'cards/no-target', others)
    expect(found?.message).toBe('Cannot find the target of card `Bun`')
    expect(found && at(body, found)).toBe('<td></td>')
  })

  it('takes an image that says what it shows for a title', async () => {
    expect(await find(cards(['<img src="rye.png" alt="Rye">', bread]), 'cards/no-title', others)).toEqual([])
    expect(await find(cards(['<img src="rye.png" alt="">', bread]), 'cards/no-title', others)).toHaveLength(1)
    expect(await find(cards(['', '']), 'cards/no-title', others)).toEqual([])
  })
})
