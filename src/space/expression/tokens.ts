/**
 * Cuts an expression into tokens.
 *
 *     page.vars.fee >= 12   →   name page, `.`, name vars, `.`, name fee, `>=`, number 12
 */

export type Token =
  | { type: 'name' | 'punctuator'; text: string; at: number }
  | { type: 'number'; value: number; at: number }
  | { type: 'string'; value: string; at: number }
  /** `a${b}c`: the strings around the sources of what stands within the braces. */
  | { type: 'template'; strings: string[]; sources: { text: string; at: number }[]; at: number }
  | { type: 'end'; at: number }

/** A fault of the author's, with the offset at which it stands. */
export class ExpressionError extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const patterns = {
  space: /\s+/y,
  name: /[\p{L}_$][\p{L}\p{N}_$]*/uy,
  number: /(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy,
  punctuator: /===|!==|\?\?|\?\.(?!\d)|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]]/y,
}
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' }

export function readTokens(source: string, offset = 0): Token[] {
  const tokens: Token[] = []
  let position = 0
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position
    const text = pattern.exec(source)?.[0]
    position += text?.length ?? 0
    return text
  }
  while (match(patterns.space) !== undefined || position < source.length) {
    if (position >= source.length) break
    const at = offset + position
    const quote = source[position] ?? ''
    if (quote === '"' || quote === "'") {
      const { value, end } = readString(source, position, quote, offset)
      tokens.push({ type: 'string', value, at })
      position = end
      continue
    }
    if (quote === '`') {
      const { token, end } = readTemplate(source, position, offset)
      tokens.push(token)
      position = end
      continue
    }
    const name = match(patterns.name)
    const number = name === undefined ? match(patterns.number) : undefined
    const punctuator = name === undefined && number === undefined ? match(patterns.punctuator) : undefined
    if (name !== undefined) tokens.push({ type: 'name', text: name, at })
    else if (number !== undefined) tokens.push({ type: 'number', value: Number(number), at })
    else if (punctuator !== undefined) tokens.push({ type: 'punctuator', text: punctuator, at })
    else throw new ExpressionError(`Unexpected \`${String.fromCodePoint(source.codePointAt(position) ?? 0)}\``, at)
  }
  tokens.push({ type: 'end', at: offset + source.length })
  return tokens
}

function readString(source: string, start: number, quote: string, offset: number): { value: string; end: number } {
  let value = ''
  for (let index = start + 1; index < source.length; index += 1) {
    const character = source[index] ?? ''
    if (character === quote) return { value, end: index + 1 }
    if (character === '\\') {
      index += 1
      value += escapes[source[index] ?? ''] ?? source[index] ?? ''
    } else value += character
  }
  throw new ExpressionError(`Expected \`${quote}\` for the string before the end`, offset + start)
}

function readTemplate(source: string, start: number, offset: number): { token: Token; end: number } {
  const strings = ['']
  const sources: { text: string; at: number }[] = []
  for (let index = start + 1; index < source.length; index += 1) {
    const character = source[index] ?? ''
    if (character === '`') return { token: { type: 'template', strings, sources, at: offset + start }, end: index + 1 }
    if (character === '$' && source[index + 1] === '{') {
      const end = closingBrace(source, index + 2, offset)
      if (end === undefined) break
      sources.push({ text: source.slice(index + 2, end), at: offset + index + 2 })
      strings.push('')
      index = end
    } else {
      if (character === '\\') index += 1
      strings[strings.length - 1] += character === '\\' ? (escapes[source[index] ?? ''] ?? source[index] ?? '') : character
    }
  }
  throw new ExpressionError('Expected `` ` `` for the template before the end', offset + start)
}

/** Braces in text are none: `${open ? `to ${pier}` : "}"}`. */
function closingBrace(source: string, from: number, offset: number): number | undefined {
  let index = from
  while (index < source.length && source[index] !== '}') {
    const character = source[index] ?? ''
    if (character === '`') index = readTemplate(source, index, offset).end
    else if (character === '"' || character === "'") index = readString(source, index, character, offset).end
    else index += 1
  }
  return index < source.length ? index : undefined
}
