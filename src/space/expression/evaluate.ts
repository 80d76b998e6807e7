/**
 * Works out an expression over what is known. Nothing is executed: only the operators and methods below exist, and only
 * properties that an object has of its own are seen.
 *
 *     space.vars.fee + 1        { space: { vars: { fee: 2 } } }   →   value 3
 *     visitor.claims.plan       the same                          →   missing visitor.claims.plan
 *     space.vars.fee +                                            →   error, at 16
 */
import { callMethod } from './methods.ts'
import { asNumber, asText, compute } from './operators.ts'
import { type Expression, type Primitive, parseExpression } from './parse-expression.ts'
import { ExpressionError } from './tokens.ts'

export type Value = Primitive | readonly Value[] | { readonly [key: string]: Value }

/** What names stand for. */
export type Scope = { readonly [name: string]: Value }

export type Evaluation =
  | { type: 'value'; value: Value }
  /** `truth` is there when the missing value makes no difference to whether the whole is true; `isUndeclared`: for GitBook it is `undefined`. */
  | { type: 'missing'; name: string; truth?: boolean; isUndeclared?: true }
  | { type: 'error'; message: string; at: number }

type Result = Exclude<Evaluation, { type: 'error' }>

/** With `absent: 'undefined'` a variable that is not declared is `undefined`, as it is for GitBook; what is not known at all stays missing. */
export interface EvaluateOptions {
  absent?: 'missing' | 'undefined'
  /** As templates of GitBook 2 and 3 have it, with words for operators. */
  isTemplate?: boolean
}

export function evaluate(source: string, scope: Scope, options: EvaluateOptions = {}): Evaluation {
  const { absent = 'missing', isTemplate = false } = options
  try {
    return work(parseExpression(source.trim(), { isTemplate }), scope, absent)
  } catch (error) {
    if (error instanceof ExpressionError) return { type: 'error', message: error.message, at: error.at }
    throw error
  }
}

type Absent = 'missing' | 'undefined'

function work(expression: Expression, scope: Scope, absent: Absent): Result {
  const inner = (each: Expression): Result => work(each, scope, absent)
  switch (expression.type) {
    case 'literal':
      return known(expression.value)
    case 'name':
      return Object.hasOwn(scope, expression.name) ? known(scope[expression.name]) : { type: 'missing', name: expression.name }
    case 'member':
      return member(expression, inner, absent)
    case 'call':
      return call(expression, inner)
    case 'array':
      return all(expression.items.map(inner), (items) => items)
    case 'template':
      return all(expression.values.map(inner), (values) =>
        expression.strings.map((text, index) => text + (index < values.length ? asText(values[index]) : '')).join(''),
      )
    case 'unary':
      return unary(expression, inner(expression.operand))
    case 'conditional':
      return choose(
        inner(expression.test),
        () => inner(expression.yes),
        () => inner(expression.no),
      )
    case 'binary':
      return binary(expression, inner)
  }
}

const known = (value: Value): Result => ({ type: 'value', value })
const gone = (name: string, absent: Absent): Result =>
  absent === 'missing' ? { type: 'missing', name, isUndeclared: true } : known(undefined)

/** What hangs on a value that is missing is missing too, but not undeclared itself. */
const unsure = (result: Result): Result => (result.type === 'missing' ? { type: 'missing', name: result.name } : result)

function all(results: readonly Result[], make: (values: Value[]) => Value): Result {
  const missing = results.find((result) => result.type === 'missing')
  if (missing !== undefined) return { type: 'missing', name: missing.type === 'missing' ? missing.name : '' }
  return known(make(results.map((result) => (result.type === 'value' ? result.value : undefined))))
}

type Member = Extract<Expression, { type: 'member' }>

function member(expression: Member, inner: (each: Expression) => Result, absent: Absent): Result {
  const { object, property, at } = expression
  const key = inner(property)
  if (key.type === 'missing') return key
  const name = `${pathOf(object)}.${asText(key.value)}`
  const owner = ownerOf(expression, inner)
  if (owner.type === 'missing') return { type: 'missing', name: owner.name === pathOf(object) ? name : owner.name }
  if (typeof key.value !== 'string' && typeof key.value !== 'number') throw new ExpressionError('Expected a name or a number', at)
  const found = ownProperty(owner.value, String(key.value))
  return found === undefined && isDeclared(pathOf(object)) ? gone(name, absent) : known(found)
}

/** Behind a variable that is not declared `?.` gives nothing, and that is what its author wants. */
function ownerOf({ object, optional }: Member, inner: (each: Expression) => Result): Result {
  const owner = inner(object)
  return optional && isUndeclared(owner) ? known(undefined) : owner
}

const isUndeclared = (result: Result): boolean => result.type === 'missing' && result.isUndeclared === true

/** Variables are all known, so one that is not there is the author's mistake; a claim that is not there is a visitor without it. */
const isDeclared = (path: string): boolean =>
  path === 'space.vars' || path === 'page.vars' || ['space', 'page', 'book'].includes(path)

/** Those of text are its length and its characters. */
function ownProperty(owner: Value, key: string): Value {
  if (owner === null || (typeof owner !== 'object' && typeof owner !== 'string') || !Object.hasOwn(owner as object, key))
    return undefined
  return (owner as { readonly [key: string]: Value })[key]
}

function pathOf(expression: Expression): string {
  if (expression.type === 'name') return expression.name
  if (expression.type !== 'member') return ''
  const { property } = expression
  return `${pathOf(expression.object)}.${property.type === 'literal' ? String(property.value) : '?'}`
}

function call({ callee, values, at }: Extract<Expression, { type: 'call' }>, inner: (each: Expression) => Result): Result {
  if (callee.type !== 'member' || callee.property.type !== 'literal') throw new ExpressionError('Unexpected call', at)
  const method = String(callee.property.value)
  return all([ownerOf(callee, inner), ...values.map(inner)], ([owner, ...rest]) => callMethod(owner, method, rest, at))
}

function unary({ operator, at }: Extract<Expression, { type: 'unary' }>, operand: Result): Result {
  if (operator === '!') {
    if (operand.type === 'value') return known(!operand.value)
    return operand.truth === undefined ? unsure(operand) : known(!operand.truth)
  }
  if (operator === 'typeof') return isUndeclared(operand) ? known('undefined') : all([operand], ([value]) => typeof value)
  return all([operand], ([value]) => (operator === '-' ? -asNumber(value, at) : asNumber(value, at)))
}

function choose(test: Result, yes: () => Result, no: () => Result): Result {
  const truth = truthOf(test)
  if (truth === undefined) return unsure(test)
  return truth ? yes() : no()
}

/** Whether the result counts as true; undefined when that is not known. */
export function truthOf(result: Result): boolean | undefined {
  return result.type === 'value' ? Boolean(result.value) : result.truth
}

function binary(expression: Extract<Expression, { type: 'binary' }>, inner: (each: Expression) => Result): Result {
  const { operator, at } = expression
  const left = inner(expression.left)
  const right = (): Result => inner(expression.right)
  if (operator === '&&') return junction(left, right, false)
  if (operator === '||') return junction(left, right, true)
  if (operator === '??') return isNothing(left) ? right() : left
  return all([left, right()], ([a, b]) => compute(operator, a, b, at))
}

function isNothing(result: Result): boolean {
  return result.type === 'missing' ? isUndeclared(result) : result.value === null || result.value === undefined
}

/** `deciding` on either side settles `||` when true and `&&` when false, also when the other side is not known. */
function junction(left: Result, right: () => Result, deciding: boolean): Result {
  if (left.type === 'value') return Boolean(left.value) === deciding ? left : right()
  const other = truthOf(right())
  return left.truth === deciding || other === deciding ? { type: 'missing', name: left.name, truth: deciding } : unsure(left)
}
