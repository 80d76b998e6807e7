/**
 * A callout set apart from the text; a heading that comes first is its title.
 *
 *     {% hint style="warning" %}        > **Warning**
 *     Back up first.              →     >
 *     {% endhint %}                     > Back up first.
 */

import type { RootContent } from 'mdast'
import { blockquote, text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { plainText } from '../tree/plain-text.ts'
import { splitTitle, titleLine } from '../tree/title.ts'
import { choice, defineBlock, text } from './block.ts'
import type { Words } from './words.ts'

type Style = 'info' | 'success' | 'warning' | 'danger'

const words = { info: 'note', success: 'tip', warning: 'warning', danger: 'danger' } as const

/** What authors write for GitBook's styles: words of other tools, and of GitBook's own past. */
export const otherStyles: Readonly<Record<string, Style>> = {
  caution: 'warning',
  error: 'danger',
  note: 'info',
  tip: 'success',
  warn: 'warning',
  working: 'warning',
}

export interface Hint extends BlockNode<'hint', 'style' | 'icon'> {}

declare module 'mdast' {
  interface RootContentMap {
    hint: Hint
  }
}

export const hint = defineBlock<Hint>({
  name: 'hint',
  tag: 'hint',
  form: 'block',
  summary: 'A callout set apart from the text.',
  attributes: {
    style: choice('What kind of note it is.', ['info', 'success', 'warning', 'danger'], { default: 'info' }),
    icon: text('Font Awesome name without `fa-`, in place of the icon of its style.'),
  },
  lower({ attributes, children }, context) {
    const { title, id, body } = splitTitle(children)
    const word = context.words[hintWord(attributes.style)]
    const line = titleLine(title.length > 0 ? title : [plain(word)], id)
    return [blockquote(title.length === 0 && saysItself(body, word) ? body : [...line, ...body])]
  },
  loss: 'the colour and icon of the callout',
})

/** GitBook's style for what was written; unknown styles read as information, as GitBook shows them. */
export function hintStyle(written = 'info'): Style {
  const style = written.trim().toLowerCase()
  if (Object.hasOwn(words, style)) return style as Style
  return (Object.hasOwn(otherStyles, style) ? otherStyles[style] : undefined) ?? 'info'
}

/** The key of the word for a style. */
export const hintWord = (style: string | undefined): keyof Pick<Words, 'note' | 'tip' | 'warning' | 'danger'> =>
  words[hintStyle(style)]

/** Many bodies begin with their own `**Note:**`, which a label would only repeat. */
export function saysItself([first]: readonly RootContent[], word: string): boolean {
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined
  if (lead?.type !== 'strong') return false
  return (
    plainText(lead)
      .replace(/[:!.]$/, '')
      .trim()
      .toLowerCase() === word.toLowerCase()
  )
}
