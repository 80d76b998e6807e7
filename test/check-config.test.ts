/** The configuration of `unbook check`: what it may say, where it is found, and how a fault in it is told. */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { configFor } from '../src/engine/check/config-file.ts'
import { configJsonSchema } from '../src/engine/check/config-json-schema.ts'
import { configSchema } from '../src/engine/check/config-schema.ts'
import { globMatcher } from '../src/engine/check/glob.ts'
import { knownRules } from '../src/engine/check/known-rules.ts'
import { parseConfig } from '../src/engine/check/parse-config.ts'
import { ruleLevels } from '../src/engine/check/rule-levels.ts'
import { ensureBuilt, unbook } from './built.ts'
import { processorTime } from './processor-time.ts'

let base: string

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'unbook-config-')))
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(base, path)), { recursive: true })
    await writeFile(join(base, path), content)
  }
}

describe('patterns', () => {
  it.each([
    ['guide/soil.md', 'guide/soil.md', true],
    ['./guide/soil.md', 'guide/soil.md', true],
    ['*.md', 'soil.md', true],
    ['*.md', 'guide/soil.md', false],
    ['**/*.md', 'soil.md', true],
    ['**/*.md', 'guide/beds/soil.md', true],
    ['guide/**', 'guide/beds/soil.md', true],
    ['guide/**/soil.md', 'guide/soil.md', true],
    ['guide/**/soil.md', 'guide/a/b/soil.md', true],
    ['guide/**/b/**/soil.md', 'guide/a/b/c/b/soil.md', true],
    ['guide/**/soil.md', 'soil.md', false],
    ['guide', 'guide/beds/soil.md', true],
    ['guide/', 'guide/soil.md', true],
    ['guide', 'guidebook/soil.md', false],
    ['**/beds', 'guide/beds/soil.md', true],
    ['s?il.md', 'soil.md', true],
    ['s?il.md', 'sil.md', false],
    ['s?.md', 's🌱.md', true],
    ['{guide,map}/*.md', 'map/soil.md', true],
    ['{guide,map}/*.md', 'plan/soil.md', false],
    ['a{,b}.md', 'a.md', true],
    ['a{b}.md', 'a{b}.md', true],
    ['[ab].md', '[ab].md', true],
    ['[ab].md', 'a.md', false],
    ['*a*b', 'xaxxb', true],
    ['*a*b', 'xbxxa', false],
    ['SOIL.md', 'soil.md', false],
    ['caf\u00e9.md', 'cafe\u0301.md', true],
    ['guide\\*.md', 'guide/soil.md', true],
  ])('%s on %s', (pattern, path, expected) => {
    expect(globMatcher(pattern)?.(path)).toBe(expected)
  })

  it('refuses what is no pattern of files inside the folder', () => {
    for (const pattern of ['', '  ', '../soil.md', 'a/../../b', '{a,b}'.repeat(9)])
      expect(globMatcher(pattern), pattern).toBeUndefined()
  })

  it('takes no longer for patterns that are made to be slow', () => {
    const spent = processorTime()
    expect(globMatcher(`${'*a'.repeat(200)}b`)?.('a'.repeat(2000))).toBe(false)
    expect(globMatcher(`${'**/a/'.repeat(200)}b`)?.('a/'.repeat(2000))).toBe(false)
    expect(globMatcher(`${'{'.repeat(50_000)},`)).toBeDefined()
    expect(spent()).toBeLessThan(1500)
  })
})

describe('levels', () => {
  const source = {
    rules: { 'link/*': 'warning', 'link/missing-page': 'error' },
    overrides: [
      { files: ['drafts'], rules: { '*': 'off', 'head/empty': 'info' } },
      { files: ['drafts/ready.md'], rules: { 'link/missing-page': 'info' } },
    ],
    given: [],
    pathOf: (file: string) => file,
  } as const

  it('come from the more exact name, and from the later override', () => {
    const { levelFor } = ruleLevels(source)
    expect(levelFor('link/missing-page', 'soil.md')).toBe('error')
    expect(levelFor('link/dead-anchor', 'soil.md')).toBe('warning')
    expect(levelFor('link/missing-page', 'drafts/soil.md')).toBe('off')
    expect(levelFor('head/empty', 'drafts/soil.md')).toBe('info')
    expect(levelFor('link/missing-page', 'drafts/ready.md')).toBe('info')
    expect(levelFor('link/dead-anchor', 'drafts/ready.md')).toBe('off')
  })

  it('of the command line win over all', () => {
    const { levelFor } = ruleLevels({ ...source, given: [{ 'link/*': 'error' }, { 'link/dead-anchor': 'info' }] })
    expect(levelFor('link/missing-page', 'drafts/ready.md')).toBe('error')
    expect(levelFor('link/dead-anchor', 'soil.md')).toBe('info')
  })

  it('say which rules have to run: those that are on for some file', () => {
    const optional = [...knownRules.values()].find(({ check }) => check?.isOptional)?.id ?? ''
    const { anywhere } = ruleLevels({
      ...source,
      rules: { '*': 'off' },
      overrides: [{ files: ['a.md'], rules: { [optional]: 'error' } }],
    })
    expect([...anywhere].filter(([, level]) => level !== 'off')).toEqual([[optional, 'error']])
    expect(ruleLevels({ ...source, rules: {}, overrides: [] }).anywhere.get(optional)).toBe('off')
  })
})

describe('content', () => {
  it('is what the table says', () => {
    const text = [
      'rules: { link/missing-page: error, head/*: "off" }',
      'include: [guide/**]',
      'exclude:',
      'overrides:',
      '  - files: [drafts]',
      '    rules: { "*": info }',
      'spaces: { abc123: https://docs.example/pots, def456: ../pots }',
      'siteUrl: https://docs.example/garden',
      'claims: { plan: pro, since: 2020 }',
      'openapi: { petstore: api/petstore.yaml }',
      'external: { ignore: ["https://intranet.example/*"], timeout: 10 }',
      'failOn: warning',
      'baseline: known.json',
    ].join('\n')
    expect(parseConfig(text, 'unbook.config.yaml')).toMatchObject({ failOn: 'warning', claims: { plan: 'pro', since: 2020 } })
    expect(parseConfig('', 'unbook.config.yaml')).toEqual({})
    expect(parseConfig('{\n\t"$schema": "x",\n\t"include": ["2024"]\n}\n', 'unbook.config.json')).toMatchObject({
      include: ['2024'],
    })
  })

  it.each([
    ['ruls:\n  link/missing-page: off', '1:1: Unexpected key `ruls`; did you mean `rules`'],
    ['zebra: 1', '1:1: Unexpected key `zebra`, expected `rules`'],
    ['rules:\n  link/mising-page: off', '2:3: Unknown rule `link/mising-page`; did you mean `link/missing-page`'],
    ['rules:\n  lnk/*: off', '2:3: Unknown group of rules `lnk/*`; did you mean `link/*`'],
    [
      'rules:\n  link/missing-page: warnin',
      '2:3: Unexpected value of `rules.link/missing-page` `warnin`, expected `error`, `warning`, `info` or `off`; did you mean `warning`',
    ],
    ['rules: [link/missing-page]', '1:1: Unexpected value of `rules`, a list, expected keys with values'],
    ['include: guide', '1:1: Unexpected value of `include` `guide`, expected a list'],
    [
      'include:\n  - guide\n  - ../map',
      '3:5: Unexpected value of `include.1` `../map`, expected a pattern of files inside the folder',
    ],
    ['overrides:\n  - files: [a]', '2:5: Cannot find key `rules` in `overrides.0`'],
    [
      'overrides:\n  - files: [a]\n    rules: { link/missing-page: 3 }',
      '3:14: Unexpected value of `overrides.0.rules.link/missing-page` `3`',
    ],
    [
      'siteUrl: docs.example',
      '1:1: Unexpected value of `siteUrl` `docs.example`, expected an address that starts with `https://`',
    ],
    ['siteUrl:\n  - https://docs.example\n  - docs', '3:5: Unexpected value of `siteUrl.1` `docs`'],
    ['claims: [a]', '1:1: Unexpected value of `claims`, a list, expected text or keys with values'],
    ['external:\n  timeout: 0', '2:3: Unexpected value of `external.timeout` `0`, expected a number from 1 to 600'],
    ['external:\n  timout: 5', '2:3: Unexpected key `timout` in `external`; did you mean `timeout`'],
    ['external:\n  allowPrivate: maybe', '2:3: Unexpected value of `external.allowPrivate` `maybe`, expected `true` or `false`'],
    ['failOn: off', '1:1: Unexpected value of `failOn` `off`, expected `error`'],
    ['baseline: {}', '1:1: Unexpected value of `baseline`, keys with values, expected text'],
    ['- a', '1:1: Unexpected content, a list, expected keys with values'],
    ['rules:\n  a: [', 'Unexpected YAML in the configuration'],
    ['failOn: info\nfailOn: error', '2:1: Unexpected YAML in the configuration: the key `failOn` is there twice'],
    ['__proto__: { failOn: never }', '1:1: Unexpected YAML'],
  ])('%j', (text, message) => {
    expect(() => parseConfig(text, 'unbook.config.yaml')).toThrow(
      expect.objectContaining({ name: 'RunError', hint: expect.stringContaining(message) }),
    )
  })

  it('is told every fault at once', () => {
    const text = 'rules:\n  link/nothing: off\nfailOn: 3\nzebra: 1\n'
    expect(() => parseConfig(text, 'c.yaml')).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/^c\.yaml:2:3: .*\nc\.yaml:3:1: .*\nc\.yaml:4:1: /) }),
    )
  })
})

describe('place', () => {
  const config = 'failOn: info\n'
  const find = async (...folders: string[]): Promise<string | undefined> =>
    (
      await configFor(
        folders.map((folder) => join(base, folder)),
        undefined,
        base,
      )
    ).file?.slice(base.length + 1)

  it('is the folder of the space, or the nearest above it up to the repository', async () => {
    await put({ 'repo/docs/guide/README.md': '', 'repo/.git/HEAD': '', 'unbook.config.yaml': config })
    expect(await find('repo/docs/guide')).toBeUndefined()
    await put({ 'repo/unbook.config.json': '{}' })
    expect(await find('repo/docs/guide')).toBe('repo/unbook.config.json')
    await put({ 'repo/docs/unbook.config.yml': config })
    expect(await find('repo/docs/guide')).toBe('repo/docs/unbook.config.yml')
  })

  it('is refused when it is not UTF-8', async () => {
    for (const bytes of [Buffer.from('\uFEFFfailOn: info\n', 'utf16le'), Buffer.from('failOn: info\n', 'utf16le')]) {
      await put({ 'docs/README.md': '' })
      await writeFile(join(base, 'docs/unbook.config.yaml'), bytes)
      await expect(find('docs')).rejects.toThrow(
        expect.objectContaining({ hint: 'docs/unbook.config.yaml:1:1: Unexpected encoding, expected UTF-8' }),
      )
    }
  })

  it('is not above the current folder when there is no repository', async () => {
    await put({ 'docs/guide/README.md': '', 'unbook.config.yaml': config })
    expect(await find('docs/guide')).toBe('unbook.config.yaml')
    expect((await configFor(['.'], undefined, join(base, 'docs'))).file).toBeUndefined()
  })

  it('is one for all spaces of a run', async () => {
    await put({ 'en/README.md': '', 'fr/README.md': '', 'fr/unbook.config.yaml': config })
    await expect(find('en', 'fr')).rejects.toThrow('Unexpected configurations of several spaces (none, `fr/unbook.config.yaml`)')
    expect((await configFor(['en', 'fr'], 'fr/unbook.config.yaml', base)).folder).toBe(join(base, 'fr'))
    await put({ 'fr/unbook.config.json': '{}' })
    await expect(find('fr')).rejects.toThrow('Unexpected `fr/unbook.config.json` beside `fr/unbook.config.yaml`')
  })
})

describe('a run', () => {
  const space = {
    'unbook.config.yaml': 'rules:\n  head/empty: error\noverrides:\n  - files: [docs/old]\n    rules: { head/*: off }\n',
    'docs/SUMMARY.md': '# Table of contents\n\n* [Harbour](README.md)\n* [Old](old/fares.md)\n* [Draft](draft.md)\n',
    'docs/README.md': '# Harbour\n\n##\n\nTen boats leave each day.\n',
    'docs/old/fares.md': '# Old\n\n##\n\nTwo coins for each of you.\n',
    'docs/draft.md': '# Draft\n\n##\n\nThree coins for each of you.\n',
  }
  const run = (...args: string[]) => unbook(['check', 'docs', ...args], base, { GITHUB_ACTIONS: '' })
  const found = (...args: string[]): string[] =>
    (JSON.parse(run('--format', 'json', ...args).stdout).findings as { file: string; level: string }[]).map(
      ({ file, level }) => `${file} ${level}`,
    )

  it('follows levels, overrides, include and exclude', async () => {
    await put(space)
    expect(found()).toEqual(['docs/README.md error', 'docs/draft.md error'])
    expect(found('--rule', 'head/empty=info')).toEqual(['docs/README.md info', 'docs/draft.md info', 'docs/old/fares.md info'])
    await put({ 'unbook.config.yaml': 'exclude: [docs/draft.md, docs/old]\n' })
    expect(found()).toEqual(['docs/README.md warning'])
    await put({ 'unbook.config.yaml': 'include: [docs/old]\n' })
    expect(found()).toEqual(['docs/old/fares.md warning'])
    await put({ 'unbook.config.yaml': 'include: [pages]\n' })
    expect(run()).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('that the configuration includes') })
  })

  it('follows failOn and baseline, unless the command line says otherwise', async () => {
    await put({ ...space, 'unbook.config.yaml': 'failOn: warning\nbaseline: known.json\n' })
    expect(run()).toMatchObject({ code: 2, stderr: expect.stringContaining('Cannot find the baseline') })
    expect(run('--update-baseline', '--rule', 'head/empty=off').code).toBe(0)
    expect(run().code).toBe(1)
    expect(run('--fail-on', 'error').code).toBe(0)
  })

  it('is told of a bad configuration in one place', async () => {
    await put({ ...space, 'unbook.config.yaml': 'rules:\n  head/emty: off\n' })
    expect(run()).toEqual({
      stdout: '',
      stderr:
        'unbook: Cannot use the configuration `unbook.config.yaml`\nunbook.config.yaml:2:3: Unknown rule `head/emty`; did you mean `head/empty`\n',
      code: 2,
    })
  })
})

describe('JSON schema', () => {
  it('is the one that is published', async () => {
    const published = await readFile(join(import.meta.dirname, '../schema/unbook.config.schema.json'), 'utf8')
    expect(JSON.parse(published), 'run `npm run docs:rules`').toEqual(configJsonSchema())
  })

  it('has every key of the table, each with a sentence', () => {
    const { properties } = configJsonSchema() as { properties: Record<string, { description?: string }> }
    expect(Object.keys(properties)).toEqual(Object.keys(configSchema.keys))
    for (const [key, { description }] of Object.entries(properties)) expect(description, key).toMatch(/^\p{Lu}.*[.`]/u)
  })
})
