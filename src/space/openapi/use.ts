/** What a schema is used for. */
import type { YamlMap } from '../read-yaml.ts'

/** A request leaves out what only answers hold, and the other way round. */
export type Use = 'request' | 'response' | 'model'

export const isFor = (schema: YamlMap, use: Use): boolean =>
  !(use === 'request' && schema.readOnly === true) && !(use === 'response' && schema.writeOnly === true)
