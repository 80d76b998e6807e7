/**
 * A link that looks like a button, or a button that asks or searches.
 *
 *     <a href="shop.md" class="button primary">Buy seeds</a>                →   **[Buy seeds](shop.md)**
 *     <button data-action="search" data-query="seeds">Search</button>       →   *Search: seeds*
 */

import type { RootContent } from 'mdast'
import { emphasis, link, text as plain, strong } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { trimmed, withoutStrong } from '../tree/title.ts'
import { choice, defineBlock, reference, text } from './block.ts'
import type { Words } from './words.ts'

export interface Button extends BlockNode<'button', 'href' | 'style' | 'size' | 'icon' | 'action' | 'query'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    button: Button
  }
  interface RootContentMap {
    button: Button
  }
}

export const button = defineBlock<Button>({
  name: 'button',
  phrasing: true,
  summary: 'A link that looks like a button, or a button that asks or searches.',
  attributes: {
    href: reference('Where it leads; without it, the button is disabled.', 'page'),
    style: choice('How much it stands out.', ['primary', 'secondary'], { default: 'primary' }),
    size: choice('How large it is.', ['medium', 'large']),
    icon: text('Font Awesome name without `fa-`.'),
    action: choice('What it does in place of leading somewhere.', ['ask', 'search', 'select']),
    query: text('What is asked or searched for.'),
  },
  lower({ attributes: { href, style, action, query }, children }, { words }) {
    const inner = trimmed(withoutStrong(children))
    if (!href && action) return actionText(inner, oneLine(query), words)
    if (!href) return inner.length > 0 ? [strong(inner)] : []
    const button = link(href, inner.length > 0 ? inner : href)
    return [style === 'primary' ? strong([button]) : button]
  },
  loss: ({ attributes }) => (attributes.href ? 'the look of a button' : 'what the button does'),
})

/** `*Search: seeds*`: there is nothing to press, but the words stay. */
function actionText(label: readonly RootContent[], query: string, words: Words): RootContent[] {
  if (label.length === 0 && !query) return []
  const name = label.length > 0 ? label : [plain(words.search)]
  return [emphasis(query ? [...name, plain(`: ${query}`)] : name)]
}
