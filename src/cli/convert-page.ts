/** Converts one page, and prints it or writes it to a file. */
import type { ConvertOptions } from '../engine/api.ts'
import type { ConvertFlags } from './convert.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { report, verdict } from './report.ts'

export async function convertPage(path: string, flags: ConvertFlags, options: ConvertOptions): Promise<ExitCode> {
  const { convertFile } = await import('../engine/convert.ts')
  const { writeOneFile } = await import('../engine/write-file.ts')
  const { content, diagnostics, losses } = await convertFile(path, options)
  const { out, force = false, dryRun = false } = flags
  if (out === undefined) process.stdout.write(content)
  else if (!dryRun) await writeOneFile(out, content, force)
  const outcome = { diagnostics, losses, pages: { listed: 0, unlisted: 0, excluded: 0, written: 1 } }
  const { count, faultsPart } = await import('../engine/summary-line.ts')
  const lost = losses.length === 0 ? '' : `; ${count(losses.length, 'block')} in a plainer form`
  const verb = dryRun && out !== undefined ? 'would be written' : 'written'
  const summary = `1 page ${verb} to ${out ?? 'stdout'} (${options.to})${lost}; ${faultsPart(diagnostics)}.`
  await report(outcome, { flags, summary, stream: out === undefined ? process.stderr : process.stdout })
  return flags.strict === true ? verdict(outcome) : exitCode.fine
}
