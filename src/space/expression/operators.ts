/** What the operators of expressions give. Strict where JavaScript is lax: an object is never a number. */
import type { Value } from './evaluate.ts'
import { ExpressionError } from './tokens.ts'

export function compute(operator: string, a: Value, b: Value, at: number): Value {
  switch (operator) {
    case '===':
      return a === b
    case '!==':
      return a !== b
    case '==':
      return isLike(a, b)
    case '!=':
      return !isLike(a, b)
    case '+':
      return typeof a === 'string' || typeof b === 'string' ? asText(a) + asText(b) : asNumber(a, at) + asNumber(b, at)
    case 'in':
      return isIn(a, b)
    default:
      return (
        (areTexts(a, b) ? compare(operator, String(a), String(b)) : undefined) ??
        arithmetic(operator, asNumber(a, at), asNumber(b, at), at)
      )
  }
}

const areTexts = (a: Value, b: Value): boolean => typeof a === 'string' && typeof b === 'string'

function arithmetic(operator: string, a: number, b: number, at: number): Value {
  const order = compare(operator, a, b)
  if (order !== undefined) return order
  switch (operator) {
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '%':
      return a % b
    default:
      throw new ExpressionError(`Unexpected operator \`${operator}\``, at)
  }
}

function compare<Comparable extends string | number>(operator: string, a: Comparable, b: Comparable): boolean | undefined {
  switch (operator) {
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
    default:
      return undefined
  }
}

const isNone = (value: Value): boolean => value === null || value === undefined

/** The part of `==` that makes sense: like values, numbers as text, nothing and nothing. */
function isLike(a: Value, b: Value): boolean {
  if (isNone(a) || isNone(b)) return isNone(a) && isNone(b)
  if (typeof a === typeof b) return a === b
  return typeof a !== 'object' && typeof b !== 'object' && Number(a) === Number(b)
}

function isIn(a: Value, b: Value): boolean {
  if (Array.isArray(b)) return b.includes(a)
  return b !== null && typeof b === 'object' && Object.hasOwn(b, asText(a))
}

export function asNumber(value: Value, at: number): number {
  if (value !== null && typeof value === 'object') throw new ExpressionError('Expected a number', at)
  return Number(value)
}

/** As a reader sees it: nothing for what is not there. */
export function asText(value: Value): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(asText).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
