/** Everything there is to say of a rule: in a terminal, and in the documentation, which is made from this. */

import type { Example } from '../../checks/check.ts'
import type { Level } from '../../diagnostics/diagnostic.ts'
import { groupBy } from '../../diagnostics/group-by.ts'
import { memoryFiles } from '../../space/memory-files.ts'
import { spacesIn } from '../open-spaces.ts'
import { addressOfFile } from '../package-info.ts'
import { checkSpace } from './check-space.ts'
import { groupOf, type KnownRule, knownRules, unknownRule } from './known-rules.ts'
import { pageOfRule } from './rule-info.ts'

/** Whether the rule can mend what it finds: `--fix`, `--fix-unsafe`, or not at all. */
export type Mending = 'safe' | 'unsafe' | 'none'

export interface RuleExplanation {
  id: string
  level: Level
  isOptional: boolean
  /** Asks the web: only with `--external`. */
  isExternal: boolean
  summary: string
  why?: string
  fix?: string
  /** Texts by path. */
  bad: readonly ExampleFile[]
  good: readonly ExampleFile[]
  mending: Mending
  url: string
}

export interface ExampleFile {
  path: string
  text: string
}

/** Undefined for an id that no rule has; `unknownRule` says which is near. */
export async function explainRule(id: string): Promise<RuleExplanation | undefined> {
  const rule = knownRules.get(id)
  return rule === undefined ? undefined : await explained(rule)
}

export { unknownRule }

/** By group, or those of one group. */
export function rulesByGroup(only?: string): Map<string, KnownRule[]> {
  const rules = [...knownRules.values()].filter(({ id }) => only === undefined || groupOf(id) === only)
  return groupBy(rules, ({ id }) => groupOf(id))
}

async function explained({ id, level, summary, check }: KnownRule): Promise<RuleExplanation> {
  const url = addressOfFile(pageOfRule(id))
  const common = { id, level, summary, url, isOptional: check?.isOptional === true, isExternal: check?.isExternal === true }
  if (check === undefined) return { ...common, bad: [], good: [], mending: 'none' }
  const { why, fix, bad, good } = check
  return { ...common, why, fix, bad: filesOf(bad), good: filesOf(good), mending: await mendingOf(check) }
}

const filesOf = (example: Example): ExampleFile[] =>
  typeof example === 'string'
    ? [{ path: 'README.md', text: example }]
    : Object.entries(example).map(([path, text]) => ({ path, text }))

/** As the bad example shows it. */
async function mendingOf({ id, level, bad, options }: NonNullable<KnownRule['check']>): Promise<Mending> {
  const files = filesOf(bad)
  const { spaces } = await spacesIn(
    { files: memoryFiles(Object.fromEntries(withSummary(files).map(({ path, text }) => [path, text]))), root: '' },
    { engine: 'auto' },
  )
  const only = new Map([...knownRules.keys()].map((each) => [each, each === id ? level : 'off'] as const))
  const common = { engine: 'auto', spaces: new Map<string, string>(), siteUrls: [], ...options, rules: only } as const
  const found = (await Promise.all(spaces.map(({ space }) => checkSpace(space, common)))).flat()
  const fixes = found.flatMap((finding) => (finding.id === id && finding.fix ? [finding.fix] : []))
  return fixes.length === 0 ? 'none' : fixes.some(({ safe }) => safe) ? 'safe' : 'unsafe'
}

/** Pages that no SUMMARY.md lists are a fault of their own. */
function withSummary(files: readonly ExampleFile[]): ExampleFile[] {
  if (files.some(({ path }) => /(?:^|\/)SUMMARY\.md$/.test(path))) return [...files]
  const pages = files.filter(({ path }) => path.endsWith('.md') && !path.startsWith('.gitbook/'))
  return [
    { path: 'SUMMARY.md', text: `# Table of contents\n\n${pages.map(({ path }) => `* [Page](<${path}>)\n`).join('')}` },
    ...files,
  ]
}
