/**
 * What readers see of a mention in a heading: the title of the page, or of the place on it.
 *
 *     ## [deep.md](deep.md "mention")   →   Deep title
 *
 * A place is looked for under the texts that stand in the file, so that headings which mention each other have an end.
 */
import { once } from './once.ts'
import type { Resolution } from './reference.ts'
import { createResolver } from './resolve.ts'
import type { Page, Space } from './space.ts'

export type MentionText = (url: string, from: Page) => string | undefined

/** `space` is asked for late: its pages need this before it is there. */
export function createMentionText(space: () => Space | undefined): MentionText {
  const resolver = once(() => {
    const whole = space()
    return whole && createResolver(whole, { anchorsOf: (page) => page.writtenAnchors?.() ?? page.anchors() })
  })
  return (url, from) => titleOf(resolver()?.(url, 'mention', from))
}

/** The title of a page, or of the place on it. */
export function titleOf(found: Resolution | undefined): string | undefined {
  if (found?.type !== 'page') return undefined
  return found.anchor?.text || found.page.linkTitle || found.page.title || undefined
}
