/** `unbook convert`: a space to a folder, or one page to stdout or a file. */
import { dirname } from 'node:path'
import { Command, Option } from 'commander'
import type { ConvertOptions } from '../engine/api.ts'
import type { ExitCode } from './exit-code.ts'
import {
  checkTarget,
  claimsOption,
  engineOption,
  languageOption,
  openapiOption,
  readClaims,
  spaceOption,
  toOption,
} from './options.ts'
import { checkReportFolder } from './reporters/json.ts'
import { run } from './run.ts'
import { addSiteOptions, type SiteFlags, siteOptions } from './site-options.ts'
import { kindOfSource } from './source.ts'

/** What commander collects, by the names of the options. */
export interface ConvertFlags extends SiteFlags {
  to: string
  out?: string
  unlisted: 'omit' | 'include'
  tables: 'html' | 'pipe'
  html: 'safe' | 'trusted'
  space?: ReadonlyMap<string, string>
  openapi?: ReadonlyMap<string, string>
  claims?: string
  lang?: string
  engine: 'auto' | 'native' | 'remark'
  report?: string
  strict?: true
  force?: true
  dryRun?: true
  quiet?: true
  verbose?: true
}

export function convertCommand(): Command {
  const command = new Command('convert')
    .summary('write a space, or one page, in another format')
    .description('Write a GitBook space, or one page of it, in another format.')
    .argument('<space>', 'folder that holds SUMMARY.md or .gitbook.yaml, or a page')
    .addOption(toOption())
    .option('-o, --out <path>', 'folder to write to; for a page a file, or nothing to print it')
    .addOption(choice('--unlisted <how>', 'pages that SUMMARY.md does not list', ['omit', 'include']))
    .addOption(choice('--tables <how>', 'tables in commonmark, which has none of its own', ['html', 'pipe']))
    .addOption(choice('--html <how>', 'raw HTML: without what could run code, or as it is', ['safe', 'trusted']))
    .addOption(spaceOption())
    .addOption(openapiOption())
    .addOption(claimsOption())
    .addOption(languageOption())
    .addOption(engineOption())
  return addSiteOptions(command)
    .option('--report <file>', 'write every loss and fault to a JSON file')
    .option('--strict', 'exit with 1 when something was lost, or a warning or an error found')
    .option('--force', 'overwrite files that unbook did not write, or that were edited since')
    .option('--dry-run', 'list what would be written, and write nothing')
    .option('-q, --quiet', 'print nothing but what stops the run')
    .option('-v, --verbose', 'print every loss and fault with its place')
    .action(run(convertAction))
}

const choice = (flags: string, help: string, values: readonly [string, string]): Option =>
  new Option(flags, help).choices([...values]).default(values[0])

async function convertAction(source: string, flags: ConvertFlags): Promise<ExitCode> {
  const kind = await kindOfSource(source)
  if (flags.report !== undefined) await checkReportFolder(flags.report)
  const folder = kind === 'folder' ? source : dirname(source)
  const given = { ...(await engineOptions(flags)), ...(await siteOptions(folder, flags.to, flags)) }
  const { configFor } = await import('../engine/check/config-file.ts')
  const { withConfig } = await import('../engine/with-config.ts')
  const options = await withConfig(given, await configFor([folder], flags.config, process.cwd()), folder)
  if (kind === 'folder') return (await import('./convert-space.ts')).convertSpace(source, flags, options)
  return (await import('./convert-page.ts')).convertPage(source, flags, options)
}

async function engineOptions(flags: ConvertFlags): Promise<ConvertOptions> {
  const { unlisted, tables, html, engine, lang, claims, openapi } = flags
  return {
    to: checkTarget(flags.to),
    unlisted,
    tables,
    html,
    engine,
    spaces: flags.space ?? new Map(),
    ...(openapi === undefined ? {} : { openapi }),
    ...(claims === undefined ? {} : { claims: await readClaims(claims) }),
    ...(lang === undefined ? {} : { language: lang }),
  }
}
