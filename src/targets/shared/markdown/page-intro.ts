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
import { type PageHead, pageHead, splitAtTitle } from '../page-head.ts'

/** More stands above a title only where it is that of a later part. */
const mostBefore = 2

/** The tree with what the front matter says to a reader; it has a title in any case. */
export function withIntro(page: FinishedPage, context: TargetContext, parts: { description: boolean }): Root {
  const head = pageHead(page, context.space)
  const cover: RootContent[] = head.cover ? [paragraph([image(head.cover, '')])] : []
  const about = parts.description ? aboutPage(head, context) : []
  const { top, rest } = aroundTitle(page)
  return { ...page.tree, children: [...cover, ...top, ...about, ...rest] }
}

function aroundTitle({ title: name, tree }: FinishedPage): { top: RootContent[]; rest: RootContent[] } {
  const { before, title = heading(1, name), rest } = splitAtTitle(tree.children)
  return before.length > mostBefore ? { top: [], rest: tree.children } : { top: [...before, title], rest }
}

function aboutPage({ description, tags }: PageHead, { words }: TargetContext): RootContent[] {
  const lead = oneLine(description)
  return [
    ...(lead ? [paragraph([emphasis(lead)])] : []),
    ...(tags.length > 0 ? [paragraph([text(`${words.tags}: ${tags.join(', ')}`)])] : []),
  ]
}
