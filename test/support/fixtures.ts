/** Reads fixture folders as small spaces in memory, and compares what comes out with the files beside them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect } from 'vitest'
import { dialect } from '../../src/blocks/dialect.ts'
import type { ConvertOptions, ConvertResult } from '../../src/engine/api.ts'
import { collectAnchors } from '../../src/space/anchors.ts'
import { memoryFiles } from '../../src/space/memory-files.ts'
import { readSpace } from '../../src/space/read-space.ts'
import type { Space } from '../../src/space/space.ts'
import { loadEngine } from '../../src/syntax/engines/engine.ts'
import { parse } from '../../src/syntax/parse.ts'

export const fixtures = join(import.meta.dirname, '../../fixtures')

/** What each target's output is called beside `input.md`. */
export const outputs: Readonly<Record<string, string>> = {
  commonmark: 'commonmark.md',
  gfm: 'gfm.md',
  gitbook: 'gitbook.md',
  html: 'html.html',
  json: 'json.json',
}
export const reportName = 'report.txt'

export const defaults: Omit<ConvertOptions, 'to'> = {
  unlisted: 'include',
  tables: 'html',
  html: 'safe',
  spaces: new Map(),
  engine: 'auto',
}

/** Folders that hold an `input.md`, by name. */
export function cases(group: string): string[] {
  const folder = join(fixtures, group)
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'input.md')))
    .sort()
}

/** A folder as a space; expected outputs at its top are no part of it. */
export async function readFixture(folder: string, root = ''): Promise<Space> {
  const expected = new Set([...Object.values(outputs), reportName])
  const record: Record<string, Uint8Array> = {}
  for (const path of filesBelow(folder)) if (!expected.has(path)) record[path] = readFileSync(join(folder, path))
  const engine = await loadEngine('auto')
  return readSpace(memoryFiles(record), {
    root,
    parse: (source, { file, bodyStart }) => parse(source, { dialect, engine, file, bodyStart }),
    anchors: collectAnchors,
  })
}

export function filesBelow(folder: string): string[] {
  const found: string[] = []
  const enter = (current: string): void => {
    for (const name of readdirSync(current).sort()) {
      const path = join(current, name)
      if (statSync(path).isDirectory()) enter(path)
      else found.push(relative(folder, path).replaceAll('\\', '/'))
    }
  }
  enter(folder)
  return found
}

/** Compares with a file, or writes it under `UPDATE=1`; a missing file fails. */
export function expectFile(path: string, content: string): void {
  if (process.env.UPDATE) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  expect(existsSync(path), `${relative(fixtures, path)} is missing: run UPDATE=1 npm test and review it`).toBe(true)
  expect(content).toBe(readFileSync(path, 'utf8'))
}

/** What was found and lost, a line each, as a person reviews it. */
export function reportOf({ diagnostics, losses }: Pick<ConvertResult, 'diagnostics' | 'losses'>): string {
  const found = diagnostics.map(
    ({ level, id, file, place, message, hint }) =>
      `${level} ${id} ${file}:${place?.start.line ?? 0}:${place?.start.column ?? 0} ${message}${hint ? ` (${hint})` : ''}`,
  )
  const lost = losses.map(({ block, loss, file, place }) => `loss ${file}:${place?.start.line ?? 0} ${block}: ${loss}`)
  return [...found, ...lost].map((line) => `${line}\n`).join('')
}
