/**
 * Titles that stand as a bold line where a heading would change the outline.
 *
 *     ### When to **sow**          { title: When to sow, body: In March. }   →   **When to sow**
 *     In March.              →
 */
import type { Paragraph, RootContent, Text } from 'mdast'
import { block, paragraph, strong } from './build.ts'
import { indentationOf } from './indentation.ts'
import type { BlockNode } from './nodes.ts'
import { type AnyNode, walk, withChanges } from './walk.ts'

export interface Titled {
  title: RootContent[]
  /** The explicit id of the heading that was the title. */
  id: string | undefined
  body: RootContent[]
}

/** A place that links lead to, as a node. */
export const anchorNode = (id: string): RootContent => block<BlockNode>('anchor', { id }) as unknown as RootContent

/** Whether a heading is written as such a line: GitHub gives it no id then. */
export function isTitleLine(heading: AnyNode, ancestors: readonly AnyNode[]): boolean {
  const parent = ancestors.at(-1)
  const leads = (parent?.type === 'hint' || parent?.type === 'step') && parent.children?.[0] === heading
  return leads || ancestors.some(({ type }) => type === 'cards')
}

/** Splits off a leading heading. */
export function splitTitle(children: readonly RootContent[]): Titled {
  const [first, ...body] = children
  if (first?.type !== 'heading') return { title: [], id: undefined, body: [...children] }
  return { title: first.children, id: first.data?.id, body }
}

/** Splits off a leading heading, or a paragraph that is bold from end to end. */
export function splitStepTitle(children: readonly RootContent[]): Titled {
  const [first, ...body] = children
  if (first?.type !== 'paragraph') return splitTitle(children)
  const inner = trimmed(first.children)
  const bold = inner.length === 1 && inner[0]?.type === 'strong'
  return bold ? { title: inner, id: undefined, body } : splitTitle(children)
}

/** `**Title**` with its anchor in front; no line at all when both are missing. */
export function titleLine(title: readonly RootContent[], id?: string): Paragraph[] {
  const inner = trimmed(withoutStrong(title))
  const anchor = id ? [anchorNode(id)] : []
  if (inner.length === 0) return id ? [paragraph(anchor)] : []
  return [paragraph([...anchor, strong(inner)])]
}

/** Without bold inside, which would end the bold around it. */
export function withoutStrong(children: readonly RootContent[]): RootContent[] {
  return children.flatMap((child) => {
    if (child.type === 'strong') return withoutStrong(child.children)
    if (!('children' in child) || !holdsStrong(child)) return [child]
    return [withChanges(child, { children: withoutStrong(child.children) } as Partial<RootContent>)]
  })
}

function holdsStrong(node: RootContent): boolean {
  let found = false
  walk(node, ({ type }) => {
    found ||= type === 'strong'
    return found ? 'skip' : undefined
  })
  return found
}

/** Without space and line breaks at the ends, also inside bold and the like, where Markdown cannot hold them. */
export function trimmed(children: readonly RootContent[]): RootContent[] {
  return trimmedAt('start', trimmedAt('end', children))
}

/** The same for a line of its own, which keeps the spaces that indent it. */
export function trimmedLine(children: readonly RootContent[]): RootContent[] {
  const inner = trimmed(children)
  const indentation = inner.length === 0 ? '' : indentationOf(children[0])
  const [first, ...rest] = inner
  if (indentation === '') return inner
  return first?.type === 'text'
    ? [withChanges(first, { value: indentation + first.value }), ...rest]
    : [{ type: 'text', value: indentation }, ...inner]
}

type Side = 'start' | 'end'

const styled: ReadonlySet<string> = new Set(['delete', 'emphasis', 'mark', 'strong'])

function trimmedAt(side: Side, children: readonly RootContent[]): RootContent[] {
  const rest = [...children]
  const at = side === 'start' ? 0 : -1
  while (isBlank(rest.at(at))) rest.splice(at, 1)
  const outermost = rest.at(at)
  if (outermost) rest.splice(at, 1, trimNode(side, outermost))
  return rest
}

function isBlank(node: RootContent | undefined): boolean {
  if (node === undefined) return false
  if (node.type === 'text') return node.value.trim() === ''
  return node.type === 'break' || (styled.has(node.type) && 'children' in node && node.children.every(isBlank))
}

function trimNode(side: Side, node: RootContent): RootContent {
  if (node.type === 'text') return trimText(side, node)
  if (!styled.has(node.type) || !('children' in node)) return node
  const outermost = node.children.at(side === 'start' ? 0 : -1)
  const children = trimmedAt(side, node.children)
  const same = children.length === node.children.length && outermost === children.at(side === 'start' ? 0 : -1)
  return same ? node : withChanges(node, { children } as Partial<RootContent>)
}

function trimText(side: Side, node: Text): Text {
  const value = side === 'start' ? node.value.trimStart() : node.value.trimEnd()
  return value === node.value ? node : withChanges(node, { value })
}
