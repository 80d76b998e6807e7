/**
 * Gives a link without words the title of what it leads to, after its icon or emoji.
 *
 *     [](soil.md)   →   [The soil](soil.md)
 *     [🌱](soil.md) →   [🌱 The soil](soil.md)
 */
import type { Fix } from '../../diagnostics/fix.ts'
import type { Reference } from '../check.ts'
import type { LinkLabel } from './text-link-label.ts'
import { titleAsSource, titleOfTarget } from './text-of-target.ts'

/** A link to its own page most often stands beside the words it should have. */
export function titleFix(reference: Reference, { start, end }: LinkLabel, source: string): Fix | undefined {
  const { node, page, resolution } = reference
  if (node?.type !== 'link' || (resolution.type === 'page' && resolution.page === page)) return undefined
  const from = node.position?.start.offset ?? 0
  const title = source[from] === '[' ? titleOfTarget(reference) : undefined
  const text = title === undefined ? undefined : titleAsSource(title, false)
  const children = node.children ?? []
  if (text === undefined || children.some(({ type }) => !/^(?:text|emoji|icon)$/.test(type))) return undefined
  const inner = children.length === 0 ? '' : source.slice(start, end)
  const edit =
    inner.trim() === '' ? { start: from + 1, end: from + 1 + inner.length, text } : { start: end, end, text: ` ${text}` }
  return { safe: false, title: `Write the title \`${title}\``, edits: [edit] }
}
