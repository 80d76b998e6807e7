/**
 * What a schema holds, in a few words that are the same in every language.
 *
 *     { type: 'array', items: { type: 'string', format: 'date' } }   →   string[] (date)
 *     { type: 'string', enum: ['open', 'closed'], default: 'open' }   →   string: open, closed (default: open)
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { listAt, textAt, valueAt } from './follow.ts'
import { type Effort, type SchemaView, viewSchema } from './schema.ts'
import type { Spec } from './spec.ts'

const mostValues = 20
const mostAlternatives = 6
const longestValue = 80
/** Arrays of arrays. */
const deepest = 4

/** `isOpen` says that what is in an object follows, so that the name of its schema would say nothing more. */
export function typeText(spec: Spec, view: SchemaView, effort: Effort, isOpen = false): string {
  const values = valuesOf(view.schema)
  const name = typeName({ spec, effort, isOpen }, view, 0)
  const about = [...itemFormats(spec, view, effort), ...notes(view.schema)]
  return `${name}${values ? `: ${values}` : ''}${about.length > 0 ? ` (${about.join(', ')})` : ''}`
}

interface Naming {
  spec: Spec
  effort: Effort
  isOpen: boolean
}

function typeName(naming: Naming, view: SchemaView, depth: number): string {
  const { spec, effort, isOpen } = naming
  const { schema, alternatives, within, name } = view
  if (schema.items !== undefined && depth < deepest)
    return `${typeName(naming, viewSchema(spec, schema.items, effort, within), depth + 1)}[]`
  if (alternatives.length > 0 && name === undefined && depth < deepest) return choiceName(naming, view, depth)
  const types = [textAt(schema, 'type') ?? listAt(schema, 'type')].flat().filter((type) => typeof type === 'string')
  if (schema.nullable === true && !types.includes('null')) types.push('null')
  const isTold = view.isCircular || !isOpen || view.properties.size === 0
  const isComposite = types.length === 0 || types.includes('object')
  return clipped(
    (isComposite && isTold && name) || types.join(' / ') || (view.properties.size > 0 ? 'object' : constType(schema)),
  )
}

function choiceName({ spec, effort }: Naming, { alternatives, within }: SchemaView, depth: number): string {
  const names = alternatives
    .slice(0, mostAlternatives)
    .map((schema) => typeName({ spec, effort, isOpen: false }, viewSchema(spec, schema, effort, within), depth + 1))
  const shown = [...new Set(names)].filter(Boolean).join(' / ')
  return alternatives.length > mostAlternatives ? `${shown} / …` : shown
}

const constType = ({ const: value, enum: values }: YamlMap): string => {
  const sample: unknown = value ?? (Array.isArray(values) ? values[0] : undefined)
  return sample === undefined || sample === null || typeof sample === 'object' ? '' : typeof sample
}

function valuesOf(schema: YamlMap): string {
  const { items } = schema
  const values = schema.const !== undefined ? [schema.const] : listAt(isMap(items) ? items : schema, 'enum')
  const shown = values.slice(0, mostValues).map(shownValue)
  return [...shown, ...(values.length > mostValues ? ['…'] : [])].join(', ')
}

const itemFormats = (spec: Spec, { schema, within }: SchemaView, effort: Effort): string[] => {
  const item = schema.items === undefined ? undefined : viewSchema(spec, schema.items, effort, within).schema
  const format = textAt(schema, 'format') ?? (item ? textAt(item, 'format') : undefined)
  return format ? [clipped(format)] : []
}

function notes(schema: YamlMap): string[] {
  const standard = valueAt(schema, 'default')
  return [
    ...(standard !== undefined && standard !== null && typeof standard !== 'object' ? [`default: ${shownValue(standard)}`] : []),
    ...(schema.deprecated === true ? ['deprecated'] : []),
  ]
}

const shownValue = (value: unknown): string =>
  clipped(typeof value === 'object' && value !== null ? '…' : typeof value === 'string' && value === '' ? '""' : String(value))

const clipped = (text: string): string => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)
