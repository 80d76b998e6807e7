/**
 * Writes the blocks of a page as Markdown: those that are as they were read as their own source, all others by remark-stringify.
 */
import type { Root, RootContent } from 'mdast'
import { type Copying, isCopyable, sourceOf } from './copyable.ts'

/** Writes nodes that have changed. */
export type Stringify = (tree: Root) => string

/** Markdown of these blocks, ending with a line break; empty when there are none. */
export function writeFlow(children: readonly RootContent[], copying: Copying, stringify: Stringify): string {
  const isCopied = copiedAmong(children, copying)
  const parts: string[] = []
  let run: RootContent[] = []
  const endRun = (): void => {
    if (run.length > 0) parts.push(stringify({ type: 'root', children: run }).trimEnd())
    run = []
  }
  children.forEach((node, index) => {
    if (!isCopied[index]) {
      run.push(node)
      return
    }
    endRun()
    const text = sourceOf(node, copying.source)
    const isTight = node.type === 'definition' && children[index - 1]?.type === 'definition' && isCopied[index - 1]
    if (isTight) parts.push(`${parts.pop()}\n${text}`)
    else parts.push(text)
  })
  endRun()
  const text = parts.filter((part) => part !== '').join('\n\n')
  return text === '' ? '' : `${text}\n`
}

/** Two lists in a row must not run together: neither is copied, so that they get different markers. */
function copiedAmong(children: readonly RootContent[], copying: Copying): boolean[] {
  return children.map((node, index) => {
    const isBesideList = node.type === 'list' && (children[index - 1]?.type === 'list' || children[index + 1]?.type === 'list')
    return !isBesideList && isCopyable(node, copying)
  })
}
