/** The table of the configuration as a JSON schema, for editors. */
import { colorNames, colorPattern } from '../../targets/site/colors/css-color.ts'
import { configSchema } from './config-schema.ts'
import type { ConfigShape } from './config-shape.ts'
import { groupOf, knownGroups, knownRules } from './known-rules.ts'

type Json = Record<string, unknown>

export function configJsonSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'unbook.config.yaml',
    ...schemaOf(configSchema),
    definitions: { rules: rulesSchema(), color: colorSchema() },
  }
}

function schemaOf(shape: ConfigShape): Json {
  const doc = shape.doc === undefined ? {} : { description: shape.doc }
  return { ...doc, ...typeOf(shape) }
}

function typeOf(shape: ConfigShape): Json {
  switch (shape.type) {
    case 'any':
      return {}
    case 'boolean':
      return { type: 'boolean' }
    case 'text':
      if (shape.keys === 'color') return { allOf: [{ $ref: '#/definitions/color' }] }
      if (shape.keys === 'pageUrl') return { type: 'string', pattern: '^https?://.*\\{path\\}' }
      return shape.keys === 'url' ? { type: 'string', pattern: '^https?://' } : { type: ['string', 'number'] }
    case 'number':
      return { type: 'number', minimum: shape.least, maximum: shape.most }
    case 'choice':
      return { enum: [...shape.values] }
    case 'list':
      return { type: 'array', items: schemaOf(shape.items) }
    case 'map':
      return shape.keys === 'rule'
        ? { allOf: [{ $ref: '#/definitions/rules' }] }
        : { type: 'object', additionalProperties: schemaOf(shape.values) }
    case 'record':
      return {
        type: 'object',
        ...(shape.required === undefined ? {} : { required: [...shape.required] }),
        properties: Object.fromEntries(Object.entries(shape.keys).map(([key, inner]) => [key, schemaOf(inner)])),
        additionalProperties: false,
      }
    case 'either':
      return { anyOf: shape.shapes.map(schemaOf) }
  }
}

/** Every name, so that editors complete it. */
const colorSchema = (): Json => ({ anyOf: [{ enum: [...colorNames] }, { type: 'string', pattern: colorPattern.source }] })

/** Every id by name, so that editors complete it. */
function rulesSchema(): Json {
  const level = configSchema.keys.rules.values
  const groups = knownGroups.map((group) => [
    `${group}/*`,
    {
      description: `Every rule of the group: ${[...knownRules.keys()].filter((id) => groupOf(id) === group).length}.`,
      ...typeOf(level),
    },
  ])
  const ids = [...knownRules.values()].map(({ id, summary }) => [id, { description: summary, ...typeOf(level) }])
  return {
    type: 'object',
    properties: { '*': { description: 'Every rule.', ...typeOf(level) }, ...Object.fromEntries([...groups, ...ids]) },
    additionalProperties: false,
  }
}
