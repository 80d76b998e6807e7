// Writes what is generated in the manual: whole pages, and parts between marks. A test says when they are stale; this has it write them.
import { spawnSync } from 'node:child_process'

const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'test/manual.test.ts', '-t', 'is what the code says today']
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, UPDATE: '1' } })
process.exitCode = status ?? 1
