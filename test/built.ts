/** The built command, for tests that run it as a person does. Built again when a source is newer. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'bin/unbook.js')

export interface Ran {
  stdout: string
  stderr: string
  code: number | null
}

/** Files of tests run side by side: one builds, the others wait for it. */
export function ensureBuilt(): void {
  for (let waited = 0; existsSync(lock) || isStale(); waited += 1) {
    if (takesLock() || waited > longest) {
      try {
        if (isStale()) build()
      } finally {
        rmSync(lock, { recursive: true, force: true })
      }
      return
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
  }
}

const lock = join(tmpdir(), `unbook-build-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
/** Seconds after which whoever held the lock has been killed. */
const longest = 110

const isStale = (): boolean => newest(join(root, 'src')) > built()

/** A folder is made by one of those who want to make it. */
function takesLock(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`Cannot build what is to be tested\n${stdout}${stderr}`)
}

/** Runs `unbook` without a terminal; `COLUMNS` keeps help from following the width of the one the tests run in. */
export function unbook(args: readonly string[], cwd: string = root, env: Record<string, string> = {}): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: '80', ...env },
  })
  return { stdout, stderr, code: status }
}

function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...entries.map((path) => statSync(join(folder, path)).mtimeMs))
}

function built(): number {
  return statSync(join(root, 'dist/bundle/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0
}
