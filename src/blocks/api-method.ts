/**
 * One operation of an API, described by hand.
 *
 *     **List beds**
 *
 *     **GET** `https://garden.example/beds`, what it does, a table of parameters for each place, the responses
 */

import type { RootContent } from 'mdast'
import { blockList } from '../tree/block-list.ts'
import { inlineCode, paragraph, text as plain } from '../tree/build.ts'
import { table } from '../tree/build-table.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { operationLine } from '../tree/operation-line.ts'
import { titleLine } from '../tree/title.ts'
import type { ApiParameter } from './api-parameter.ts'
import { defineBlock, isSet, text } from './block.ts'
import type { Words } from './words.ts'

export interface ApiMethod extends BlockNode<'apiMethod', 'method' | 'host' | 'path' | 'summary'> {}

declare module 'mdast' {
  interface RootContentMap {
    apiMethod: ApiMethod
  }
}

export const apiMethod = defineBlock<ApiMethod>({
  name: 'apiMethod',
  legacy: true,
  summary: 'An operation of an API, described by hand.',
  attributes: {
    method: text('`get`, `post` and so on.'),
    host: text('The server.'),
    path: text('The path on the server.'),
    summary: text('What the operation is called.'),
  },
  lower({ attributes: { method, host, path, summary }, children, data }, { words }) {
    const parameters = children.filter((child) => child.type === 'apiParameter')
    const responses = children.filter((child) => child.type === 'apiResponse')
    const others = children.filter((child) => child.type !== 'apiParameter' && child.type !== 'apiResponse')
    return [
      ...titleLine([plain(oneLine(summary))], data?.id),
      ...operationLine(method, address(host, path)),
      ...others,
      ...byPlace(parameters).flatMap(([place, group]) => parameterTable(place, group, words)),
      ...responses,
    ]
  },
})

function address(host = '', path = ''): string {
  const base = host.trim()
  return base.endsWith('/') && path.trim().startsWith('/') ? base + path.trim().slice(1) : base + path.trim()
}

/** Parameters by the place in which they stand, in the order in which places come first. */
function byPlace(parameters: readonly ApiParameter[]): [string, ApiParameter[]][] {
  const groups = new Map<string, ApiParameter[]>()
  for (const parameter of parameters) {
    const place = parameter.attributes.in?.trim().toLowerCase() ?? ''
    groups.set(place, [...(groups.get(place) ?? []), parameter])
  }
  return [...groups]
}

function placeWord(place: string, words: Words): string {
  const known = new Map([
    ['path', words.pathParameters],
    ['query', words.queryParameters],
    ['header', words.headers],
    ['cookie', words.cookies],
    ['body', words.body],
    ['form', words.formData],
    ['property', words.properties],
  ])
  return known.get(place) ?? (place || words.parameters)
}

/** A table, or a list when a description is more than a line. */
function parameterTable(place: string, parameters: readonly ApiParameter[], words: Words): RootContent[] {
  const title = titleLine([plain(placeWord(place, words))])
  if (!parameters.every(hasLine)) return [...title, blockList(parameters.map((parameter) => parameterItem(parameter, words)))]
  const columns = [
    { title: words.name, cell: nameOf },
    { title: words.type, cell: typeOf },
    { title: words.required, cell: (parameter: ApiParameter) => [plain(isRequired(parameter) ? words.yes : words.no)] },
    { title: words.description, cell: descriptionOf },
  ].filter(({ title: name }) => name !== words.required || parameters.some(isRequired))
  const rows = parameters.map((parameter) => columns.map(({ cell }) => cell(parameter)))
  return [
    ...title,
    table(
      columns.map(() => null),
      [columns.map(({ title: name }) => [plain(name)]), ...rows],
    ),
  ]
}

const isRequired = ({ attributes }: ApiParameter): boolean => isSet(attributes.required)
const hasLine = ({ children }: ApiParameter): boolean =>
  children.every((child) => child.type === 'paragraph') && children.length < 2

/** Names that were lost stand in the type. */
function nameOf({ attributes: { name, type } }: ApiParameter): RootContent[] {
  const shown = oneLine(name) || oneLine(type)
  return shown ? [inlineCode(shown)] : []
}

const typeOf = ({ attributes: { name, type } }: ApiParameter): RootContent[] =>
  oneLine(name) && oneLine(type) ? [plain(oneLine(type))] : []
const descriptionOf = ({ children: [first] }: ApiParameter): RootContent[] => (first?.type === 'paragraph' ? first.children : [])

function parameterItem(parameter: ApiParameter, words: Words): RootContent[] {
  const type = typeOf(parameter).map((node) => ('value' in node ? node.value : ''))
  const about = [...type, ...(isRequired(parameter) ? [words.required.toLowerCase()] : [])].join(', ')
  return [paragraph([...nameOf(parameter), ...(about ? [plain(` (${about})`)] : [])]), ...parameter.children]
}
