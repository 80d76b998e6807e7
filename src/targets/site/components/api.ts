/**
 * Operations of an API: what they do, what they take, what they answer.
 *
 *     apiMethod(apiParameter, apiResponse 200, apiResponse 404)   →   <div class="api"> a line, lists of parameters, a tab for each answer
 */
import type { RootContent } from 'mdast'
import { parametersIn } from '../../../blocks/api-parameters.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { apiParts } from '../../../tree/api-parts.ts'
import { inlineCode, link, paragraph, text } from '../../../tree/build.ts'
import { classes, element } from '../../shared/element.ts'
import { idOf } from '../../shared/html/writer.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component, SiteContext } from '../context.ts'
import { operationLine } from './api-operation.ts'
import { parameterList } from './api-parameters.ts'
import { answers } from './api-responses.ts'
import { tabs } from './tabs.ts'

export const apiMethod: Component<'apiMethod'> = (node, context) => {
  const { method, host, path, summary } = node.attributes
  const { parameters, responses, others, parts, calls } = apiParts(node.children)
  const line = operationLine(method, host, path, context)
  const content = [...others, ...parameterGroups(parameters, context), ...parts, ...answers(responses, context), ...calls]
  // An example of what is sent, and the form of an answer, need no box of their own.
  if (line.length === 0 && !summary?.trim() && node.data?.id === undefined) return content
  return [element('div', { className: ['api'], ...idOf(node) }, [...titleOf(summary ?? '', context), ...line, ...content])]
}

const mark = ' (deprecated)'

function titleOf(summary: string, { site }: SiteContext): RootContent[] {
  const written = summary.trim()
  const isOld = ` ${written}`.endsWith(mark)
  const words = isOld ? ` ${written}`.slice(0, -mark.length).trim() : written
  const badge = isOld ? [text(' '), phrasingElement('small', { className: ['deprecated'] }, [text(site.words.deprecated)])] : []
  if (words === '' && badge.length === 0) return []
  return [
    element('p', { className: ['box-title'] }, [
      phrasingElement('span', classes(isOld && 'is-deprecated'), [text(words)]),
      ...badge,
    ]),
  ]
}

const parameterGroups = (parameters: readonly NodeOf<'apiParameter'>[], context: SiteContext): RootContent[] =>
  parametersIn(parameters, context.words).flatMap((group) => [
    element('p', { className: ['api-label'] }, [text(group.title)]),
    ...parameterList(group.parameters, context),
  ])

/** Tabs, of which those of the same kind of content switch together. */
export const apiChoice: Component<'apiChoice'> = ({ children, data }, context, within) =>
  tabs({ type: 'tabs', attributes: {}, children, ...(data && { data }) }, context, within)

export const apiDescription: Component<'apiDescription'> = ({ children }) => children

export const apiParameter: Component<'apiParameter'> = (node, context) => parameterList([node], context)

export const apiResponse: Component<'apiResponse'> = (node, context) => answers([node], context)

type Named = NodeOf<'openapi'> | NodeOf<'openapiOperation'> | NodeOf<'openapiWebhook'>

/** What names an operation of a file that is not there to be shown: its line, and the way to the file. */
const named = (node: Named, path: string | undefined, source: RootContent[], context: SiteContext): RootContent[] => [
  element('div', { className: ['api'], ...idOf(node) }, [
    ...operationLine(node.attributes.method, undefined, path, context),
    ...(node.children.length > 0 ? node.children : source),
  ]),
]

const code = (name: string | undefined): RootContent[] => (name ? [paragraph([inlineCode(name)])] : [])

export const openapi: Component<'openapi'> = (node, context) => {
  const { path, src } = node.attributes
  return named(node, path, src ? [paragraph([link(src, src)])] : [], context)
}

export const openapiOperation: Component<'openapiOperation'> = (node, context) =>
  named(node, node.attributes.path, code(node.attributes.spec), context)

export const openapiWebhook: Component<'openapiWebhook'> = (node, context) =>
  named(node, node.attributes.name, code(node.attributes.spec), context)
