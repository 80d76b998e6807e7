/** The methods that expressions may call, on text and on lists. Nothing else is reachable. */
import type { Value } from './evaluate.ts'
import { ExpressionError } from './tokens.ts'

type Method<Owner> = (owner: Owner, values: readonly Value[]) => Value

const ofText: Record<string, Method<string>> = {
  endsWith: (owner, [part]) => owner.endsWith(String(part)),
  includes: (owner, [part]) => owner.includes(String(part)),
  startsWith: (owner, [part]) => owner.startsWith(String(part)),
  toLowerCase: (owner) => owner.toLowerCase(),
  toString: (owner: string) => owner,
  toUpperCase: (owner) => owner.toUpperCase(),
  trim: (owner) => owner.trim(),
}

const ofList: Record<string, Method<readonly Value[]>> = {
  includes: (owner, [item]) => owner.includes(item),
  join: (owner, [glue = ',']) => owner.map(String).join(String(glue)),
}

export function callMethod(owner: Value, name: string, values: readonly Value[], at: number): Value {
  if (typeof owner === 'string' && Object.hasOwn(ofText, name)) return ofText[name]?.(owner, values)
  if (Array.isArray(owner) && Object.hasOwn(ofList, name)) return ofList[name]?.(owner, values)
  // A value that is not there has no methods; a visitor without the claim is no fault of the author's.
  if (owner === undefined || owner === null) return undefined
  if (typeof owner !== 'object' && name === 'toString') return String(owner)
  throw new ExpressionError(`Cannot find method \`${name}\``, at)
}
