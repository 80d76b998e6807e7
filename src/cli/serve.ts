/** `unbook serve`: a space as a site on this machine, which follows while people write. */
import { Command, InvalidArgumentError } from 'commander'
import type { ConvertOptions } from '../engine/api.ts'
import type { Services } from '../targets/target.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { interruptible } from './interruptible.ts'
import { claimsOption, engineOption, languageOption, openapiOption, readClaims, spaceOption } from './options.ts'
import { run } from './run.ts'
import { kindOfSource } from './source.ts'
import { UsageError } from './usage-error.ts'

export interface ServeFlags {
  port: number
  unlisted?: true
  space?: ReadonlyMap<string, string>
  openapi?: ReadonlyMap<string, string>
  claims?: string
  lang?: string
  config?: string
  engine: ConvertOptions['engine']
  quiet?: true
}

export function serveCommand(): Command {
  return new Command('serve')
    .summary('show a space as a site while you edit it')
    .description('Show a space as a site on this machine. Pages follow each save, and what the check finds is shown on them.')
    .argument('<space>', 'folder that holds SUMMARY.md or .gitbook.yaml')
    .option('-p, --port <number>', 'port on 127.0.0.1; 0 takes any that is free', portOf, 4000)
    .option('--unlisted', 'show pages that SUMMARY.md does not list too')
    .option('--config <file>', 'configuration; unbook.config.yaml beside the space or above it when absent')
    .addOption(spaceOption())
    .addOption(openapiOption())
    .addOption(claimsOption())
    .addOption(languageOption())
    .addOption(engineOption())
    .option('-q, --quiet', 'print the address and what stops the run, nothing else')
    .action(run(serveAction))
}

/** What git knows of earlier days does not change with each save. */
function rememberingChanges({ changes, ...services }: Services): Services {
  let known: ReturnType<NonNullable<Services['changes']>> | undefined
  return {
    ...services,
    ...(changes && {
      changes: () => {
        known ??= changes()
        return known
      },
    }),
  }
}

function portOf(value: string): number {
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65535) throw new InvalidArgumentError('Expected a number from 0 to 65535.')
  return port
}

async function serveAction(folder: string, flags: ServeFlags): Promise<ExitCode> {
  if ((await kindOfSource(folder, ['folder'])) !== 'folder')
    throw new UsageError(`Expected a folder, found the page \`${folder}\``, 'Name the folder that holds SUMMARY.md.')
  const claims = flags.claims === undefined ? undefined : await readClaims(flags.claims)
  const { serve } = await import('../engine/serve/serve.ts')
  const { readSiteSettings } = await import('../engine/site/read-settings.ts')
  const { siteServices } = await import('../engine/site/services.ts')
  const { serveReporter } = await import('./reporters/serve.ts')
  const config = flags.config === undefined ? {} : { config: flags.config }
  const settings = () => readSiteSettings({ folder, given: {}, ...config }, process.cwd())
  const { configFor } = await import('../engine/check/config-file.ts')
  const { withConfig } = await import('../engine/with-config.ts')
  const convert = async () =>
    withConfig(convertOptions(flags, claims), await configFor([folder], flags.config, process.cwd()), folder)
  const services = rememberingChanges(siteServices(folder))
  await interruptible(async (signal) => {
    const served = await serve({
      ...{ folder, port: flags.port },
      convert: async () => ({ ...(await convert()), services, site: await settings() }),
      check: checkOptions(flags, claims),
      onEvent: serveReporter({ quiet: flags.quiet === true, stream: process.stderr }),
    })
    process.stdout.write(`${served.url}\n`)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    await served.close()
  })
  return exitCode.fine
}

function convertOptions(flags: ServeFlags, claims: Record<string, unknown> | undefined): ConvertOptions {
  const { unlisted, engine, lang, openapi, space } = flags
  return {
    ...{ to: 'site', tables: 'html', html: 'safe', engine },
    unlisted: unlisted === true ? 'include' : 'omit',
    spaces: space ?? new Map(),
    ...(openapi === undefined ? {} : { openapi }),
    ...(claims === undefined ? {} : { claims }),
    ...(lang === undefined ? {} : { language: lang }),
  }
}

function checkOptions({ engine, lang, config, space, openapi }: ServeFlags, claims: Record<string, unknown> | undefined) {
  return {
    ...{ cwd: process.cwd(), engine, siteUrls: [], updateBaseline: false, external: false, dryRun: false },
    fix: 'none' as const,
    spaces: space ?? new Map<string, string>(),
    openapi: openapi ?? new Map<string, string>(),
    ...(lang === undefined ? {} : { language: lang }),
    ...(config === undefined ? {} : { config }),
    ...(claims === undefined ? {} : { claims }),
  }
}
