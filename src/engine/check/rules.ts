/** Which rules apply, and at what level: what each says of itself, unless the person who runs them says otherwise. */
import type { Check } from '../../checks/check.ts'
import { checks } from '../../checks/index.ts'
import { catalogue, type DiagnosticId } from '../../diagnostics/catalogue.ts'
import type { Level } from '../../diagnostics/diagnostic.ts'

export interface Rule {
  level: Level
  /** Absent for the few faults that have no rule of their own, such as a page that cannot be read. */
  check?: Check
}

/** The rules that are enabled, by id. */
export function rulesOf(levels: ReadonlyMap<string, Level | 'off'>): Map<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const id of Object.keys(catalogue) as DiagnosticId[]) add(id, catalogue[id].level)
  for (const check of checks) add(check.id, check.isOptional === true ? 'off' : check.level, check)
  return rules

  function add(id: string, own: Level | 'off', check?: Check): void {
    const level = levels.get(id) ?? own
    rules.delete(id)
    if (level !== 'off') rules.set(id, check === undefined ? { level } : { level, check })
  }
}
