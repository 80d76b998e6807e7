/**
 * One operation or webhook of a specification, ready to be shown.
 *
 *     operationOf(spec, '/piers/{pier}', 'get')   →   { method: 'get', path, summary, parameters, responses, … }
 *     operationOf(spec, '/piers', 'gte')          →   { methods: ['get', 'post'] }
 */
import type { YamlMap } from '../read-yaml.ts'
import { type Firsts, firstOf } from './first-of.ts'
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
  return operationAt(spec, paths, { path: found, method }, effort)
}

/** OpenAPI 3.1 has `webhooks`; before that they went by `x-webhooks`. */
export function webhookOf(
  spec: Spec,
  name: string,
  method: string,
  effort: Effort = createEffort(),
): SpecOperation | MissingOperation {
  const webhooks = { ...mapAt(spec.document, 'x-webhooks'), ...mapAt(spec.document, 'webhooks') }
  return operationAt(spec, webhooks, { path: name.trim(), method, incoming: 'webhook' }, effort)
}

export const pathsOf = ({ document }: Spec): string[] => Object.keys(mapAt(document, 'paths'))
export const webhookNames = ({ document }: Spec): string[] =>
  Object.keys({ ...mapAt(document, 'x-webhooks'), ...mapAt(document, 'webhooks') })

type Asked = Pick<Found, 'path' | 'method' | 'incoming'>

function operationAt(spec: Spec, items: YamlMap, asked: Asked, effort: Effort): SpecOperation | MissingOperation {
  const { path, method } = asked
  const item = Object.hasOwn(items, path) ? follow(spec, items[path]) : undefined
  if (item === undefined) return { methods: [] }
  const present = methodsIn(item)
  const verb = method.trim().toLowerCase()
  // A path with one operation needs no method to say which.
  const chosen = verb === '' && present.length === 1 ? (present[0] ?? '') : verb
  const operation = present.includes(chosen) ? follow(spec, item[chosen]) : undefined
  return operation ? shown(spec, { ...asked, item, operation, method: chosen }, effort) : { methods: present }
}

const methodsIn = (item: YamlMap): string[] => methods.filter((name) => Object.hasOwn(item, name))

interface Found {
  item: YamlMap
  operation: YamlMap
  method: string
  path: string
  /** It goes to the reader's own server, which has nothing to do with the servers of the specification. */
  incoming?: 'webhook' | 'callback'
}

function shown(spec: Spec, found: Found, effort: Effort): SpecOperation {
  const { item, operation, method, path } = found
  const served = servedAt(spec, found)
  const request = requestOf(spec, item, operation, effort)
  const { responses, cut } = responsesOf(spec, operation, effort)
  const more = moreAt(operation)
  const samples = samplesOf(operation)
  const called = callbacksOf(spec, found, effort)
  return {
    method,
    path,
    host: served.host,
    summary: summaryOf(item, operation),
    description: [operation, item].map((holder) => textAt(holder, 'description')?.trim()).filter(Boolean)[0] ?? '',
    ...(more && { more }),
    servers: served.servers.kept,
    bodyDescription: request.description.trim(),
    bodies: request.bodies,
    parameters: [...served.variables.kept, ...request.parameters],
    samples: samples.kept,
    responses,
    callbacks: called.kept,
    cut: [...served.servers.cut, ...served.variables.cut, ...request.cut, ...samples.cut, ...cut, ...called.cut],
  }
}

interface Served {
  host: string
  servers: Firsts<SpecServer>
  variables: Firsts<SpecParameter>
}

function servedAt(spec: Spec, { operation, item, incoming }: Found): Served {
  if (incoming) return { host: '', servers: firstOf([], 0, ''), variables: firstOf([], 0, '') }
  const holders = [operation, item, spec.document]
  return { host: hostOf(spec, holders), servers: serversOf(spec, holders), variables: variablesOf(holders) }
}

function moreAt(operation: YamlMap): SpecServer | undefined {
  const docs = mapAt(operation, 'externalDocs')
  const url = textAt(docs, 'url')
  return url === undefined ? undefined : { url, description: textAt(docs, 'description')?.trim() ?? '' }
}

const mostCallbacks = 20

/** By the name of each, and the address that the request gave. A callback has none of its own. */
function callbacksOf(spec: Spec, { operation, incoming }: Found, effort: Effort): Firsts<SpecOperation> {
  const own = incoming === 'callback' ? [] : Object.entries(mapAt(operation, 'callbacks'))
  const named = firstOf(own, mostCallbacks, 'callbacks')
  const asked = firstOf(
    named.kept.flatMap(([name, value]) => askedBy(spec, name, value)),
    mostCallbacks,
    'callbacks',
  )
  const made = asked.kept.map(({ name, ...found }) => {
    const callback = shown(spec, found, effort)
    return { ...callback, summary: callback.summary || name }
  })
  return { kept: made, cut: [...made.flatMap(({ cut }) => cut), ...asked.cut, ...named.cut] }
}

function askedBy(spec: Spec, name: string, value: unknown): (Found & { name: string })[] {
  return Object.entries(follow(spec, value) ?? {}).flatMap(([path, inner]) => {
    const item = follow(spec, inner) ?? {}
    return methodsIn(item).flatMap((method) => {
      const operation = follow(spec, item[method])
      return operation === undefined ? [] : [{ name, item, operation, method, path, incoming: 'callback' as const }]
    })
  })
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
