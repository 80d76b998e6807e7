/** Images and icons: sizes that are known before they arrive, pairs for light and dark, drawings of Font Awesome. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { fixtures } from './support/fixtures.ts'
import { sitePage } from './support/site-page.ts'

const asset = (name: string): Uint8Array => readFileSync(join(fixtures, 'site/components/.gitbook/assets', name))
const files = {
  '.gitbook/assets/coast day.png': asset('coast-day.png'),
  '.gitbook/assets/night.png': asset('coast-night.png'),
  '.gitbook/assets/buoy.png': asset('buoy.png'),
  '.gitbook/assets/beam.svg': asset('beam.svg'),
  '.gitbook/assets/broken.png': 'no image at all',
  '.gitbook/assets/empty.png': '',
}
const images = async (body: string): Promise<string[]> =>
  (await sitePage(`# Coast\n\n${body}\n`, { files })).html.match(/<a class="zoom"[^>]*>|<img[^>]*>/g) ?? []

describe('images', () => {
  it('have the size of their file', async () => {
    expect(await images('![A buoy](.gitbook/assets/buoy.png)')).toEqual([
      '<img src="assets/buoy.png" alt="A buoy" decoding="async" width="320" height="240">',
    ])
    expect((await images('<figure><img src=".gitbook/assets/beam.svg" alt=""></figure>'))[0]).toContain(
      'width="480" height="160"',
    )
  })

  test.each([
    ['width="160"', 'width="160" height="120"'],
    ['height="120"', 'height="120" decoding="async" width="160"'],
    ['width="100" height="10"', 'width="100" height="10"'],
  ])('follow what the author says: %s', async (said, written) => {
    const [image = ''] = (await images(`<figure><img src=".gitbook/assets/buoy.png" alt="" ${said}></figure>`)).filter((tag) =>
      tag.startsWith('<img'),
    )
    expect(image.replace(' decoding="async"', said.startsWith('height') ? ' decoding="async"' : '')).toContain(written)
  })

  test.each(['broken.png', 'empty.png'])('without a size are images all the same: %s', async (name) => {
    const tags = await images(`<figure><img src=".gitbook/assets/${name}" alt="x"></figure>`)
    expect(tags.at(-1)).toMatch(/^<img (?!.*width).*alt="x"/)
  })

  it('wait until they are near, but for the first', async () => {
    const tags = await images(
      'Flag <img src=".gitbook/assets/buoy.png" alt="" data-size="line">\n\n![](.gitbook/assets/buoy.png)\n\n![](.gitbook/assets/night.png)',
    )
    expect(tags.filter((tag) => tag.startsWith('<img')).map((tag) => tag.includes('loading="lazy"'))).toEqual([true, false, true])
  })

  it('can be seen whole where they are shown smaller', async () => {
    const tags = await images(
      '<figure><img src=".gitbook/assets/coast day.png" alt="Day"></figure>\n\n<figure><img src=".gitbook/assets/buoy.png" alt="" width="100"></figure>',
    )
    expect(tags[0]).toBe('<a class="zoom" href="assets/coast-day.png" aria-label="Enlarge image: Day">')
    expect(tags[2]).toBe('<a class="zoom" href="assets/buoy.png" aria-label="Enlarge image">')
  })

  test.each([
    ['in a link', '[![](.gitbook/assets/night.png)](https://example.org)'],
    ['in a line of text', 'As ![](.gitbook/assets/night.png) shows.'],
    ['as large as they are', '![](.gitbook/assets/buoy.png)'],
    ['that are data', '<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></figure>'],
  ])('are no links: %s', async (_, body) => {
    const tags = await images(body)
    expect(tags.filter((tag) => tag.startsWith('<img'))).toHaveLength(1)
    expect(tags.join()).not.toContain('zoom')
  })

  it('come in pairs that follow the theme', async () => {
    const pair = (size: string): string =>
      `<picture><source srcset=".gitbook/assets/night.png" media="(prefers-color-scheme: dark)"><img src=".gitbook/assets/buoy.png" alt="Coast"${size}></picture>`
    const { html } = await sitePage(`# Coast\n\n<figure>${pair('')}</figure>\n`, { files })
    expect(html).toMatch(/<img src="assets\/buoy\.png" alt="Coast"[^>]*loading="lazy"[^>]*class="only-light"/)
    expect(html).toMatch(
      /<a class="zoom only-dark" href="assets\/night\.png"[^>]*><img src="assets\/night\.png" alt="Coast"[^>]*loading="lazy"/,
    )
    expect(html).not.toContain('<picture')
  })

  it('stand in rows, frames and on sides', async () => {
    const { html } = await sitePage(
      '# Coast\n\n<div><figure><img src=".gitbook/assets/buoy.png" alt=""></figure> <figure><img src=".gitbook/assets/night.png" alt=""></figure></div>\n\n<div align="left" data-with-frame="true"><figure><img src=".gitbook/assets/buoy.png" alt=""></figure></div>\n',
      { files },
    )
    expect(html).toContain('<div class="gallery')
    expect(html).toContain('<figure class="align-left framed">')
  })
})

describe('icons', () => {
  const icon = async (markup: string): Promise<{ html: string; messages: string[] }> =>
    await sitePage(`# Leaf\n\nA ${markup} b\n`)

  it('are drawn in the line, and said by nobody', async () => {
    const { html } = await icon('<i class="fa-leaf">:leaf:</i>')
    expect(html).toMatch(/A <svg class="icon" viewBox="0 0 512 512" aria-hidden="true"><path d="M[^"]+"><\/path><\/svg> b/)
  })

  test.each(['fa-home', 'fa-github', 'fa-times', 'fa-bell'])('are known by the name %s', async (name) => {
    expect((await icon(`<i class="${name}"></i>`)).html).toContain('<svg')
  })

  it('take a colour of the theme', async () => {
    expect((await icon('<i class="fa-leaf" style="color:$primary;"></i>')).html).toContain('<span class="gb-color-primary"><svg')
  })

  it('that do not exist are left out, with one note in all', async () => {
    const { html, messages } = await icon(
      '<i class="fa-nothing-here"></i><i class="fa-none-here"></i><i class="fa-../../package"></i>',
    )
    expect(html).not.toContain('<svg')
    expect(messages).toEqual(['Icon left out: `nothing-here` is not in Font Awesome Free, perhaps among others'])
  })
})
