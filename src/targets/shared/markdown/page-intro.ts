/**
 * What GitBook shows above the text and keeps in front matter: cover, title, description and tags.
 *
 *     description: When to sow        →   # Sowing
 *                                         _When to sow_
 */
import type { Root, RootContent } from 'mdast'
import { emphasis, heading, image, paragraph, text } from '../../../tree/build.ts'
import { oneLine } from '../../../tree/one-line.ts'
import type { FinishedPage, TargetContext } from '../../target.ts'

/** The tree with what the front matter says to a reader; it has a title in any case. */
export function withIntro(page: FinishedPage, { words }: TargetContext, parts: { description: boolean }): Root {
  const { children } = page.tree
  const index = children.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const isFirst = index >= 0 && index <= 2
  const title: RootContent[] = isFirst ? children.slice(0, index + 1) : index < 0 ? [heading(1, page.title)] : []
  const rest = isFirst ? children.slice(index + 1) : children
  const cover: RootContent[] = page.cover ? [paragraph([image(page.cover, '')])] : []
  const description = parts.description ? oneLine(page.description) : ''
  const lead: RootContent[] = description ? [paragraph([emphasis(description)])] : []
  const tags = tagsOf(page.frontMatter.tags)
  const line: RootContent[] = tags.length > 0 && parts.description ? [paragraph([text(`${words.tags}: ${tags.join(', ')}`)])] : []
  return { ...page.tree, children: [...cover, ...title, ...lead, ...line, ...rest] }
}

function tagsOf(tags: unknown): string[] {
  if (!Array.isArray(tags)) return []
  return tags
    .map((tag: unknown) => (typeof tag === 'string' ? tag : String((tag as { tag?: unknown } | null)?.tag ?? '')))
    .filter((tag) => tag !== '')
}
