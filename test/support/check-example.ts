/** Runs the rules over the small spaces that stand in rules as examples. */
import { dialect } from '../../src/blocks/dialect.ts'
import type { Check, Example } from '../../src/checks/check.ts'
import { applyEdits } from '../../src/engine/check/apply-edits.ts'
import { type CheckSpaceOptions, checkSpace } from '../../src/engine/check/check-space.ts'
import type { Found } from '../../src/engine/check/found.ts'
import { collectAnchors } from '../../src/space/anchors.ts'
import { memoryFiles } from '../../src/space/memory-files.ts'
import { readSpace } from '../../src/space/read-space.ts'
import { loadEngine } from '../../src/syntax/engines/engine.ts'
import { parse } from '../../src/syntax/parse.ts'

const engine = await loadEngine('auto')

export const noOptions: CheckSpaceOptions = { engine: 'auto', rules: new Map(), spaces: new Map(), siteUrls: [] }

/** One page is `README.md`; a SUMMARY.md that lists every page is added where there is none. */
export function filesOf(example: Example): Record<string, string> {
  const files: Record<string, string> = typeof example === 'string' ? { 'README.md': example } : { ...example }
  if (Object.keys(files).some((path) => /(?:^|\/)SUMMARY\.md$/.test(path))) return files
  const pages = Object.keys(files).filter((path) => path.endsWith('.md') && !path.startsWith('.gitbook/'))
  const entries = pages.map((path) => `* [${titleOf(files[path] ?? '', path)}](<${path}>)`)
  return { 'SUMMARY.md': `# Table of contents\n\n${entries.join('\n')}\n`, ...files }
}

const titleOf = (source: string, path: string): string => /^# (.+?)(?: <a .*)?$/m.exec(source)?.[1] ?? path.replace(/\.md$/, '')

export async function checkFiles(files: Record<string, string>, options: Partial<CheckSpaceOptions> = {}): Promise<Found[]> {
  const space = await readSpace(memoryFiles(files), {
    parse: (source, { file, bodyStart }) => parse(source, { dialect, engine, file, bodyStart }),
    anchors: collectAnchors,
  })
  return await checkSpace(space, { ...noOptions, ...options })
}

/** The rule at hand is on, whatever its default. */
export const checkExample = (check: Check, files: Record<string, string>): Promise<Found[]> =>
  checkFiles(files, { ...check.options, rules: new Map([[check.id, check.level]]) })

export function mended(files: Record<string, string>, found: readonly Found[]): Record<string, string> {
  const edits = found.flatMap(({ file, fix }) => (fix?.edits ?? []).map((edit) => ({ file, ...edit })))
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      applyEdits(
        text,
        edits.filter(({ file }) => file === path),
      ),
    ]),
  )
}

export const told = (found: readonly Found[]): string[] =>
  found.map(({ id, file, place, message }) => `${id} ${file}:${place?.start.line}:${place?.start.column} ${message}`)
