/** What commands print, for the samples of the manual: run for real, on the sample of the README. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { explanationText } from '../../src/cli/reporters/explanation.ts'
import { inventoryText } from '../../src/cli/reporters/inventory.ts'
import { explainRule } from '../../src/engine/check/explain-rule.ts'
import { inspectSpaces } from '../../src/engine/inspect.ts'

const root = join(import.meta.dirname, '../..')

/** `unbook inspect garden`. */
export async function inspected(): Promise<string> {
  const inventories = await inspectSpaces(join(root, 'fixtures/check/garden'), { engine: 'auto', language: 'en' })
  return plain(inventories.map(inventoryText).join('\n'))
}

/** `unbook explain link/dead-anchor`, without its examples. */
export async function explained(): Promise<string> {
  const rule = await explainRule('link/dead-anchor')
  if (rule === undefined) throw new Error('Cannot find the rule of the sample')
  return plain(explanationText({ ...rule, bad: [], good: [], url: '' }))
}

/** What `unbook check garden` says first, as the README has it. */
export function firstFinding(): string {
  const [, finding] = /^\$ unbook check garden\n.*\n\n([\s\S]*?)\n\n/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  if (finding === undefined) throw new Error('Cannot find the sample of the README')
  return finding
}

const plain = (text: string): string => stripVTControlCharacters(text).trim()
