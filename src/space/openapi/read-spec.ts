/**
 * The text of an OpenAPI or Swagger file, YAML or JSON → its values.
 *
 *     openapi: 3.1.0
 *     paths:           →   { file, document: { openapi: '3.1.0', paths: { … } } }
 *       /piers: …
 */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts'
import { isMap, readYaml } from '../read-yaml.ts'
import type { Spec } from './spec.ts'

export interface SpecOfText {
  /** Undefined when nothing can be shown of it. */
  spec?: Spec
  diagnostics: readonly Diagnostic[]
}

/** Characters. The longest public specifications have twelve million, as JSON, which is read a hundred times quicker. */
const longestSpec = 32_000_000
const longestYaml = 4_000_000

export function readSpec(source: string, file: string): SpecOfText {
  if (source.length > longestSpec) return { diagnostics: [tooLarge(file, longestSpec)] }
  const json = parseJson(source)
  if (json !== undefined) return specOf(json, file, [])
  if (source.length > longestYaml) return { diagnostics: [tooLarge(file, longestYaml)] }
  const place = { file, source, start: 0, id: 'openapi/invalid-spec', what: 'the specification' } as const
  const { value, diagnostics } = readYaml(source, place)
  return specOf(value, file, diagnostics)
}

/** The values of a file that a specification refers to: any, as long as they can be read. */
export function readLinked(source: string, file: string): { value?: unknown; diagnostics: readonly Diagnostic[] } {
  if (source.length > longestYaml) return { diagnostics: [tooLarge(file, longestYaml)] }
  const json = parseJson(source)
  if (json !== undefined) return { value: json, diagnostics: [] }
  return readYaml(source, { file, source, start: 0, id: 'openapi/invalid-spec', what: 'the specification' })
}

function specOf(value: unknown, file: string, diagnostics: readonly Diagnostic[]): SpecOfText {
  if (isMap(value) && ('openapi' in value || 'swagger' in value || isMap(value.paths)))
    return { spec: { file, document: value, ...(diagnostics.length > 0 ? { isBroken: true } : {}) }, diagnostics }
  // In YAML that is not valid, the shape is only what the parser made of the fault.
  if (diagnostics.length > 0) return { diagnostics }
  const message = `Unexpected content of \`${file}\`, expected an OpenAPI or Swagger specification`
  return { diagnostics: [diagnostic({ id: 'openapi/invalid-spec', message, file })] }
}

/** Undefined for what is no JSON: then it is read as YAML, which knows the place of a fault. */
function parseJson(source: string): unknown {
  if (!/^\s*\{/.test(source.slice(0, 1000))) return undefined
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function tooLarge(file: string, most: number): Diagnostic {
  const message = `Unexpected size of \`${file}\`, expected at most ${most / 1_000_000} million characters`
  return diagnostic({ id: 'openapi/too-large', message, file })
}
