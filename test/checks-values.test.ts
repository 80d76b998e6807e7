/** Includes, variables, conditions and specifications: exact places, and nothing said of what cannot be known. */
import { describe, expect, it } from 'vitest'
import type { CheckSpaceOptions } from '../src/engine/check/check-space.ts'
import type { Found } from '../src/engine/check/found.ts'
import { checkFiles, filesOf, mended } from './support/check-example.ts'

type Files = Record<string, string>

const at = ({ id, file, place }: Found): string =>
  `${id} ${file}:${place?.start.line}:${place?.start.column}-${place?.end.column}`

const check = (files: Files, options: Partial<CheckSpaceOptions> = {}): Promise<Found[]> => checkFiles(filesOf(files), options)
const places = async (files: Files): Promise<string[]> => (await check(files)).map(at)

const vars = { '.gitbook/vars.yaml': 'fee: 12\nopen: true\n' }
const tides = { '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n' }
const page = (text: string): Files => ({ 'README.md': `# Ferry\n\n${text}\n` })

describe('includes', () => {
  it('that are missing are said at the path, with the one that was meant', async () => {
    const files: Files = { ...page('* Daily\n\n  {% include ".gitbook/includes/tids.md" %}'), ...tides }
    const found = await check(files)
    expect(found.map(at)).toEqual(['include/missing README.md:5:15-40'])
    expect(found[0]?.message).toBe('Cannot find include `.gitbook/includes/tids.md`; did you mean `.gitbook/includes/tides.md`')
    expect(mended(files, found)['README.md']).toBe(files['README.md']?.replace('tids', 'tides'))
  })

  it('of a file that is no Markdown say so', async () => {
    const [found] = await check({ ...page('{% include ".gitbook/assets/tides.txt" %}'), '.gitbook/assets/tides.txt': 'Noon.\n' })
    expect(found?.message).toBe('Unexpected include of `.gitbook/assets/tides.txt`, expected a Markdown file')
  })

  it('without a path are one fault', async () => {
    expect(await places(page('{% include %}'))).toEqual(['tag/missing-attr README.md:3:1-14'])
  })

  it('in a circle are one fault, however many pages lead into it', async () => {
    const found = await check({
      ...page('{% include ".gitbook/includes/a.md" %}'),
      'b.md': '# Boat\n\n{% include ".gitbook/includes/b.md" %}\n',
      '.gitbook/includes/a.md': 'Moon.\n\n{% include "b.md" %}\n',
      '.gitbook/includes/b.md': 'Tide.\n\n{% include "a.md" %}\n',
    })
    expect(found.map(({ id }) => id)).toEqual(['include/cycle'])
    expect(found[0]?.place?.start.column).toBe(13)
  })

  it('are found where they stand, once, when two pages hold them', async () => {
    const shared = '.gitbook/includes/a.md'
    const found = await check({
      ...page(`{% include "${shared}" %}`),
      'boat.md': `# Boat\n\n{% include "${shared}" %}\n`,
      [shared]: 'Pay <code class="expression">space.vars.fe</code>.\n',
      ...vars,
    })
    expect(found.map(at)).toEqual([`var/undefined ${shared}:1:30-43`])
  })
})

describe('variables', () => {
  const expression = (source: string): string => `Pay <code class="expression">${source}</code> at the pier.`

  it('that are not declared are said at their name, with the one that was meant', async () => {
    const files: Files = { ...page(expression('space.vars.fe + 1')), ...vars }
    const found = await check(files)
    expect(found.map(at)).toEqual(['var/undefined README.md:3:30-43'])
    expect(found[0]?.message).toBe('Cannot find value `space.vars.fe`; did you mean `space.vars.fee`')
    expect(mended(files, found)['README.md']).toBe(files['README.md']?.replace('fe +', 'fee +'))
  })

  it('of a page may be used in what it includes', async () => {
    const shared = { '.gitbook/includes/a.md': `${expression('page.vars.pier')}\n` }
    const including = '# Ferry\n\n{% include ".gitbook/includes/a.md" %}\n'
    expect(await places({ 'README.md': `---\nvars:\n  pier: North\n---\n\n${including}`, ...shared })).toEqual([])
  })

  it('of a visitor are known when he comes', async () => {
    expect(await places(page(expression('visitor.claims.name')))).toEqual([])
  })

  it('in what is no expression are not looked for', async () => {
    expect(await places(page(expression('fee +')))).toEqual(['var/bad-expression README.md:3:30-35'])
  })

  it('have names that an expression can say', async () => {
    const found = await check({ ...page('Daily.'), '.gitbook/vars.yaml': 'fee: 12\n"2nd": x\npier-name: North\n' })
    expect(found.map(at)).toEqual(['var/invalid-name .gitbook/vars.yaml:2:2-5', 'var/invalid-name .gitbook/vars.yaml:3:1-10'])
  })

  it('that are a list have no names', async () => {
    const found = await checkFiles(filesOf('---\nvars: [12]\n---\n\n# Ferry\n\nDaily.\n'))
    expect(found.map(({ id }) => id)).toEqual(['frontmatter/bad-type'])
  })

  it('that nobody uses are said when that is asked for', async () => {
    const files: Files = { ...page(expression('space.vars.fee')), ...vars }
    const found = await check(files, { rules: new Map([['var/unused', 'info']]) })
    expect(found.map(at)).toEqual(['var/unused .gitbook/vars.yaml:2:1-5'])
  })
})

describe('conditions', () => {
  const condition = (source: string): Files => ({ ...page(`{% if ${source} %}\nThe ferry runs.\n{% endif %}`), ...vars })

  it.each([
    'visitor.claims.member',
    'visitor.claims.unsigned.plan === "captain" && !page.vars.beta',
    'space.vars.open',
    'space.vars.fee > 20',
    '"member" in visitor.claims',
  ])('%s is healthy', async (source) => {
    expect(await places(condition(source))).toEqual([])
  })

  it('on a variable that is not declared are said at its name', async () => {
    const found = await check(condition('space.vars.opne && visitor.claims.member'))
    expect(found.map(at)).toEqual(['if/unresolvable README.md:3:7-22'])
    expect(found[0]?.message).toBe('Cannot find value `space.vars.opne`; did you mean `space.vars.open`')
  })

  it('that never hold are said at the condition', async () => {
    expect(await places(condition('false && visitor.claims.member'))).toEqual(['if/always-false README.md:3:7-37'])
  })

  it('that are none are said at the condition, and not when it is missing', async () => {
    expect(await places(condition('visitor.claims.plan =='))).toEqual(['if/bad-expression README.md:3:7-29'])
    expect(await places(condition(''))).toEqual(['tag/missing-attr README.md:3:1-10'])
  })

  it('of a whole page count too', async () => {
    const files = { 'README.md': '---\nif: space.vars.opne\n---\n\n# Ferry\n\nDaily.\n', ...vars }
    expect(await places(files)).toEqual(['if/unresolvable README.md:2:5-20'])
  })
})

describe('specifications', () => {
  const yaml =
    'openapi: 3.0.0\ninfo:\n  title: Ferry\n  version: "1"\npaths:\n  /piers:\n    get:\n      responses:\n        "200":\n          description: Piers\n'
  const block = (attributes: string): Files =>
    page(`{% openapi ${attributes} %}\n[Ferry API](https://ferry.example/api)\n{% endopenapi %}`)

  it('elsewhere, or registered in GitBook, are not looked up', async () => {
    const slug =
      '{% openapi-operation spec="ferry" path="/piers" method="get" %}\n[Ferry API](https://ferry.example/api)\n{% endopenapi-operation %}'
    expect(await places(page(slug))).toEqual([])
    expect(await places(block('src="https://ferry.example/api.yaml" path="/piers" method="get"'))).toEqual([])
  })

  it('that are missing are said at their path', async () => {
    expect(await places(block('src="api.yaml" path="/piers" method="get"'))).toEqual(['openapi/unknown-spec README.md:3:17-25'])
  })

  it('that lack an operation are named at the path or the method', async () => {
    const api = { 'api.yaml': yaml }
    expect(await places({ ...block('src="api.yaml" path="/quays" method="get"'), ...api })).toEqual([
      'openapi/missing-operation README.md:3:32-40',
    ])
    expect(await places({ ...block('src="api.yaml" path="/piers" method="post"'), ...api })).toEqual([
      'openapi/missing-operation README.md:3:48-54',
    ])
  })
})
