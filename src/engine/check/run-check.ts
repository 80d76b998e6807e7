/**
 * A run of `unbook check`: reads the configuration, looks through the spaces, mends what is to be mended, and leaves out what is known.
 *
 *     runCheck(['docs'], { … })   →   { report: { findings, counts, failed, … }, diff: '', … }
 */
import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { inFolder } from '../../space/path-within.ts'
import { RunError } from '../run-error.ts'
import { type Baseline, compareBaseline, type KnownFinding, readBaseline, shrunkBaseline, writeBaseline } from './baseline.ts'
import type { CheckReport } from './check-report.ts'
import { type CheckedRepository, type OpenedCheck, openCheck } from './check-repository.ts'
import { type CheckSettings, checkSettings, type RunCheckOptions } from './check-settings.ts'
import { configFor } from './config-file.ts'
import type { FailOn } from './config-schema.ts'
import type { Marked } from './examine.ts'
import { makeReport } from './make-report.ts'
import { pathsFrom, type ShowPath } from './report-paths.ts'
import { openRepositories } from './repository.ts'

export interface CheckOutcome {
  report: CheckReport
  /** What the fixes would change, when they are not to be written. */
  diff: string
  failOn: FailOn
  /** What there is to know beside the findings. */
  notes: readonly string[]
}

export async function runCheck(folders: readonly string[], options: RunCheckOptions): Promise<CheckOutcome> {
  const cwd = await realpath(options.cwd)
  const settings = await checkSettings(await configFor(folders, options.config, cwd), { ...options, cwd })
  const baseline = await baselineOf(settings)
  const known = new Set(baseline?.findings.map(({ fingerprint }) => fingerprint))
  const showFrom = (base: string): ShowPath => pathsFrom(cwd, base)
  const results: CheckedRepository[] = []
  const repositories = await openRepositories(folders.map((folder) => resolve(cwd, folder)))
  // All are looked through before anything is mended: a run that is refused has changed nothing.
  const opened: OpenedCheck[] = []
  for (const repository of repositories) {
    const show = showFrom(repository.base)
    opened.push(await openCheck(repository, { settings, show, isKnown: ({ fingerprint }) => known.has(fingerprint) }))
  }
  for (const each of opened) results.push(await each.finish())
  const settled = await settle(results, baseline, settings)
  const show = showFrom(repositories[0]?.base ?? cwd)
  const gone = settled.gone.map((entry) => ({ ...entry, file: show(entry.file) }))
  const parts = results.map(({ repository, examination, fresh, fixed }) => ({
    ...{ show: showFrom(repository.base), spaces: examination.spaces, pages: examination.included },
    ...{ ignored: examination.ignored, fixed, findings: fresh.filter((each) => !settled.known.has(each.fingerprint)) },
  }))
  const reported = parts.reduce((total, { findings }) => total + findings.length, 0)
  const all = results.reduce((total, { fresh }) => total + fresh.length, 0)
  return {
    report: makeReport(parts, { failOn: settings.failOn, known: all - reported, gone }),
    diff: results.map(({ diff }) => diff).join(''),
    failOn: settings.failOn,
    notes: [...results.flatMap(({ notes }) => notes), ...settled.notes],
  }
}

async function baselineOf({ baseline, updateBaseline }: CheckSettings): Promise<Baseline | undefined> {
  if (baseline === undefined) return undefined
  const found = await readBaseline(baseline)
  if (found === undefined && !updateBaseline) {
    throw new RunError(`Cannot find the baseline \`${baseline}\``, 'Make it with --update-baseline.')
  }
  return found
}

interface Settled {
  /** Fingerprints that are not reported. */
  known: ReadonlySet<string>
  gone: readonly KnownFinding[]
  notes: readonly string[]
}

/** The baseline is compared with everything that was found, whatever the run is about. */
async function settle(
  results: readonly CheckedRepository[],
  former: Baseline | undefined,
  { baseline, updateBaseline }: CheckSettings,
): Promise<Settled> {
  const findings = results.flatMap(({ examination, repository }) =>
    examination.findings.map((each) => asKnown(each, repository.name)),
  )
  const now = updateBaseline ? shrunkBaseline(findings, former) : former
  if (now === undefined || baseline === undefined) return { known: new Set(), gone: [], notes: [] }
  if (updateBaseline) await writeBaseline(baseline, now)
  const known = new Set(now.findings.map(({ fingerprint }) => fingerprint))
  return { known, gone: compareBaseline(findings, now).gone, notes: updateBaseline ? [noteOf(now, former)] : [] }
}

const asKnown = ({ finding: { id, file, message }, fingerprint }: Marked, name: string): KnownFinding => ({
  fingerprint,
  id,
  file: inFolder(name, file),
  message,
})

function noteOf({ findings }: Baseline, former: Baseline | undefined): string {
  const removed = (former?.findings.length ?? 0) - findings.length
  const change = former === undefined ? 'made' : removed === 0 ? 'unchanged' : `${removed} taken out`
  return `The baseline holds ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} (${change}).`
}
