/** From what a rule says, and what reading has told, to what is shown: with id, level and place. */
import type { Check, Problem } from '../../checks/check.ts'
import type { Diagnostic, Finding, Level } from '../../diagnostics/diagnostic.ts'
import type { placesIn } from '../../space/place.ts'
import type { Page } from '../../space/space.ts'
import { originOf } from '../../tree/origin.ts'
import type { Rule } from './rules.ts'

export type Found = Diagnostic<string>

export function diagnosticOf(
  { node, at, ...problem }: Problem,
  { id }: Check,
  level: Level,
  page?: Page,
  placeOf?: ReturnType<typeof placesIn>,
): Found {
  const origin = node && page ? originOf(node, page.file) : { file: page?.file ?? '' }
  const place = at && placeOf ? { place: placeOf(at.start, at.end) } : {}
  return { id, level, ...origin, ...place, ...problem }
}

/** A fault that was found while reading: it counts when its rule is enabled, or when it has none. */
export function atItsLevel({ rules }: { rules: ReadonlyMap<string, Rule> }, finding: Finding & { level: Level }): Found[] {
  const level = rules.get(finding.id)?.level
  return level === undefined ? [] : [{ ...finding, level }]
}
