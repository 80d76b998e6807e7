/** Every key of `unbook.config.yaml`, from the table that reads it. */
import type { ConfigShape } from '../../src/engine/check/config-shape.ts'
import { code, list, pipeTable } from './markdown.ts'

/** A table for the keys that stand at the top, and one for those of each key that has many below it. */
export function configurationKeys(schema: ConfigShape): string {
  const rows = rowsOf(schema, '')
  return tables(rows).join('\n\n')
}

/** `site.colors.page` stands in the table of `site.colors`. */
const ownTables = ['site.colors', 'site', 'external']

function tables(rows: readonly Row[]): string[] {
  const titleOf = (key: string): string => ownTables.find((title) => key.startsWith(`${title}.`)) ?? ''
  return ['', 'site', 'site.colors', 'external'].flatMap((title) => {
    const own = rows.filter(({ key }) => titleOf(key) === title)
    const doc = rows.find(({ key }) => key === title)?.shape.doc
    return own.length === 0 ? [] : [...(title === '' ? [] : [`### ${title}`, ...(doc === undefined ? [] : [doc])]), keyTable(own)]
  })
}

const keyTable = (rows: readonly Row[]): string =>
  pipeTable(
    ['Key', 'Value', 'Meaning'],
    rows.map(({ key, shape }) => [code(key), kindOf(shape), shape.doc ?? '']),
  )

interface Row {
  key: string
  shape: ConfigShape
}

/** Keys within keys follow theirs: `external`, `external.ignore`. */
function rowsOf(shape: ConfigShape, above: string): Row[] {
  if (shape.type === 'list') return rowsOf(shape.items, `${above.replace(/\.$/, '')}[].`)
  if (shape.type === 'either') return shape.shapes.flatMap((each) => rowsOf(each, above))
  if (shape.type !== 'record') return []
  return Object.entries(shape.keys).flatMap(([key, inner]) => [
    { key: `${above}${key}`, shape: inner },
    ...rowsOf(inner, `${above}${key}.`),
  ])
}

const namesOfText = { color: 'colour', glob: 'pattern', pageUrl: 'address', url: 'address' } as const

function kindOf(shape: ConfigShape): string {
  switch (shape.type) {
    case 'any':
      return 'anything'
    case 'boolean':
      return '`true` or `false`'
    case 'text':
      return shape.keys === undefined ? 'text' : namesOfText[shape.keys]
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
