/**
 * What the syntax layer needs to know of tags, taken from the blocks.
 *
 *     dialect.tags.get('tab')   →   { type: 'tab', form: 'block', inside: ['tabs'] }
 */
import type { Block, TagForm } from './block.ts'
import { blocks } from './index.ts'

export interface TagRule {
  /** Type of the node that the tag becomes. */
  type: string
  form: TagForm
  /** Types in which it stands; an opener of a like sibling closes one that was left open. */
  inside?: readonly string[]
  /** Names of what may be written in it. */
  attributes?: readonly string[]
}

export interface Dialect {
  /** By the tag's name, every spelling of it. Integrations (`@name/block`) have no fixed names and are not in here. */
  tags: ReadonlyMap<string, TagRule>
}

const rules = (Object.values(blocks) as unknown as Block[]).flatMap((block): [string, TagRule][] => {
  const attributes = Object.keys(block.attributes)
  const rule = { type: block.name, form: block.form ?? 'block', ...(block.inside && { inside: block.inside }), attributes }
  return [...(block.tag ? [block.tag] : []), ...(block.aliases ?? [])].map((tag) => [tag, rule])
})

export const dialect: Dialect = { tags: new Map(rules) }
