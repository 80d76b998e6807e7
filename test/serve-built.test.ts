/** `unbook serve` as a person runs it: what is built checks in a thread of its own, which the sources do not have. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { ensureBuilt } from './built.ts'

const bin = join(import.meta.dirname, '../bin/unbook.js')
let folder: string
let running: ChildProcess | undefined
let said: string

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unbook-serve-built-'))
  await writeFile(join(folder, 'SUMMARY.md'), '* [Quay](README.md)\n')
  await writeFile(join(folder, 'README.md'), '# Quay\n\nMoor here.\n')
})
afterEach(async () => {
  if (running?.exitCode === null) {
    running.kill()
    await once(running, 'exit')
  }
  await rm(folder, { recursive: true })
})

/** Resolves with the address of the site. */
async function start(): Promise<string> {
  const child = spawn(process.execPath, [bin, 'serve', folder, '--port', '0'], { env: { ...process.env, NO_COLOR: '1' } })
  running = child
  said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  await until(() => /^http:\S+$/m.test(said))
  return /^http:\S+$/m.exec(said)?.[0] ?? ''
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not happen: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

it('finds a fault when it is made, forgets it when it is mended, and finds the next one', async () => {
  const url = await start()
  const findings = async (): Promise<string> => await (await fetch(`${url}_unbook/findings?page=/`)).text()
  await until(() => said.includes('Nothing found'))
  for (const name of ['ebb.md', 'flood.md']) {
    await writeFile(join(folder, 'README.md'), `# Quay\n\nSee [the tides](${name}).\n`)
    await until(async () => (await findings()).includes(name))
    await until(() => said.includes(`Cannot find page \`${name}\``))
    await writeFile(join(folder, 'README.md'), '# Quay\n\nMoor here.\n')
    await until(async () => !(await findings()).includes(name))
  }
})

it('ends at the first signal, while it checks and with a check that waits, and says nothing of it', async () => {
  for (const pause of [0, 60, 250]) {
    await start()
    await writeFile(join(folder, 'README.md'), `# Quay\n\nMoor here, ${pause}.\n`)
    await new Promise((resolve) => setTimeout(resolve, pause))
    await writeFile(join(folder, 'README.md'), `# Quay\n\nMoor there, ${pause}.\n`)
    await new Promise((resolve) => setTimeout(resolve, pause))
    const child = running as ChildProcess
    child.kill('SIGINT')
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    const [code] = (await once(child, 'exit')) as [number | null]
    clearTimeout(timer)
    expect([pause, code, said]).toEqual([pause, 0, expect.not.stringContaining('Error')])
  }
})

it('says once what is wrong with the configuration, in a sentence', async () => {
  await start()
  await writeFile(join(folder, 'unbook.config.yaml'), 'site: { colours: { primary: teal } }\n')
  await until(() => said.includes('Unexpected key `colours`'))
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(said.match(/Unexpected key `colours`/g)).toHaveLength(1)
  expect(said).not.toMatch(/^\s+at /m)
})
