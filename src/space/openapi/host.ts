/**
 * Where an operation is served.
 *
 *     servers: [{ url: 'https://{region}.ferry.example/v1/', variables: … }]   →   https://north.ferry.example/v1
 *     host: ferry.example, basePath: /v1, schemes: [https]                     →   https://ferry.example/v1
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { type Firsts, firstOf } from './first-of.ts'
import { listAt, mapAt, textAt } from './follow.ts'
import type { Spec, SpecParameter, SpecServer } from './spec.ts'
import { typeNotes, valuesOf } from './type-notes.ts'

const longest = 500
const mostServers = 20

/** `holders` are asked in turn: the operation, its path, the specification. */
export function hostOf(spec: Spec, holders: readonly YamlMap[]): string {
  const [server] = serversIn(holders)
  return server ? urlOf(server) : bare(legacyHosts(spec.document)[0] ?? '')
}

/** All of them, when there is a choice. */
export function serversOf(spec: Spec, holders: readonly YamlMap[]): Firsts<SpecServer> {
  const { kept, cut } = firstOf(serversIn(holders), mostServers, 'servers')
  const servers = kept.map((server) => ({ url: urlOf(server), description: textAt(server, 'description')?.trim() ?? '' }))
  const all = servers.length > 0 ? servers : legacyHosts(spec.document).map((url) => ({ url: bare(url), description: '' }))
  return { kept: all.length > 1 ? all : [], cut }
}

/** The parts of the address that a reader may choose. */
export function variablesOf(holders: readonly YamlMap[]): Firsts<SpecParameter> {
  const servers = serversIn(holders).slice(0, mostServers)
  const all = servers.map((server) => firstOf(Object.entries(mapAt(server, 'variables')), mostServers, 'server variables'))
  const named = new Map(all.flatMap(({ kept }) => kept))
  const variables = [...named].flatMap(([name, variable]) => (isMap(variable) ? [variableOf(name, variable)] : []))
  return { kept: variables, cut: all.flatMap(({ cut }) => cut) }
}

const variableOf = (name: string, variable: YamlMap): SpecParameter => ({
  in: 'server',
  name,
  type: 'string',
  values: valuesOf(variable),
  notes: typeNotes(variable, undefined),
  required: false,
  description: textAt(variable, 'description')?.trim() ?? '',
})

const serversIn = (holders: readonly YamlMap[]): YamlMap[] =>
  holders.map((holder) => listAt(holder, 'servers').filter(isMap)).find((servers) => servers.length > 0) ?? []

const urlOf = (server: YamlMap): string => bare(filled(textAt(server, 'url') ?? '', server))

const bare = (url: string): string => url.slice(0, longest).replace(/\/$/, '')

function filled(url: string, server: YamlMap): string {
  const variables = mapAt(server, 'variables')
  return url
    .slice(0, longest)
    .replace(/\{([^{}]{1,100})\}/g, (whole, name: string) => textAt(mapAt(variables, name), 'default') ?? whole)
}

/** HTTPS where it is served so: nobody is told to do without. */
function legacyHosts(document: YamlMap): string[] {
  const host = textAt(document, 'host')
  const basePath = textAt(document, 'basePath') ?? ''
  if (host === undefined) return basePath === '' ? [] : [basePath]
  const schemes = listAt(document, 'schemes').filter((scheme): scheme is string => typeof scheme === 'string')
  const chosen = schemes.includes('https') || schemes.length === 0 ? ['https'] : schemes.slice(0, mostServers)
  return chosen.map((scheme) => `${scheme}://${host}${basePath}`)
}
