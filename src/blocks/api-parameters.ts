/**
 * Parameters of an operation: which of them say something, and where they stand, whatever the spelling.
 *
 *     in="headers", in="Header", {% api-method-headers %}   →   header, “Headers”
 */
import type { RootContent } from 'mdast'
import { oneLine } from '../tree/one-line.ts'
import type { ApiParameter } from './api-parameter.ts'
import type { Words } from './words.ts'

const places = {
  path: 'pathParameters',
  query: 'queryParameters',
  header: 'headers',
  cookie: 'cookies',
  form: 'formData',
  body: 'body',
  property: 'properties',
} as const satisfies Record<string, keyof Words>

type Place = keyof typeof places

const isPlace = (value: string): value is Place => Object.hasOwn(places, value)

/** `form-data-parameters`, `formData` → `form`. */
export function placeOf(written: string): Place | undefined {
  const place = written
    .toLowerCase()
    .replace(/[\s_-]/g, '')
    .replace(/parameters?$/, '')
    .replace(/(?:data|s)$/, '')
  return isPlace(place) ? place : undefined
}

interface Written {
  attributes: { name?: string; type?: string }
  children: readonly RootContent[]
}

/** GitBook's editor began each table with such a row; who had nothing to say left it there. */
export const isUntouched = ({ attributes: { name, type }, children }: Written): boolean =>
  children.length === 0 && oneLine(name) === '' && ['', 'string'].includes(oneLine(type).toLowerCase())

export interface ParameterGroup {
  title: string
  parameters: ApiParameter[]
}

/** In the order in which places come first; a place that is not known goes by the author's word. */
export function parametersByPlace(parameters: readonly ApiParameter[], words: Words): ParameterGroup[] {
  const groups = new Map<string, ApiParameter[]>()
  for (const parameter of parameters) {
    const written = parameter.attributes.in?.trim() ?? ''
    const place = placeOf(written) ?? written
    const group = groups.get(place)
    if (group) group.push(parameter)
    else groups.set(place, [parameter])
  }
  return [...groups].map(([place, group]) => ({ title: titleOf(place, words), parameters: group }))
}

const titleOf = (place: string, words: Words): string => (isPlace(place) ? words[places[place]] : place || words.parameters)
