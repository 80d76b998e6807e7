/**
 * What expressions and conditions on a page may speak of.
 *
 *     .gitbook/vars.yaml → space.vars    front matter `vars` → page.vars    --claims → visitor.claims    book.json → book
 *
 * Without claims there is no `visitor`: what depends on one cannot be decided.
 */
import type { ShowExpression } from '../tree/plain-text.ts'
import { evaluate, type Scope, truthOf, type Value } from './expression/evaluate.ts'
import { asText } from './expression/operators.ts'
import type { Page, Space } from './space.ts'

type WithVariables = Pick<Space, 'variables' | 'book'>
type WithFrontMatter = Pick<Page, 'frontMatter'>

export function scopeOf(space: WithVariables, page: WithFrontMatter, claims?: Readonly<Record<string, unknown>>): Scope {
  const vars = page.frontMatter.vars
  const book = space.book === undefined ? {} : { book: space.book }
  const scope = { ...book, space: { vars: space.variables }, page: { vars: isRecord(vars) ? (vars as Scope) : {} } }
  return claims === undefined ? scope : { ...scope, visitor: { claims: claims as Value } }
}

/** What a reader of the page sees of an expression: its value, or its source when that is not known. */
export function valuesOn(space: WithVariables, page: WithFrontMatter): ShowExpression {
  return (source) => {
    const found = evaluate(source, scopeOf(space, page))
    return found.type === 'value' && found.value !== undefined ? asText(found.value) : source
  }
}

export type Decision = { type: 'yes' | 'no' } | { type: 'unknown'; name: string } | { type: 'error'; message: string; at: number }

/**
 * Whether a condition holds. A variable that nobody declared counts as `undefined`, as it does for GitBook, but never makes
 * content disappear: then the answer is `unknown`.
 */
export function decide(condition: string, scope: Scope): Decision {
  const isTemplate = Object.hasOwn(scope, 'book')
  const strict = evaluate(condition, scope, { isTemplate })
  if (strict.type === 'error') return strict
  const truth = truthOf(strict)
  if (truth !== undefined) return { type: truth ? 'yes' : 'no' }
  const lenient = evaluate(condition, scope, { absent: 'undefined', isTemplate })
  if (lenient.type === 'error') return lenient
  return truthOf(lenient) === true ? { type: 'yes' } : { type: 'unknown', name: strict.type === 'missing' ? strict.name : '' }
}

/** Whether a page with `if` in its front matter is for the reader; yes for a page without. */
export function decidePage(space: Space, page: Page, claims?: Readonly<Record<string, unknown>>): Decision {
  const condition = page.frontMatter.if
  if (typeof condition === 'boolean') return { type: condition ? 'yes' : 'no' }
  return typeof condition === 'string' && condition.trim() !== ''
    ? decide(condition, scopeOf(space, page, claims))
    : { type: 'yes' }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
