/**
 * The opener of a block as it is written: where it ends, and where its attributes stand.
 *
 *     {% hint style="info" %}   →   name `hint`, end 23, `style` at 8–13, its value `info` at 15–19
 */
import { blockOf } from '../../blocks/index.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { typeOfTag } from './tag-blocks.ts'

export interface Span {
  start: number
  end: number
}

export interface WrittenAttribute extends Span {
  name: string
  value: string
  /** Of the value, without quotes. */
  at: Span
  isQuoted: boolean
}

export interface Opener extends Span {
  name: string
  /** Absent when they cannot be told apart: the parser has more patience with odd quotes. */
  attributes?: readonly WrittenAttribute[]
}

const opening = /\{%-?\s{0,80}([@A-Za-z][\w./@-]{0,100})/y
const attribute = /\s{1,80}([A-Za-z_][\w:.-]{0,80})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'%]+))/y
const closing = /\s{0,80}-?%[}>]/y
const firstLine = /\{%[^\n]{0,2000}?%\}/y

/** Undefined for a block that is spelled in HTML, and for one whose opener is lost: then it begins with that of an item. */
export function openerOf({ type, position }: AnyNode, source: string): Opener | undefined {
  const start = position?.start.offset ?? 0
  const name = match(opening, source, start)
  if (name === null || !isTagOf(name[1] ?? '', type)) return undefined
  const attributes: WrittenAttribute[] = []
  let at = start + name[0].length
  for (let found = match(attribute, source, at); found !== null; found = match(attribute, source, at)) {
    attributes.push(written(found, at))
    at += found[0].length
  }
  const end = match(closing, source, at)
  const tag = { name: (name[1] ?? '').toLowerCase(), start }
  if (end !== null) return { ...tag, end: at + end[0].length, attributes }
  return { ...tag, end: start + (match(firstLine, source, start)?.[0].length ?? name[0].length) }
}

const isTagOf = (name: string, type: string): boolean =>
  (typeOfTag.get(name) ?? type) === type || blockOf({ type })?.kindOf?.tag === name

function written(found: RegExpExecArray, at: number): WrittenAttribute {
  const [whole, name = '', double, single, bare] = found
  const value = double ?? single ?? bare ?? ''
  const isQuoted = bare === undefined
  const end = at + whole.length
  const valueEnd = isQuoted ? end - 1 : end
  return { name, value, isQuoted, start: at + whole.search(/\S/), end, at: { start: valueEnd - value.length, end: valueEnd } }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
