/** The file that `--report` names; its shape is described in `docs/report.md`. */
import { writeFile } from 'node:fs/promises'
import type { RunReport } from '../../engine/report.ts'
import { UsageError } from '../usage-error.ts'

export async function writeReport(path: string, report: RunReport): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`).catch((cause: unknown) => {
    throw new UsageError(`Cannot write the report to \`${path}\``, 'Check that its folder exists and that you may write there.', {
      cause,
    })
  })
}
