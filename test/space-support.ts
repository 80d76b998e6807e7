/** What tests of the space share: a parser without GitBook's blocks, and short ways to a space in memory. */
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import type { ParsePage } from '../src/space/parse-page.ts'
import { type ReadSpaceOptions, readSpace } from '../src/space/read-space.ts'
import type { Space, SummaryEntry } from '../src/space/space.ts'

const processor = unified().use(remarkParse).use(remarkGfm)

export const plainParse: ParsePage = (source, { bodyStart }) => ({
  tree: processor.parse(source.slice(bodyStart)) as Root,
  diagnostics: [],
})

export async function spaceOf(
  contents: Record<string, string | Uint8Array>,
  options: Partial<ReadSpaceOptions> = {},
): Promise<Space> {
  return await readSpace(memoryFiles(contents), {
    parse: plainParse,
    anchors: () => ({ headings: [], anchors: () => [], written: () => [] }),
    ...options,
  })
}

/** `link/missing-page SUMMARY.md 3:1 message`, without the message unless asked for. */
export const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ id, file, place }) => `${id} ${file} ${place?.start.line ?? '?'}:${place?.start.column ?? '?'}`)

/** Entries as an indented list that a person reads. */
export const drawn = (entries: readonly SummaryEntry[], depth = 0): string[] =>
  entries.flatMap((entry) => [
    `${'  '.repeat(depth)}${[entry.title, leadsTo(entry), entry.linkTitle && `"${entry.linkTitle}"`].filter(Boolean).join(' ')}`,
    ...drawn(entry.children, depth + 1),
  ])

function leadsTo({ page, fragment, url }: SummaryEntry): string {
  const target = page === undefined ? url : `${page}${fragment === undefined ? '' : `#${fragment}`}`
  return target === undefined ? '' : `→ ${target}`
}
