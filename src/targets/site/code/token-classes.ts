/** How pieces of code are coloured: a letter, which is a class in the style sheet, for the scopes of the grammars. */

/** Later rows win over earlier ones where the scopes are as exact. */
export const scopesByClass: readonly [name: string, scopes: readonly string[]][] = [
  ['k', ['keyword', 'storage', 'variable.language', 'punctuation.definition.template-expression', 'entity.name.directive']],
  ['s', ['string', 'punctuation.definition.string', 'constant.other.symbol', 'markup.inline.raw', 'markup.fenced_code']],
  ['c', ['comment', 'punctuation.definition.comment', 'meta.diff.header', 'markup.quote']],
  ['n', ['constant', 'keyword.other.unit', 'markup.changed', 'meta.diff.range']],
  ['f', ['entity.name.function', 'support.function', 'variable.function', 'entity.name.command']],
  [
    't',
    [
      'entity.name.type',
      'entity.name.class',
      'entity.name.namespace',
      'entity.other.inherited-class',
      'support.type',
      'support.class',
    ],
  ],
  ['g', ['entity.name.tag', 'punctuation.definition.tag']],
  ['a', ['entity.other.attribute-name', 'support.type.property-name', 'meta.object-literal.key', 'support.variable.property']],
  [
    'v',
    [
      'variable.parameter',
      'variable.other.normal.shell',
      'variable.other.positional',
      'variable.other.php',
      'punctuation.definition.variable',
    ],
  ],
  ['h', ['markup.heading', 'entity.name.section', 'markup.bold']],
  ['i', ['markup.inserted', 'punctuation.definition.inserted']],
  ['d', ['markup.deleted', 'punctuation.definition.deleted']],
  // Plain: what stands for itself, and code within a string.
  [
    '_',
    [
      'keyword.operator',
      'meta.embedded',
      'source string source',
      'string meta.interpolation',
      'punctuation.separator',
      'meta.brace',
    ],
  ],
  ['k', ['keyword.operator.new', 'keyword.operator.expression', 'keyword.operator.word', 'keyword.operator.logical.python']],
]

/** Rows as a theme, whose colours say nothing but the number of the row. */
export const theme = {
  name: 'classes',
  type: 'light' as const,
  fg: colorOf(0),
  bg: '#ffffff',
  settings: [
    { settings: { foreground: colorOf(0), background: '#ffffff' } },
    ...scopesByClass.map(([, scopes], index) => ({ scope: [...scopes], settings: { foreground: colorOf(index + 1) } })),
  ],
}

/** Letter by colour, in upper case. */
export const classByColor: ReadonlyMap<string, string> = new Map(
  scopesByClass.map(([name], index): [string, string] => [colorOf(index + 1).toUpperCase(), name]),
)

function colorOf(row: number): string {
  return `#${row.toString(16).padStart(6, '0')}`
}
