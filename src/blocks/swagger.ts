/**
 * One operation of an API as it was written from 2021 to 2023: by hand, or from a specification (`src`).
 *
 *     {% swagger method="get" path="/beds" baseUrl="https://api.example" summary="List beds" %}   →   apiMethod
 *     {% swagger src="garden.yaml" path="/beds" method="get" %}                                   →   openapi
 */

import type { RootContent } from 'mdast'
import { block, text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { titleLine } from '../tree/title.ts'
import type { ApiDescription } from './api-description.ts'
import type { ApiMethod } from './api-method.ts'
import type { ApiParameter } from './api-parameter.ts'
import { isUntouched } from './api-parameters.ts'
import type { ApiResponse } from './api-response.ts'
import { defineBlock, flag, reference, text } from './block.ts'
import type { Openapi } from './openapi.ts'

export interface Swagger
  extends BlockNode<'swagger', 'method' | 'path' | 'baseUrl' | 'summary' | 'expanded' | 'src' | 'fullWidth'> {}

declare module 'mdast' {
  interface RootContentMap {
    swagger: Swagger
  }
}

export const swagger = defineBlock<Swagger>({
  name: 'swagger',
  tag: 'swagger',
  form: 'block',
  legacy: true,
  summary: 'An operation of an API, as it was written until 2023.',
  attributes: {
    method: text('`get`, `post` and so on.'),
    path: text('The path on the server.'),
    baseUrl: text('The server.'),
    summary: text('What the operation is called.'),
    expanded: flag('Whether details show at first.', { default: 'false' }),
    src: reference('The specification, when it is not described by hand.', 'asset'),
    fullWidth: flag('As wide as the window.', { default: 'false' }),
  },
  lower({ attributes, children, data }) {
    const { baseUrl, summary, src, ...operation } = attributes
    if (src) {
      const named = block<Openapi>('openapi', { ...operation, src }, children)
      const title = oneLine(summary)
      return title === '' ? [{ ...named, ...(data && { data }) }] : [...titleLine([plain(title)], data?.id), named]
    }
    const { method = '', path = '' } = operation
    const modernised = { method, host: baseUrl ?? '', path, summary: summary ?? '' }
    return [{ ...block<ApiMethod>('apiMethod', modernised, children.flatMap(modern)), ...(data && { data }) }]
  },
})

function modern(child: RootContent): RootContent[] {
  if (child.type === 'swaggerDescription') return [block<ApiDescription>('apiDescription', {}, child.children)]
  if (child.type === 'swaggerParameter')
    return isUntouched(child) ? [] : [block<ApiParameter>('apiParameter', child.attributes, child.children)]
  if (child.type === 'swaggerResponse') return [block<ApiResponse>('apiResponse', child.attributes, child.children)]
  return [child]
}
