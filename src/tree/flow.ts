/**
 * Telling text from blocks, and making blocks of text.
 *
 *     [text, strong, list, text]   →   [paragraph(text, strong), list, paragraph(text)]
 */

import type { Root, RootContent } from 'mdast'
import { paragraph } from './build.ts'
import { oneLine } from './one-line.ts'
import { plainText } from './plain-text.ts'
import { trimmedLine } from './title.ts'

/** Types that stand in a line of text. `html` may stand there too. */
const mdastPhrasing: readonly string[] = [
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'link',
  'linkReference',
  'strong',
  'text',
]
/** GitBook's own. */
export const gitbookPhrasing: readonly string[] = [
  'anchor',
  'annotation',
  'button',
  'emoji',
  'expression',
  'icon',
  'keyboard',
  'mark',
  'mention',
  'picture',
  'selectValue',
  'subscript',
  'superscript',
]
const phrasing: ReadonlySet<string> = new Set([...mdastPhrasing, ...gitbookPhrasing])

/** Whether a node stands in a line of text. */
export function isPhrasing(node: RootContent): boolean {
  return phrasing.has(node.type) || ((node.type === 'tag' || node.type === 'conditional') && node.data?.phrasing === true)
}

/** The plain text of several nodes. */
export function textOf(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] }
  return plainText(root)
}

/** Gives every run of text a paragraph; blank runs go. */
export function asFlow(children: readonly RootContent[]): RootContent[] {
  const flow: RootContent[] = []
  let run: RootContent[] = []
  const endRun = (): void => {
    const inner = trimmedLine(run)
    if (inner.length > 0) flow.push(paragraph(inner))
    run = []
  }
  for (const child of children) {
    if (isPhrasing(child)) run.push(child)
    else {
      endRun()
      flow.push(child)
    }
  }
  endRun()
  return flow
}

/** The caption of a file or embed: its content, and the legacy attribute when it says something else. */
export function captionOf(attribute: string | undefined, children: readonly RootContent[]): RootContent[] {
  const legacy = oneLine(attribute)
  if (!legacy || textOf(children) === legacy) return [...children]
  return [paragraph(legacy), ...children]
}
