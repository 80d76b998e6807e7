/**
 * What an expression in a page of GitBook 2 and 3 gives. Their template engine, Nunjucks, has filters behind it; of these the common ones are known.
 *
 *     book.name | upper                 →   QUAY
 *     book.keepers | join(", ")         →   Odile, Ann
 */
import { type Evaluation, evaluate, type Scope, type Value } from './expression/evaluate.ts'

type Filter = (value: Value, ...given: string[]) => Value

const text = (value: Value): string => (value === undefined || value === null ? '' : String(value))
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
const sized = (value: Value): string | readonly Value[] => (isList(value) ? value : text(value))
const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const filters: { readonly [name: string]: Filter } = {
  capitalize: (value) => capital(text(value)),
  default: (value, other = '') => value ?? other,
  d: (value, other = '') => value ?? other,
  first: (value) => sized(value)[0],
  join: (value, between = '') => (isList(value) ? value.map(text).join(between) : value),
  last: (value) => sized(value).at(-1),
  length: (value) => sized(value).length,
  lower: (value) => text(value).toLowerCase(),
  replace: (value, from = '', to = '') => (from === '' ? value : text(value).replaceAll(from, () => to)),
  safe: (value) => value,
  string: text,
  title: (value) => text(value).replace(/[^\s]+/g, capital),
  trim: (value) => text(value).trim(),
  upper: (value) => text(value).toUpperCase(),
}

/** A bar that is no part of `||`, nor of text in quotes. */
const piece = /(?:"[^"]*"|'[^']*'|\|\||[^|])+/g
const filter = /^\s*([a-z_]{1,40})\s*(?:\(([\s\S]*)\))?\s*$/i
const given = /\s*(?:"([^"]*)"|'([^']*)'|([\d.]+))\s*(?:,|$)/y
/** Values are put in many times. */
const longest = 100_000

export function bookValue(source: string, scope: Scope): Evaluation {
  const [expression = '', ...rest] = source.match(piece) ?? []
  const names = rest.map((each) => filter.exec(each)?.[1] ?? each.trim())
  let result = evaluate(expression, scope)
  for (const [index, each] of rest.entries()) {
    const name = names[index] ?? ''
    const values = givenIn(filter.exec(each)?.[2] ?? '')
    const apply = Object.hasOwn(filters, name) ? filters[name] : undefined
    if (apply === undefined || values === undefined) return unknownFilter(name, source)
    if (result.type === 'missing' && !isDefault(name)) return result
    if (result.type === 'error') return result
    const value = apply(result.type === 'value' ? result.value : undefined, ...values)
    if (typeof value === 'string' && value.length > longest) return unknownFilter(name, source)
    result = { type: 'value', value }
  }
  return result
}

const isDefault = (name: string): boolean => name === 'default' || name === 'd'

const unknownFilter = (name: string, source: string): Evaluation => ({
  type: 'error',
  message: `Unexpected filter \`${name}\``,
  at: source.indexOf('|'),
})

/** Plain values only; undefined where there is anything else. */
function givenIn(source: string): string[] | undefined {
  const values: string[] = []
  for (let at = 0; at < source.trimEnd().length; at = given.lastIndex) {
    given.lastIndex = at
    const found = given.exec(source)
    if (found === null) return undefined
    values.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return values
}
