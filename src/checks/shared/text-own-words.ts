/** Whether the author chose the text of a link, and a reader sees it: GitBook puts titles of pages into cards and mentions itself. */
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

export function hasOwnWords({ kind, page, ancestors }: Reference): boolean {
  if (kind !== 'link' && kind !== 'button') return false
  if (ancestors.some(({ type }) => titled.has(type))) return false
  if (!ancestors.some(({ type }) => type === 'dataCell')) return true
  const { tree } = page.parse()
  const columns = columnsOf.get(tree) ?? cellColumns(tree)
  columnsOf.set(tree, columns)
  const column = columnAbove(columns, ancestors)
  return column?.hidden === undefined && column?.type !== 'content-ref'
}
