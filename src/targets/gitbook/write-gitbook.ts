/**
 * Writes a tree as GitBook Markdown in today's spelling. What is as it was read is written as its own source.
 *
 *     { type: 'hint', attributes: { style: 'info' }, children: [paragraph] }   →   {% hint style="info" %}
 *                                                                                  Water.
 *                                                                                  {% endhint %}
 */
import type { Heading, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { type AnyNode, mapTree, withChanges } from '../../tree/walk.ts'
import { type Copying, isCopyable, sourceOf } from '../shared/markdown/copyable.ts'
import { noteEmphasis } from '../shared/markdown/emphasis-in-words.ts'
import { style } from '../shared/markdown/style.ts'
import { copiedTypes } from './copied-types.ts'
import { frameOf, readsAsHtml } from './frame.ts'
import { handlers, join, unsafe } from './handlers.ts'
import { startsHtmlBlock } from './html-block.ts'
import { htmlTag } from './html-tag.ts'

const processor = unified()
  .use(remarkStringify, { ...style, handlers, join, unsafe })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .freeze()

const nothing: ReadonlySet<string> = new Set()

/** The page without its front matter, ending with a line break; empty when there is nothing. `source` is what the tree was read from. */
export function writeGitbook(tree: Root, source?: string): string {
  const types = source === undefined ? nothing : copiedTypes
  const text = writeBlocks(tree.children, { source: source ?? '', types, linksLiterals: true })
  return text === '' ? '' : `${text}\n`
}

/** Blocks at the left margin. */
function writeBlocks(children: readonly RootContent[], copying: Copying): string {
  const parts: string[] = []
  let run: RootContent[] = []
  const endRun = (): void => {
    if (run.length > 0) parts.push(stringify(run))
    run = []
  }
  for (const [index, node] of children.entries()) {
    const text = isCopied(node, index, children, copying) ? sourceOf(node, copying.source) : framed(node, copying)
    if (text === undefined) run.push(node)
    else {
      endRun()
      parts.push(text)
    }
  }
  endRun()
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Two lists in a row get different markers, and definitions stand close together: then what is read is not what was written. */
function isCopied(node: RootContent, index: number, siblings: readonly RootContent[], copying: Copying): boolean {
  const isBeside = (type: string): boolean => siblings[index - 1]?.type === type || siblings[index + 1]?.type === type
  if ((node.type === 'list' || node.type === 'definition') && isBeside(node.type)) return false
  return node.type !== 'html' && isCopyable(node, copying) && !isFromHtml(node, copying.source)
}

/** Blocks that came out of HTML have the position of their element. */
const isFromHtml = (node: RootContent, source: string): boolean => startsHtmlBlock.test(sourceOf(node, source).slice(0, 16))

/** A block around blocks; undefined for all others. */
function framed(node: RootContent, copying: Copying): string | undefined {
  const frame = frameOf(node)
  if (frame === undefined || !('children' in node)) return undefined
  if (frame.close === undefined) return frame.open
  const content = writeBlocks(node.children as RootContent[], copying)
  return [frame.open, ...(content === '' ? [] : [content]), frame.close].join(frame.isSpaced ? '\n\n' : '\n')
}

function stringify(children: readonly RootContent[]): string {
  const tree = mapTree({ type: 'root', children: [...children] } as Root, forMarkdown)
  return withoutLineEnds(processor.stringify(noteEmphasis(tree)))
}

function forMarkdown(node: AnyNode, ancestors: readonly AnyNode[]): AnyNode | undefined {
  if (ancestors.some(isHtml)) return undefined
  if (node.type === 'paragraph') return withoutHtmlBlock(node)
  if (node.type === 'math') return withoutHeadingLine(node)
  return node.type === 'heading' ? headingWithId(node as unknown as Heading) : undefined
}

/** Nodes whose content is written as HTML. */
const isHtml = (node: AnyNode): boolean =>
  node.type === 'dataCell' ||
  node.type === 'figure' ||
  (node.type === 'aligned' && readsAsHtml((node.children ?? []) as unknown as RootContent[]))

/** Once cleaned, a paragraph may begin with HTML that would make a block of it; a space of which nothing is left prevents that. */
function withoutHtmlBlock(paragraph: AnyNode): AnyNode | undefined {
  const [first] = paragraph.children ?? []
  if (first?.type !== 'html' || !startsHtmlBlock.test(first.value ?? '')) return undefined
  return { ...paragraph, children: [{ type: 'text', value: ' ' }, ...(paragraph.children ?? [])] }
}

/** Amid blank lines, which mean nothing in a formula, a line that begins with `# ` would be read as a heading. */
function withoutHeadingLine(formula: AnyNode): AnyNode | undefined {
  const { value = '' } = formula
  if (!/^[ \t]*#{1,6} /m.test(value)) return undefined
  return { ...formula, value: value.replace(/\n(?=[ \t]*(?:\n|$))/g, '') }
}

/** The first anchor of a heading is its id, so others come after it. */
function headingWithId(heading: Heading): AnyNode | undefined {
  const id = heading.data?.id
  if (id === undefined) return undefined
  const { id: _, ...data } = heading.data ?? {}
  const anchor = {
    type: 'html',
    value: `${htmlTag('a', [
      ['href', `#${id}`],
      ['id', id],
    ])}</a>`,
  } as const
  const others = heading.children.some((child) => child.type === 'anchor')
  const space = { type: 'text', value: ' ' } as const
  const children = others
    ? [anchor, ...heading.children]
    : heading.children.length > 0
      ? [...heading.children, space, anchor]
      : [anchor]
  return withChanges({ ...heading, data }, { children }) as unknown as AnyNode
}

function withoutLineEnds(text: string): string {
  let end = text.length
  while (text[end - 1] === '\n') end--
  return text.slice(0, end)
}
