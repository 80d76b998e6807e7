/** What is wrong with the value of an attribute, and what it was meant to be. */
import type { Attribute } from '../../blocks/block.ts'
import { otherStyles } from '../../blocks/hint.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'

export interface BadValue {
  expected: readonly string[]
  /** When it is clear enough. */
  meant?: string
}

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'query']
const synonyms: Readonly<Record<string, string>> = { ...otherStyles, yes: 'true', no: 'false' }
/** GitBook wrote this itself once. */
const silent = new Set(['working'])

/** Empty values say nothing, and are nobody's mistake. */
export function badValue(value: string, name: string, { kind, values }: Attribute): BadValue | undefined {
  const expected = kind === 'flag' ? ['true', 'false'] : kind === 'choice' ? values : name === 'method' ? methods : undefined
  const word = name === 'method' ? value.trim().toLowerCase() : value
  if (expected === undefined || word === '' || expected.includes(word) || silent.has(word)) return undefined
  const known = synonyms[word.trim().toLowerCase()]
  const meant = known !== undefined && expected.includes(known) ? known : didYouMean(word.trim(), expected)
  return { expected, ...(meant !== undefined && { meant }) }
}
