/** `unbook inspect`: what is in a space or a page, and what each target would lose of it. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { ConvertOptions } from '../engine/api.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { claimsOption, engineOption, languageOption, readClaims } from './options.ts'
import { run } from './run.ts'
import { kindOfSource } from './source.ts'
import { UsageError } from './usage-error.ts'

interface InspectFlags {
  json?: true
  claims?: string
  lang?: string
  engine: ConvertOptions['engine']
}

export function inspectCommand(): Command {
  return new Command('inspect')
    .summary('say what is in a space or a page')
    .description('Say what is in a space or a page: blocks, pages, assets, references, and what each target would lose.')
    .argument('<space>', 'folder that holds SUMMARY.md or .gitbook.yaml, or a page')
    .option('--json', 'print JSON')
    .addOption(claimsOption())
    .addOption(languageOption())
    .addOption(engineOption())
    .action(run(inspectAction))
}

async function inspectAction(source: string, flags: InspectFlags): Promise<ExitCode> {
  const kind = await kindOfSource(source)
  const options = {
    engine: flags.engine,
    ...(flags.claims === undefined ? {} : { claims: await readClaims(flags.claims) }),
    ...(flags.lang === undefined ? {} : { language: flags.lang }),
  }
  const { inspectPage, inspectSpaces } = await import('../engine/inspect.ts')
  const inventories = kind === 'page' ? [await inspectPage(source, options)] : await inspectSpaces(source, options)
  if (inventories.every(({ pages }) => pages.listed + pages.unlisted === 0)) {
    throw new UsageError(
      `Cannot find any page to look through in \`${resolve(source)}\``,
      'Name the folder that holds SUMMARY.md or .gitbook.yaml.',
    )
  }
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify(inventories.length === 1 ? inventories[0] : inventories, null, 2)}\n`)
    return exitCode.fine
  }
  const { inventoryText } = await import('./reporters/inventory.ts')
  process.stdout.write(inventories.map(inventoryText).join('\n'))
  return exitCode.fine
}
