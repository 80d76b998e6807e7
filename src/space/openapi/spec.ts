/** What is known of an OpenAPI file (3.x) or a Swagger file (2), and what blocks show of it. */
import type { YamlMap } from '../read-yaml.ts'

/** A specification as it was read: its values are whatever the author wrote. */
export interface Spec {
  /** Path from the base. */
  file: string
  document: YamlMap
  /** Not all of the file could be read: what is missing may stand in the rest. */
  isBroken?: true
}

/** A parameter of a request, or a property of a body or a schema. */
export interface SpecParameter {
  /** `path`, `query`, `header`, `cookie`, `body`, `form`, or `property` in a schema. */
  in: string
  /** With dots for what is nested: `beds[].soil.depth`. */
  name: string
  /** `string (date)`, `integer[]`, `string: open, closed`. */
  type: string
  required: boolean
  /** Markdown. */
  description: string
}

export interface SpecExample {
  /** Language of the fence. */
  language: string
  code: string
}

export interface SpecResponse {
  /** `200`, `4XX`, `default`. */
  status: string
  /** Markdown. */
  description: string
  /** What the answer holds. */
  properties?: readonly SpecParameter[]
  example?: SpecExample
}

/** What is sent. */
export interface SpecBody {
  /** Kind of content: `application/json`. */
  type: string
  example?: SpecExample
}

export interface SpecOperation {
  method: string
  host: string
  path: string
  summary: string
  /** Markdown. */
  description: string
  /** Markdown, of the body as a whole. */
  bodyDescription: string
  body?: SpecBody
  parameters: readonly SpecParameter[]
  responses: readonly SpecResponse[]
  /** Something was left out since there is too much of it. */
  isCut: boolean
}

export interface SpecSchema {
  name: string
  /** Markdown. */
  description: string
  /** The properties; for a schema that has none, itself without a name. */
  properties: readonly SpecParameter[]
  isCut: boolean
}
