/**
 * What a specification says → the nodes that every target knows.
 *
 *     { method: 'get', path: '/piers', parameters: […], … }   →   apiMethod(apiDescription, apiParameter, …, apiResponse)
 */
import type { RootContent } from 'mdast'
import type { ApiDescription } from '../../blocks/api-description.ts'
import type { ApiMethod } from '../../blocks/api-method.ts'
import type { ApiParameter } from '../../blocks/api-parameter.ts'
import type { ApiResponse } from '../../blocks/api-response.ts'
import type { Schemas } from '../../space/openapi/schemas.ts'
import type { SpecBody, SpecExample, SpecOperation, SpecParameter, SpecResponse } from '../../space/openapi/spec.ts'
import { block, inlineCode, link, paragraph } from '../../tree/build.ts'
import type { BlockNode } from '../../tree/nodes.ts'
import type { AnyNode } from '../../tree/walk.ts'
import type { Prose } from './prose.ts'

/** The operation in the place of `node`, whose own words and link to the file stay. */
export function operationNode(node: AnyNode, operation: SpecOperation, prose: Prose): RootContent {
  const { method, host, path, description, bodyDescription, body, parameters, responses } = operation
  const summary = node.attributes?.summary?.trim() || operation.summary
  const about = [...prose(description), ...prose(bodyDescription)]
  return inPlaceOf(
    node,
    block<ApiMethod>('apiMethod', { method, host, path, summary }, [
      ...described(about),
      ...linkOf(node),
      ...parameters.map((parameter) => parameterNode(parameter, prose)),
      ...bodyNode(body),
      ...withoutRepeats(responses).map((response) => responseNode(response, prose)),
    ]),
  )
}

/** A box for each schema; names that are not there stay as words. */
export function schemaNodes(node: AnyNode, { schemas, missing }: Schemas, prose: Prose): RootContent[] {
  const boxes = schemas.map(({ name, description, properties }) =>
    inPlaceOf(
      node,
      block<ApiMethod>('apiMethod', { summary: name }, [
        ...described(prose(description)),
        ...properties.map((property) => parameterNode(property, prose)),
      ]),
    ),
  )
  return [...boxes, ...missing.map((name) => paragraph([inlineCode(name)])), ...linkOf(node)]
}

const described = (children: readonly RootContent[]): RootContent[] =>
  children.length > 0 ? [block<ApiDescription>('apiDescription', {}, children)] : []

function linkOf({ children = [], attributes }: AnyNode): RootContent[] {
  const src = attributes?.src
  return children.length > 0 || !src ? (children as RootContent[]) : [paragraph([link(src, src.split('/').at(-1) || src)])]
}

function parameterNode({ in: place, name, type, required, description }: SpecParameter, prose: Prose): RootContent {
  const attributes = { in: place, name, type, ...(required ? { required: 'true' } : {}) }
  return block<ApiParameter>('apiParameter', attributes, prose(description))
}

/** What is sent, as a part of its own: the kind of content and an example. */
function bodyNode(body: SpecBody | undefined): RootContent[] {
  if (body?.example === undefined) return []
  return [block<ApiMethod>('apiMethod', {}, [paragraph([inlineCode(body.type)]), ...codeOf(body.example)])]
}

/** What goes wrong is often told in the same form, whatever it is: the form is shown once. */
function withoutRepeats(responses: readonly SpecResponse[]): SpecResponse[] {
  const seen = new Set<string>()
  return responses.map((response) => {
    const { properties, ...others } = response
    const form = JSON.stringify(properties ?? [])
    const isRepeated = seen.has(form)
    seen.add(form)
    return isRepeated ? others : response
  })
}

/** A plain sentence stands beside the status, anything more below it. */
function responseNode({ status, description, properties = [], example }: SpecResponse, prose: Prose): RootContent {
  const about = prose(description)
  const sentence = plainSentence(about)
  const attributes = sentence === undefined ? { status } : { status, description: sentence }
  return block<ApiResponse>('apiResponse', attributes, [
    ...(sentence === undefined ? about : []),
    ...codeOf(example),
    ...formNode(properties, prose),
  ])
}

function formNode(properties: readonly SpecParameter[], prose: Prose): RootContent[] {
  if (properties.length === 0) return []
  return [
    block<ApiMethod>(
      'apiMethod',
      {},
      properties.map((property) => parameterNode(property, prose)),
    ),
  ]
}

function plainSentence(nodes: readonly RootContent[]): string | undefined {
  const [first, second] = nodes
  if (first === undefined) return ''
  if (second !== undefined || first.type !== 'paragraph') return undefined
  const [words, more] = first.children
  return more === undefined && words?.type === 'text' ? words.value : undefined
}

const codeOf = (example: SpecExample | undefined): RootContent[] =>
  example === undefined ? [] : [{ type: 'code', lang: example.language || null, meta: null, value: example.code }]

function inPlaceOf({ position, data }: AnyNode, made: BlockNode): RootContent {
  const file = data?.file === undefined ? {} : { file: data.file }
  return { ...made, ...(position ? { position } : {}), data: { changed: true, ...file } } as unknown as RootContent
}
