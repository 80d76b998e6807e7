/**
 * What a `<div>` with Markdown inside is: a block of GitBook's, figures, aligned text, or nothing at all.
 *
 *     <div data-gb-custom-block data-tag="hint" data-style="info">⏎⏎Water.⏎⏎</div>   →   hint { style: 'info' }
 *     <div align="left">⏎⏎<figure>…</figure>⏎⏎</div>                                 →   figure { align: 'left' }
 */
import { fromHtml } from 'hast-util-from-html'
import type { RootContent } from 'mdast'
import type { Dialect, TagRule } from '../tree/dialect.ts'
import { customBlock } from './raise/custom-block.ts'
import { alignment, isAligned, pick } from './raise/properties.ts'

export interface Division {
  rule: TagRule
  attributes: Record<string, string>
}

const aligned: TagRule = { type: 'aligned', form: 'block' }

/** `opener` is its opening tag. */
export function readDivision(opener: string, dialect: Dialect): Division {
  const element = fromHtml(opener, { fragment: true }).children[0]
  if (element?.type !== 'element') return { rule: aligned, attributes: {} }
  const custom = customBlock(element, dialect)
  if (custom) return custom
  const picked = pick(element, { align: 'align', fullWidth: 'dataFullWidth', withFrame: 'dataWithFrame' })
  return { rule: aligned, attributes: written({ ...picked, ...alignment(element) }) }
}

/** The node once its content is known, or the content alone when the element says nothing. */
export function settleDivision(node: RootContent): readonly RootContent[] {
  if (node.type !== 'aligned') return [node]
  const { align, dir, fullWidth, withFrame } = node.attributes as Record<string, string | undefined>
  const [only, second] = node.children
  if (only?.type === 'figure' && !second)
    return [withAttributes(only, { ...only.attributes, ...written({ align, fullWidth, withFrame }) })]
  if (only && node.children.every((child) => child.type === 'figure'))
    return [withAttributes({ ...node, type: 'gallery' } as unknown as RootContent, { align, fullWidth })]
  const set = written({ align, dir })
  return isAligned(set) ? [withAttributes(node, set)] : node.children
}

const withAttributes = (node: RootContent, attributes: Record<string, string | undefined>): RootContent =>
  ({ ...node, attributes: written(attributes) }) as RootContent

const written = (attributes: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined))
