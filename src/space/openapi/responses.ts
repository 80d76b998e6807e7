/** What an operation answers: each status, when it is given, its headers, what it holds, and examples. */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { contentsOf } from './contents.ts'
import { type Firsts, firstOf } from './first-of.ts'
import { follow, listAt, mapAt, textAt, valueAt } from './follow.ts'
import { parameterOf } from './parameters.ts'
import type { Effort } from './schema.ts'
import type { Spec, SpecParameter, SpecResponse } from './spec.ts'

export interface Responses {
  responses: readonly SpecResponse[]
  cut: readonly string[]
}

const mostResponses = 50
const mostHeaders = 50

export function responsesOf(spec: Spec, operation: YamlMap, effort: Effort): Responses {
  const statuses = Object.entries(mapAt(operation, 'responses')).filter(([status]) => !status.startsWith('x-'))
  const { kept, cut } = firstOf(statuses, mostResponses, 'responses')
  const read = kept.map(([status, value]) => responseOf(spec, operation, status, value, effort))
  return { responses: read.map(({ response }) => response), cut: [...read.flatMap((one) => one.cut), ...cut] }
}

function responseOf(
  spec: Spec,
  operation: YamlMap,
  status: string,
  value: unknown,
  effort: Effort,
): { response: SpecResponse; cut: readonly string[] } {
  const found = follow(spec, value)
  if (found === undefined) return { response: { status, description: '' }, cut: [] }
  const { kept: headers, cut: headersCut } = headersOf(spec, found, effort)
  const { contents, cut } = contentsOf(
    spec,
    'content' in found ? found : legacyContent(spec, operation, found),
    effort,
    'response',
  )
  const description = textAt(found, 'description') ?? textAt(found, 'summary') ?? ''
  const shown = contents.filter(
    ({ types, properties, examples }) => properties.length + examples.length > 0 || !isPlainJson(types),
  )
  return {
    response: { status, description, ...(headers.length > 0 && { headers }), ...(shown.length > 0 && { contents: shown }) },
    cut: [...headersCut, ...cut],
  }
}

/** Of these there would be nothing to say. */
const isPlainJson = (types: readonly string[]): boolean => types.every((type) => type === 'application/json' || type === '')

/** Swagger 2: examples by kind of content, the schema beside them. */
function legacyContent(spec: Spec, operation: YamlMap, response: YamlMap): YamlMap {
  const examples = mapAt(response, 'examples')
  const named = [listAt(operation, 'produces'), listAt(spec.document, 'produces')].find((types) => types.length > 0) ?? []
  const written = named.filter((type): type is string => typeof type === 'string')
  const types = new Set([...(response.schema === undefined ? [] : written), ...Object.keys(examples)])
  if (types.size === 0) types.add('application/json')
  const media = (type: string): YamlMap => ({
    ...(response.schema === undefined ? {} : { schema: response.schema }),
    ...(valueAt(examples, type) === undefined ? {} : { example: examples[type] }),
  })
  return { content: Object.fromEntries([...types].map((type) => [type, media(type)])) }
}

/** A header is a parameter, whose name is its key. */
function headersOf(spec: Spec, response: YamlMap, effort: Effort): Firsts<SpecParameter> {
  const { kept, cut } = firstOf(Object.entries(mapAt(response, 'headers')), mostHeaders, 'headers')
  const read = kept.flatMap(([name, value]) => {
    const header = follow(spec, value)
    return isMap(header) ? [parameterOf(spec, { ...header, name, in: 'header' }, effort, 'response')] : []
  })
  return { kept: read.flatMap(({ properties }) => properties), cut: [...read.flatMap((one) => one.cut), ...cut] }
}
