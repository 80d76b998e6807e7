/** Every id that a run of `unbook check` can report, with what is known of its rule. */
import type { Check } from '../../checks/check.ts'
import { checks } from '../../checks/index.ts'
import { catalogue, type DiagnosticId } from '../../diagnostics/catalogue.ts'
import type { Level } from '../../diagnostics/diagnostic.ts'
import { didYouMean, orMeant } from '../../diagnostics/did-you-mean.ts'

export interface KnownRule {
  id: string
  level: Level
  summary: string
  /** Absent for the few faults that reading finds and that need no explanation. */
  check?: Check
}

/** Only a conversion has them. */
const ofConversion = new Set<string>(['asset/name-taken', 'html/unsafe', 'loss/block', 'path/collision'])

/** By id, sorted. */
export const knownRules: ReadonlyMap<string, KnownRule> = new Map(
  [
    ...Object.entries(catalogue).flatMap(([id, entry]): KnownRule[] =>
      ofConversion.has(id) ? [] : [{ id, ...catalogue[id as DiagnosticId], ...entry }],
    ),
    ...checks.map((check): KnownRule => ({ id: check.id, level: check.level, summary: check.summary, check })),
  ]
    .map((rule): [string, KnownRule] => [rule.id, rule])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)

/** `link/dead-anchor` → `link`. */
export const groupOf = (id: string): string => id.slice(0, id.indexOf('/'))

export const knownGroups: readonly string[] = [...new Set([...knownRules.keys()].map(groupOf))]

/** ``Unknown rule `link/mising-page`; did you mean `link/missing-page` ``, for an id that no rule has. */
export function unknownRule(id: string): string {
  const bare = nameOf(id)
  const namesakes = [...knownRules.keys()].filter((known) => nameOf(known) === bare)
  const near = didYouMean(id, knownRules.keys()) ?? (namesakes.length === 1 ? namesakes[0] : undefined)
  return `Unknown rule \`${id}\`${orMeant(near)}`
}

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1)
