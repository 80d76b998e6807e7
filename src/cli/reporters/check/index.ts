/** Every format of `unbook check --format`, by name. */
import { github } from './github.ts'
import { githubSummary } from './github-summary.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { pretty } from './pretty.ts'
import type { Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'

const all = {
  github,
  'github-summary': githubSummary,
  gitlab,
  json,
  junit,
  markdown,
  pretty,
  sarif,
}

export type ReporterName = keyof typeof all

export const reporters: Readonly<Record<ReporterName, Reporter>> = all
