/**
 * Reads one template tag.
 *
 *     {% tab title="Say "hi"" icon=seedling %}   →   { name: 'tab', close: false,
 *                                                      attributes: { title: 'Say "hi"', icon: 'seedling' } }
 *
 * Quotes are read before the end of the tag is looked for, as values may hold `%`, `%}`, newlines and stray quotes.
 */
import { decodeString } from 'micromark-util-decode-string'
import type { Fix } from '../diagnostics/fix.ts'
import { unwrappedAddress } from './unwrapped-address.ts'

export interface Tag {
  name: string
  close: boolean
  attributes: Record<string, string>
  /** Offsets in the source; `end` is behind the last brace. */
  start: number
  end: number
  faults: TagFault[]
  /** What is to be written instead, when its signs are wrong. */
  meant?: string
}

export interface TagFault {
  /** In words that follow "Unexpected"; empty for a tag that lacks its closing brace. */
  what: string
  /** Offsets in the source. */
  start: number
  end: number
  fix?: Fix
  /** The attribute that it lacks the name of. */
  missing?: string
}

/** Text without a key, and where it stands. */
interface Stray {
  words: string[]
  start?: number
  end?: number
}

/** Characters that authors and word processors use for `"`. */
const quotes: Record<string, string> = {
  '"': '"”“',
  "'": "'’‘",
  '“': '"”',
  '”': '"”',
  '‘': "'’",
  '’': "'’",
  '«': '»',
  '„': '“”"',
}
/** What translators of whole pages make of quotes. */
const quoteReference = /&(?:quot|apos|#3[49]|#x2[27]);/iy
const afterValue = /(?:,(?=[^\S\n]))?[^\S\n]{0,80}(?:\n[^\S\n]{0,80})?(?:-?%[}>]|[A-Za-z_][\w:.-]{0,80}[^\S\n]{0,8}=)/y
/** Words and further attributes up to the end of the tag; a quote in between shows that the value goes on: `title="Say "ahoy" to all"`. */
const restOfTag =
  /(?:\s{1,80}[A-Za-z_][\w:.-]{0,80}(?:=(?:"[^"\n]{0,400}"|'[^'\n]{0,400}'|[^\s"'%]{1,400}))?){1,40}\s{0,80}-?%[}>]/y
const endOfTagAtEndOfLine = /-?%[}>][^\S\n]*(?:\n|$)/y
/** `style="info %}"`: the quote went behind the tag that it should have closed the value in. */
const endBeforeQuote = /-?%[}>](["'])[^\S\n]*(?:\n|$)/y
/** `url="x" "%}`: one quote more than there is to close. */
const quoteTooMany = /^([^"]*)"[^\S\n]{1,80}$/
const name = /[@A-Za-z][\w./@-]*/y
const key = /[A-Za-z_][\w:.-]*/y
const bare = /[^\s"'%]+(?:%(?![}>])[^\s"'%]*)*/y
/** An apostrophe within a word is none of the quotes. */
const bareValue = /(?:[^\s"'%]|'(?=[^\s"'%])|%(?![}>]))+/y
const space = /\s+/y
/** Templates of the first GitBook had commas between attributes. */
const separator = /[\s,]+/y
const blankLine = /\n[^\S\n]*\n/
const blanks = /[ \t]+/y
const keyAndEquals = /[A-Za-z_][\w:.-]*[ \t]*=/y
const close = /-?%[}>]/y
/** At the end of what stands before a quote. */
const swallowed = /\s([A-Za-z]{1,40})=$/
/** What holds the address of a tag. */
const addressed = new Map([
  ['content-ref', 'url'],
  ['embed', 'url'],
  ['file', 'src'],
])
const address = /^(["']?)(?:https?:\/\/|\.{0,2}\/)?[^\s"']{1,2000}[./][^\s"']{1,2000}\1$/
/** The longest tag that is looked at; a page of diagrams stays well below. */
const longest = 200_000

/** Whether a tag may begin at `offset`: `{%` or `<%`, not escaped, not doubled braces. */
export function opensTag(source: string, offset: number): boolean {
  if (source.charCodeAt(offset + 1) !== 37) return false
  const first = source.charCodeAt(offset)
  if (first !== 123 && first !== 60) return false
  return !isEscaped(source, offset) && !(first === 123 && source.charCodeAt(offset - 1) === 123)
}

/** Behind an odd number of backslashes. */
function isEscaped(source: string, offset: number): boolean {
  let at = offset
  while (source.charCodeAt(at - 1) === 92) at--
  return (offset - at) % 2 === 1
}

/** The names of what may be written in the tag of a name, where those are known. */
export type NamesOf = (tagName: string) => readonly string[] | undefined

/** The tag that begins at `offset`; undefined when what stands there is none, or never ends. */
export function readTag(source: string, offset: number, namesOf: NamesOf = () => undefined): Tag | undefined {
  const reader = new TagReader(source, offset, namesOf)
  return reader.read()
}

/** How much of a line is looked at for the end of a tag. */
const longestLine = 500

/** The tag that takes the rest of its line, but lost one character of its `%}`. */
export function readUnfinishedTag(source: string, offset: number): Tag | undefined {
  const newline = source.indexOf('\n', offset)
  const line = source.slice(offset, Math.min(newline < 0 ? source.length : newline, offset + longestLine)).trimEnd()
  const isUnfinished = /(?:[^%]\}|%)$/.test(line) && offset + line.length < source.length + 1 && !line.includes('{%', 2)
  const tag = isUnfinished ? readTag(`${line.slice(0, -1)}%}`, 0) : undefined
  if (tag === undefined || tag.end !== line.length + 1) return undefined
  const end = offset + line.length
  const fix = { safe: false, title: 'Write `%}`', edits: [{ start: end - 1, end, text: '%}' }] }
  return { ...tag, start: offset, end, faults: [{ what: '', start: offset, end, fix }] }
}

/** Holds the place in the source while one tag is read. */
class TagReader {
  readonly source: string
  readonly start: number
  readonly attributes = new Map<string, string>()
  readonly faults: TagFault[] = []
  readonly namesOf: NamesOf
  at: number
  /** What stands behind the tag, and belongs to it. */
  tail = 0

  constructor(source: string, start: number, namesOf: NamesOf) {
    this.source = source
    this.start = start
    this.namesOf = namesOf
    this.at = start + 2
  }

  read(): Tag | undefined {
    if (this.source.charCodeAt(this.at) === 45) this.at++
    this.take(space)
    const word = this.take(name)
    if (word === undefined) return undefined
    const isClose = /^end[a-z@]/i.test(word)
    const tagName = (isClose ? word.slice(3) : word).toLowerCase()
    const end = tagName === 'if' && !isClose ? this.readCondition() : this.readAttributes(tagName, isClose ? /\n/ : blankLine)
    if (end === undefined) return undefined
    return {
      name: tagName,
      close: isClose,
      attributes: Object.fromEntries(this.attributes),
      start: this.start,
      end: end + this.tail,
      faults: this.faults,
    }
  }

  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.source)
    if (!match) return undefined
    this.at = pattern.lastIndex
    return match[0]
  }

  looksAt(pattern: RegExp, offset: number): boolean {
    pattern.lastIndex = offset
    return pattern.test(this.source)
  }

  set(attribute: string, value: string, start: number): void {
    if (this.attributes.has(attribute)) this.fault(`second attribute \`${attribute}\``, start, this.at)
    else this.attributes.set(attribute, unwrappedAddress(attribute, value))
  }

  fault(what: string, start: number, end: number, fix?: Fix): void {
    this.faults.push({ what, start, end, ...(fix && { fix }) })
  }

  /** `{% if a === "%}" %}`: everything up to the closing brace that stands outside quotes. */
  readCondition(): number | undefined {
    const from = this.at
    let quote = ''
    for (let at = from; at < this.source.length && at - from < longest; at++) {
      const character = this.source[at] as string
      if (character === '\n' && this.source[at + 1] === '\n') return undefined
      if (quote) quote = character === quote ? '' : quote
      else if (character === '"' || character === "'" || character === '`') quote = character
      if (!quote && this.looksAt(close, at)) return this.endCondition(from, at)
    }
    const first = this.source.indexOf('%}', from)
    const line = this.source.indexOf('\n', from)
    return first < 0 || (line >= 0 && first > line) ? undefined : this.endCondition(from, first)
  }

  endCondition(from: number, at: number): number {
    this.attributes.set('expression', this.source.slice(from, at).trim())
    this.at = at
    this.take(close)
    return this.at
  }

  /** What is found across such a gap belongs to the page: the tag lost its end. */
  readAttributes(tagName: string, gap: RegExp): number | undefined {
    const stray: Stray = { words: [] }
    while (this.at < this.source.length && this.at - this.start < longest) {
      const between = this.take(separator) ?? ''
      if (this.take(close) !== undefined) return this.finish(tagName, stray)
      if (gap.test(between) || opensTag(this.source, this.at)) return undefined
      const before = this.at
      this.readAttribute(tagName, stray)
      if (this.at === before) this.stray(stray, this.source[this.at++] as string, before)
      if (stray.words.length > 40) return undefined
    }
    return undefined
  }

  readAttribute(tagName: string, stray: Stray): void {
    const start = this.at
    if ((this.source[start] as string) in quotes) return this.takeQuoted(tagName, stray)
    const attribute = this.take(key)
    if (attribute === undefined) return this.takeBare(stray)
    const afterKey = this.at
    this.take(space)
    if (this.source[this.at] !== '=') {
      this.at = afterKey
      return this.stray(stray, attribute, start)
    }
    this.at++
    this.take(space)
    this.set(attribute, this.readValue(tagName, attribute), start)
  }

  /** What is wrong with its quotes matters only where text without a key is expected. */
  takeQuoted(tagName: string, stray: Stray): void {
    const start = this.at
    const faults = this.faults.length
    const text = this.readQuoted(tagName)
    if (tagName !== 'include') this.faults.length = faults
    this.stray(stray, text || this.source.slice(start, this.at).trim(), start)
  }

  takeBare(stray: Stray): void {
    const start = this.at
    const word = this.take(bare)
    if (word !== undefined) this.stray(stray, word, start)
  }

  stray(stray: Stray, word: string, start: number): void {
    stray.words.push(word)
    stray.start ??= start
    stray.end = this.at
  }

  readValue(tagName: string, attribute: string): string {
    const opening = this.source[this.at] ?? ''
    if (!(opening in quotes)) return decodeString(this.readEscaped() ?? this.readBare())
    const value = this.readQuoted(tagName, attribute)
    return tagName.startsWith('@') && attribute === 'content' ? value : decodeString(value)
  }

  /** Between two references; the second is one behind which a tag goes on or ends. */
  readEscaped(): string | undefined {
    const start = this.at
    const reference = this.take(quoteReference)
    if (reference === undefined) return undefined
    const from = this.at
    const line = this.source.slice(from, from + longestLine)
    for (let length = line.indexOf(reference); length >= 0; length = line.indexOf(reference, length + 1)) {
      this.at = from + length + reference.length
      if (!this.looksAt(afterValue, this.at)) continue
      const fix = this.straightQuotes(start, from, from + length, this.at)
      this.fault(`quotes \`${reference}\``, start, this.at, fix)
      return line.slice(0, length)
    }
    this.at = start
    return undefined
  }

  /** A value that lost its quotes, or the first of them, goes on over the words behind it. */
  readBare(): string {
    const from = this.at
    this.take(bareValue)
    let words = 1
    while (!this.closesBare()) {
      const before = this.at
      this.take(blanks)
      if (this.closesBare()) continue
      const isWord = this.at > before && !this.looksAt(keyAndEquals, this.at) && !opensTag(this.source, this.at)
      if (!isWord || this.take(bareValue) === undefined) return this.endBare(from, before, words)
      words++
    }
    const end = this.at++
    const edits = [{ start: from, end: from, text: this.source[end] ?? '' }]
    const fix = { safe: false, title: 'Write the opening quote', edits }
    this.fault(`value \`${this.shown(from, end)}\` without an opening quote`, from, this.at, fix)
    return this.source.slice(from, end)
  }

  /** The closing quote of a value that has no other. */
  closesBare(): boolean {
    return '"\''.includes(this.source[this.at] ?? ' ') && this.looksAt(afterValue, this.at + 1)
  }

  /** One word needs no quotes: GitBook itself wrote `required=true`. */
  endBare(from: number, end: number, words: number): string {
    this.at = end
    const edits = [from, end].map((at) => ({ start: at, end: at, text: '"' }))
    const fix = { safe: false, title: 'Write the value in quotes', edits }
    if (words > 1) this.fault(`value \`${this.shown(from, end)}\` without quotes`, from, end, fix)
    return this.source.slice(from, end)
  }

  shown(from: number, end: number): string {
    return this.source.slice(from, end).trim().slice(0, 60)
  }

  /** From the quote here to the one that ends the value: the first behind which a tag goes on or ends. */
  readQuoted(tagName: string, attribute = ''): string {
    const closers = quotes[this.source[this.at] as string] as string
    const from = this.at + 1
    const integration = tagName.startsWith('@')
    for (let at = from; at < this.source.length && at - from < longest; at++) {
      const character = this.source[at] as string
      if (character === '\\' && closers.includes(this.source[at + 1] ?? '\n')) at++
      else if (closers.includes(character) && this.closes(at + 1, integration)) return this.endQuoted(from, at, at + 1)
      else if (!integration && closers.includes(character) && this.isSwallowed(tagName, attribute, from, at))
        return this.endBroken(from, at - (swallowed.exec(this.source.slice(from, at))?.[0].length ?? 0))
      else if (!integration && character === '%' && this.endsBeforeQuote(from, at)) return this.endOutside(from, at)
      else if (!integration && character === '%' && this.endsTagInLine(from, at, closers)) return this.endBroken(from, at)
      else if (character === '{' && this.meetsAnotherTag(from, at)) return this.giveUp()
    }
    return this.endAtFirst(from, closers)
  }

  closes(behind: number, integration: boolean): boolean {
    if (integration) return this.looksAt(endOfTagAtEndOfLine, this.skipSpaces(behind)) || this.looksAt(afterValue, behind)
    return this.looksAt(afterValue, behind) || this.looksAt(restOfTag, behind)
  }

  /** The name of another attribute stands before this quote: that one begins here, and the value lost its own. */
  isSwallowed(tagName: string, attribute: string, from: number, at: number): boolean {
    if (this.source[at - 1] !== '=') return false
    const name = swallowed.exec(this.source.slice(Math.max(from, at - 100), at))?.[1]
    return (
      name !== undefined && name !== attribute && !this.attributes.has(name) && this.namesOf(tagName)?.includes(name) === true
    )
  }

  /** The first end of a tag in the line of the quote, if no quote follows that could be the closing one before the line or another tag comes. */
  endsTagInLine(from: number, at: number, closers: string): boolean {
    if (!this.looksAt(close, at)) return false
    if (this.looksAt(endOfTagAtEndOfLine, at)) return true
    if (/%[}>]|\{%|\n/.test(this.source.slice(Math.max(from, at - 2_000), at))) return false
    for (let next = at + 2; next < this.source.length && this.source[next] !== '\n'; next++) {
      if (this.source[next] === '{' && opensTag(this.source, next)) return true
      if (closers.includes(this.source[next] as string) && this.closes(next + 1, false)) return false
    }
    return true
  }

  /** A value may show a tag; one that runs into the next tag far away was never closed. Keeps a page of broken tags linear. */
  meetsAnotherTag(from: number, at: number): boolean {
    return opensTag(this.source, at) && (at - from > 2_000 || this.source.slice(from, at).includes('\n'))
  }

  giveUp(): string {
    this.at = this.source.length
    return ''
  }

  skipSpaces(offset: number): number {
    let at = offset
    while (this.source[at] === ' ' || this.source[at] === '\t') at++
    return at
  }

  endQuoted(from: number, to: number, next: number): string {
    const [, value] = (this.looksAt(close, next) && quoteTooMany.exec(this.source.slice(from, to))) || []
    if (value !== undefined && this.source[to] === '"') return this.endTooLate(from, value, next)
    const pair = [this.source[from - 1], this.source[to]].filter((quote) => quote !== '"' && quote !== "'")
    if (pair.length > 0 && to < this.source.length) this.oddQuotes(from, to, pair)
    this.at = next
    return this.source.slice(from, to)
  }

  endTooLate(from: number, value: string, next: number): string {
    const end = from + value.length + 1
    const edits = [{ start: end, end: next, text: ' ' }]
    this.fault('second closing quote', next - 1, next, { safe: false, title: 'Remove the second quote', edits })
    this.at = next
    return value
  }

  /** Unless a tag goes on behind that quote. */
  endsBeforeQuote(from: number, at: number): boolean {
    endBeforeQuote.lastIndex = at
    const [whole, quote = ''] = endBeforeQuote.exec(this.source) ?? []
    return whole !== undefined && quote === this.source[from - 1] && !this.closes(at + whole.indexOf(quote) + 1, false)
  }

  endOutside(from: number, to: number): string {
    const value = this.source.slice(from, to).trimEnd()
    const end = from + value.length
    const quote = this.source[from - 1] ?? ''
    const behind = this.source.indexOf(quote, to)
    const edits = [
      { start: end, end, text: quote },
      { start: behind, end: behind + 1, text: '' },
    ]
    const fix = { safe: false, title: 'Write the closing quote before the end of the tag', edits }
    this.fault(`value \`${this.shown(from, to)}\` without a closing quote`, from - 1, end, value === '' ? undefined : fix)
    this.at = to
    this.tail = 1
    return value
  }

  /** Curly quotes, where straight ones were meant. */
  oddQuotes(from: number, to: number, pair: readonly unknown[]): void {
    const quotes = [...new Set(pair)].map((quote) => `\`${quote}\``).join(' and ')
    const fix = this.straightQuotes(from - 1, from, to, to + 1)
    this.fault(`${pair.length > 1 ? 'quotes' : 'quote'} ${quotes}`, from - 1, to + 1, fix)
  }

  /** Unless a straight one in the value would end it. */
  straightQuotes(start: number, from: number, to: number, end: number): Fix | undefined {
    if (this.source.slice(from, to).includes('"')) return undefined
    const edits = [
      { start, end: from, text: '"' },
      { start: to, end, text: '"' },
    ]
    return { safe: true, title: 'Write straight quotes', edits }
  }

  /** The quote was never closed: the value ends where the tag does. */
  endBroken(from: number, to: number): string {
    const value = this.source.slice(from, to).trimEnd()
    const end = from + value.length
    const isClear = value !== '' && !/["'”’“‘=]/.test(value) && '"\''.includes(this.source[from - 1] ?? '')
    const edits = [{ start: end, end, text: this.source[from - 1] ?? '' }]
    const fix = isClear ? { safe: false, title: 'Write the closing quote', edits } : undefined
    this.fault(`value \`${this.shown(from, to)}\` without a closing quote`, from - 1, end, fix)
    this.at = this.source[to - 1] === '-' ? to - 1 : to
    return this.source
      .slice(from, this.at)
      .trim()
      .replace(/["'”’“‘]$/, '')
  }

  endAtFirst(from: number, closers: string): string {
    let at = from
    while (at < this.source.length && !closers.includes(this.source[at] as string)) at++
    return this.endQuoted(from, at, Math.min(at + 1, this.source.length))
  }

  /** Words without a key: the path of an include; elsewhere what is left of an attribute that lost its quotes. */
  finish(tagName: string, { words, start = this.at, end = this.at }: Stray): number {
    if (words.length === 0) return this.at
    const text = words.join(' ')
    if (tagName === 'include') this.set('src', decodeString(words.length === 1 ? text : text.trim()), start)
    else if (/^openapi-|^swagger$/.test(tagName)) this.set('spec', decodeString(text), start)
    if (tagName === 'include') return this.at
    const written = this.source.slice(start, end).trim()
    const what = `text \`${written.slice(0, 60)}\``
    const missing = addressed.get(tagName)
    const isAddress = missing !== undefined && !this.attributes.has(missing) && address.test(written)
    if (isAddress) this.nameless(missing, written, { what, start, end })
    else this.fault(what, start, end)
    return this.at
  }

  /** An address that says by itself what it is. */
  nameless(missing: string, written: string, fault: TagFault): void {
    const value = written.replace(/^["']|["']$/g, '')
    const text = `${missing}="${value}"`
    const { start, end } = fault
    this.set(missing, decodeString(value), start)
    this.faults.push({
      ...fault,
      missing,
      fix: { safe: true, title: `Write \`${text.slice(0, 60)}\``, edits: [{ start, end, text }] },
    })
  }
}
