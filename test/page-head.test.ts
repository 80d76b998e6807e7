/** What front matter says above the text is read once, for all targets. */
import { expect, it, test } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { loadPageParser } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import { defaults } from './support/fixtures.ts'

const tags = '.gitbook/tags.yaml'

async function written(to: string, frontMatter: string, body = '# Sowing\n\nIn rows.\n'): Promise<string> {
  const files = { 'README.md': `---\n${frontMatter}\n---\n\n${body}`, [tags]: '- tag: early\n  label: Early birds\n' }
  const space = await readSpace(memoryFiles(files), { parse: await loadPageParser('auto'), anchors: collectAnchors })
  const result = await convert(space, { ...defaults, to })
  return String(result.files.find(({ path }) => /^(?:README\.md|index\.html)$/.test(path))?.content)
}

/** In the text of the page, not in what machines read of it. */
const shown = (page: string): string => page.replace(/<head>.*<\/head>/s, '').replace(/<script.*?<\/script>/gs, '')

const said = 'description: When to sow\ntags:\n  - tag: early\n  - late\n  - 2024\n'
const hidden = (value: string): string =>
  `${said}layout:\n  description:\n    visible: ${value}\n  tags:\n    visible: ${value}\n`

test.each(['commonmark', 'html', 'site'])('%s shows the description, and tags by their names', async (to) => {
  const page = shown(await written(to, said))
  for (const words of ['When to sow', 'Early birds', 'late', '2024']) expect(page).toContain(words)
})

test.each(['commonmark', 'html', 'site'].flatMap((to) => ['false', '"false"'].map((value) => [to, value] as const)))(
  '%s hides what is not to be visible: %s',
  async (to, value) => {
    const page = shown(await written(to, hidden(value)))
    expect(page).toContain('In rows.')
    expect(page).not.toMatch(/When to sow|Early birds|late\b/)
  },
)

test.each(['commonmark', 'html', 'site'])('%s does not say twice with what the text begins', async (to) => {
  const page = shown(await written(to, 'description: In rows.'))
  expect(page.split('In rows.')).toHaveLength(2)
})

it.each(['commonmark', 'gfm', 'html', 'site'])('%s hides a cover', async (to) => {
  const cover = 'cover: https://docs.example/beds.png\n'
  expect(shown(await written(to, cover))).toContain('beds.png"'.slice(0, 8))
  const page = (await written(to, `${cover}layout:\n  cover:\n    visible: false\n`)).replace(/^---\n.*?\n---\n/s, '')
  expect(shown(page)).not.toContain('beds.png')
})
