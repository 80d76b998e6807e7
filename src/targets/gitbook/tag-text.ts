/**
 * Opening and closing tags of blocks, in today's spelling: double quotes, attributes in the order of the block's definition.
 *
 *     tab { title: 'Say "hi"' }   →   {% tab title="Say \"hi\"" %} … {% endtab %}
 */
import type { Block } from '../../blocks/block.ts'
import { blockOf } from '../../blocks/index.ts'
import type { BlockNode } from '../../tree/nodes.ts'

export interface TagPair {
  open: string
  /** Absent when the tag has no closer, or none without content. */
  close?: string
}

/** The tags of a block; undefined when it is not spelled as a tag. */
export function tagsOf(node: BlockNode): TagPair | undefined {
  if (node.type === 'tag') return foreignTag(node)
  const block = blockOf(node as never)
  const name = tagName(node, block)
  if (block === undefined || name === undefined) return undefined
  const open = `{% ${[name, ...words(node, block)].join(' ')} %}`
  const isVoid = block.form !== undefined && block.form !== 'block' && node.children.length === 0
  return isVoid ? { open } : { open, close: `{% end${name} %}` }
}

/** The name as it stands in the tag. */
export function tagName({ type, attributes }: BlockNode, block: Block | undefined = blockOf({ type })): string | undefined {
  const values: Record<string, string | undefined> = attributes
  if (type === 'integration') return `@${values.name?.replace(/^@/, '') ?? ''}`
  return type === 'legacyApiPart' ? `api-method-${values.part ?? ''}` : block?.tag
}

/** Tags that are unknown or lost their other half stay as they were written. */
function foreignTag({ attributes, data }: BlockNode): TagPair {
  const { closer } = (data ?? {}) as { closer?: string }
  const { name = '', form, source = `{% ${name} %}` } = attributes as Record<string, string>
  return form === 'block' ? { open: source, close: closer ?? `{% end${name} %}` } : { open: source }
}

function words({ type, attributes }: BlockNode, block: Block): string[] {
  const { expression, src } = attributes as Record<string, string | undefined>
  if (type === 'conditional') return expression ? [expression] : []
  const written = orderedAttributes(attributes, block)
  if (type === 'include') return src === undefined ? [] : [`"${escapeAttribute(src)}"`]
  return written.map(([key, value]) => `${key}="${type === 'integration' && key === 'content' ? value : escapeAttribute(value)}"`)
}

/** What is written, in the order of the definition; what the definition does not know comes after. */
export function orderedAttributes(attributes: BlockNode['attributes'], block: Block): [string, string][] {
  const values = new Map(Object.entries(attributes as Record<string, string | undefined>))
  const known = Object.keys(block.attributes)
  const others = [...values.keys()].filter((key) => !known.includes(key))
  const isNamed = block.name === 'integration' ? 'name' : block.name === 'legacyApiPart' ? 'part' : undefined
  return [...known, ...others].flatMap((key): [string, string][] => {
    const value = values.get(key)
    return value === undefined || key === isNamed ? [] : [[key, value]]
  })
}

/** Curly quotes end a value too when a tag could go on behind them. */
const curlyAtEnd = /[“”](?=\s|-?%|[A-Za-z_][\w:.-]{0,80}[^\S\n]{0,8}=)/g
const references: Readonly<Record<string, string>> = { '\n': '&#xA;', '\r': '&#xD;', '“': '&#x201C;', '”': '&#x201D;' }

function escapeAttribute(value: string): string {
  return value
    .replace(/&(?=#?\w{1,32};)/g, '&#x26;')
    .replace(/\\(?=["“”]|$)/g, '&#x5C;')
    .replace(/\\(?=[!-/:-@[-`{-~\n\r])/g, '\\\\')
    .replaceAll('"', '\\"')
    .replace(/[{<](?=%)/g, (character) => (character === '{' ? '&#x7B;' : '&#x3C;'))
    .replace(/%(?=[}>])/g, '&#x25;')
    .replace(curlyAtEnd, (character) => references[character] as string)
    .replace(/[\n\r]/g, (character) => references[character] as string)
}
