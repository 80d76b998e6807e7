/**
 * The Markdown of a specification, fit to stand in a page: no headings that change its outline, no labels that clash with the
 * page's, addresses as the page writes them, and the file that each node comes from.
 *
 *     # Tides\nSee [here](tides.md).   →   **Tides**, See [here](../tides.md).
 */
import type { Root, RootContent } from 'mdast'
import { inlineDefinitions } from '../../space/inline-definitions.ts'
import type { Spec } from '../../space/openapi/spec.ts'
import { folderOf } from '../../space/path-within.ts'
import { rebaseUrl } from '../../space/rebase-url.ts'
import type { Page } from '../../space/space.ts'
import { label, paragraph, text } from '../../tree/build.ts'
import { withoutStrong } from '../../tree/title.ts'
import { type AnyNode, anyNode, mapTree } from '../../tree/walk.ts'

export type Prose = (markdown: string) => RootContent[]

interface ProseContext {
  page: Page
  parseMarkdown: (text: string) => RootContent[]
}

const longest = 20_000

export function createProse({ page, parseMarkdown }: ProseContext, { file }: Spec): Prose {
  const rebase = (url: string): string => rebaseUrl(url, folderOf(file), folderOf(page.file))
  // Parameters that many operations share are described over and over.
  const read = new Map<string, Root>()
  return (markdown) => {
    const source = markdown.length > longest ? `${markdown.slice(0, longest)}…` : markdown
    if (source.trim() === '') return []
    const tree = read.get(source) ?? inlineDefinitions({ type: 'root', children: parseMarkdown(source) })
    read.set(source, tree)
    return mapTree(tree, (node) => {
      if (node.type === 'definition') return []
      return plain(node).map((made) => foreign(made, file, rebase))
    }).children
  }
}

/** Without what only a page of its own can have. */
function plain(node: AnyNode): AnyNode[] {
  const children = (node.children ?? []) as RootContent[]
  const { label: name = '' } = node as { label?: string }
  if (node.type === 'heading') return [anyNode(label(withoutStrong(children)))]
  if (node.type === 'footnoteReference') return [anyNode(text(`[${name}]`))]
  if (node.type === 'footnoteDefinition') return [anyNode(paragraph(`[${name}]`)), ...children.map(anyNode)]
  return [node]
}

/** Its place is in another file, where lines are not known. */
function foreign({ position: _, ...node }: AnyNode, file: string, rebase: (url: string) => string): AnyNode {
  const url = node.url === undefined ? {} : { url: rebase(node.url) }
  return { ...node, ...url, data: { ...node.data, changed: true, file } }
}
