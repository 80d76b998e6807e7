/** The tree itself, with positions: for other programs. Its schema is in `docs/reference/tree.md`. */
import type { Target } from './target.ts'

export const json: Target = {
  name: 'json',
  summary: 'The syntax tree with positions, as JSON.',
  pagePath: (path) => path.replace(/\.md$/i, '.json'),
  slug: 'gitbook',
  blocks: {},
  keepsBlocks: true,
  keepsDialect: true,
  write({ page, title, frontMatter }) {
    const { tree, diagnostics } = page.parse()
    return `${JSON.stringify({ schema: 1, path: page.path, title, frontMatter, tree, diagnostics }, withoutNotes, 2)}\n`
  },
}

/** `data.changed` and `data.oldIds` are notes for those who write pages: they say nothing of the page. */
function withoutNotes(key: string, value: unknown): unknown {
  if (key !== 'data' || typeof value !== 'object' || value === null) return value
  const { changed: _, oldIds: __, ...rest } = value as Record<string, unknown>
  return Object.keys(rest).length > 0 ? rest : undefined
}
