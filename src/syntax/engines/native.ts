/** The native engine: satteri, sixty times as fast. An optional dependency: importing this file fails where it has no binary. */
import type { Html, ListItem, Nodes, Root } from 'mdast'
import { markdownToMdast } from 'satteri'
import { joinCode } from './join-code.ts'

const options = { features: { gfm: true, frontmatter: false, math: { singleDollarTextMath: false } } } as const

export function parseNatively(text: string): Root {
  const tree = markdownToMdast(text, options) as Root
  if (mayDiffer(text)) likeReference(tree, text)
  return tree
}

const ownEnd = /<(?:!--|!\[|\?|pre|script|style|textarea)/iy

/** What lines of indented code have. Signs are found many times as fast as an expression that names them. */
const indents = ['\n    ', '>    ', '\t']
/** A heading, a rule, a fence or HTML. */
const block = /[ \t>]*(?![ \t>])(?:#{1,6}[ \t]|[`~]{3,}[ \t]*\n|<|[-*_][-*_ \t]{2,}\n|[^\n]*-->[ \t]*\n)/y
const container = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])/m

/** Indented code right below a block, on a page with a list or a quote. */
const maySplitCode = (text: string): boolean => indents.some((indent) => standsBelowBlock(text, indent)) && container.test(text)

function standsBelowBlock(text: string, sign: string): boolean {
  let at = text.indexOf(sign)
  while (at !== -1) {
    const end = text.lastIndexOf('\n', at)
    block.lastIndex = text.lastIndexOf('\n', end - 1) + 1
    if (block.lastIndex < end && block.test(text)) return true
    const next = text.indexOf('\n', at + 1)
    at = next === -1 ? -1 : text.indexOf(sign, next)
  }
  return false
}

/** Raw HTML that ends with a sign of its own, a task, or indented code. */
function mayDiffer(text: string): boolean {
  if (text.includes('[ ]') || text.includes('[x]') || text.includes('[X]')) return true
  if (maySplitCode(text)) return true
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    ownEnd.lastIndex = at
    if (ownEnd.test(text)) return true
  }
  return false
}

/** The last line of raw HTML that is complete, and the line end behind it. */
const closedHtml = /(?:-->|\?>|\]\]>|<\/(?:pre|script|style|textarea)>)[^\n]*\n$/i

/** A node, and the way back to the root. */
interface Step {
  node: Nodes
  from: Step | undefined
}

/** Mends the few places where satteri's tree is not the reference's. In place. */
function likeReference(tree: Root, text: string): void {
  const stack: Step[] = [{ node: tree, from: undefined }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step
    if (node.type === 'html' && closedHtml.test(node.value)) endWithItsLine(node, step.from, text)
    if (node.type === 'listItem' && typeof node.checked === 'boolean') startAtBracket(node, text)
    if (!('children' in node)) continue
    joinCode(node, text)
    for (const child of node.children) stack.push({ node: child, from: step })
  }
}

/** Where raw HTML ends a list item and another one follows, satteri counts the line end to it, and more to the item: `* <!-- a -->⏎* b`. */
function endWithItsLine(node: Html, from: Step | undefined, text: string): void {
  const end = node.position?.end
  node.value = node.value.slice(0, -1)
  if (end?.offset === undefined || text[end.offset - 1] !== '\n') return
  end.offset -= 1
  end.line -= 1
  end.column = end.offset - text.lastIndexOf('\n', end.offset - 1)
  let last: Nodes = node
  for (let step = from; step && 'children' in step.node && step.node.children.at(-1) === last; step = step.from) {
    if (step.node.position && step.node.type !== 'root') step.node.position.end = { ...end }
    last = step.node
  }
}

/** The paragraph of a task starts at its text, but at the bracket when it does not begin with text: `* [x] *weed*`. */
function startAtBracket(item: ListItem, text: string): void {
  const [first] = item.children
  const start = first?.type === 'paragraph' && first.children[0]?.type !== 'text' ? first.position?.start : undefined
  if (start?.offset === undefined || text[start.offset - 4] !== '[' || text[start.offset - 1] === '\n') return
  start.offset -= 4
  start.column -= 4
}
