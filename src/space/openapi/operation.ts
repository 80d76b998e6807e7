/**
 * One operation or webhook of a specification, ready to be shown.
 *
 *     operationOf(spec, '/piers/{pier}', 'get')   →   { method: 'get', path, summary, parameters, responses, … }
 *     operationOf(spec, '/piers', 'gte')          →   { methods: ['get', 'post'] }
 */
import type { YamlMap } from '../read-yaml.ts'
import { follow, mapAt, textAt } from './follow.ts'
import { hostOf } from './host.ts'
import { requestOf } from './parameters.ts'
import { mostResponses, responsesOf } from './responses.ts'
import { createEffort, type Effort } from './schema.ts'
import type { Spec, SpecOperation } from './spec.ts'

/** What there is instead: nothing when the path itself is not there. */
export interface MissingOperation {
  methods: readonly string[]
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

export function operationOf(
  spec: Spec,
  path: string,
  method: string,
  effort: Effort = createEffort(),
): SpecOperation | MissingOperation {
  const paths = mapAt(spec.document, 'paths')
  const found = spellings(path).find((spelling) => Object.hasOwn(paths, spelling)) ?? path.trim()
  return operationAt(spec, paths, found, method, effort)
}

/** OpenAPI 3.1 has `webhooks`; before that they went by `x-webhooks`. */
export function webhookOf(
  spec: Spec,
  name: string,
  method: string,
  effort: Effort = createEffort(),
): SpecOperation | MissingOperation {
  const webhooks = { ...mapAt(spec.document, 'x-webhooks'), ...mapAt(spec.document, 'webhooks') }
  const found = operationAt(spec, webhooks, name.trim(), method, effort)
  // A webhook goes to the reader's own server.
  return 'host' in found ? { ...found, host: '' } : found
}

export const pathsOf = ({ document }: Spec): string[] => Object.keys(mapAt(document, 'paths'))
export const webhookNames = ({ document }: Spec): string[] =>
  Object.keys({ ...mapAt(document, 'x-webhooks'), ...mapAt(document, 'webhooks') })

function operationAt(spec: Spec, items: YamlMap, path: string, method: string, effort: Effort): SpecOperation | MissingOperation {
  const item = Object.hasOwn(items, path) ? follow(spec, items[path]) : undefined
  if (item === undefined) return { methods: [] }
  const present = methods.filter((name) => Object.hasOwn(item, name))
  const verb = method.trim().toLowerCase()
  // A path with one operation needs no method to say which.
  const chosen = verb === '' && present.length === 1 ? (present[0] ?? '') : verb
  const operation = present.includes(chosen) ? follow(spec, item[chosen]) : undefined
  return operation ? shown(spec, { item, operation, method: chosen, path }, effort) : { methods: present }
}

interface Found {
  item: YamlMap
  operation: YamlMap
  method: string
  path: string
}

function shown(spec: Spec, { item, operation, method, path }: Found, effort: Effort): SpecOperation {
  const request = requestOf(spec, item, operation, effort)
  const responses = responsesOf(spec, operation, effort)
  const isLong = Object.keys(mapAt(operation, 'responses')).length > mostResponses
  return {
    method,
    path,
    host: hostOf(spec, [operation, item, spec.document]),
    summary: summaryOf(item, operation),
    description: [operation, item].map((holder) => textAt(holder, 'description')?.trim()).filter(Boolean)[0] ?? '',
    bodyDescription: request.description.trim(),
    ...(request.body && { body: request.body }),
    parameters: request.parameters,
    responses,
    isCut: request.isCut || isLong || effort.left <= 0,
  }
}

function summaryOf(item: YamlMap, operation: YamlMap): string {
  const summary = textAt(operation, 'summary') ?? textAt(item, 'summary') ?? ''
  return operation.deprecated === true ? `${summary} (deprecated)`.trim() : summary
}

/** Paths are written by hand: with a slash too many or too few. */
function spellings(path: string): string[] {
  const trimmed = path.trim()
  const bare = trimmed.replace(/^\//, '').replace(/\/$/, '')
  return [trimmed, `/${bare}`, `/${bare}/`, bare]
}

export const isMissing = (found: SpecOperation | MissingOperation): found is MissingOperation => 'methods' in found
