/**
 * What an operation holds, by kind: every target tells the parts in this order.
 *
 *     apiResponse, text, apiParameter, apiMethod post   →   others text, parameters, parts, responses, calls post
 */
import type { RootContent } from 'mdast'

type Kind<Type extends RootContent['type']> = Extract<RootContent, { type: Type }>

export interface ApiParts {
  others: RootContent[]
  parameters: Kind<'apiParameter'>[]
  /** What is sent, in each of its forms. */
  parts: Kind<'apiMethod'>[]
  responses: Kind<'apiResponse'>[]
  /** What the server asks in turn, after all that it answers. */
  calls: Kind<'apiMethod'>[]
}

export function apiParts(children: readonly RootContent[]): ApiParts {
  const methods = children.filter((child) => child.type === 'apiMethod')
  const isCall = ({ attributes: { method } }: Kind<'apiMethod'>): boolean => method !== undefined
  return {
    others: children.filter(({ type }) => !['apiMethod', 'apiParameter', 'apiResponse'].includes(type)),
    parameters: children.filter((child) => child.type === 'apiParameter'),
    parts: methods.filter((child) => !isCall(child)),
    responses: children.filter((child) => child.type === 'apiResponse'),
    calls: methods.filter(isCall),
  }
}
