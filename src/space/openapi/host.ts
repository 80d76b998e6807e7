/**
 * Where an operation is served.
 *
 *     servers: [{ url: 'https://{region}.ferry.example/v1/', variables: … }]   →   https://north.ferry.example/v1
 *     host: ferry.example, basePath: /v1, schemes: [https]                     →   https://ferry.example/v1
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { listAt, mapAt, textAt } from './follow.ts'
import type { Spec } from './spec.ts'

const longest = 500

/** `holders` are asked in turn: the operation, its path, the specification. */
export function hostOf({ document }: Spec, holders: readonly YamlMap[]): string {
  const server = holders.flatMap((holder) => listAt(holder, 'servers').slice(0, 1)).find(isMap)
  const url = server ? filled(textAt(server, 'url') ?? '', server) : legacyHost(document)
  return url.slice(0, longest).replace(/\/$/, '')
}

function filled(url: string, server: YamlMap): string {
  const variables = mapAt(server, 'variables')
  return url
    .slice(0, longest)
    .replace(/\{([^{}]{1,100})\}/g, (whole, name: string) => textAt(mapAt(variables, name), 'default') ?? whole)
}

function legacyHost(document: YamlMap): string {
  const host = textAt(document, 'host')
  const basePath = textAt(document, 'basePath') ?? ''
  if (host === undefined) return basePath
  const schemes = listAt(document, 'schemes')
  const scheme = schemes.includes('https') || typeof schemes[0] !== 'string' ? 'https' : schemes[0]
  return `${scheme}://${host}${basePath}`
}
