/** What other pages need to know of a page, and a space in which some pages know it without being parsed. */
import type { Anchor, Page, Space } from './space.ts'

export interface Outline {
  path: string
  title: string
  anchors: readonly Anchor[]
}

export const outlineOf = (page: Page): Outline => ({ path: page.path, title: page.title, anchors: page.anchors() })

export function withOutlines(space: Space, outlines: Iterable<Outline>): Space {
  const pages = new Map(space.pages)
  for (const outline of outlines) {
    const page = pages.get(outline.path)
    if (page !== undefined) pages.set(outline.path, withOutline(page, outline))
  }
  return { ...space, pages }
}

/** Spreading a page would ask for its title, and so parse it. */
function withOutline(page: Page, { title, anchors }: Outline): Page {
  const { path, file, source, frontMatter, bodyStart, listed, linkTitle } = page
  return {
    ...{ path, file, source, frontMatter, bodyStart, listed, title },
    ...(linkTitle ? { linkTitle } : {}),
    mentionText: (url) => page.mentionText?.(url),
    ...{ parse: () => page.parse(), letGo: () => {}, anchors: () => anchors },
    headings: () => anchors.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
  }
}
