/** Whether the author chose the text of a link, and a reader sees it: GitBook puts titles of pages into cards and mentions itself. */

import { hasMark } from '../../space/has-mark.ts'
import type { Page } from '../../space/space.ts'
import { type ColumnAttributes, cellColumns, columnAbove } from '../../tree/cell-columns.ts'
import type { AnyNode } from '../../tree/walk.ts'
import type { Reference } from '../check.ts'

const titled = new Set([
  'contentRef',
  'embed',
  'file',
  'mention',
  'openapi',
  'openapiOperation',
  'openapiSchemas',
  'openapiWebhook',
  'pageRef',
  'swagger',
])
const columnsOf = new WeakMap<object, ReadonlyMap<AnyNode, ColumnAttributes>>()

export function hasOwnWords({ kind, node, page, ancestors }: Reference): boolean {
  if (kind !== 'link' && kind !== 'button') return false
  if (ancestors.some(({ type }) => titled.has(type)) || isOfBrokenCard(node, page)) return false
  if (!ancestors.some(({ type }) => type === 'dataCell')) return true
  const { tree } = page.parse()
  const columns = columnsOf.get(tree) ?? cellColumns(tree)
  columnsOf.set(tree, columns)
  const column = columnAbove(columns, ancestors)
  return column?.hidden === undefined && column?.type !== 'content-ref'
}

/** A card that lost its first or its last line is reported as such; what GitBook wrote within it stands next to the other. */
function isOfBrokenCard(node: AnyNode | undefined, page: Page): boolean {
  const [start, end] = [node?.position?.start.offset, node?.position?.end.offset]
  if (start === undefined || end === undefined || !hasMark(page, 'content-ref')) return false
  const { source } = page
  const before = source.slice(Math.max(0, start - longest), start)
  return (
    /\{%[ \t]*content-ref\b[^\n]*\n[ \t>]*$/.test(before) ||
    /^[ \t]*\n[ \t>]*\{%[ \t]*endcontent-ref\b/.test(source.slice(end, end + longest))
  )
}

const longest = 500
