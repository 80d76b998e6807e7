/** Headings to which GitBook gives no anchor: the title of a page, which comes first, and those of the fifth and sixth level. */
import { letters } from '../../space/anchor-letters.ts'
import { slugVariants } from '../../space/slug.ts'
import type { Page } from '../../space/space.ts'
import { plainText } from '../../tree/plain-text.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'

export type Silent = 'title' | 'deep'

interface Heading {
  text: string
  kind: Silent
}

const known = new WeakMap<Page, Map<string, Silent>>()
const noted = new WeakMap<Page, Heading[]>()

/** The kind of heading that a fragment would lead to if it had an anchor. */
export function silentHeading(page: Page, fragment: string): Silent | undefined {
  const headings = known.get(page) ?? byLetters(noted.get(page) ?? collect(page))
  known.set(page, headings)
  return headings.get(letters(fragment))
}

/** For those who walk over the page anyway, so that it need not be parsed again for this. */
export function silentHeadings(page: Page): { add(node: AnyNode): void; end(): void } {
  const nodes: AnyNode[] = []
  return {
    add: (node) => void nodes.push(node),
    end: () => void noted.set(page, nodes.flatMap(silent)),
  }
}

function collect(page: Page): Heading[] {
  const nodes: AnyNode[] = []
  walk(page.parse().tree, (node) => {
    if (node.type === 'heading') nodes.push(node)
    return undefined
  })
  return nodes.flatMap(silent)
}

function silent(heading: AnyNode, index: number): Heading[] {
  const { depth = 1 } = heading as { depth?: number }
  if (depth < 5 && (depth > 1 || index > 0)) return []
  return [{ text: plainText(heading), kind: depth === 1 ? 'title' : 'deep' }]
}

function byLetters(headings: readonly Heading[]): Map<string, Silent> {
  const found = new Map<string, Silent>()
  for (const { text, kind } of headings) for (const slug of slugVariants(text)) found.set(letters(slug), kind)
  found.delete('')
  return found
}
