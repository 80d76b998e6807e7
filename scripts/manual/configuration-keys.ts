/** Every key of `unbook.config.yaml`, from the table that reads it. */
import type { ConfigShape } from '../../src/engine/check/config-shape.ts'
import { code, list, pipeTable } from './markdown.ts'

export function configurationKeys(schema: ConfigShape): string {
  return pipeTable(
    ['Key', 'Value', 'Meaning'],
    rowsOf(schema, '').map(({ key, shape }) => [code(key), kindOf(shape), shape.doc ?? '']),
  )
}

interface Row {
  key: string
  shape: ConfigShape
}

/** Keys within keys follow theirs: `external`, `external.ignore`. */
function rowsOf(shape: ConfigShape, above: string): Row[] {
  if (shape.type === 'list') return rowsOf(shape.items, `${above.replace(/\.$/, '')}[].`)
  if (shape.type !== 'record') return []
  return Object.entries(shape.keys).flatMap(([key, inner]) => [
    { key: `${above}${key}`, shape: inner },
    ...rowsOf(inner, `${above}${key}.`),
  ])
}

function kindOf(shape: ConfigShape): string {
  switch (shape.type) {
    case 'any':
      return 'anything'
    case 'boolean':
      return '`true` or `false`'
    case 'text':
      return shape.keys === 'url' ? 'address' : shape.keys === 'glob' ? 'pattern' : 'text'
    case 'number':
      return `number, ${shape.least} to ${shape.most}`
    case 'choice':
      return list(shape.values.map(String))
    case 'list':
      return `list: ${kindOf(shape.items)}`
    case 'map':
      return shape.keys === 'rule' ? `rule: ${kindOf(shape.values)}` : `keys: ${kindOf(shape.values)}`
    case 'record':
      return 'keys, below'
    case 'either':
      return shape.shapes.map(kindOf).join(', or ')
  }
}
