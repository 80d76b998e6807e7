/**
 * A GitHub alert, or where GitHub reads none, a quote with a label.
 *
 *     alert('WARNING', …, [paragraph])   →   > [!WARNING]
 *                                            > Back up first.
 */
import type { Blockquote, RootContent } from 'mdast'
import { hintWord, saysItself } from '../../../blocks/hint.ts'
import type { Words } from '../../../blocks/words.ts'
import { blockquote, html, label, paragraph } from '../../../tree/build.ts'

const styles: Readonly<Record<string, string>> = { NOTE: 'info', TIP: 'success', WARNING: 'warning', CAUTION: 'danger' }

export function alert(kind: string, words: Words, children: readonly RootContent[], isOutermost: boolean): Blockquote {
  if (!isOutermost) {
    const word = words[hintWord(styles[kind] ?? 'info')]
    return blockquote(saysItself(children, word) ? [...children] : [label(word), ...children])
  }
  const marker = html(`[!${kind}]`)
  const [first, ...rest] = children
  if (first?.type !== 'paragraph') return blockquote([paragraph([marker]), ...children])
  return blockquote([paragraph([html(`${marker.value}\n`), ...first.children]), ...rest])
}
