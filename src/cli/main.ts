/** The command line: assembles the commands. What does the work is loaded by the command that needs it, so that help is quick. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { systemReason } from '../diagnostics/system-reason.ts'
import { checkCommand } from './check.ts'
import { convertCommand } from './convert.ts'
import { exitCode } from './exit-code.ts'
import { explainCommand } from './explain.ts'
import { inspectCommand } from './inspect.ts'
import { serveCommand } from './serve.ts'

/** `unbook … | head` closes the pipe early: that is no error, and what else there is to write is written all the same. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`unbook: Cannot write to the standard output: ${systemReason(error) ?? error.message}\n`)
  process.exit(exitCode.cannotRun)
})

/** What stands there is for people; when nobody listens any more the work goes on, and its end is told by the exit code. */
process.stderr.on('error', () => {})

await parse(assemble())

function assemble(): Command {
  const program = new Command('unbook')
    .description(
      'Takes documentation out of GitBook: reads a space as Git Sync writes it, checks it, and writes it as clean Markdown or HTML.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('Run `unbook --help` for what there is.')
    .addHelpText('after', '\nExit codes: 0 fine, 1 findings that --strict or --fail-on does not accept, 2 could not run.')
  for (const command of [convertCommand(), checkCommand(), inspectCommand(), explainCommand(), serveCommand()])
    program.addCommand(command.copyInheritedSettings(program))
  return program
}

/** Commander's own errors (an unknown option, a missing argument) are "could not run" too; it has printed them. */
async function parse(program: Command): Promise<void> {
  try {
    await program.parseAsync()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? exitCode.fine : exitCode.cannotRun
  }
}

function version(): string {
  const data = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return data.version
}
