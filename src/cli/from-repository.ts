/**
 * Platforms seek the files of a report from the root of the repository, wherever in it the run was started.
 *
 *     in `docs`: guide/soil.md   →   docs/guide/soil.md
 */
import { realpathSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { CheckReport } from '../engine/check/check-report.ts'
import { withPaths } from '../engine/check/report-paths.ts'
import type { ReporterName } from './reporters/check/index.ts'

const formats: ReadonlySet<ReporterName> = new Set(['github', 'gitlab', 'sarif'])

/** `root` is the folder of the repository as the platform names it; undefined where there is no platform. */
export function fromRepository(report: CheckReport, format: ReporterName, root = platformRoot()): CheckReport {
  const way = root === undefined || !formats.has(format) ? '' : wayFrom(root)
  if (way === '') return report
  const show = (file: string): string => (file === '' || isAbsolute(file) ? file : join(way, file).split(sep).join('/'))
  return {
    ...report,
    findings: report.findings.map((finding) => withPaths(finding, show)),
    gone: report.gone.map((entry) => ({ ...entry, file: show(entry.file) })),
  }
}

const platformRoot = (): string | undefined => process.env.GITHUB_WORKSPACE || process.env.CI_PROJECT_DIR || undefined

/** To the current folder; empty where that is the root, or lies outside. */
function wayFrom(root: string): string {
  try {
    const way = relative(realpathSync(root), realpathSync('.'))
    return way.startsWith('..') || isAbsolute(way) ? '' : way
  } catch {
    // The platform speaks of a folder that is not here.
    return ''
  }
}
