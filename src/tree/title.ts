/**
 * Titles that stand as a bold line where a heading would change the outline.
 *
 *     ### When to **sow**          { title: When to sow, body: In March. }   →   **When to sow**
 *     In March.              →
 */
import type { Paragraph, RootContent } from 'mdast'
import { block, paragraph, strong } from './build.ts'
import type { BlockNode } from './nodes.ts'
import { walk, withChanges } from './walk.ts'

export interface Titled {
  title: RootContent[]
  /** The explicit id of the heading that was the title. */
  id: string | undefined
  body: RootContent[]
}

/** A place that links lead to, as a node. */
export const anchorNode = (id: string): RootContent => block<BlockNode>('anchor', { id }) as unknown as RootContent

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

/** Without space and line breaks at the ends. */
export function trimmed(children: readonly RootContent[]): RootContent[] {
  const rest = [...children]
  while (isBlank(rest[0])) rest.shift()
  while (isBlank(rest.at(-1))) rest.pop()
  return rest.map((child, index) => trimText(child, index === 0, index === rest.length - 1))
}

function isBlank(node: RootContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
}

function trimText(node: RootContent, start: boolean, end: boolean): RootContent {
  if (node.type !== 'text') return node
  let { value } = node
  if (start) value = value.trimStart()
  if (end) value = value.trimEnd()
  return value === node.value ? node : withChanges(node, { value })
}
