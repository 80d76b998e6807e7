/** Pages for some readers: `if` in the front matter. */
import { describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { loadPageParser } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import { defaults } from './support/fixtures.ts'

const harbour = {
  'SUMMARY.md': '# Summary\n\n* [Harbour](README.md)\n* [Crew](crew/README.md)\n  * [Rota](crew/rota.md)\n* [Tides](tides.md)\n',
  'README.md': '# Harbour\n\nSee [the crew](crew/README.md) and [tides](tides.md).\n',
  'crew/README.md': '---\nif: visitor.claims.crew\n---\n\n# Crew\n\nKeys hang behind the door.\n',
  'crew/rota.md': '# Rota\n\nWho rows on Friday.\n',
  'tides.md': '# Tides\n\nHigh at noon.\n',
}

type Given = { to?: string; unlisted?: 'omit' | 'include'; claims?: Record<string, unknown> }

async function converted(given: Given, files: Record<string, string> = {}) {
  const parse = await loadPageParser('auto')
  const space = await readSpace(memoryFiles({ ...harbour, ...files }), { parse, anchors: collectAnchors })
  const result = await convert(space, { ...defaults, to: 'gfm', ...given })
  const text = (path: string): string => String(result.files.find((file) => file.path === path)?.content)
  return { ...result, text, paths: result.files.map(({ path }) => path) }
}

const others = { claims: { crew: false } }

describe('a page whose condition does not hold', () => {
  it.each(['omit', 'include'] as const)('is left out, and told (--unlisted %s)', async (unlisted) => {
    const { paths, pages, losses } = await converted({ ...others, unlisted })
    expect(paths).not.toContain('crew/README.md')
    expect(paths).toContain('crew/rota.md')
    expect(pages).toEqual({ listed: 4, unlisted: 0, excluded: 1, written: 3 })
    expect(losses).toEqual([
      {
        block: 'front matter',
        loss: 'the page, as its condition `visitor.claims.crew` does not hold',
        target: 'gfm',
        file: 'crew/README.md',
      },
    ])
  })

  it('has no links to it', async () => {
    const { text, diagnostics } = await converted(others)
    expect(text('README.md')).toBe('# Harbour\n\nSee the crew and [tides](tides.md).\n')
    expect(diagnostics.map(({ id, message }) => `${id} ${message}`)).toEqual([
      'link/unlisted-target Cannot find page `crew/README.md` in the output: its condition does not hold',
    ])
  })

  it.each(['html', 'site'])('is in no navigation of %s', async (to) => {
    const { files } = await converted({ ...others, to })
    const pages = files.filter(({ path }) => path.endsWith('.html')).map(({ content }) => String(content))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.some((page) => /href="[^"]*tides/.test(page))).toBe(true)
    for (const page of pages) expect(page).not.toMatch(/href="[^"]*crew\/(?:index\.html)?"/)
  })

  it('may be the first one', async () => {
    const { pages } = await converted({ to: 'site' }, { 'README.md': '---\nif: false\n---\n\n# Harbour\n' })
    expect(pages).toMatchObject({ excluded: 1, written: 3 })
  })
})

describe('other pages with a condition', () => {
  it('stay for those who may read them', async () => {
    const { paths, diagnostics, losses } = await converted({ claims: { crew: true } })
    expect(paths).toContain('crew/README.md')
    expect([diagnostics, losses]).toEqual([[], []])
  })

  it('stay when nobody knows, which is told', async () => {
    const { paths, diagnostics, losses } = await converted({})
    expect(paths).toContain('crew/README.md')
    expect(diagnostics.map(({ id, message }) => `${id} ${message}`)).toEqual([
      'if/unresolvable Cannot find value `visitor.claims.crew` for condition `visitor.claims.crew`; its content is kept',
    ])
    expect(losses).toMatchObject([{ loss: 'the condition of the page, every reader sees it', file: 'crew/README.md' }])
  })

  it('stay GitBook’s', async () => {
    const { text, diagnostics, losses } = await converted({ ...others, to: 'gitbook' })
    expect(text('crew/README.md')).toBe(harbour['crew/README.md'])
    expect([diagnostics, losses]).toEqual([[], []])
  })
})

describe('a heading whose condition does not hold', () => {
  const files = {
    '.gitbook/vars.yaml': 'edition: ferry\n',
    'README.md':
      '# Harbour\n\n[A](#oars) [B](#ropes-1) [C](tides.md#moon) [D](tides.md#sun) [E](#keys)\n\n{% if space.vars.edition === "rowing" %}\n## Oars\n\n## Ropes\n{% endif %}\n\n## Ropes\n\n## Ropes\n\n{% if visitor.claims.crew %}\n## Keys\n{% endif %}\n',
    'tides.md':
      '# Tides\n\n{% if space.vars.edition === "ferry" %}\n## Sun\n\nNoon.\n{% else %}\n## Moon\n\nNight.\n{% endif %}\n',
  }
  const told = async (given: Given): Promise<string[]> =>
    (await converted(given, files)).diagnostics
      .filter(({ id }) => id === 'link/dead-anchor')
      .map(({ message }) => message.replace(/^Cannot find heading `(.*?)`.*$/s, '$1'))

  it('is no place to lead to, nor does it move the numbers of others', async () => {
    const { text } = await converted({}, files)
    expect(text('README.md')).toContain('[A](README.md) [B](#ropes-1) [C](tides.md) [D](tides.md#sun) [E](#keys)')
    expect(await told({})).toEqual(['#oars', '#moon'])
  })

  it('depends on the claims of the visitor, where they are given', async () => {
    expect(await told({ claims: { crew: false } })).toEqual(['#oars', '#moon', '#keys'])
    expect(await told({ claims: { crew: true } })).toEqual(['#oars', '#moon'])
  })

  it('stays in GitBook Markdown', async () => {
    expect(await told({ to: 'gitbook' })).toEqual([])
  })
})
