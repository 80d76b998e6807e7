/**
 * Calls in languages of programming, which many tools write into a specification under a key of their own.
 *
 *     x-codeSamples: [{ lang: Python, source: 'ferry.book()' }]   →   Python, ferry.book()
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { clippedText } from './bounded.ts'
import { type Firsts, firstOf } from './first-of.ts'
import { listAt, textAt } from './follow.ts'
import type { SpecExample } from './spec.ts'

const mostSamples = 30
const keys = ['x-codeSamples', 'x-code-samples', 'x-custom-examples']

export function samplesOf(operation: YamlMap): Firsts<SpecExample> {
  const samples = keys.map((key) => listAt(operation, key).filter(isMap)).find((found) => found.length > 0) ?? []
  const { kept, cut } = firstOf(samples, mostSamples, 'code samples')
  return { kept: kept.flatMap(sampleOf), cut }
}

function sampleOf(sample: YamlMap): SpecExample[] {
  const code = textAt(sample, 'source') ?? textAt(sample, 'code')
  const language = textAt(sample, 'lang')?.trim() ?? ''
  if (code === undefined) return []
  const word = /^[\w#+.-]{1,30}$/.test(language) ? language.toLowerCase() : ''
  const about = { name: textAt(sample, 'label')?.trim() || language, summary: '', description: '' }
  return [{ ...about, language: word, code: clippedText(code).trimEnd() }]
}
