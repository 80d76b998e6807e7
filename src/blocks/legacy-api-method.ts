/**
 * One operation of an API as it was written from 2018 to 2021. Its parts become those of an `apiMethod`.
 *
 *     {% api-method-path-parameters %}
 *     {% api-method-parameter name="id" type="string" %}   →   apiParameter in="path" name="id" type="string"
 */
import type { RootContent } from 'mdast'
import { block } from '../tree/build.ts'
import { textOf } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import type { ApiDescription } from './api-description.ts'
import type { ApiMethod } from './api-method.ts'
import type { ApiParameter } from './api-parameter.ts'
import { isUntouched, placeOf } from './api-parameters.ts'
import type { ApiResponse } from './api-response.ts'
import { defineBlock, text } from './block.ts'
import type { LegacyApiPart } from './legacy-api-part.ts'

export interface LegacyApiMethod extends BlockNode<'legacyApiMethod', 'method' | 'host' | 'path'> {}

declare module 'mdast' {
  interface RootContentMap {
    legacyApiMethod: LegacyApiMethod
  }
}

export const legacyApiMethod = defineBlock<LegacyApiMethod>({
  name: 'legacyApiMethod',
  tag: 'api-method',
  form: 'block',
  legacy: true,
  summary: 'An operation of an API, as it was written until 2021.',
  attributes: {
    method: text('`get`, `post` and so on.'),
    host: text('The server.'),
    path: text('The path on the server.'),
  },
  lower({ attributes, children, data }) {
    const summary = children.find(isPlainSummary)
    const parts = children.filter((child) => child !== summary)
    const title = summary ? { summary: textOf([summary]) } : {}
    const content = parts.flatMap((child) => modern(child))
    return [{ ...block<ApiMethod>('apiMethod', { ...attributes, ...title }, content), ...(data && { data }) }]
  },
})

/** A summary of one line; more than that is content. */
function isPlainSummary(child: RootContent): boolean {
  if (child.type !== 'legacyApiPart' || child.attributes.part !== 'summary') return false
  return child.children.length < 2 && child.children.every(({ type }) => type === 'paragraph' || type === 'heading')
}

function modern(child: RootContent, place?: string): RootContent[] {
  if (child.type !== 'legacyApiPart') return [child]
  const { part = '' } = child.attributes
  if (part === 'parameter') return isUntouched(child) ? [] : [parameter(child, place)]
  if (part === 'description' || part === 'summary') return [block<ApiDescription>('apiDescription', {}, child.children)]
  if (part === 'response-example') return [response(child)]
  return child.children.flatMap((inner) => modern(inner, placeOf(part) ?? place))
}

function parameter({ attributes: { name, type, required }, children }: LegacyApiPart, place: string | undefined): ApiParameter {
  const attributes = {
    ...(place && { in: place }),
    ...(name && { name }),
    ...(type && { type }),
    ...(required !== undefined && { required }),
  }
  return block<ApiParameter>(
    'apiParameter',
    attributes,
    children.flatMap((child) => modern(child)),
  )
}

function response({ attributes: { httpCode }, children }: LegacyApiPart): ApiResponse {
  return block<ApiResponse>(
    'apiResponse',
    httpCode ? { status: httpCode } : {},
    children.flatMap((child) => modern(child)),
  )
}
