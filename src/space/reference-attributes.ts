/** Which attributes of which nodes hold a reference, and of what kind. A new block with a reference gets a line here. */
import type { ColumnAttributes } from '../tree/cell-columns.ts'
import type { AnyNode } from '../tree/walk.ts'
import type { ReferenceKind } from './reference.ts'

const kinds: Record<string, Readonly<Record<string, ReferenceKind>>> = {
  button: { href: 'button' },
  contentRef: { url: 'content-ref' },
  embed: { url: 'embed' },
  file: { src: 'file' },
  include: { src: 'include' },
  integration: { url: 'embed' },
  mention: { url: 'mention' },
  openapi: { src: 'openapi' },
  pageRef: { page: 'content-ref', url: 'content-ref' },
  pluginCode: { src: 'file' },
  picture: { src: 'image', srcDark: 'image' },
  swagger: { src: 'openapi' },
}

const none: Readonly<Record<string, ReferenceKind>> = {}

export function referenceAttributes(type: string): Readonly<Record<string, ReferenceKind>> {
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? none) : none
}

/** Blocks that say their reference once more, as a link within. */
const repeating = new Set([
  'contentRef',
  'embed',
  'file',
  'openapi',
  'openapiOperation',
  'openapiSchemas',
  'openapiWebhook',
  'pageRef',
  'swagger',
])

/** Whether a link only says again what a block around it says: `[soil.md](soil.md)` in a content-ref to `soil.md`. */
export function isRepeated(url: string, ancestors: readonly AnyNode[]): boolean {
  return ancestors.some(
    ({ type, attributes }) =>
      repeating.has(type) && Object.keys(referenceAttributes(type)).some((name) => attributes?.[name] === url),
  )
}

/** What a link in a cell is, by the column of the cell. */
export function kindInColumn(column: ColumnAttributes | undefined): ReferenceKind {
  if (column?.cardCover !== undefined || column?.cardCoverDark !== undefined) return 'card-cover'
  if (column?.cardTarget !== undefined) return 'card-target'
  return column?.type === 'image' || column?.type === 'files' ? 'file' : 'link'
}
