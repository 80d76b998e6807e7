/** Headings to which GitBook gives no anchor: the title of a page, and those of the fifth and sixth level. */
import { slugVariants } from '../../space/slug.ts'
import type { Page } from '../../space/space.ts'
import { plainText } from '../../tree/plain-text.ts'
import { walk } from '../../tree/walk.ts'
import { letters } from './anchor-letters.ts'

export type Silent = 'title' | 'deep'

const known = new WeakMap<Page, Map<string, Silent>>()

/** The kind of heading that a fragment would lead to if it had an anchor. */
export function silentHeading(page: Page, fragment: string): Silent | undefined {
  const headings = known.get(page) ?? collect(page)
  known.set(page, headings)
  return headings.get(letters(fragment))
}

function collect(page: Page): Map<string, Silent> {
  const headings = new Map<string, Silent>()
  walk(page.parse().tree, (node) => {
    const { depth = 1 } = node as { depth?: number }
    if (node.type !== 'heading' || (depth > 1 && depth < 5)) return undefined
    for (const slug of slugVariants(plainText(node))) headings.set(letters(slug), depth === 1 ? 'title' : 'deep')
    return undefined
  })
  headings.delete('')
  return headings
}
