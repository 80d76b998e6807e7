/** Where redirects end, whoever asks. */
import { describe, expect, it, test } from 'vitest'
import { collectAnchors } from '../src/space/anchors.ts'
import { createLocator } from '../src/space/locate.ts'
import { type ChainEnd, createChains, wayAround } from '../src/space/redirect-chains.ts'
import { createRedirects } from '../src/targets/site/top/redirects.ts'
import { spaceOf } from './space-support.ts'
import { checkFiles } from './support/check-example.ts'

const table = (redirects: Record<string, string>, root = '') => ({ root, redirects: new Map(Object.entries(redirects)) })
const pages = (target: string): string | undefined => (/^page/.test(target) ? target : undefined)

function endsOf(redirects: Record<string, string>, root?: string): Record<string, string> {
  const endOf = createChains(table(redirects, root), pages)
  return Object.fromEntries(Object.keys(redirects).map((key) => [key, told(endOf(key))]))
}

function told(end: ChainEnd<string>): string {
  if (end.type === 'found') return end.found
  return end.type === 'circle' ? wayAround(end, 4).join(' ') : end.type
}

describe('chains', () => {
  it('end where something is found, or nowhere', () => {
    expect(endsOf({ a: 'b', b: 'c.md', c: 'page#ebb', d: 'e' })).toEqual({
      a: 'page#ebb',
      b: 'page#ebb',
      c: 'page#ebb',
      d: 'missing',
    })
  })

  it('tell a circle from what leads into it, wherever one begins', () => {
    expect(endsOf({ in: 'a', a: 'b', b: 'a', self: 'self.md' })).toEqual({
      in: 'into-circle',
      a: 'a b a',
      b: 'b a b',
      self: 'self self',
    })
    expect(endsOf({ a: 'b', b: 'a', in: 'a' })).toMatchObject({ in: 'into-circle', b: 'b a b' })
    expect(endsOf({ a: 'b', b: 'c', c: 'd', d: 'a' })).toMatchObject({ c: 'c d a b …' })
  })

  it.each(['b', 'b.md', './b/', '/b/README.md', 'b.html?all#ebb', 'x/../b', '%62', 'docs/b.md'])(
    'read %j as the redirect of b',
    (target) => {
      expect(endsOf({ a: target, b: 'page' }, 'docs')).toMatchObject({ a: 'page' })
    },
  )

  it('find a redirect by the name that it has in the table, too', () => {
    expect(endsOf({ a: 'b/README.md', 'b/README': 'page', c: 'd.html', 'd.html': 'page' })).toMatchObject({
      a: 'page',
      c: 'page',
    })
  })

  it('ask of each target once', () => {
    const asked: string[] = []
    const endOf = createChains(table({ a: 'b', b: 'c', c: 'd', x: 'c' }), (target) => void asked.push(target))
    for (const key of ['a', 'x', 'b', 'a', 'c']) endOf(key)
    expect(asked).toEqual(['b', 'c', 'd', 'c'])
  })
})

const chainOf = (length: number, last: string): string =>
  `redirects:\n${Array.from({ length }, (_, index) => `  a${index}: ${index + 1 < length ? `a${index + 1}` : last}\n`).join('')}`
const spaceWith = (yaml: string) =>
  spaceOf({ 'README.md': '# Harbour\n', 'tides.md': '# Tides\n\n## Ebb\n', '.gitbook.yaml': yaml }, { anchors: collectAnchors })

test('links, check and site follow a chain of any length', async () => {
  const yaml = chainOf(12, 'tides.md')
  const space = await spaceWith(yaml)
  expect(createLocator(space)('/a0', '')).toMatchObject({ type: 'page', page: { path: 'tides.md' }, redirected: true })
  const written = [...space.pages.values()].map((page) => ({ page, path: page.path }))
  expect(createRedirects(space, written)).toMatchObject({ found: { length: 12 }, lost: [] })
  const found = await checkFiles({ 'README.md': '# Harbour\n', 'tides.md': '# Tides\n\nLow.\n', '.gitbook.yaml': yaml })
  const [first] = found.filter(({ id }) => id === 'link/redirect-to-missing')
  expect(first?.message).toBe('Cannot find page `a1`, to which `a0` is redirected; did you mean `tides.md`')
})

test('a site keeps the heading that a later redirect names', async () => {
  const space = await spaceWith('redirects:\n  a: b\n  b: tides.md#ebb\n  c: d#ebb\n  d: tides.md\n')
  const { found } = createRedirects(
    space,
    [...space.pages.values()].map((page) => ({ page, path: page.path })),
  )
  expect(found.map(({ from, to }) => `${from} ${'fragment' in to ? to.fragment : ''}`)).toEqual(['a ebb', 'b ebb', 'c ebb', 'd '])
})
