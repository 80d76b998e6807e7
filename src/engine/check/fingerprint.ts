/**
 * What makes a finding the same one in two runs: the rule, the file, the text of its line and what it quotes from it, but not the line's number.
 * Equal ones are numbered in their order.
 *
 *     Unexpected second entry for `soil.md`, listed first in line 4   →   the same when it is line 5
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
    const line = lineOf(finding)
    const key = JSON.stringify([id, pathOf(file), quoted(message, line), digestOf(line ?? '')])
    const number = times.get(key) ?? 0
    times.set(key, number + 1)
    return hashOf(`${number} ${key}`)
  })
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

const suggestion = /; did you mean `[\s\S]*$/

/** Beyond it, looking for each word of thousands of findings would take its time. */
const longestLine = 10_000

/**
 * What a message quotes from its line, or at all where there is none. The rest may change though the fault is the same: the words count how often it
 * is there and say which line has the other half, and what is quoted from elsewhere is the path of a page that was moved, or the nearest name today.
 */
function quoted(message: string, line: string | undefined): string[] {
  const parts = message
    .replace(suggestion, '')
    .split('`')
    .filter((_, index) => index % 2 === 1)
  return line === undefined || line.length > longestLine ? parts : parts.filter((part) => line.includes(part))
}
