/** Operations of an API: described by hand, or named in a specification. */
import type { RootContent } from 'mdast'
import { type ParameterGroup, parametersByPlace } from '../../../blocks/api-parameters.ts'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import type { Words } from '../../../blocks/words.ts'
import { apiParts } from '../../../tree/api-parts.ts'
import { inlineCode, link, list, listItem, paragraph, text } from '../../../tree/build.ts'
import { operationAddress } from '../../../tree/operation-address.ts'
import { typeWords } from '../../../tree/type-words.ts'
import type { TargetContext } from '../../target.ts'
import { element } from '../element.ts'
import { operation } from './inline.ts'
import { tabs } from './layout.ts'
import { idOf, type Writer } from './writer.ts'

const section = (node: { data?: { id?: string } }, children: RootContent[]): RootContent[] => [
  element('div', { className: ['api'], ...idOf(node) }, children),
]

const operationLine = (method: string | undefined, path: string | undefined): RootContent[] => {
  const words = operation(method, path)
  return words.length > 0 ? [element('p', { className: ['operation'] }, words)] : []
}

const source = (children: readonly RootContent[], name: string | undefined): RootContent[] =>
  children.length > 0 || !name ? [...children] : [paragraph([inlineCode(name)])]

export const openapi: Writer<'openapi'> = (node) => {
  const { method, path, src } = node.attributes
  const children = node.children.length > 0 || !src ? node.children : [paragraph([link(src, src)])]
  return section(node, [...operationLine(method, path), ...children])
}

export const openapiOperation: Writer<'openapiOperation'> = (node) => {
  const { method, path, spec } = node.attributes
  return section(node, [...operationLine(method, path), ...source(node.children, spec)])
}

export const openapiWebhook: Writer<'openapiWebhook'> = (node) => {
  const { method, name, spec } = node.attributes
  return section(node, [...operationLine(method, name), ...source(node.children, spec)])
}

export const openapiSchemas: Writer<'openapiSchemas'> = (node) => {
  const names = (node.attributes.schemas ?? '').split(',').flatMap((name) => name.trim() || [])
  const items = names.map((name) => listItem([paragraph([inlineCode(name)])]))
  return section(node, [...(items.length > 0 ? [list(items)] : []), ...source(node.children, node.attributes.spec)])
}

export const apiMethod: Writer<'apiMethod'> = (node, context) => {
  const { method, host, path, summary } = node.attributes
  const title = summary?.trim() ? [element('p', { className: ['box-title'] }, [text(summary.trim())])] : []
  const { others, parameters, parts, responses, calls } = apiParts(node.children)
  return section(node, [
    ...title,
    ...operationLine(method, operationAddress(host, path)),
    ...others,
    ...parameterTables(parameters, context),
    ...parts,
    ...responses.flatMap((response) => apiResponse(response, context)),
    ...calls,
  ])
}

const parameterTables = (parameters: readonly NodeOf<'apiParameter'>[], { words }: TargetContext): RootContent[] =>
  parametersByPlace(parameters, words).map((group) => parameterTable(group, words))

function parameterTable({ title, parameters }: ParameterGroup, words: Words): RootContent {
  const heads = [words.name, words.type, words.description].map((name) => element('th', { scope: 'col' }, [text(name)]))
  const table = element('table', {}, [
    element('caption', {}, [text(title)]),
    element('thead', {}, [element('tr', {}, heads)]),
    element(
      'tbody',
      {},
      parameters.map((parameter) => parameterRow(parameter, words)),
    ),
  ])
  return element('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: title }, [table])
}

function parameterRow({ attributes, children }: NodeOf<'apiParameter'>, words: Words): RootContent {
  const { name, required } = attributes
  const title = [
    ...(name ? [inlineCode(name)] : []),
    ...(name && isSet(required) ? [text(' ')] : []),
    ...(isSet(required) ? [element('small', { className: ['required'] }, [text(words.required)])] : []),
  ]
  return element('tr', {}, [
    // What is said of the whole has no name, and an empty head would name nothing.
    title.length > 0 ? element('th', { scope: 'row' }, title) : element('td', {}, []),
    element('td', {}, typeWords(attributes)),
    element('td', {}, children),
  ])
}

export const apiChoice: Writer<'apiChoice'> = ({ children, data }, context) =>
  tabs({ type: 'tabs', attributes: {}, children, ...(data && { data }) }, context)

export const apiDescription: Writer<'apiDescription'> = ({ children }) => children

export const apiParameter: Writer<'apiParameter'> = (node, context) => parameterTables([node], context)

export const apiResponse: Writer<'apiResponse'> = (node, { words }) => {
  const { status, description } = node.attributes
  const title = [...(status ? [inlineCode(status)] : []), ...(description ? [text(`${status ? ' ' : ''}${description}`)] : [])]
  const name = element('summary', {}, title.length > 0 ? title : [text(words.response)])
  return [element('details', { className: ['expandable'], open: true, ...idOf(node) }, [name, ...node.children])]
}
