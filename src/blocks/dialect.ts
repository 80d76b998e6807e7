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
  /** What it is with an attribute of that name. */
  kind?: { attribute: string; rule: TagRule }
}

export interface ItemRule extends TagRule {
  /** The tag that must be open. */
  within: string
}

export interface Dialect {
  /** By the tag's name, every spelling of it. Integrations (`@name/block`) have no fixed names and are not in here. */
  tags: ReadonlyMap<string, TagRule>
  /** Tags that are known within others only. */
  items: ReadonlyMap<string, ItemRule>
}

const pick = ({ inside, body }: Block): Pick<TagRule, 'inside' | 'body'> => ({ ...(inside && { inside }), ...(body && { body }) })

const all = Object.values(blocks) as unknown as Block[]

const ruleOf = (block: Block): TagRule => ({
  type: block.name,
  form: block.form ?? 'block',
  ...pick(block),
  attributes: Object.keys(block.attributes),
  ...kindsOf(block),
})

function kindsOf({ tag }: Block): Pick<TagRule, 'kind'> {
  const kind = tag === undefined ? undefined : all.find(({ kindOf }) => kindOf?.tag === tag)
  return kind?.kindOf ? { kind: { attribute: kind.kindOf.attribute, rule: ruleOf(kind) } } : {}
}

const rules = all.flatMap((block): [string, TagRule][] => {
  const { tag, aliases = [], onlyWithin } = block
  return onlyWithin === undefined ? [...(tag ? [tag] : []), ...aliases].map((name) => [name, ruleOf(block)]) : []
})

const items = all.flatMap((block): [string, ItemRule][] => {
  const { tag, onlyWithin: within } = block
  return tag !== undefined && within !== undefined ? [[tag, { ...ruleOf(block), within }]] : []
})

export const dialect: Dialect = { tags: new Map(rules), items: new Map(items) }
