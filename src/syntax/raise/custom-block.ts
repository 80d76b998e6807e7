/**
 * A block that GitBook wrote as an element: its rule, and its attributes under the names that the tag would have.
 *
 *     <div data-gb-custom-block data-tag="code" data-lineNumbers="true">   →   code { lineNumbers: 'true' }
 *     <div data-gb-custom-block data-tag="include" data-0="hours.md">      →   include { src: 'hours.md' }
 *     <div data-gb-custom-block data-tag="@figma/embed" data-url="…">      →   integration { name: 'figma/embed', url: '…' }
 */
import type { Element } from 'hast'
import type { Dialect, TagRule } from '../../tree/dialect.ts'
import { attribute, customAttributes } from './properties.ts'

export interface CustomBlock {
  rule: TagRule
  attributes: Record<string, string>
}

const integration: TagRule = { type: 'integration', form: 'block' }

export function customBlock(element: Element, dialect: Dialect): CustomBlock | undefined {
  const tag = attribute(element, 'dataTag')
  if (tag === undefined || !('dataGbCustomBlock' in element.properties)) return undefined
  if (tag.startsWith('@')) return { rule: integration, attributes: { name: tag.slice(1), ...customAttributes(element) } }
  const rule = dialect.tags.get(tag)
  return rule && { rule: { ...rule, form: 'block' }, attributes: { ...nameless(element, rule), ...attributesOf(element, rule) } }
}

/** HTML has no capitals in names. */
function attributesOf(element: Element, { attributes = [] }: TagRule): Record<string, string> {
  const names = new Map(attributes.map((name) => [name.toLowerCase(), name]))
  const entries = Object.entries(customAttributes(element))
  return Object.fromEntries(entries.map(([name, value]) => [names.get(name.toLowerCase()) ?? name, value]))
}

/** What stood in the tag without a name. */
function nameless(element: Element, { type }: TagRule): Record<string, string> {
  const value = attribute(element, 'data0') ?? attribute(element, 'data-0')
  return type === 'include' && value ? { src: value } : {}
}
