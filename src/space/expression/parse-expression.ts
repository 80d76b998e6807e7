/**
 * Reads the subset of JavaScript that GitBook accepts in expressions and conditions.
 *
 *     !page.vars.beta && fee > 2   →   { binary &&, [{ unary !, member }, { binary >, … }] }
 *
 * A Pratt parser: each operator has a strength, and takes what binds at least as strongly.
 */
import { withWordOperators } from './template-words.ts'
import { ExpressionError, readTokens, type Token } from './tokens.ts'

export type Primitive = string | number | boolean | null | undefined

export type Expression =
  | { type: 'literal'; value: Primitive }
  | { type: 'name'; name: string }
  | { type: 'member'; object: Expression; property: Expression; optional: boolean; at: number }
  | { type: 'call'; callee: Expression; values: Expression[]; at: number }
  | { type: 'unary'; operator: string; operand: Expression; at: number }
  | { type: 'binary'; operator: string; left: Expression; right: Expression; at: number }
  | { type: 'conditional'; test: Expression; yes: Expression; no: Expression }
  | { type: 'array'; items: Expression[] }
  | { type: 'template'; strings: string[]; values: Expression[] }

const strengths: Record<string, number> = {
  '?': 1,
  '??': 2,
  '||': 3,
  '&&': 4,
  ...Object.fromEntries(['==', '!=', '===', '!=='].map((operator) => [operator, 5])),
  ...Object.fromEntries(['<', '>', '<=', '>=', 'in'].map((operator) => [operator, 6])),
  '+': 7,
  '-': 7,
  '*': 8,
  '/': 8,
  '%': 8,
}
const postfix = 10
const unary = 9
const literals: Record<string, Primitive> = { true: true, false: false, null: null, undefined }

const deepest = 60
const longest = 2000

export interface ParseOptions {
  /** Of the whole, in what it is part of. */
  offset?: number
  depth?: number
  /** Operators may be words: `not`, `and`, `or`. */
  isTemplate?: boolean
}

/** Throws an `ExpressionError` for what is no expression. */
export function parseExpression(source: string, { offset = 0, depth = 0, isTemplate = false }: ParseOptions = {}): Expression {
  if (source.length > longest) throw new ExpressionError('Unexpected length', offset)
  const tokens = isTemplate ? withWordOperators(readTokens(source, offset)) : readTokens(source, offset)
  let next = 0
  let level = depth
  const peek = (): Token => tokens[next] as Token
  const take = (): Token => tokens[next++] as Token
  const is = (text: string): boolean => textOf(peek()) === text
  const expect = (text: string): void => {
    if (!is(text)) throw unexpected(peek(), `\`${text}\``)
    next += 1
  }

  const read = (least: number): Expression => {
    level += 1
    if (level > deepest) throw new ExpressionError('Unexpected depth', peek().at)
    let left = readStart()
    for (let strength = strengthOf(peek()); strength > least; strength = strengthOf(peek())) left = readAfter(left, strength)
    level -= 1
    return left
  }

  const readStart = (): Expression => {
    const token = take()
    if (token.type === 'number' || token.type === 'string') return { type: 'literal', value: token.value }
    if (token.type === 'template') return readTemplate(token, level)
    if (token.type === 'name' && token.text === 'typeof') return readUnary(token)
    if (token.type === 'name') return readName(token.text)
    if (token.type === 'punctuator') {
      if (['!', '-', '+'].includes(token.text)) return readUnary(token)
      // Looser than `!`: it takes the comparison behind it.
      if (token.text === 'not') return { type: 'unary', operator: '!', operand: read(strengths['&&'] ?? 0), at: token.at }
      if (token.text === '(') return closed(read(0), ')')
      if (token.text === '[') return { type: 'array', items: readList(']') }
    }
    throw unexpected(token, 'a value')
  }

  const readUnary = ({ text, at }: Extract<Token, { text: string }>): Expression => ({
    type: 'unary',
    operator: text,
    operand: read(unary),
    at,
  })

  const readAfter = (left: Expression, strength: number): Expression => {
    const token = take()
    const operator = textOf(token) ?? ''
    const { at } = token
    switch (operator) {
      case '.':
        return { type: 'member', object: left, property: readProperty(), optional: false, at }
      case '?.':
        if (is('[')) next += 1
        else return { type: 'member', object: left, property: readProperty(), optional: true, at }
        return { type: 'member', object: left, property: closed(read(0), ']'), optional: true, at }
      case '[':
        return { type: 'member', object: left, property: closed(read(0), ']'), optional: false, at }
      case '(':
        return { type: 'call', callee: left, values: readList(')'), at }
      case '?': {
        const yes = closed(read(0), ':')
        return { type: 'conditional', test: left, yes, no: read(0) }
      }
      default:
        return { type: 'binary', operator, left, right: read(strength), at }
    }
  }

  const closed = (expression: Expression, closer: string): Expression => {
    expect(closer)
    return expression
  }

  const readProperty = (): Expression => {
    const token = take()
    if (token.type !== 'name') throw unexpected(token, 'a name')
    return { type: 'literal', value: token.text }
  }

  const readList = (closer: string): Expression[] => {
    const items: Expression[] = []
    while (!is(closer)) {
      items.push(read(0))
      if (!is(',')) break
      next += 1
    }
    expect(closer)
    return items
  }

  const expression = read(0)
  if (peek().type !== 'end') throw unexpected(peek(), 'the end')
  return expression
}

function readName(name: string): Expression {
  return Object.hasOwn(literals, name) ? { type: 'literal', value: literals[name] } : { type: 'name', name }
}

function readTemplate(token: Extract<Token, { type: 'template' }>, depth: number): Expression {
  const values = token.sources.map(({ text, at }) => parseExpression(text, { offset: at, depth }))
  return { type: 'template', strings: token.strings, values }
}

function strengthOf(token: Token): number {
  const text = textOf(token)
  if (text === undefined) return 0
  if (text === '.' || text === '?.' || text === '[' || text === '(') return postfix
  return Object.hasOwn(strengths, text) ? (strengths[text] ?? 0) : 0
}

const textOf = (token: Token): string | undefined => ('text' in token ? token.text : undefined)

function unexpected(token: Token, expected: string): ExpressionError {
  const found = token.type === 'end' ? 'end' : `\`${textOf(token) ?? ('value' in token ? token.value : '`')}\``
  return new ExpressionError(`Unexpected ${found}, expected ${expected}`, token.at)
}
