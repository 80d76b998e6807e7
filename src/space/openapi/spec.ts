/** What is known of an OpenAPI file (3.x) or a Swagger file (2), and what blocks show of it. */
import type { TypeFacts } from '../../tree/type-line.ts'
import type { YamlMap } from '../read-yaml.ts'
import type { LinkedFiles } from './linked-files.ts'

/** A specification as it was read: its values are whatever the author wrote. */
export interface Spec {
  /** Path from the base. */
  file: string
  document: YamlMap
  /** Not all of the file could be read: what is missing may stand in the rest. */
  isBroken?: true
  /** Files that it refers to. */
  linked?: LinkedFiles
}

/** A parameter of a request, or a property of a body or a schema. */
export interface SpecParameter extends TypeFacts {
  /** `path`, `query`, `header`, `cookie`, `body`, `form`, `server`, or `property` in a schema. */
  in: string
  /** With dots for what is nested: `beds[].soil.depth`. */
  name: string
  required: boolean
  /** Markdown. */
  description: string
  /** The alternative that it belongs to, when a value may be of several kinds: `Card`, or `Card › Visa`. */
  alternative?: string
  /** Name of the property whose alternative that is; empty for the whole. */
  of?: string
}

export interface SpecExample {
  /** What it goes by where there are several. */
  name: string
  summary: string
  /** Markdown. */
  description: string
  /** Language of the fence. */
  language: string
  code: string
  /** Where it is, when it is not in the specification. */
  url?: string
}

/** What is sent or answered, in kinds of content that all have the same form. */
export interface SpecContent {
  /** `application/json`. */
  types: readonly string[]
  properties: readonly SpecParameter[]
  examples: readonly SpecExample[]
}

export interface SpecResponse {
  /** `200`, `4XX`, `default`. */
  status: string
  /** Markdown. */
  description: string
  headers?: readonly SpecParameter[]
  /** One for each form that the answer may have. */
  contents?: readonly SpecContent[]
}

/** A server, as a reader may choose it. */
export interface SpecServer {
  url: string
  /** Markdown. */
  description: string
}

export interface SpecOperation {
  method: string
  host: string
  path: string
  summary: string
  /** Markdown. */
  description: string
  /** More about it elsewhere. */
  more?: SpecServer
  /** When there is a choice. */
  servers: readonly SpecServer[]
  /** Markdown, of the body as a whole. */
  bodyDescription: string
  /** What is sent. The properties of the only form are among the parameters. */
  bodies: readonly SpecContent[]
  parameters: readonly SpecParameter[]
  /** Calls of it in languages of programming. */
  samples: readonly SpecExample[]
  responses: readonly SpecResponse[]
  /** What the server asks of the reader's own server. */
  callbacks: readonly SpecOperation[]
  /** What was left out since there is too much of it, in a few words each. */
  cut: readonly string[]
}

export interface SpecSchema {
  name: string
  /** Markdown. */
  description: string
  /** The properties; for a schema that has none, itself without a name. */
  properties: readonly SpecParameter[]
  cut: readonly string[]
}
