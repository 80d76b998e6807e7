/** What the writers of this target share: their type, flags as classes, addresses. */
import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { BlockName, NodeOf } from '../../../blocks/index.ts'
import type { TargetContext } from '../../target.ts'
import { isSafeUrl } from '../safe-url.ts'
import { encodeUrl } from './encode-url.ts'

/** Makes elements of a block. Blocks among its children are written afterwards. */
export type Writer<Name extends BlockName> = (node: NodeOf<Name>, context: TargetContext) => RootContent[]

export const fullWidth = (value: string | undefined): string | false => isSet(value) && 'full-width'

/** `align-center`, for the values that there are. */
export const alignClass = (value: string | undefined): string | false =>
  ['left', 'center', 'right', 'justify'].includes(value ?? '') && `align-${value}`

export const valignClass = (value: string | undefined): string | false =>
  ['top', 'middle', 'bottom'].includes(value ?? '') && `valign-${value}`

/** The id under which links reach a block. */
export const idOf = (node: { data?: { id?: string } }): Properties => (node.data?.id ? { id: node.data.id } : {})

/** An address that may be written, encoded. */
export function safeHref(url: string | undefined): string | undefined {
  const trimmed = url?.trim()
  return trimmed && isSafeUrl(trimmed) ? encodeUrl(trimmed) : undefined
}

export function safeSrc(url: string | undefined): string | undefined {
  const trimmed = url?.trim()
  return trimmed && isSafeUrl(trimmed, 'picture') ? encodeUrl(trimmed) : undefined
}

/** `33.3%` in twelfths of the room there is: `span-4`. */
export function spanClass(percent: string | undefined): string | false {
  const share = /^(\d{1,3}(?:\.\d{1,20})?)%$/.exec(percent?.trim() ?? '')?.[1]
  return share !== undefined && `span-${Math.min(12, Math.max(1, Math.round((Number(share) * 12) / 100)))}`
}
