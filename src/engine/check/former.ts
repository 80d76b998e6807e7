/** What was found at an earlier revision, so that a run can speak of what a change broke, and of nothing else. */
import { join } from 'node:path'
import type { Files } from '../../space/files.ts'
import type { Examination, ExamineOptions, Marked } from './examine.ts'
import { fingerprints } from './fingerprint.ts'
import type { Repository } from './repository.ts'
import { openRevision } from './revision-files.ts'

export interface Former {
  prints: ReadonlySet<string>
  /** The web addresses that were there. */
  urls: ReadonlySet<string>
  /** The path that a file had then. */
  pathOf(file: string): string
}

type Look = (files: Files, more?: ExamineOptions['more']) => Promise<Examination>

export async function formerOf(
  { base, folders }: Repository,
  revision: string | undefined,
  look: Look,
): Promise<Former | undefined> {
  if (revision === undefined) return undefined
  const { files, renamed } = await openRevision(join(base, folders[0] ?? ''), revision)
  const urls = new Set<string>()
  const { findings } = await look(files, async (references) => {
    for (const { url } of references) urls.add(url)
    return []
  })
  return {
    prints: new Set(printsOf(findings, (file) => file)),
    urls,
    pathOf: (file) => renamed.get(file) ?? file,
  }
}

export function newSince(findings: readonly Marked[], former: Former | undefined): Marked[] {
  if (former === undefined) return [...findings]
  const prints = printsOf(findings, former.pathOf)
  return findings.filter((_, index) => !former.prints.has(prints[index] ?? ''))
}

function printsOf(findings: readonly Marked[], pathOf: (file: string) => string): string[] {
  const lines = new Map(findings.map(({ finding, line }) => [finding, line]))
  return fingerprints(
    findings.map(({ finding }) => finding),
    { pathOf, lineOf: (finding) => lines.get(finding) },
  )
}
