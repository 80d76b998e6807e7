import matter from 'gray-matter'
import { afterEach, describe, expect, test } from 'vitest'
import { readFrontMatter } from '../src/space/front-matter.ts'
import { said } from './space-support.ts'

const read = (source: string) => {
  const { data, bodyStart, diagnostics } = readFrontMatter(source, 'pots.md')
  return { data, body: source.slice(bodyStart), said: said(diagnostics), diagnostics }
}

declare global {
  var frontMatterRan: boolean | undefined
}

describe('nothing runs', () => {
  afterEach(() => {
    globalThis.frontMatterRan = undefined
  })
  const attack = '(globalThis.frontMatterRan = true, { title: "x" })'

  test('gray-matter as it comes does run JavaScript, so the tests below can fail', () => {
    matter(`---js\n${attack}\n---\n`, {})
    expect(globalThis.frontMatterRan).toBe(true)
  })

  test.each([
    'js',
    'javascript',
    'JS',
    'JavaScript',
    ' js',
    ' javascript ',
    'mjs',
    'coffee',
    'json',
    'toml',
    'constructor',
    '__proto__',
  ])('the language `%s` is refused and named', (language) => {
    const page = read(`---${language}\n${attack}\n---\n# Pots\n`)
    expect(globalThis.frontMatterRan).toBeUndefined()
    expect(page.data).toEqual({})
    if (language === '__proto__') return
    expect(page.body).toBe('# Pots\n')
    expect(page.said).toEqual(['frontmatter/unsafe-language pots.md 1:4'])
    expect(page.diagnostics[0]?.related?.[0]?.message).toContain(attack)
  })

  test.each(['!!js/function', '!!js/eval', '!<tag:yaml.org,2002:js/function>', '!ruby/object'])(
    'the tag `%s` makes text',
    (tag) => {
      expect(read(`---\ntitle: ${tag} "globalThis.frontMatterRan = true"\n---\n`).data).toEqual({
        title: 'globalThis.frontMatterRan = true',
      })
      expect(globalThis.frontMatterRan).toBeUndefined()
    },
  )

  test('`__proto__` sets nothing on anything', () => {
    const { data, said: found } = read(
      '---\n__proto__:\n  polluted: yes\nvars:\n  __proto__: { polluted: yes }\nicon: leaf\n---\n',
    )
    expect(data).toEqual({ icon: 'leaf', vars: '__proto__: { polluted: yes }' })
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(found).toEqual(['frontmatter/invalid-yaml pots.md 2:1', 'frontmatter/invalid-yaml pots.md 5:3'])
  })
})

describe('what it says', () => {
  test('values keep their kinds, dates stay text', () => {
    const { data } = read(
      '---\ndate: 2024-03-01\ncoverY: -12.5\nhidden: true\ntags: [soil, water]\nlayout:\n  width: wide\n---\n',
    )
    expect(data).toEqual({ date: '2024-03-01', coverY: -12.5, hidden: true, tags: ['soil', 'water'], layout: { width: 'wide' } })
  })

  test('reading the same broken text twice reports it twice', () => {
    const source = '---\na: [\n---\n'
    expect(read(source).said).toEqual(read(source).said)
    expect(read(source).said.length).toBe(1)
  })

  test('a folded value may hold a line that begins with dashes', () => {
    const page = read('---\ndescription: >-\n  clay\n  ---- and glaze\n  ---x\n---\nBody')
    expect(page).toMatchObject({ data: { description: 'clay ---- and glaze ---x' }, body: 'Body', said: [] })
  })

  test('closing and opening may have spaces after them, the file may end with it', () => {
    expect(read('---  \nicon: leaf\n--- \t')).toMatchObject({ data: { icon: 'leaf' }, body: '' })
    expect(read('\uFEFF---\nicon: leaf\n---\nBody')).toMatchObject({ data: { icon: 'leaf' }, body: 'Body' })
    expect(read('---yaml\nicon: leaf\n---\nBody')).toMatchObject({ data: { icon: 'leaf' }, body: 'Body', said: [] })
  })

  test.each(['---\n---\nBody', '---\n\n---\nBody', '---\n# only a note\n---\nBody'])(
    'empty front matter is none: %j',
    (source) => {
      expect(read(source)).toMatchObject({ data: {}, body: 'Body', said: [] })
    },
  )
})

describe('what is no front matter stays in the page', () => {
  test.each([
    '***\nicon: leaf\n---\nBody',
    '----\nicon: leaf\n---\nBody',
    '---\nicon: leaf\n\nNo end',
    '---\nA divider, then prose.\n\n---\nBody',
    '---\n\nTwo paragraphs.\n\nWith one thing: a colon.\n\n---\n',
    '---\n\n# A heading\n\nNote: more.\n\n---\n',
    '---\nOne thing matters: water\n---\n',
    '---\n- a\n- list\n---\n',
    '--- hello\nicon: leaf\n---\n',
    ' ---\nicon: leaf\n---\n',
    '---',
    '',
  ])('%j', (source) => {
    expect(read(source)).toMatchObject({ data: {}, body: source, said: [] })
  })
})

describe('YAML that is not valid', () => {
  test('a colon in a value: the value is kept, the place is exact', () => {
    const page = read('---\nicon: leaf\ndescription: Pots: the clay ones\ntags:\n  - soil\n---\n# Pots\n')
    expect(page.data).toEqual({ icon: 'leaf', description: 'Pots: the clay ones', tags: ['soil'] })
    expect(page.body).toBe('# Pots\n')
    expect(page.said).toEqual(['frontmatter/invalid-yaml pots.md 3:14'])
    expect(page.diagnostics[0]?.hint).toBe('Put the value between quotes')
  })

  test('quotes in quotes, lists left open, values over several lines', () => {
    const { data } = read('---\ntitle: "The "best" pots"\nlist: [a, b\ndescription: Pots: clay\n  and glass\ncoverY: 4\n---\n')
    expect(data).toEqual({ title: 'The "best" pots', list: '[a, b', description: 'Pots: clay and glass', coverY: 4 })
  })

  test('the first of two equal keys counts', () => {
    const page = read('---\nicon: leaf\nicon: rose\n---\n')
    expect(page).toMatchObject({ data: { icon: 'leaf' }, said: ['frontmatter/invalid-yaml pots.md 3:1'] })
  })

  test('a bomb of aliases does not go off', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]\n`
    const bomb = `a: &a [x, x, x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}icon: leaf\n`
    const page = read(`---\n${bomb}---\nBody`)
    expect(page.data).toMatchObject({ icon: 'leaf' })
    expect(JSON.stringify(page.data).length).toBeLessThan(1000)
    expect(page).toMatchObject({ body: 'Body', said: ['frontmatter/invalid-yaml pots.md 2:1'] })
  })

  test('brackets without end neither throw nor flood', () => {
    const page = read(`---\ntitle: ${'['.repeat(20_000)}\n---\nBody`)
    expect(page.body).toBe('Body')
    expect(page.said.length).toBeGreaterThan(0)
    expect(page.said.length).toBeLessThan(20)
  })
})
