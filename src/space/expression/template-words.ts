/**
 * The operators that templates of GitBook 2 and 3 write as words.
 *
 *     book.open and not book.fee   →   book.open, `&&`, `not`, book.fee
 */
import type { Token } from './tokens.ts'

const operators: Readonly<Record<string, string>> = { and: '&&', or: '||', not: 'not' }

/** A property may be called so: `book.not`. */
export function withWordOperators(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1]
    const isProperty = before?.type === 'punctuator' && before.text.endsWith('.')
    if (token.type !== 'name' || isProperty || !Object.hasOwn(operators, token.text)) return token
    return { ...token, type: 'punctuator', text: operators[token.text] ?? token.text }
  })
}
