/**
 * `.gitbook/tags.yaml` → the tags that updates and pages may carry.
 *
 *     - tag: harvest        →   [{ tag: 'harvest', label: 'Harvest' }]
 *       label: Harvest
 */
import type { Position } from 'unist'
import { collector, type Diagnostic, type Finding } from '../diagnostics/diagnostic.ts'
import { isMap, readYaml } from './read-yaml.ts'
import type { TagDefinition } from './space.ts'
import { withoutDebris } from './zero-width.ts'

export function readTagDefinitions(text: string, file: string): { tags: TagDefinition[]; diagnostics: Diagnostic[] } {
  const { report, diagnostics } = collector()
  const source = withoutDebris(text)
  const yaml = readYaml(source, { file, source, start: 0, id: 'config/invalid-yaml', what: `\`${file}\`` })
  diagnostics.push(...yaml.diagnostics)
  const items = listOf(yaml.value)
  const tags: TagDefinition[] = []
  items.forEach((item, at) => {
    const tag = toTag(item)
    if (tag) tags.push(tag)
    else report(badTag(file, yaml.placeOf(...(isMap(yaml.value) ? ['tags'] : []), String(at))))
  })
  if (items.length === 0 && yaml.value !== undefined && !Array.isArray(yaml.value)) report(badTag(file, yaml.placeOf()))
  return { tags, diagnostics }
}

const badTag = (file: string, place: Position): Finding => ({
  id: 'config/bad-value',
  message: `Unexpected content in \`${file}\`, expected a list of tags, each with \`tag\` and \`label\``,
  file,
  place,
})

/** The list stands alone or under `tags:`. */
function listOf(value: unknown): unknown[] {
  const list = isMap(value) ? value.tags : value
  return Array.isArray(list) ? list : []
}

function toTag(item: unknown): TagDefinition | undefined {
  if (!isMap(item)) return undefined
  const tag = textOf(item.tag)
  if (!tag) return undefined
  const icon = textOf(item.icon)
  const color = textOf(item.color)
  return { tag, label: textOf(item.label) ?? tag, ...(icon ? { icon } : {}), ...(color ? { color } : {}) }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
