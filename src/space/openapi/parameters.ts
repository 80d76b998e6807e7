/**
 * What a request holds: the parameters of an operation and of its path, then its body, as OpenAPI 3 and Swagger 2 say it.
 *
 *     - { name: pier, in: path, schema: { type: integer } }   →   { in: 'path', name: 'pier', type: 'integer', required: true }
 */
import type { YamlMap } from '../read-yaml.ts'
import { contentsOf } from './contents.ts'
import { type Firsts, firstOf } from './first-of.ts'
import { follow, listAt, mapAt, textAt, valueAt } from './follow.ts'
import { type Properties, propertiesBelow } from './properties.ts'
import { type Effort, type SchemaView, viewSchema } from './schema.ts'
import { securityOf } from './security.ts'
import type { Spec, SpecContent, SpecParameter } from './spec.ts'
import { exampleNotes } from './type-notes.ts'
import { typeOf } from './type-text.ts'
import type { Use } from './use.ts'

export interface Request {
  parameters: readonly SpecParameter[]
  /** What the specification says of the body as a whole. */
  description: string
  bodies: readonly SpecContent[]
  cut: readonly string[]
}

const mostParameters = 200

/** `item` is the entry of a path, which holds parameters for all of its operations. */
export function requestOf(spec: Spec, item: YamlMap, operation: YamlMap, effort: Effort): Request {
  const all = [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')]
  const { kept, cut } = firstOf(all, mostParameters, 'parameters')
  const known = new Map<string, YamlMap>()
  for (const value of kept) {
    const parameter = follow(spec, value)
    // An operation's own parameter stands for the one of its path.
    if (parameter !== undefined) known.set(`${textAt(parameter, 'in')} ${textAt(parameter, 'name')}`, parameter)
  }
  const legacy = [...known.values()].find((parameter) => parameter.in === 'body')
  const own = [...known.values()]
    .filter((parameter) => parameter.in !== 'body')
    .map((parameter) => parameterOf(spec, parameter, effort))
  const body = bodyOf(spec, operation, legacy, effort)
  const parameters = own.flatMap(({ properties }) => properties)
  const proven = proofs(spec, operation, parameters)
  return {
    ...body,
    parameters: [...proven.kept, ...parameters, ...body.parameters],
    cut: [...proven.cut, ...own.flatMap((one) => one.cut), ...body.cut, ...cut],
  }
}

/** What proves who asks, unless it is among the parameters already. */
function proofs(spec: Spec, operation: YamlMap, own: readonly SpecParameter[]): Firsts<SpecParameter> {
  const key = (parameter: SpecParameter): string => `${parameter.in} ${parameter.name.toLowerCase()}`
  const known = new Set(own.map(key))
  const { kept, cut } = securityOf(spec, operation)
  return { kept: kept.filter((parameter) => !known.has(key(parameter))), cut }
}

/** With what is in it, where it holds an object. */
export function parameterOf(spec: Spec, parameter: YamlMap, effort: Effort, use: Use = 'request'): Properties {
  const place = textAt(parameter, 'in') ?? ''
  const [type, content] = Object.entries(mapAt(parameter, 'content'))[0] ?? []
  const media = follow(spec, content)
  // Swagger 2 has the type on the parameter itself.
  const view = viewSchema(spec, parameter.schema ?? media?.schema ?? ownType(parameter), effort)
  const name = textAt(parameter, 'name') ?? ''
  const where = place === 'formData' ? 'form' : place
  const below = propertiesBelow(spec, view, name, effort, { in: where, use })
  const facts = typeOf(spec, withOwn(view, parameter), effort, below.properties.length > 0)
  const notes = [...facts.notes, ...spelling(parameter, place), ...(type === undefined ? [] : [type])]
  const own: SpecParameter = {
    in: where,
    name,
    ...facts,
    notes: [...notes, ...namedExamples(spec, { ...media, ...parameter })],
    required: parameter.required === true || place === 'path',
    description: textAt(parameter, 'description') ?? textAt(view.schema, 'description') ?? '',
  }
  return { properties: [own, ...below.properties], cut: below.cut }
}

/** A parameter that says it is required names no properties that are. */
function ownType({ required: _, ...parameter }: YamlMap): YamlMap {
  return parameter
}

/** What a parameter says of itself counts before what its schema says. */
function withOwn(view: SchemaView, parameter: YamlMap): SchemaView {
  const example = valueAt(parameter, 'example')
  const own = {
    ...(parameter.deprecated === true && { deprecated: true }),
    ...(example !== undefined && { example }),
  }
  const { example: _, examples: __, ...schema } = view.schema
  return { ...view, schema: { ...('examples' in parameter ? schema : view.schema), ...own } }
}

function namedExamples(spec: Spec, parameter: YamlMap): string[] {
  const values = Object.values(mapAt(parameter, 'examples')).flatMap((one) => {
    const example = follow(spec, one)
    return example === undefined || valueAt(example, 'value') === undefined ? [] : [example.value]
  })
  return exampleNotes(values)
}

const usual: Readonly<Record<string, string>> = { query: 'form', cookie: 'form', path: 'simple', header: 'simple' }

/** How several values are written, where it is not the usual way. */
function spelling(parameter: YamlMap, place: string): string[] {
  const style = textAt(parameter, 'style')
  const format = textAt(parameter, 'collectionFormat')
  const explode = valueAt(parameter, 'explode')
  const isExploded = (style ?? usual[place]) === 'form'
  return [
    ...(style !== undefined && style !== usual[place] ? [`style: ${style.slice(0, 100)}`] : []),
    ...(typeof explode === 'boolean' && explode !== isExploded ? [`explode: ${explode}`] : []),
    ...(format === undefined ? [] : [`collection format: ${format.slice(0, 100)}`]),
  ]
}

/** The properties of the only form that is sent stand among the parameters. */
function bodyOf(spec: Spec, operation: YamlMap, legacy: YamlMap | undefined, effort: Effort): Request {
  const body = legacy === undefined ? (follow(spec, operation.requestBody) ?? {}) : legacyBody(spec, operation, legacy)
  const { contents, cut } = contentsOf(spec, body, effort, 'request')
  const description = textAt(body, 'description') ?? ''
  const [only, second] = contents
  if (only === undefined || second !== undefined) return { parameters: [], description, bodies: contents, cut }
  return { parameters: only.properties, description, bodies: [{ ...only, properties: [] }], cut }
}

function legacyBody(spec: Spec, operation: YamlMap, body: YamlMap): YamlMap {
  const named = [listAt(operation, 'consumes'), listAt(spec.document, 'consumes')].find((types) => types.length > 0) ?? []
  const types = named.filter((type): type is string => typeof type === 'string')
  const media = body.schema === undefined ? {} : { schema: body.schema }
  const content = Object.fromEntries((types.length > 0 ? types : ['application/json']).map((type) => [type, media]))
  return { ...body, content }
}
