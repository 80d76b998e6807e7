/**
 * Where the body of a tag ends that is not Markdown: at its closer, or at the next item of its kind.
 *
 *     {% codetabs %} a {% language %} b {% endcodetabs %}   →   for `codetabs` at `language`, for `language` at `endcodetabs`
 */
import type { Dialect, TagRule } from '../../tree/dialect.ts'
import { type LookAhead, lookAhead } from './look-ahead.ts'

export function bodyEdges(source: string, dialect: Dialect): (name: string) => LookAhead {
  const known = new Map<string, LookAhead>()
  return (name) => {
    const found = known.get(name) ?? lookAhead(source, edgePattern(name, dialect))
    known.set(name, found)
    return found
  }
}

function edgePattern(name: string, { tags }: Dialect): RegExp {
  const own = tags.get(name)
  const items = [...tags].filter(([, rule]) => own && isItemBeside(rule, own)).map(([item]) => item)
  const parents = [...tags].filter(([, { type }]) => own?.inside?.includes(type)).map(([parent]) => parent)
  const edges = [...items, ...[name, ...parents].map((each) => `end${each}`)]
  return new RegExp(`\\{%-?\\s{0,8}(?:${edges.join('|')})(?![\\w-])`, 'g')
}

/** Items of it, or of what it is an item of. */
const isItemBeside = ({ inside = [] }: TagRule, own: TagRule): boolean =>
  inside.includes(own.type) || inside.some((type) => own.inside?.includes(type))
