/**
 * YAML that strangers wrote → plain values, with every fault at its place in the file that holds it.
 * Dates stay strings, no tag makes anything but data, and no text of a few lines grows to fill the memory.
 */
import type { Position } from 'unist'
import { type Document, parseDocument, visit } from 'yaml'
import type { DiagnosticId } from '../diagnostics/catalogue.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { placeAt } from './place.ts'
import { rangeOfKey, tidyKeys } from './yaml-keys.ts'

/** Where a piece of YAML stands: `source.slice(start)` begins with it. */
export interface YamlPlace {
  file: string
  source: string
  start: number
  /** The fault to report. */
  id: DiagnosticId
  /** What it is called in messages: `front matter`. */
  what: string
}

export interface YamlResult {
  /** Undefined when there is nothing, or nothing that can be used. */
  value: unknown
  diagnostics: Diagnostic[]
  /** Where a key stands, by the way to it; the start of the text when there is no such key. */
  placeOf(...keys: string[]): Position
}

/** Aliases that one document may expand to: a handful is usual, a bomb needs thousands. */
const mostAliases = 100
/** After that many the rest are consequences: one stray bracket can give thousands. */
const mostFaults = 10

export function readYaml(yaml: string, place: YamlPlace): YamlResult {
  try {
    return readDocument(yaml, place)
  } catch (error) {
    // The library throws for alias bombs (ReferenceError) and runs out of stack on thousands of brackets (RangeError).
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    return { value: undefined, diagnostics: [thrown(error, yaml, place)], placeOf: () => placeAt(place.source, place.start) }
  }
}

/** `*bold*` is the name of an alias to YAML, which nothing defines. */
function thrown(error: Error, yaml: string, place: YamlPlace): Diagnostic {
  if (error instanceof RangeError) return fault(place, 'nested too deep', 0, 0)
  const name = /^Unresolved alias[^:]*: (.+)$/s.exec(error.message)?.[1]
  const start = name === undefined ? -1 : yaml.indexOf(`*${name}`)
  if (name === undefined || start === -1) return fault(place, 'aliases that repeat each other too often', 0, 0)
  return fault(place, `nothing defines \`*${name}\``, start, start + name.length + 1, 'Put the value between quotes')
}

function readDocument(yaml: string, place: YamlPlace): YamlResult {
  const document = parseDocument(yaml, {
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const diagnostics = document.errors.slice(0, mostFaults).map(({ code, message, pos: [start, end] }) => {
    const hint = code === 'BLOCK_AS_IMPLICIT_KEY' ? 'Put the value between quotes' : undefined
    const quote = /closing/.test(message) ? openQuote(document, start) : undefined
    return quote === undefined ? fault(place, message, start, end, hint) : fault(place, message, quote, quote + 1)
  })
  tidyKeys(document, (message, [start, end]) => {
    if (diagnostics.length < mostFaults) diagnostics.push(fault(place, message, start, end))
  })
  const placeOf = (...keys: string[]): Position => {
    const [start, end] = rangeOfKey(document.contents, keys)
    return placeAt(place.source, place.start + start, place.start + end)
  }
  return { value: document.toJS({ maxAliasCount: mostAliases }) ?? undefined, diagnostics, placeOf }
}

/** The library says where it gave up, an author has to know where the quote stands that nothing closes. */
function openQuote(document: Document, end: number): number | undefined {
  let start: number | undefined
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] <= end && range[1] >= end) start = range[0]
    },
  })
  return start
}

function fault(
  { file, source, start, id, what }: YamlPlace,
  message: string,
  from: number,
  to: number,
  hint?: string,
): Diagnostic {
  const place = placeAt(source, start + from, start + to)
  return diagnostic({ id, message: `Unexpected YAML in ${what}: ${asClause(message)}`, file, place, ...(hint ? { hint } : {}) })
}

/** `Map keys must be unique.` → `map keys must be unique`. */
const asClause = (message: string): string =>
  (message.charAt(0).toLowerCase() + message.slice(1))
    .replace(/\.$/, '')
    .replace(/^missing closing (["'])quote$/, 'missing closing quote `$1`')

export type YamlMap = Record<string, unknown>

export const isMap = (value: unknown): value is YamlMap => typeof value === 'object' && value !== null && !Array.isArray(value)
