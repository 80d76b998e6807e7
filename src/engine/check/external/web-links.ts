/** The web addresses that a run comes across. */
import type { Reference } from '../../../checks/check.ts'
import type { ExternalLink } from './external-link.ts'

export function linkOf({ resolution, file, place }: Reference): ExternalLink[] {
  return resolution.type === 'external' ? [{ url: resolution.url, places: [{ file, ...(place && { place }) }] }] : []
}
