/**
 * The methods that expressions may call: those of JavaScript that look at a value and give another. Nothing else is reachable.
 *
 *     callMethod('roscoff', 'charAt', [0], at)   →   'r'
 */
import type { Value } from './evaluate.ts'
import { asText } from './operators.ts'
import type { Primitive } from './parse-expression.ts'
import { ExpressionError } from './tokens.ts'

type Method<Owner> = (owner: Owner, values: readonly Value[]) => Value
type Methods<Owner> = Readonly<Record<string, Method<Owner>>>

/** Characters and items that methods take and give: no value on a page has more, and a chain of calls could multiply them. */
const most = 10_000

const ofText: Methods<string> = {
  at: (owner, [index]) => owner.at(number(index)),
  charAt: (owner, [index]) => owner.charAt(number(index)),
  charCodeAt: (owner, [index]) => owner.charCodeAt(number(index)),
  codePointAt: (owner, [index]) => owner.codePointAt(number(index)),
  concat: (owner, parts) => owner.concat(...parts.map(text)),
  endsWith: (owner, [part, end]) => owner.endsWith(text(part), optional(end)),
  includes: (owner, [part, from]) => owner.includes(text(part), optional(from)),
  indexOf: (owner, [part, from]) => owner.indexOf(text(part), optional(from)),
  lastIndexOf: (owner, [part, from]) => owner.lastIndexOf(text(part), optional(from)),
  normalize: (owner, [form = 'NFC']) => owner.normalize(text(form)),
  padEnd: (owner, [length, fill = ' ']) => owner.padEnd(bounded(number(length)), text(fill)),
  padStart: (owner, [length, fill = ' ']) => owner.padStart(bounded(number(length)), text(fill)),
  repeat: (owner, [count]) => owner.repeat(bounded(number(count), owner.length)),
  replace: (owner, [part, by]) => replaced(owner, text(part), text(by), false),
  replaceAll: (owner, [part, by]) => replaced(owner, text(part), text(by), true),
  slice: (owner, [from, to]) => owner.slice(optional(from), optional(to)),
  split: (owner, [glue, limit]) => (glue === undefined ? [owner] : owner.split(text(glue), optional(limit))),
  startsWith: (owner, [part, from]) => owner.startsWith(text(part), optional(from)),
  substring: (owner, [from, to]) => owner.substring(number(from), optional(to)),
  toLowerCase: (owner) => owner.toLowerCase(),
  toString: (owner: string) => owner,
  toUpperCase: (owner) => owner.toUpperCase(),
  trim: (owner) => owner.trim(),
  trimEnd: (owner) => owner.trimEnd(),
  trimStart: (owner) => owner.trimStart(),
}

const ofList: Methods<readonly Value[]> = {
  at: (owner, [index]) => owner.at(number(index)),
  concat: (owner, others) => owner.concat(...others),
  includes: (owner, [item, from]) => owner.includes(item, optional(from)),
  indexOf: (owner, [item, from]) => owner.indexOf(item, optional(from)),
  join: (owner, [glue = ',']) => joined(owner, text(glue)),
  lastIndexOf: (owner, [item]) => owner.lastIndexOf(item),
  slice: (owner, [from, to]) => owner.slice(optional(from), optional(to)),
  toString: (owner: readonly Value[]) => joined(owner, ','),
}

const ofNumber: Methods<number> = {
  toFixed: (owner, [digits]) => owner.toFixed(number(digits)),
  toPrecision: (owner, [digits]) => owner.toPrecision(optional(digits)),
  toString: (owner: number, [radix]: readonly Value[]) => owner.toString(optional(radix)),
}

const ofTruth: Methods<boolean> = { toString: (owner: boolean) => String(owner) }

export function callMethod(owner: Value, name: string, values: readonly Value[], at: number): Value {
  // A value that is not there has no methods; a visitor without the claim is no fault of the author's.
  if (owner === undefined || owner === null) return undefined
  const method = methodOf(owner, name)
  if (!method) throw new ExpressionError(`Cannot find method \`${name}\``, at)
  try {
    for (const value of [owner, ...values]) checkSize(value)
    return checkSize(method(owner, values))
  } catch (error) {
    if (error instanceof RangeError) throw new ExpressionError(`Unexpected value for method \`${name}\``, at)
    throw error
  }
}

function methodOf(owner: Value, name: string): Method<Value> | undefined {
  const methods = Array.isArray(owner) ? ofList : { string: ofText, number: ofNumber, boolean: ofTruth }[typeof owner as string]
  return methods && Object.hasOwn(methods, name) ? (methods[name] as Method<Value>) : undefined
}

/** Like JavaScript's own methods, the helpers below throw a `RangeError` for what they cannot work with. */
function bounded(size: number, times = 1): number {
  if (size * times > most) throw new RangeError()
  return size
}

function checkSize(value: Value): Value {
  if (typeof value === 'string' || Array.isArray(value)) bounded(value.length)
  return value
}

/** Lists and objects are neither text nor numbers. */
function plain(value: Value): Primitive {
  if (value !== null && typeof value === 'object') throw new RangeError()
  return value
}

const text = (value: Value): string => String(plain(value))
const number = (value: Value): number => Number(plain(value))
const optional = (value: Value): number | undefined => (value === undefined ? undefined : number(value))

function joined(items: readonly Value[], glue: string): string {
  const texts = items.map(asText)
  bounded(texts.reduce((length, each) => length + each.length + glue.length, 0) - glue.length)
  return texts.join(glue)
}

/** A `$&` in what is put in stands for what was there. */
function replaced(owner: string, part: string, by: string, everywhere: boolean): string {
  const times = everywhere ? owner.split(part).length : 1
  bounded(owner.length + times * by.length * (by.includes('$') ? owner.length : 1))
  return everywhere ? owner.replaceAll(part, by) : owner.replace(part, by)
}
