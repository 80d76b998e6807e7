/**
 * What the syntax layer needs to know of tags, taken from the blocks.
 *
 *     dialect.tags.get('tab')   →   { type: 'tab', form: 'block', inside: ['tabs'] }
 */
import type { Dialect, TagRule } from '../tree/dialect.ts'
import type { Block } from './block.ts'
import { blocks } from './index.ts'

const pick = ({ inside, body }: Block): Pick<TagRule, 'inside' | 'body'> => ({ ...(inside && { inside }), ...(body && { body }) })

const rules = (Object.values(blocks) as unknown as Block[]).flatMap((block): [string, TagRule][] => {
  const rule = { type: block.name, form: block.form ?? 'block', ...pick(block), attributes: Object.keys(block.attributes) }
  return [...(block.tag ? [block.tag] : []), ...(block.aliases ?? [])].map((tag) => [tag, rule])
})

export const dialect: Dialect = { tags: new Map(rules) }
