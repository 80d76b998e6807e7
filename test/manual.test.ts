/** The manual in `docs`: sound, complete, true to the code, and its examples run. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { commands } from '../scripts/manual/commands.ts'
import { constructs } from '../scripts/manual/constructs.ts'
import { generatedFiles, readRoot } from '../scripts/manual/generated.ts'
import { blocks } from '../src/blocks/index.ts'
import { json } from '../src/cli/reporters/check/json.ts'
import { runCheck } from '../src/engine/check/run-check.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { outcomeOf } from '../src/engine/outcome.ts'
import { runReport } from '../src/engine/report.ts'
import * as library from '../src/index.ts'
import remarkGitbook from '../src/remark.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { usualReport } from './support/sample-report.ts'

const root = join(import.meta.dirname, '..')
const docs = join(root, 'docs')
const pages = (readdirSync(docs, { recursive: true }) as string[])
  .filter((path) => path.endsWith('.md') && !path.startsWith('.gitbook') && path !== 'SUMMARY.md')
  .sort()
const texts = new Map(pages.map((path) => [path, readFileSync(join(docs, path), 'utf8')]))

it('is a sound space: check says nothing', async () => {
  const { report } = await runCheck([docs], {
    ...{ cwd: root, engine: 'auto', updateBaseline: false, external: false, dryRun: false, fix: 'none' },
    ...{ rules: [], spaces: new Map(), siteUrls: [], openapi: new Map() },
  })
  expect(report.findings.map(({ id, file, message, place }) => `${id} ${file}:${place?.start.line} ${message}`)).toEqual([])
  expect(report.pages).toBe(pages.length)
}, 60_000)

it('lists every page once', () => {
  const listed = [...readRoot('docs/SUMMARY.md').matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path).sort()
  expect(listed).toEqual(pages)
})

describe('what is generated', async () => {
  const files = [...(await generatedFiles())]

  it.each(files)('%s is what the code says today', (path, text) => {
    if (process.env.UPDATE) write(path, text)
    expect(readRoot(path), 'run `node scripts/write-manual-docs.js`').toBe(text)
  })

  it('leaves no mark unfilled', () => {
    const marked = [...texts].filter(([path, text]) => text.includes('<!-- generated:') && !path.startsWith('project/'))
    expect(marked.map(([path]) => `docs/${path}`).filter((path) => !files.some(([name]) => name === path))).toEqual([])
  })

  it('describes every construct', () => {
    const described = new Set(constructs.flatMap(({ block, parts = [] }) => [block, ...parts]))
    const missing = Object.values(blocks).filter((block) => !('legacy' in block) && !described.has(block.name))
    expect(missing.map(({ name }) => name)).toEqual(inner)
  })
})

/** What stands in another construct and is described with it, or has no spelling of its own. */
const inner = [
  ...['caption', 'dataRow', 'openapiWebhook'],
  ...['richTable', 'selectOption', 'selectOptions', 'selectValue', 'subscript', 'summary', 'tag'],
]

describe('what it names', async () => {
  const known = new Map((await commands()).map((command) => [command.name(), command]))
  const lines = [...texts].flatMap(([path, text]) => commandLines(text).map((line): [string, string] => [path, line]))

  it('are commands and options that exist', () => {
    const wrong = lines.flatMap(([path, line]) => faultsOf(line, known).map((fault) => `${path}: ${fault} in \`${line}\``))
    expect(lines.length).toBeGreaterThan(80)
    expect(wrong).toEqual([])
  })

  it('are options that some command has', () => {
    const all = new Set([...known.values()].flatMap(optionNames))
    const named = [...texts].flatMap(([path, text]) =>
      [...withoutFences(text).matchAll(/`(--[a-z][a-z-]*)[^`]*`/g)].map(([, option = '']) => [path, option] as const),
    )
    expect(named.filter(([, option]) => !all.has(option)).map(([path, option]) => `${path} ${option}`)).toEqual([])
  })

  it('has every command and every export', () => {
    for (const name of known.keys()) expect(pages).toContain(`commands/${name}.md`)
    for (const name of Object.keys(library)) expect(texts.get('reference/library.md')).toContain(`## ${name}\n`)
  })

  it('is the Node that the package needs', () => {
    const { engines } = JSON.parse(readRoot('package.json')) as { engines: { node: string } }
    expect(readRoot('docs/.gitbook/vars.yaml')).toContain(`node: "${/\d+\.\d+/.exec(engines.node)?.[0]}"`)
  })
})

describe('its examples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unbook-manual-'))
  cpSync(join(root, 'fixtures/check/garden'), join(folder, 'garden'), { recursive: true })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const examples = ['reference/library.md', 'reference/remark.md'].flatMap((path) => examplesIn(path))

  it('are many', () => expect(examples.length).toBeGreaterThan(5))

  it.each(examples)('$path:$line prints what it says', async ({ source, output }) => {
    expect(await printed(source, folder)).toBe(output)
  })
})

describe('the same hint', async () => {
  const text = texts.get('targets/README.md') ?? ''
  const tab = (title: string): string =>
    new RegExp(`tab title="${title}" %}\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? ''
  const files = memoryFiles({ 'README.md': `# Trees\n\n${tab('GitBook')}` })
  const { spaces } = await spacesIn({ files, root: '' }, { engine: 'auto', language: 'en' })

  it.each([
    ['CommonMark', 'commonmark'],
    ['GitHub', 'gfm'],
    ['HTML', 'html'],
  ])('is what %s gets', async (title, to) => {
    const [first] = spaces
    if (first === undefined) throw new Error('Expected a space')
    const [page] = (await library.convert(first.space, { to, unlisted: 'include', threads: 1 })).files
    expect(tab(title)).toContain('Yew berries')
    expect(page?.content).toContain(tab(title).trim())
  })
})

describe('the samples of reports', async () => {
  const files = memoryFiles({
    'SUMMARY.md': '* [Garden](README.md)\n',
    'README.md':
      '# Garden\n\n[x](compst.md)\n\n{% tabs %}\n{% tab title="A" %}\nHerbs.\n{% endtab %}\n{% tab title="B" %}\nBeans.\n{% endtab %}\n{% endtabs %}\n',
  })
  const { spaces } = await spacesIn({ files, root: '' }, { engine: 'auto', language: 'en' })
  const sampleOf = (page: string): unknown => JSON.parse(/```json\n([\s\S]*?)```/.exec(texts.get(page) ?? '')?.[1] ?? '')

  it('have the keys of one that convert writes', async () => {
    const converted = await Promise.all(
      spaces.map(async (each) => ({ ...each, result: await library.convert(each.space, { to: 'commonmark', threads: 1 }) })),
    )
    const report = runReport('convert', 'commonmark', outcomeOf({ given: '', diagnostics: [], drafts: [] }, converted), '')
    expect(keysOf(sampleOf('reference/report.md'))).toEqual(keysOf(report))
  })

  it('have the keys of one that check writes', () => {
    const sample = sampleOf('reference/check-json.md') as { findings: unknown }
    const { findings: _, ...rest } = JSON.parse(json(usualReport)) as { findings: unknown }
    expect(keysOf({ ...sample, findings: [] })).toEqual(keysOf({ ...rest, findings: [], gone: [] }))
  })
})

/** Of an object and of all in it; of a list, those of its first item. */
function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(keysOf)
  if (typeof value !== 'object' || value === null) return ''
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]))
}

interface Example {
  path: string
  line: number
  source: string
  output: string
}

/** Each fence of JavaScript, and the text that follows it. */
function examplesIn(path: string): Example[] {
  const text = texts.get(path) ?? ''
  return [...text.matchAll(/```js\n([\s\S]*?)```\n[^`]*?```text\n([\s\S]*?)```/g)].map(
    ({ index, 1: source = '', 2: output = '' }) => {
      return { path, line: text.slice(0, index).split('\n').length, source, output }
    },
  )
}

const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  unbook: async () => library,
  'unbook/remark': async () => ({ default: remarkGitbook }),
  unified: () => import('unified'),
}

async function printed(source: string, folder: string): Promise<string> {
  const body = source
    .replace(/import (\{[^}]+\}) from '([^']+)'/g, "const $1 = await load('$2')")
    .replace(/import (\w+) from '([^']+)'/g, "const { default: $1 } = await load('$2')")
    .replace(/'garden/g, `'${join(folder, 'garden')}`)
  const lines: string[] = []
  const log = vi.fn((...words: unknown[]) => void lines.push(words.join(' ')))
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<void>
  await new AsyncFunction('load', 'console', body)((name: string) => modules[name]?.(), { log })
  return `${lines.map((line) => line.replace(/\n$/, '\n')).join('\n')}\n`.replace(/\n\n$/, '\n')
}

const withoutFences = (text: string): string => text.replace(/^(`{3,})[\s\S]*?^\1/gm, '')

/** `unbook …` in fences and between backticks; what a shell would join or cut is taken apart. */
function commandLines(text: string): string[] {
  const inText = [...withoutFences(text).matchAll(/`((?:npx )?unbook [^`]+)`/g)].map(([, line = '']) => line)
  const fences = [...text.matchAll(/^(`{3,})(?:sh|yaml|toml|diff)\n([\s\S]*?)^\1/gm)].flatMap(([, , body = '']) =>
    body.split('\n'),
  )
  return [...inText, ...fences]
    .flatMap((line) => line.split('&&'))
    .flatMap(
      (line) =>
        /(?:^|[\s"'])(?:npx (?:--yes )?|pnpm exec |yarn |node bin\/)?unbook(?:\.js)? ((?!check$)[a-z]+(?: .*)?)$/.exec(
          line,
        )?.[1] ?? [],
    )
    .map((line) => line.replace(/ +#.*$/, '').replace(/"$/, ''))
}

const optionNames = (command: Command): string[] => command.options.flatMap(({ long }) => (long ? [long] : []))

function faultsOf(line: string, known: ReadonlyMap<string, Command>): string[] {
  const [name = '', ...words] = line.split(/\s+/)
  const command = known.get(name)
  if (command === undefined) return [`command ${name}`]
  const options = new Set([...optionNames(command), ...command.options.flatMap(({ short }) => (short ? [short] : []))])
  return words.filter((word) => /^--?[a-z]/.test(word) && !options.has(word.replace(/=.*$/, ''))).map((word) => `option ${word}`)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
