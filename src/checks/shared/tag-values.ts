/** What is wrong with the value of an attribute, and what it was meant to be. */
import type { Attribute } from '../../blocks/block.ts'
import { otherStyles } from '../../blocks/hint.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'

export interface BadValue {
  expected: readonly string[]
  /** When it is clear enough. */
  meant?: string
  /** Whether there is nothing else that it may have been meant to be. */
  isSure?: true
}

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'query']
const synonyms: Readonly<Record<string, string>> = { ...otherStyles, yes: 'true', no: 'false' }
/** GitBook wrote this itself once. */
const silent = new Set(['working'])

/** Empty values say nothing, and are nobody's mistake. */
export function badValue(value: string, name: string, { kind, values }: Attribute): BadValue | undefined {
  if (kind === 'date') return value.trim() === '' ? undefined : badDate(value.trim())
  const expected = kind === 'flag' ? ['true', 'false'] : kind === 'choice' ? values : name === 'method' ? methods : undefined
  const word = name === 'method' ? value.trim().toLowerCase() : value
  if (expected === undefined || word === '' || expected.includes(word) || silent.has(word)) return undefined
  const known = synonyms[word.trim().toLowerCase()]
  const meant = known !== undefined && expected.includes(known) ? known : didYouMean(word.trim(), expected)
  return { expected, ...(meant !== undefined && { meant }) }
}

/** The year in front makes plain which number is the month. */
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/

function badDate(value: string): BadValue | undefined {
  if (isDay(value.replace(/T.*$/s, ''))) return undefined
  const [, year, month = '', day = ''] = yearFirst.exec(value) ?? []
  const meant = year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return { expected: ['2026-03-21'], ...(meant !== undefined && isDay(meant) && { meant, isSure: true as const }) }
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
