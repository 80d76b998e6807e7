/**
 * What the syntax layer needs to know of tags, taken from the blocks.
 *
 *     dialect.tags.get('tab')   →   { type: 'tab', form: 'block', inside: ['tabs'] }
 */
import type { Block, TagBody, TagForm } from './block.ts'
import { blocks } from './index.ts'

export interface TagRule {
  /** Type of the node that the tag becomes. */
  type: string
  form: TagForm
  /** Types in which it stands; an opener of a like sibling closes one that was left open. */
  inside?: readonly string[]
  /** Names of what may be written in it. */
  attributes?: readonly string[]
  /** What it holds, where that is not Markdown with tags. */
  body?: TagBody
}

export interface Dialect {
  /** By the tag's name, every spelling of it. Integrations (`@name/block`) have no fixed names and are not in here. */
  tags: ReadonlyMap<string, TagRule>
}

const pick = ({ inside, body }: Block): Pick<TagRule, 'inside' | 'body'> => ({ ...(inside && { inside }), ...(body && { body }) })

const rules = (Object.values(blocks) as unknown as Block[]).flatMap((block): [string, TagRule][] => {
  const rule = { type: block.name, form: block.form ?? 'block', ...pick(block), attributes: Object.keys(block.attributes) }
  return [...(block.tag ? [block.tag] : []), ...(block.aliases ?? [])].map((tag) => [tag, rule])
})

export const dialect: Dialect = { tags: new Map(rules) }
