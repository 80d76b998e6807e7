// Writes the names of emoji that GitBook knows and gemoji does not. A test says when they are stale; this has it write them.
import { spawnSync } from 'node:child_process'

const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'test/emoji-names.test.ts', '-t', 'is what the data say today']
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, UPDATE: '1' } })
process.exitCode = status ?? 1
