/**
 * What the syntax layer needs to know of tags, taken from the blocks.
 *
 *     dialect.tags.get('tab')   →   { type: 'tab', form: 'block', inside: ['tabs'] }
 */
import type { Dialect, ItemRule, TagRule } from '../tree/dialect.ts'
import type { Block } from './block.ts'
import { blocks } from './index.ts'

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
