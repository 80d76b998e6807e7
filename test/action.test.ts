/** The GitHub Action and the pre-commit hook, run as far as that goes without the network: with the checkout in place of npm. */
import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ensureBuilt } from './built.ts'

const root = join(import.meta.dirname, '..')
let base: string

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'unbook-action-')))
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(base, path)), { recursive: true })
    await writeFile(join(base, path), content)
  }
}

const space = {
  'docs/SUMMARY.md': '# Table of contents\n\n* [Harbour](README.md)\n',
  'docs/README.md': '# Harbour\n\nAsk the [captain](captain.md) first.\n',
}

interface Action {
  inputs: Record<string, { description: string; default: string }>
  outputs: Record<string, { value: string }>
  runs: { using: string; steps: { id: string; shell: string; env: Record<string, string>; run: string }[] }
}

const text = await readFile(join(root, 'action.yml'), 'utf8')
const action = parse(text) as Action
const [step] = action.runs.steps

/** As the runner does it: values of inputs in the environment, the script in a file, `bash --noprofile --norc -e -o pipefail`. */
async function runStep(
  inputs: Record<string, string>,
): Promise<{ stdout: string; stderr: string; code: number | null; output: string }> {
  const values = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]))
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, input: string) => values[input] ?? ''),
  ])
  const npx = `#!/usr/bin/env bash\nprintf '%s\\n' "$@" > "$WORDS"\n[[ "$1" == --yes && "$2" == unbook@* ]] || exit 99\nshift 2\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, 'bin/unbook.js'))} "$@"\n`
  await put({ 'bin/npx': npx, 'step.sh': step?.run ?? '', output: '', summary: '' })
  await chmod(join(base, 'bin/npx'), 0o755)
  const { stdout, stderr, status } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(base, 'step.sh')], {
    cwd: base,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...Object.fromEntries(env),
      PATH: `${join(base, 'bin')}${delimiter}${process.env.PATH}`,
      WORDS: join(base, 'words'),
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(base, 'output'),
      GITHUB_STEP_SUMMARY: join(base, 'summary'),
      NO_COLOR: '1',
    },
  })
  return { stdout, stderr, code: status, output: await readFile(join(base, 'output'), 'utf8') }
}

const words = async (): Promise<string[]> => (await readFile(join(base, 'words'), 'utf8')).trimEnd().split('\n')

describe.skipIf(process.platform === 'win32')('the action', () => {
  it('annotates, writes a job summary, and fails', async () => {
    await put(space)
    const { stdout, code, output } = await runStep({ path: 'docs' })
    expect(stdout).toContain('::error title=link/missing-page,file=docs/README.md,line=3,')
    expect(await readFile(join(base, 'summary'), 'utf8')).toContain('captain.md')
    expect({ code, output }).toEqual({ code: 1, output: 'exit-code=1\n' })
    expect(await words()).toEqual(['--yes', 'unbook@latest', 'check', '--', 'docs'])
  })

  it('passes every input on', async () => {
    await put({
      ...space,
      'more docs/SUMMARY.md': '# Table of contents\n\n* [Port](README.md)\n',
      'more docs/README.md': '# Port\n',
    })
    const { code } = await runStep({
      path: 'docs\nmore docs\n',
      version: '1.2.3',
      format: 'json=a report.json\r\npretty',
      'fail-on': 'never',
      args: '--rule\nlink/missing-page=warning\n--quiet',
    })
    expect(code).toBe(0)
    expect((await words()).slice(1)).toEqual([
      ...['unbook@1.2.3', 'check', '--format=json=a report.json', '--format=pretty', '--fail-on=never'],
      ...['--rule', 'link/missing-page=warning', '--quiet', '--', 'docs', 'more docs'],
    ])
    expect(JSON.parse(await readFile(join(base, 'a report.json'), 'utf8'))).toBeDefined()
  })

  const hostile = [
    '$(touch hacked)',
    '`touch hacked`',
    '"; touch hacked; "',
    "'; touch hacked; '",
    '; touch hacked',
    '--version',
    '*',
    '\\',
  ]

  it.each(hostile)('runs nothing of what an input says: %s', async (value) => {
    await put(space)
    const { version: _, ...others } = action.inputs
    for (const names of [['version'], Object.keys(others), ['args'], ['path']]) {
      const { code, output } = await runStep(Object.fromEntries(names.map((name) => [name, value])))
      expect([0, 1, 2], `${names} ${code}`).toContain(code)
      expect(output).toBe(`exit-code=${code}\n`)
      await expect(readFile(join(base, 'hacked')), names.join()).rejects.toThrow('ENOENT')
    }
  })

  it('takes the name of a folder for a folder', async () => {
    await put(space)
    const { stderr, code } = await runStep({ path: '--version' })
    expect(stderr).toContain('Cannot find `--version`')
    expect(code).toBe(2)
  })

  it('installs nothing but a version of unbook', async () => {
    for (const version of ['--package=evil', '../evil', 'evil/x', 'npm:evil', '1 --package evil', '', '1\n2']) {
      const { stdout, code } = await runStep({ version })
      expect(stdout).toContain('Unexpected version')
      expect(code).toBe(2)
    }
    await expect(words()).rejects.toThrow('ENOENT')
  })

  it('never puts an input into its script', () => {
    expect(action.runs.using).toBe('composite')
    expect(step?.run).not.toContain('${{')
    for (const name of Object.keys(action.inputs)) expect(text).toContain(`\${{ inputs.${name} }}`)
    for (const [name, { description }] of Object.entries(action.inputs)) expect(description, name).toMatch(/^\p{Lu}.*\.$/u)
  })
})

interface Hook {
  id: string
  entry: string
  language: string
  files: string
  pass_filenames: boolean
}

describe('the pre-commit hook', async () => {
  const hooks = parse(await readFile(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[]

  it('runs a command that the package installs', async () => {
    const { bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> }
    await put(space)
    for (const { entry, language, pass_filenames } of hooks) {
      const [command = '', ...args] = entry.split(' ')
      expect(language).toBe('node')
      expect(pass_filenames).toBe(false)
      const run = () =>
        spawnSync(process.execPath, [join(root, bin[command] ?? ''), ...args], { cwd: join(base, 'docs'), encoding: 'utf8' })
      expect(run().status).toBe(1)
      await put({ 'docs/README.md': '# Harbour\n\nAsk the captain first.\n' })
      expect(run().status).toBe(0)
    }
  })

  it('runs when a page, a configuration or an asset changes', () => {
    const files = new RegExp(hooks[0]?.files ?? '')
    for (const path of ['README.md', 'docs/.gitbook.yaml', '.gitbook/assets/pier.png']) expect(path).toMatch(files)
    expect('src/index.ts').not.toMatch(files)
  })
})
