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
  server: 'serverVariables',
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
export function parametersIn(parameters: readonly ApiParameter[], words: Words): ParameterGroup[] {
  return grouped(parameters, ({ attributes }) => {
    const place = placeIn(attributes)
    return { key: place, title: titleOf(place, words) }
  })
}

/** The same, and each alternative of a property, or of the whole, apart. */
export function parametersByPlace(parameters: readonly ApiParameter[], words: Words): ParameterGroup[] {
  return grouped(parameters, ({ attributes }) => {
    const { alternative, of = '' } = attributes
    const place = placeIn(attributes)
    const title = titleOf(place, words)
    if (alternative === undefined) return { key: place, title }
    return { key: JSON.stringify([place, alternative, of]), title: `${of || title}: ${alternativeName(alternative, words)}` }
  })
}

const placeIn = ({ in: written = '' }: ApiParameter['attributes']): string => placeOf(written.trim()) ?? written.trim()

/** Those that are no objects stand together. */
export const alternativeName = (alternative: string, { alternatives }: Words): string =>
  alternative.replace(/(^| › )\*$/, (_, before: string) => `${before}${alternatives}`)

type Grouping = (parameter: ApiParameter) => { key: string; title: string }

function grouped(parameters: readonly ApiParameter[], groupOf: Grouping): ParameterGroup[] {
  const groups = new Map<string, ParameterGroup>()
  for (const parameter of parameters) {
    const { key, title } = groupOf(parameter)
    const group = groups.get(key) ?? { title, parameters: [] }
    group.parameters.push(parameter)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const titleOf = (place: string, words: Words): string => (isPlace(place) ? words[places[place]] : place || words.parameters)
