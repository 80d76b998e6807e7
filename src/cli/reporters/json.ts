/** The file that `--report` names; its shape is described in `docs/reference/report.md`. */
import { stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { RunReport } from '../../engine/report.ts'
import { UsageError } from '../usage-error.ts'

/** Before anything is converted: a run should not fail at its last step. */
export async function checkReportFolder(path: string): Promise<void> {
  const stats = await stat(dirname(path)).catch(() => undefined)
  if (stats?.isDirectory() !== true)
    throw new UsageError(`Cannot find the folder of the report \`${path}\``, 'Make the folder, or name another file.')
}

export async function writeReport(path: string, report: RunReport): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`).catch((cause: unknown) => {
    throw new UsageError(`Cannot write the report to \`${path}\``, 'Check that its folder exists and that you may write there.', {
      cause,
    })
  })
}
