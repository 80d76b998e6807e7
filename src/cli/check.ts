/** `unbook check`: the references, blocks and pages of a space, checked as GitBook reads them. */
import { Command, InvalidArgumentError, Option } from 'commander'
import type { RunCheckOptions } from '../engine/check/check-settings.ts'
import type { FailOn } from '../engine/check/config-schema.ts'
import type { LevelMap } from '../engine/check/rule-levels.ts'
import { formatNames, sinksOf } from './check-formats.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { claimsOption, engineOption, languageOption, openapiOption, otherSpaceOption, readClaims } from './options.ts'
import { printable } from './printable.ts'
import { run } from './run.ts'
import { kindOfSource } from './source.ts'
import { UsageError } from './usage-error.ts'

interface CheckFlags {
  format?: readonly string[]
  output?: string
  fix?: true
  fixUnsafe?: true
  fixDryRun?: true
  baseline?: string
  updateBaseline?: true
  since?: string
  external?: true
  rule?: readonly LevelMap[]
  failOn?: FailOn
  config?: string
  space?: ReadonlyMap<string, string>
  openapi?: ReadonlyMap<string, string>
  siteUrl?: readonly string[]
  claims?: string
  lang?: string
  engine: RunCheckOptions['engine']
  quiet?: true
  maxFindings?: number
}

export function checkCommand(): Command {
  return new Command('check')
    .summary('find what is broken in a space, and mend it')
    .description('Find broken references, blocks and pages in one space or several, as GitBook reads them. Needs no network.')
    .argument('[space...]', 'folder that holds SUMMARY.md or .gitbook.yaml, or folders (default: the current one)')
    .addOption(repeatable('-f, --format <name[=file]>', `${formatNames.join(', ')}; repeatable`))
    .option('-o, --output <file>', 'write to this file instead of stdout')
    .option('--fix', 'apply the fixes that are safe: no word is lost, no link leads elsewhere')
    .option('--fix-unsafe', 'apply the guesses too')
    .option('--fix-dry-run', 'print what would be fixed as a diff, and write nothing')
    .option('--baseline <file>', 'known findings: not reported, and to be taken out once they are gone')
    .option('--update-baseline', 'make the baseline, or take out what is gone')
    .option('--since <revision>', 'report only what is new since this git revision')
    .option('--external', 'ask whether web addresses are alive (needs the network)')
    .addOption(
      repeatable('--rule <id=level>', 'error, warning, info or off, for a rule, a group `link/*` or all `*`; repeatable', level),
    )
    .addOption(failOnOption())
    .option('-c, --config <file>', 'configuration (default: unbook.config.yaml of the space, or above it)')
    .addOption(otherSpaceOption())
    .addOption(openapiOption())
    .addOption(repeatable('--site-url <url>', 'address under which the space is published; repeatable', webAddress))
    .addOption(claimsOption())
    .addOption(languageOption())
    .addOption(engineOption())
    .addOption(new Option('--max-findings <number>', 'show at most so many in the terminal').argParser(positive))
    .option('-q, --quiet', 'report only what makes the run fail')
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings that --fail-on does not accept, 2 could not run.')
    .action(run(checkAction))
}

const failOnOption = (): Option =>
  new Option('--fail-on <level>', 'least level that makes the run fail (default: error)').choices([
    'error',
    'warning',
    'info',
    'never',
  ])

const repeatable = <Value = string>(flags: string, help: string, parse?: (text: string) => Value): Option =>
  new Option(flags, help).argParser((text: string, known: readonly (Value | string)[] = []) => [...known, parse?.(text) ?? text])

function level(text: string): LevelMap {
  const [, id, value] = /^([^=]+)=(error|warning|info|off)$/.exec(text) ?? []
  if (id === undefined) throw new InvalidArgumentError('Expected `id=error`, `id=warning`, `id=info` or `id=off`.')
  return { [id]: value as LevelMap[string] & string }
}

function webAddress(text: string): string {
  if (/^https?:\/\/[^\s/]/i.test(text)) return text
  throw new InvalidArgumentError('Expected an address such as `https://docs.example/garden`.')
}

function positive(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Expected a number from 1.')
}

async function checkAction(spaces: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const folders = spaces.length === 0 ? ['.'] : spaces
  for (const folder of folders) await requireFolder(folder)
  const isGitHub = process.env.GITHUB_ACTIONS === 'true'
  const sinks = sinksOf(flags, isGitHub)
  const { checkSinks, writeSinks } = await import('./check-output.ts')
  await checkSinks(sinks)
  const options = await runOptions(flags)
  const { runCheck } = await import('../engine/check/run-check.ts')
  const outcome = await runCheck(folders, options)
  for (const note of outcome.notes) process.stderr.write(`${printable(note)}\n`)
  const { quiet = false, maxFindings } = flags
  await writeSinks(outcome, sinks, {
    quiet,
    isGitHub,
    dryRun: options.dryRun,
    ...(maxFindings === undefined ? {} : { maxFindings }),
  })
  return outcome.report.failed ? exitCode.findings : exitCode.fine
}

async function requireFolder(path: string): Promise<void> {
  if ((await kindOfSource(path, ['folder'])) === 'folder') return
  throw new UsageError(
    `Unexpected page \`${path}\`, expected the folder of a space`,
    'What a page leads to is in the whole space; `include` in the configuration reports on some files only.',
  )
}

async function runOptions(flags: CheckFlags): Promise<RunCheckOptions> {
  const { baseline, updateBaseline = false, since, external = false, failOn, config, lang, engine, claims } = flags
  const dryRun = flags.fixDryRun === true
  if (updateBaseline && dryRun) {
    throw new UsageError('Unexpected `--update-baseline` with `--fix-dry-run`, which writes nothing', 'Leave one of them out.')
  }
  await refuseUnknownRules(flags.rule ?? [])
  const isFixing = dryRun || flags.fix === true
  return {
    ...{ cwd: process.cwd(), engine, updateBaseline, external, dryRun },
    fix: flags.fixUnsafe === true ? 'unsafe' : isFixing ? 'safe' : 'none',
    rules: flags.rule ?? [],
    spaces: flags.space ?? new Map(),
    siteUrls: flags.siteUrl ?? [],
    openapi: flags.openapi ?? new Map(),
    ...present({ baseline, since, failOn, config, language: lang }),
    ...(claims === undefined ? {} : { claims: await readClaims(claims) }),
  }
}

/** Only the keys that have a value. */
const present = <Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>
  }

async function refuseUnknownRules(given: readonly LevelMap[]): Promise<void> {
  if (given.length === 0) return
  const { faultOfPattern } = await import('../engine/check/rule-levels.ts')
  for (const pattern of given.flatMap((levels) => Object.keys(levels))) {
    const fault = faultOfPattern(pattern)
    if (fault !== undefined) throw new UsageError(fault, 'Run `unbook explain` for all rules.')
  }
}
