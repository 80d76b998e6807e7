/** Converts every space below a folder and writes the lot to the output folder. */
import { realpath } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import type { ConvertOptions } from '../engine/api.ts'
import type { OpenedSpace, OpenedSpaces } from '../engine/open-spaces.ts'
import type { ConvertedSpace, Outcome } from '../engine/outcome.ts'
import type { Output, WrittenOutput } from '../engine/write-output.ts'
import type { ConvertFlags } from './convert.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { interruptible } from './interruptible.ts'
import { printable } from './printable.ts'
import { createProgress } from './progress.ts'
import { report, verdict } from './report.ts'
import { UsageError } from './usage-error.ts'

export async function convertSpace(folder: string, flags: ConvertFlags, given: ConvertOptions): Promise<ExitCode> {
  const { out } = flags
  if (out === undefined) throw new UsageError('Expected `--out` with a folder to write the space to', 'For example --out ./site.')
  const { outcomeOf, outputEntries, pagesExpected } = await import('../engine/outcome.ts')
  const { openOutput } = await import('../engine/write-output.ts')
  const { topFiles } = await import('../engine/top-files.ts')
  const { summaryLine } = await import('../engine/summary-line.ts')
  const { openSpaces } = await import('../engine/open-spaces.ts')
  const opened = await openSpaces(folder, { ...given, withoutDrafts: true })
  const options = { ...given, ...(opened.structure && { structure: opened.structure }) }
  const { force = false, dryRun = false } = flags
  const expected = pagesExpected(opened, options)
  const roots = await rootsOf(folder, opened)
  const { spaces, written } = await interruptible(async (signal) => {
    const output = await openOutput(out, { force, dryRun, expected, input: folder, roots, signal })
    try {
      const converted = await convertAll(opened.spaces, flags, options, output, signal)
      refuseNothing(folder, opened, converted)
      const entries = [...outputEntries(converted), ...(await topFiles(converted, options))]
      return { spaces: converted, written: await output.finish(entries) }
    } finally {
      await output.close()
    }
  })
  const outcome = withUnreadable(outcomeOf(opened, spaces), written)
  const summary = summaryLine(outcome, { target: options.to, out, unlisted: options.unlisted, dryRun })
  if (dryRun) printPlan(written)
  await report(outcome, { flags, summary, notes: notes(written), stream: process.stdout })
  return flags.strict === true ? verdict(outcome) : exitCode.fine
}

/** Where the spaces lie on the disk. */
async function rootsOf(folder: string, { given, spaces }: OpenedSpaces): Promise<string[]> {
  const place = await realpath(folder)
  return spaces.map(({ space }) => join(place, relative(`/${given}`, `/${space.root}`)))
}

async function convertAll(
  opened: readonly OpenedSpace[],
  flags: ConvertFlags,
  options: ConvertOptions,
  output: Output,
  signal: AbortSignal,
): Promise<ConvertedSpace[]> {
  const { convert } = await import('../engine/convert.ts')
  const converted: ConvertedSpace[] = []
  const siblings = opened.map(({ path, space }) => ({ root: space.root, path, space }))
  const begin = (folder: string) => (path: string, content: string | Uint8Array, hash?: string) => {
    signal.throwIfAborted()
    output.add(folder === '' ? path : `${folder}/${path}`, content, hash)
  }
  for (const { path, space } of opened) {
    const progress = createProgress(path === '' ? 'Converting' : `Converting ${path}`, process.stderr, flags.quiet === true)
    try {
      converted.push({
        path,
        space,
        result: await convert(space, { ...options, siblings, at: path, onProgress: progress.update, onPage: begin(path) }),
      })
    } finally {
      progress.end()
    }
  }
  return converted
}

function refuseNothing(folder: string, { drafts }: OpenedSpaces, converted: readonly ConvertedSpace[]): void {
  if (converted.some(({ result }) => result.pages.written > 0)) return
  const isUnlisted = converted.some(({ result }) => result.pages.unlisted > 0)
  const hint = isUnlisted
    ? 'SUMMARY.md lists none of its pages: add --unlisted include.'
    : converted.length === 0 && drafts.length > 0
      ? 'All spaces of its docs.yaml are drafts: name the folder of one.'
      : 'Name the folder that holds SUMMARY.md or .gitbook.yaml.'
  throw new UsageError(`Cannot find any page to convert in \`${resolve(folder)}\``, hint)
}

function withUnreadable(outcome: Outcome, { unreadable }: WrittenOutput): Outcome {
  if (unreadable.length === 0) return outcome
  const faults = unreadable.map((path) =>
    diagnostic({ id: 'asset/unreadable', message: `Cannot read the file for \`${path}\``, file: path }),
  )
  return { ...outcome, assets: outcome.assets - unreadable.length, diagnostics: [...outcome.diagnostics, ...faults] }
}

function printPlan({ written, unchanged, removed }: WrittenOutput): void {
  const lines = [
    ...written.map((path) => `write   ${path}`),
    ...removed.map((path) => `remove  ${path}`),
    ...unchanged.map((path) => `same    ${path}`),
  ]
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''))
}

function notes({ kept }: WrittenOutput): string[] {
  return kept.map(
    (path) => `Kept \`${path}\`, which was edited after an earlier run wrote it and is no longer part of the output.`,
  )
}
