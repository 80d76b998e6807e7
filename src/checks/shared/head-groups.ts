/** Which pages stand above others in the table of contents: GitBook fills them with a list of those when they are empty. */
import { allEntries } from '../../space/list-pages.ts'
import type { Page, Summary } from '../../space/space.ts'
import { type AnyNode, anyNode } from '../../tree/walk.ts'
import { isEmptyHeading } from './head-text.ts'

const groups = new WeakMap<Summary, ReadonlySet<string>>()

export function groupPages(summary: Summary): ReadonlySet<string> {
  const known = groups.get(summary)
  if (known !== undefined) return known
  const made = new Set<string>()
  for (const { page, children } of allEntries(summary)) if (page !== undefined && children.length > 0) made.add(page)
  groups.set(summary, made)
  return made
}

/** Nothing but a title, comments and blank lines. Remembered: to ask once more would take parsing the page again. */
export function hasNoBody(page: Page): boolean {
  const known = bodiless.get(page) ?? look(page)
  bodiless.set(page, known)
  return known
}

const bodiless = new WeakMap<Page, boolean>()

function look(page: Page): boolean {
  return page.parse().tree.children.every((node, index) => isNothing(anyNode(node), index))
}

function isNothing(node: AnyNode, index: number): boolean {
  const { type, value = '', children = [] } = node
  if (type === 'heading') return isEmptyHeading(node) || (index < 3 && (node as { depth?: number }).depth === 1)
  if (type === 'html') return value.startsWith('<!--')
  if (type === 'aligned') return children.every((child) => isNothing(child, index))
  const isBlank = (child: AnyNode): boolean => child.type === 'break' || (child.type === 'text' && child.value?.trim() === '')
  return type === 'definition' || (type === 'paragraph' && children.every(isBlank))
}
