/** Where each file is used first: what is wrong with a file is said once, where a person meets it. */
import type { Problem, Reference } from '../check.ts'

/** By base-relative path, in the order of the pages. */
export function firstUses(
  references: readonly Reference[],
  counts: (reference: Reference) => boolean = () => true,
): Map<string, Reference> {
  const uses = new Map<string, Reference>()
  for (const reference of references) {
    const { resolution } = reference
    if (resolution.type !== 'asset' || uses.has(resolution.file) || !counts(reference)) continue
    uses.set(resolution.file, reference)
  }
  return uses
}

/** Where a reference stands, for a finding. */
export const placeOf = ({ file, place }: Reference): Pick<Problem, 'file' | 'place'> => ({ file, ...(place && { place }) })
