/** git for a repository that may be anybody's: no pager, no prompt, none of the programs that its configuration names, no network. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'diff.external=',
  'gpg.program=false',
  'log.follow=false',
  'log.showSignature=false',
  'protocol.allow=never',
]

export type RunningGit = ChildProcessByStdio<null, Readable, null>

export function spawnGit(folder: string, args: readonly string[]): RunningGit {
  const options = settings.flatMap((setting) => ['-c', setting])
  return spawn('git', ['-C', folder, '--no-pager', '--literal-pathspecs', ...options, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environment(),
  })
}

/** What git is told by its surroundings, such as a hook in which this runs, is about another repository. */
function environment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || /^GIT_CONFIG_GLOBAL$/i.test(name))
  return {
    ...Object.fromEntries(others),
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  }
}
