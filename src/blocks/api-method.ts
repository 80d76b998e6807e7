/**
 * One operation of an API, described by hand.
 *
 *     **List beds**
 *
 *     **GET** `https://garden.example/beds`, what it does, a table of parameters for each place, the responses
 */

import type { RootContent } from 'mdast'
import { apiParts } from '../tree/api-parts.ts'
import { blockList } from '../tree/block-list.ts'
import { inlineCode, paragraph, text as plain } from '../tree/build.ts'
import { table } from '../tree/build-table.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { operationAddress } from '../tree/operation-address.ts'
import { operationLine } from '../tree/operation-line.ts'
import { titleLine } from '../tree/title.ts'
import { typeWords } from '../tree/type-words.ts'
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
    const { others, parameters, parts, responses, calls } = apiParts(children)
    const title = oneLine(summary)
    const address = operationAddress(host, path)
    // Without a name the anchor stands in the line of the method.
    const line = operationLine(method, address, title === '' ? data?.id : undefined)
    return [
      ...titleLine([plain(title)], title === '' && line.length > 0 ? undefined : data?.id),
      ...line,
      ...others,
      ...parametersByPlace(parameters, words).flatMap((group) => parameterTable(group, words)),
      ...parts,
      ...responses,
      ...calls,
    ]
  },
})

/** A table, or a list when a description is more than a line. What is said of the whole stands before it. */
function parameterTable({ title: place, parameters }: ParameterGroup, words: Words): RootContent[] {
  const whole = parameters.filter(isWhole)
  // Several of these are of one kind, such as values.
  const isApart = whole.length === 1 || whole.length < parameters.length
  const lines = isApart ? whole.flatMap((parameter) => parameterItem(parameter, words)) : []
  const rows = isApart ? parameters.filter((parameter) => !isWhole(parameter)) : parameters
  return [...titleLine([plain(place)]), ...lines, ...(rows.length > 0 ? tableOf(rows, words) : [])]
}

function tableOf(parameters: readonly ApiParameter[], words: Words): RootContent[] {
  if (!parameters.every(hasLine)) return [blockList(parameters.map((parameter) => parameterItem(parameter, words)))]
  const requiredOf = (parameter: ApiParameter): RootContent[] => [plain(isRequired(parameter) ? words.yes : words.no)]
  const columns = [
    { title: words.name, cell: nameOf },
    { title: words.type, cell: typeOf },
    { title: words.required, cell: requiredOf },
    { title: words.description, cell: descriptionOf },
  ].filter(({ cell }) => (cell !== requiredOf || parameters.some(isRequired)) && (cell !== nameOf || !parameters.every(isWhole)))
  const rows = parameters.map((parameter) => columns.map(({ cell }) => cell(parameter)))
  return [
    table(
      columns.map(() => null),
      [columns.map(({ title: name }) => [plain(name)]), ...rows],
    ),
  ]
}

const isRequired = ({ attributes }: ApiParameter): boolean => isSet(attributes.required)
/** What a specification says of no property in particular. By hand, a name may have been forgotten. */
const isWhole = ({ attributes: { name, notes } }: ApiParameter): boolean => oneLine(name) === '' && notes !== undefined
const hasLine = ({ children }: ApiParameter): boolean =>
  children.every((child) => child.type === 'paragraph') && children.length < 2

const nameOf = ({ attributes: { name } }: ApiParameter): RootContent[] => (oneLine(name) ? [inlineCode(oneLine(name))] : [])
const typeOf = ({ attributes }: ApiParameter): RootContent[] => typeWords(attributes)
const descriptionOf = ({ children: [first] }: ApiParameter): RootContent[] => (first?.type === 'paragraph' ? first.children : [])

function parameterItem(parameter: ApiParameter, words: Words): RootContent[] {
  const name = nameOf(parameter)
  const type = typeWords(parameter.attributes)
  const required = isRequired(parameter) ? [plain(`${type.length > 0 ? ', ' : ''}${words.required.toLowerCase()}`)] : []
  const notes = [...type, ...required]
  const inBrackets = name.length > 0 && notes.length > 0 ? [plain(' ('), ...notes, plain(')')] : notes
  const head = [...name, ...inBrackets]
  return [...(head.length > 0 ? [paragraph(head)] : []), ...parameter.children]
}
