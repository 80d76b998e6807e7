/** What was found at an earlier revision, so that a run can speak of what a change broke, and of nothing else. */
import { join } from 'node:path'
import type { Files } from '../../space/files.ts'
import { isWithin, pathBelow } from '../../space/path-within.ts'
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

type Look = (files: Files, more: ExamineOptions['more'], folders: readonly string[]) => Promise<Examination>

export async function formerOf(
  { base, folders }: Repository,
  revision: string | undefined,
  look: Look,
): Promise<Former | undefined> {
  if (revision === undefined) return undefined
  const { files, renamed } = await openRevision(join(base, folders[0] ?? ''), revision)
  const then = await formerFolders(folders, files, renamed)
  const urls = new Set<string>()
  const collect: ExamineOptions['more'] = async (links) => {
    for (const { url } of links) urls.add(url)
    return []
  }
  const { findings } = await look(files, collect, [...then.values()])
  return {
    prints: new Set(printsOf(findings, (file) => file)),
    urls,
    pathOf: (file) => renamed.get(file) ?? formerPath(file, then),
  }
}

/** The folders of the run → what they were called: when one is not there, that from which most of its files come. */
async function formerFolders(
  folders: readonly string[],
  files: Files,
  renamed: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const paths = (await files.list()).map(({ path }) => path)
  return new Map(
    folders.map((folder) => [folder, paths.some((path) => isWithin(folder, path)) ? folder : mostlyFrom(folder, renamed)]),
  )
}

function mostlyFrom(folder: string, renamed: ReadonlyMap<string, string>): string {
  const votes = new Map<string, number>()
  for (const [now, then] of renamed) {
    const name = `/${pathBelow(folder, now)}`
    if (!isWithin(folder, now) || !`/${then}`.endsWith(name)) continue
    const from = then.slice(0, Math.max(0, then.length - name.length))
    votes.set(from, (votes.get(from) ?? 0) + 1)
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? folder
}

function formerPath(file: string, folders: ReadonlyMap<string, string>): string {
  const moved = [...folders].find(([now, then]) => now !== then && isWithin(now, file))
  if (moved === undefined) return file
  const [now, then] = moved
  return then === '' ? pathBelow(now, file) : `${then}/${pathBelow(now, file)}`
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
