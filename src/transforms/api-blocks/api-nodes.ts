/**
 * What a specification says → the nodes that every target knows.
 *
 *     { method: 'get', path: '/piers', parameters: […], … }   →   apiMethod(apiDescription, apiParameter, …, apiResponse)
 */
import type { ListItem, RootContent } from 'mdast'
import type { ApiChoice } from '../../blocks/api-choice.ts'
import type { ApiDescription } from '../../blocks/api-description.ts'
import type { ApiMethod } from '../../blocks/api-method.ts'
import type { ApiParameter } from '../../blocks/api-parameter.ts'
import type { ApiResponse } from '../../blocks/api-response.ts'
import type { Tab } from '../../blocks/tab.ts'
import { operationWords } from '../../space/openapi/operation-words.ts'
import type { Schemas } from '../../space/openapi/schemas.ts'
import type {
  SpecContent,
  SpecExample,
  SpecOperation,
  SpecParameter,
  SpecResponse,
  SpecServer,
} from '../../space/openapi/spec.ts'
import { block, inlineCode, link, list, listItem, paragraph, text } from '../../tree/build.ts'
import type { BlockData, BlockNode } from '../../tree/nodes.ts'
import type { AnyNode } from '../../tree/walk.ts'
import type { Prose } from './prose.ts'

/** The operation in the place of `node`, whose own words and link to the file stay. */
export function operationNode(node: AnyNode, operation: SpecOperation, prose: Prose): RootContent {
  const summary = node.attributes?.summary?.trim() || operation.summary
  const words = operationWords(node)
  return inPlaceOf(
    node,
    methodNode({ ...operation, summary }, linkOf(node), prose),
    words === undefined ? {} : { operation: words },
  )
}

function methodNode(operation: SpecOperation, source: readonly RootContent[], prose: Prose): ApiMethod {
  const { method, host, path, summary, description, bodyDescription, parameters, responses } = operation
  const about = [...prose(description), ...moreOf(operation.more), ...serverList(operation.servers, prose)]
  return block<ApiMethod>('apiMethod', { method, host, path, summary }, [
    ...described([...about, ...prose(bodyDescription)]),
    ...source,
    ...parameters.map((parameter) => parameterNode(parameter, prose)),
    ...part(bodyNodes(operation.bodies, prose)),
    ...part(exampleNodes(operation.samples, prose)),
    ...withoutRepeats(responses).map((response) => responseNode(response, prose)),
    ...operation.callbacks.map((callback) => methodNode({ ...callback, summary: `${callback.summary} (callback)` }, [], prose)),
  ])
}

const moreOf = (more: SpecServer | undefined): RootContent[] =>
  more === undefined ? [] : [paragraph([link(more.url, more.description || more.url)])]

/** Where it is served, when it is in several places. */
const serverList = (servers: readonly SpecServer[], prose: Prose): RootContent[] =>
  servers.length === 0 ? [] : [list(servers.map((server) => serverItem(server, prose)))]

function serverItem({ url, description }: SpecServer, prose: Prose): ListItem {
  const [first, ...others] = prose(description)
  const words = first?.type === 'paragraph' ? [text(': '), ...first.children] : []
  return listItem([paragraph([inlineCode(url || '/'), ...words]), ...(words.length > 0 || !first ? others : [first, ...others])])
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

function parameterNode(parameter: SpecParameter, prose: Prose): RootContent {
  const { in: place, name, type, values = [], notes = [], required, description, alternative, of } = parameter
  const attributes = {
    ...{ in: place, name, type, notes: notes.join('\n') },
    ...(values.length > 0 && { values: values.join('\n') }),
    ...(required && { required: 'true' }),
    ...(alternative !== undefined && { alternative, of: of ?? '' }),
  }
  return block<ApiParameter>('apiParameter', attributes, prose(description))
}

/** A part of an operation, without a title of its own. */
const part = (children: RootContent[]): RootContent[] =>
  children.length > 0 ? [block<ApiMethod>('apiMethod', {}, children)] : []

/** What is sent: each kind of content with its examples, and with its form unless that stands among the parameters. */
function bodyNodes(bodies: readonly SpecContent[], prose: Prose): RootContent[] {
  const [first, second] = bodies
  if (first === undefined) return []
  return second === undefined ? [typesLine(first), ...exampleNodes(first.examples, prose)] : [choiceOf(bodies, prose)]
}

const choiceOf = (contents: readonly SpecContent[], prose: Prose): ApiChoice =>
  block<ApiChoice>(
    'apiChoice',
    {},
    contents.map((content) => tabOf(content.types.join(', '), contentNodes(content, prose))),
  )

const tabOf = (title: string, children: RootContent[]): Tab => block<Tab>('tab', { title }, children)

const contentNodes = ({ examples, properties }: SpecContent, prose: Prose): RootContent[] => [
  ...exampleNodes(examples, prose),
  ...formNode(properties, prose),
]

const typesLine = ({ types }: SpecContent): RootContent =>
  paragraph(types.flatMap((type, index) => [...(index === 0 ? [] : [text(', ')]), inlineCode(type)]))

/** One by itself, several as a choice by name. */
function exampleNodes(examples: readonly SpecExample[], prose: Prose): RootContent[] {
  const [first, second] = examples
  if (first === undefined) return []
  if (second === undefined) return [...(first.summary === '' ? [] : [paragraph(first.summary)]), ...codeOf(first, prose)]
  const tabs = examples.map((example, index) =>
    tabOf(example.summary || example.name || String(index + 1), codeOf(example, prose)),
  )
  return [block<ApiChoice>('apiChoice', {}, tabs)]
}

/** What goes wrong is often told in the same form, whatever it is: the form is shown once. */
function withoutRepeats(responses: readonly SpecResponse[]): SpecResponse[] {
  const seen = new Set<string>()
  return responses.map((response) => {
    const { contents = [], ...others } = response
    const form = JSON.stringify(contents.map(({ properties }) => properties))
    const isRepeated = seen.has(form)
    seen.add(form)
    return isRepeated ? { ...others, contents: contents.map((content) => ({ ...content, properties: [] })) } : response
  })
}

/** A plain sentence stands beside the status, anything more below it. */
function responseNode({ status, description, headers = [], contents = [] }: SpecResponse, prose: Prose): RootContent {
  const about = prose(description)
  const sentence = plainSentence(about)
  const attributes = sentence === undefined ? { status } : { status, description: sentence }
  return block<ApiResponse>('apiResponse', attributes, [
    ...(sentence === undefined ? about : []),
    ...formNode(headers, prose),
    ...answerNodes(contents, prose),
  ])
}

/** JSON goes without saying. */
function answerNodes(contents: readonly SpecContent[], prose: Prose): RootContent[] {
  const [first, second] = contents
  if (first === undefined) return []
  if (second !== undefined) return [choiceOf(contents, prose)]
  const isPlain = first.types.every((type) => type === 'application/json' || type === '')
  return [...(isPlain ? [] : [typesLine(first)]), ...contentNodes(first, prose)]
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

const codeOf = ({ language, code, description, url }: SpecExample, prose: Prose): RootContent[] => [
  ...prose(description),
  ...(url === undefined ? [codeNode(language, code)] : [paragraph([link(url, url)])]),
]

const codeNode = (language: string, value: string): RootContent => ({ type: 'code', lang: language || null, meta: null, value })

function inPlaceOf({ position, data }: AnyNode, made: BlockNode, notes: BlockData = {}): RootContent {
  const file = data?.file === undefined ? {} : { file: data.file }
  return { ...made, ...(position ? { position } : {}), data: { changed: true, ...file, ...notes } } as unknown as RootContent
}
