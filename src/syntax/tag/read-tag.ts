/**
 * Reads one template tag.
 *
 *     {% tab title="Say "hi"" icon=seedling %}   →   { name: 'tab', close: false,
 *                                                      attributes: { title: 'Say "hi"', icon: 'seedling' } }
 *
 * The name comes first, then a condition (`if`, `elif`) or attributes, with their values in `value/`. Quotes are read before the end of the
 * tag is looked for, as values may hold `%`, `%}`, newlines and stray quotes.
 */
import { isBranch } from '../../tree/branch.ts'
import { readAttributes } from './read-attributes.ts'
import { readCondition } from './read-condition.ts'
import { takeSecondBrace } from './second-brace.ts'
import type { Tag } from './tag.ts'
import { type NamesOf, TagCursor } from './tag-cursor.ts'

const blanks = /\s+/y
const writtenName = /[@A-Za-z][\w./@-]*/y
const otherLetters = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\w./@-]*/uy
const closer = /^end[a-z@]/i
/** What is found across such a gap belongs to the page: the tag lost its end. */
const gapInCloser = /\n/
const gapInOpener = /\n[^\S\n]*\n/
const noNames: NamesOf = () => undefined

/** The tag that begins at `offset`; undefined when what stands there is none, or never ends. */
export function readTag(source: string, offset: number, namesOf: NamesOf = noNames): Tag | undefined {
  const cursor = new TagCursor(source, offset, namesOf)
  const word = takeName(cursor)
  if (word === undefined) return undefined
  const close = closer.test(word)
  const name = close ? word.slice(3) : word
  // Integrations are named by others, who tell capitals apart.
  cursor.name = name.startsWith('@') ? name : name.toLowerCase()
  if (!readRest(cursor, close)) return undefined
  takeSecondBrace(cursor)
  return tagOf(cursor, close)
}

/** `{%-` trims white space in other template languages. A name that GitBook knows ends where its own letters do: `{% endhint条 %}`. */
function takeName(cursor: TagCursor): string | undefined {
  if (cursor.source.charCodeAt(cursor.at) === 45) cursor.at++
  cursor.take(blanks)
  const word = cursor.take(writtenName)
  if (word === undefined || isKnown(word, cursor)) return word
  return word + (cursor.take(otherLetters) ?? '')
}

const isKnown = (word: string, { namesOf }: TagCursor): boolean => namesOf(word.toLowerCase().replace(/^end/, '')) !== undefined

function readRest(cursor: TagCursor, close: boolean): boolean {
  if (close) return readAttributes(cursor, gapInCloser)
  return cursor.name === 'if' || isBranch(cursor.name) ? readCondition(cursor) : readAttributes(cursor, gapInOpener)
}

function tagOf({ name, attributes, start, at, tail, faults }: TagCursor, close: boolean): Tag {
  return { name, close, attributes: Object.fromEntries(attributes), start, end: at + tail, faults }
}
