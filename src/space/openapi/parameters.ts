/**
 * What a request holds: the parameters of an operation and of its path, then its body, as OpenAPI 3 and Swagger 2 say it.
 *
 *     - { name: pier, in: path, schema: { type: integer } }   →   { in: 'path', name: 'pier', type: 'integer', required: true }
 */
import type { YamlMap } from '../read-yaml.ts'
import { exampleOf } from './example.ts'
import { follow, listAt, mapAt, textAt } from './follow.ts'
import { type Properties, propertiesOf } from './properties.ts'
import { type Effort, viewSchema } from './schema.ts'
import { securityOf } from './security.ts'
import type { Spec, SpecBody, SpecParameter } from './spec.ts'
import { typeText } from './type-text.ts'

export interface Request extends Pick<Properties, 'isCut'> {
  parameters: readonly SpecParameter[]
  /** What the specification says of the body as a whole. */
  description: string
  body?: SpecBody
}

const mostParameters = 200

/** `item` is the entry of a path, which holds parameters for all of its operations. */
export function requestOf(spec: Spec, item: YamlMap, operation: YamlMap, effort: Effort): Request {
  const all = [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')]
  const known = new Map<string, YamlMap>()
  for (const value of all.slice(0, mostParameters)) {
    const parameter = follow(spec, value)
    // An operation's own parameter stands for the one of its path.
    if (parameter !== undefined) known.set(`${textAt(parameter, 'in')} ${textAt(parameter, 'name')}`, parameter)
  }
  const written = [...known.values()].filter((parameter) => parameter.in !== 'body')
  const legacy = [...known.values()].find((parameter) => parameter.in === 'body')
  const body = legacy ? legacyBody(spec, operation, legacy, effort) : modernBody(spec, operation, effort)
  const own = written.map((parameter) => parameterOf(spec, parameter, effort))
  return {
    parameters: [...proofs(spec, operation, own), ...own, ...body.properties],
    description: body.description,
    ...(body.body && { body: body.body }),
    isCut: body.isCut || all.length > mostParameters,
  }
}

/** What proves who asks, unless it is among the parameters already. */
function proofs(spec: Spec, operation: YamlMap, own: readonly SpecParameter[]): SpecParameter[] {
  const key = (parameter: SpecParameter): string => `${parameter.in} ${parameter.name.toLowerCase()}`
  const known = new Set(own.map(key))
  return securityOf(spec, operation).filter((parameter) => !known.has(key(parameter)))
}

function parameterOf(spec: Spec, parameter: YamlMap, effort: Effort): SpecParameter {
  const place = textAt(parameter, 'in') ?? ''
  const content = Object.values(mapAt(parameter, 'content'))[0]
  // Swagger 2 has the type on the parameter itself.
  const schema = parameter.schema ?? (follow(spec, content) ?? parameter).schema ?? parameter
  const view = viewSchema(spec, schema, effort)
  const deprecated = parameter.deprecated === true ? { deprecated: true } : {}
  return {
    in: place === 'formData' ? 'form' : place,
    name: textAt(parameter, 'name') ?? '',
    type: typeText(spec, { ...view, schema: { ...view.schema, ...deprecated } }, effort),
    required: parameter.required === true || place === 'path',
    description: textAt(parameter, 'description') ?? textAt(view.schema, 'description') ?? '',
  }
}

interface Body extends Properties {
  description: string
  body?: SpecBody
}

const noBody: Body = { properties: [], isCut: false, description: '' }

function modernBody(spec: Spec, operation: YamlMap, effort: Effort): Body {
  const body = follow(spec, operation.requestBody)
  const [type, media] = body ? mediaOf(spec, body) : []
  if (body === undefined || media === undefined || type === undefined) return noBody
  const place = /form-data|x-www-form-urlencoded/i.test(type) ? 'form' : 'body'
  return { ...bodyOf(spec, place, { ...body, schema: media.schema }, effort), body: sentBody(spec, type, media, effort) }
}

function legacyBody(spec: Spec, operation: YamlMap, body: YamlMap, effort: Effort): Body {
  const [type = 'application/json'] = [...listAt(operation, 'consumes'), ...listAt(spec.document, 'consumes')]
  const sent = typeof type === 'string' ? { body: sentBody(spec, type, { schema: body.schema }, effort) } : {}
  return { ...bodyOf(spec, 'body', body, effort), ...sent }
}

function sentBody(spec: Spec, type: string, media: YamlMap, effort: Effort): SpecBody {
  const example = exampleOf(spec, type, media, effort)
  return { type, ...(example && { example }) }
}

function bodyOf(spec: Spec, place: string, body: YamlMap, effort: Effort): Body {
  const description = textAt(body, 'description') ?? ''
  if (body.schema === undefined) return { ...noBody, description }
  return { ...propertiesOf(spec, body.schema, effort, { in: place, isRequest: true }), description }
}

/** The kind of content that is shown when there are several: JSON, else the first. */
export function mediaOf(spec: Spec, holder: YamlMap): [type: string, media: YamlMap] | [] {
  const kinds = Object.entries(mapAt(holder, 'content')).slice(0, 50)
  const chosen = kinds.find(([type]) => /\bjson\b/i.test(type)) ?? kinds[0]
  const media = chosen ? follow(spec, chosen[1]) : undefined
  return chosen && media ? [chosen[0], media] : []
}
