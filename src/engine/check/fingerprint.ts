/**
 * What makes a finding the same one in two runs: the rule, the file, what it says and the text of its line, but not the line's number.
 * Equal ones are numbered in their order.
 */
import { createHash } from 'node:crypto'
import type { Found } from './found.ts'

export interface FingerprintContext {
  /** The path that counts: from the root of the repository, as it was before a file was renamed. */
  pathOf(file: string): string
  lineOf(finding: Found): string | undefined
}

/** In the order of the findings, which must be sorted. */
export function fingerprints(found: readonly Found[], { pathOf, lineOf }: FingerprintContext): string[] {
  const times = new Map<string, number>()
  // A line may be long and hold thousands of findings: it is looked at once.
  const digests = new Map<string, string>()
  const digestOf = (line: string): string => {
    const digest = digests.get(line) ?? hashOf(line.trim())
    digests.set(line, digest)
    return digest
  }
  return found.map((finding) => {
    const { id, file, message } = finding
    const key = JSON.stringify([id, pathOf(file), lasting(message), digestOf(lineOf(finding) ?? '')])
    const number = times.get(key) ?? 0
    times.set(key, number + 1)
    return hashOf(`${number} ${key}`)
  })
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** Without what depends on other places: where an opener stands, which name is the nearest today. */
const lasting = (message: string): string => message.replace(/; did you mean `[\s\S]*$/, '').replace(/\d+:\d+(?:-\d+:\d+)?/g, '')
