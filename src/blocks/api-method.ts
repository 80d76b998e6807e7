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
import { operationAddress } from '../tree/operation-address.ts'
import { operationLine } from '../tree/operation-line.ts'
import { titleLine } from '../tree/title.ts'
import type { ApiParameter } from './api-parameter.ts'
import { type ParameterGroup, parametersByPlace } from './api-parameters.ts'
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
      ...operationLine(method, operationAddress(host, path)),
      ...others,
      ...parametersByPlace(parameters, words).flatMap((group) => parameterTable(group, words)),
      ...responses,
    ]
  },
})

/** A table, or a list when a description is more than a line. */
function parameterTable({ title: place, parameters }: ParameterGroup, words: Words): RootContent[] {
  const title = titleLine([plain(place)])
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

const nameOf = ({ attributes: { name } }: ApiParameter): RootContent[] => (oneLine(name) ? [inlineCode(oneLine(name))] : [])
const typeOf = ({ attributes: { type } }: ApiParameter): RootContent[] => (oneLine(type) ? [plain(oneLine(type))] : [])
const descriptionOf = ({ children: [first] }: ApiParameter): RootContent[] => (first?.type === 'paragraph' ? first.children : [])

function parameterItem(parameter: ApiParameter, words: Words): RootContent[] {
  const name = nameOf(parameter)
  const about = [oneLine(parameter.attributes.type), isRequired(parameter) ? words.required.toLowerCase() : '']
  const notes = about.filter(Boolean).join(', ')
  const head = [...name, ...(notes ? [plain(name.length > 0 ? ` (${notes})` : notes)] : [])]
  return [...(head.length > 0 ? [paragraph(head)] : []), ...parameter.children]
}
