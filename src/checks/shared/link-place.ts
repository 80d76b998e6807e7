/** Where a reference stands, for a finding. Asked for late: the address is looked for in the source only then. */
import type { Position } from 'unist'
import type { Reference } from '../check.ts'

export function placeOf(reference: Reference): { place?: Position } {
  const { place } = reference
  return place === undefined ? {} : { place }
}
