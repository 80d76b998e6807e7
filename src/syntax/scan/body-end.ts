/**
 * Where the body of a tag ends that is not Markdown with tags.
 *
 *     {% raw %}{{ tide }}{% endraw %}   →   the offset of `{% endraw %}`
 */
import type { TagRule } from '../../tree/dialect.ts'
import type { Tag } from '../tag/tag.ts'
import type { PageScan } from './page-scan.ts'

/** Code that needs no fence any more, or is none. */
const holdsBlocks = /```|~~~|<pre|\{%/i

/** Undefined for a tag without such a body, and for one whose body is not closed in its block. */
export function bodyEnd(scan: PageScan, tag: Tag): number | undefined {
  const rule = tag.close ? undefined : scan.dialect.tags.get(tag.name)
  if (!rule?.body) return undefined
  const edge = scan.bodyEdges(tag.name)(tag.end)
  if (rule.body === 'raw' || edge === undefined) return edge
  const end = rule.form === 'void' ? openParentEnd(scan, rule) : scan.closerOf(tag.start)
  if (end === undefined || end < edge) return undefined
  return rule.body !== 'bare-code' || (end === edge && isBareCode(scan, tag, edge)) ? edge : undefined
}

function openParentEnd({ open, dialect, closerOf }: PageScan, { inside = [] }: TagRule): number | undefined {
  const parent = open.all.findLast(({ name }) => inside.includes(dialect.tags.get(name)?.type ?? ''))
  return parent && closerOf(parent.start)
}

/** The opener names the language, as the one around a fence never does. */
function isBareCode({ source }: PageScan, { attributes, end }: Tag, edge: number): boolean {
  return 'lang' in attributes && !holdsBlocks.test(source.slice(end, edge))
}
