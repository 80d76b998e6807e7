/**
 * What rules look at that keep nothing from one node to the next: put in order once, for all pages.
 *
 *     heading   →   [{ rule: head/empty, look }, …]
 */

import type { Check } from '../../checks/check.ts'
import { addTo } from '../../diagnostics/group-by.ts'
import type { Rule } from './rules.ts'

export type PageRule = Rule & { check: Check }

export interface Look<Looking> {
  rule: PageRule
  look: Looking
}

export interface Looks {
  nodes: ReadonlyMap<string, readonly Look<NonNullable<Check['nodes']>[string]>[]>
  references: readonly Look<NonNullable<Check['reference']>>[]
  resolved: readonly Look<NonNullable<Check['resolvedReference']>>[]
  /** Those that look at a page as a whole. */
  pages: readonly Look<NonNullable<Check['page']>>[]
}

export function looksOf(rules: Iterable<Rule>): Looks {
  const all = [...rules].filter((rule): rule is PageRule => rule.check !== undefined)
  const pick = <Key extends 'reference' | 'resolvedReference' | 'page'>(key: Key) =>
    all.flatMap((rule) => {
      const look: Check[Key] = rule.check[key]
      return look === undefined ? [] : [{ rule, look }]
    })
  const nodes = new Map<string, Look<NonNullable<Check['nodes']>[string]>[]>()
  for (const rule of all) for (const [type, look] of Object.entries(rule.check.nodes ?? {})) addTo(nodes, type, { rule, look })
  return { nodes, references: pick('reference'), resolved: pick('resolvedReference'), pages: pick('page') }
}
