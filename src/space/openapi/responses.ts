/** What an operation answers: each status, when it is given, what it holds, and an example. */
import type { YamlMap } from '../read-yaml.ts'
import { exampleOf } from './example.ts'
import { follow, mapAt, textAt } from './follow.ts'
import { mediaOf } from './parameters.ts'
import { propertiesOf } from './properties.ts'
import type { Effort } from './schema.ts'
import type { Spec, SpecExample, SpecParameter, SpecResponse } from './spec.ts'

export const mostResponses = 50

export function responsesOf(spec: Spec, operation: YamlMap, effort: Effort): SpecResponse[] {
  const statuses = Object.entries(mapAt(operation, 'responses')).filter(([status]) => !status.startsWith('x-'))
  return statuses.slice(0, mostResponses).flatMap(([status, value]) => {
    const response = follow(spec, value)
    if (response === undefined) return [{ status, description: '' }]
    const example = responseExample(spec, response, effort)
    const properties = responseProperties(spec, response, effort)
    const description = textAt(response, 'description') ?? ''
    return [{ status, description, ...(properties.length > 0 ? { properties } : {}), ...(example ? { example } : {}) }]
  })
}

/** A schema without properties says no more than its example. */
function responseProperties(spec: Spec, response: YamlMap, effort: Effort): readonly SpecParameter[] {
  const [, media] = mediaOf(spec, response)
  const schema = media?.schema ?? response.schema
  if (schema === undefined) return []
  const { properties } = propertiesOf(spec, schema, effort, { in: 'property', isRequest: false })
  return properties.every(({ name }) => name === '') ? [] : properties
}

function responseExample(spec: Spec, response: YamlMap, effort: Effort): SpecExample | undefined {
  const [type, media] = mediaOf(spec, response)
  if (type !== undefined && media !== undefined) return exampleOf(spec, type, media, effort)
  // Swagger 2: examples by kind of content, the schema beside them.
  const [kind = 'application/json', example] = Object.entries(mapAt(response, 'examples'))[0] ?? []
  return exampleOf(spec, kind, { example, schema: response.schema }, effort)
}
