/**
 * `.gitbook/tags.yaml` → the tags that updates and pages may carry.
 *
 *     - tag: harvest        →   [{ tag: 'harvest', label: 'Harvest' }]
 *       label: Harvest
 */
import { collector, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { placeAt } from './place.ts'
import { isMap, readYaml } from './read-yaml.ts'
import type { TagDefinition } from './space.ts'
import { withoutDebris } from './zero-width.ts'

export function readTagDefinitions(text: string, file: string): { tags: TagDefinition[]; diagnostics: Diagnostic[] } {
  const { report, diagnostics } = collector()
  const source = withoutDebris(text)
  const yaml = readYaml(source, { file, source, start: 0, id: 'config/invalid-yaml', what: `\`${file}\`` })
  diagnostics.push(...yaml.diagnostics)
  const items = listOf(yaml.value)
  const tags = items.map(toTag).filter((tag) => tag !== undefined)
  if (tags.length < items.length || (yaml.value !== undefined && items.length === 0 && !Array.isArray(yaml.value))) {
    const message = `Unexpected content in \`${file}\`, expected a list of tags, each with \`tag\` and \`label\``
    report({ id: 'config/bad-value', message, file, place: placeAt(source, 0) })
  }
  return { tags, diagnostics }
}

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
