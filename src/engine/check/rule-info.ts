/** What there is to say of a rule, for reports. */
import { addressOfFile } from '../package-info.ts'
import type { RuleInfo } from './check-report.ts'
import { type KnownRule, knownRules } from './known-rules.ts'

export function ruleInfo(id: string): RuleInfo {
  const rule: KnownRule = knownRules.get(id) ?? { id, level: 'error', summary: id }
  const { level, summary, check } = rule
  return { level, summary, why: check?.why ?? summary, fix: check?.fix ?? '', url: addressOfFile(pageOfRule(id)) }
}

/** The documentation of a rule, within the package. */
export const pageOfRule = (id: string): string => `docs/rules/${id}.md`
