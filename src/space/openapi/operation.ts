/**
 * One operation or webhook of a specification, ready to be shown.
 *
 *     operationOf(spec, '/piers/{pier}', 'get')   →   { method: 'get', path, summary, parameters, responses, … }
 *     operationOf(spec, '/piers', 'gte')          →   { methods: ['get', 'post'] }
 */
import type { YamlMap } from '../read-yaml.ts'
import { follow, mapAt, textAt } from './follow.ts'
import { hostOf, serversOf, variablesOf } from './host.ts'
import { requestOf } from './parameters.ts'
import { responsesOf } from './responses.ts'
import { samplesOf } from './samples.ts'
import { createEffort, type Effort } from './schema.ts'
import type { Spec, SpecOperation, SpecParameter, SpecServer } from './spec.ts'

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
  return 'host' in found ? { ...found, host: '', servers: [], parameters: found.parameters.filter(isOwn) } : found
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
  isCallback?: true
}

function shown(spec: Spec, found: Found, effort: Effort): SpecOperation {
  const { item, operation, method, path } = found
  const holders = [operation, item, spec.document]
  const request = requestOf(spec, item, operation, effort)
  const { responses, cut } = responsesOf(spec, operation, effort)
  const more = moreAt(operation)
  const called = callbacksOf(spec, found, effort)
  return {
    method,
    path,
    host: hostOf(spec, holders),
    summary: summaryOf(item, operation),
    description: [operation, item].map((holder) => textAt(holder, 'description')?.trim()).filter(Boolean)[0] ?? '',
    ...(more && { more }),
    servers: serversOf(spec, holders),
    bodyDescription: request.description.trim(),
    bodies: request.bodies,
    parameters: [...variablesOf(holders), ...request.parameters],
    samples: samplesOf(operation),
    responses,
    callbacks: called,
    cut: [...request.cut, ...cut, ...called.flatMap((callback) => callback.cut)],
  }
}

function moreAt(operation: YamlMap): SpecServer | undefined {
  const docs = mapAt(operation, 'externalDocs')
  const url = textAt(docs, 'url')
  return url === undefined ? undefined : { url, description: textAt(docs, 'description')?.trim() ?? '' }
}

const mostCallbacks = 20

/** By the name of each, and the address that the request gave. A callback has none of its own. */
function callbacksOf(spec: Spec, { operation, isCallback }: Found, effort: Effort): SpecOperation[] {
  if (isCallback) return []
  return Object.entries(mapAt(operation, 'callbacks'))
    .slice(0, mostCallbacks)
    .flatMap(([name, value]) => Object.entries(follow(spec, value) ?? {}).map(([path, item]) => ({ name, path, item })))
    .slice(0, mostCallbacks)
    .flatMap(({ name, path, item: value }) => {
      const item = follow(spec, value)
      const method = item && methods.find((verb) => Object.hasOwn(item, verb))
      const called = item && method ? follow(spec, item[method]) : undefined
      if (item === undefined || method === undefined || called === undefined) return []
      const made = shown(spec, { item, operation: called, method, path, isCallback: true }, effort)
      return [{ ...made, host: '', servers: [], parameters: made.parameters.filter(isOwn), summary: made.summary || name }]
    })
}

/** What the reader's own server is asked has nothing to do with the servers of the specification. */
const isOwn = (parameter: SpecParameter): boolean => parameter.in !== 'server'

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
