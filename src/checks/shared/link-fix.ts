/**
 * A fix that leads a reference to a page of the space: only when no rule has anything to say of what it leads to then.
 *
 *     [the soil](sole.md)   →   [the soil](soil.md)
 */
import type { Fix } from '../../diagnostics/fix.ts'
import type { Page } from '../../space/space.ts'
import type { Context, Reference } from '../check.ts'
import { linkAddress } from './link-address.ts'
import { fragmentOf, relinkWhole } from './relink.ts'

interface Wanted {
  /** Absent: that of the old address; empty: none. */
  fragment?: string
  safe?: boolean
}

export function relinkPage(
  reference: Reference,
  target: Page,
  context: Pick<Context, 'resolve' | 'space'>,
  { fragment = fragmentOf(reference), safe = false }: Wanted = {},
): Fix | undefined {
  const address = linkAddress(reference, target.file) + fragment
  return isSound(address, reference, context) ? relinkWhole(reference, address, safe) : undefined
}

function isSound(address: string, { kind, page }: Reference, { resolve, space }: Pick<Context, 'resolve' | 'space'>): boolean {
  const found = resolve(address, kind, page)
  if (found.type !== 'page' || found.redirected || found.inexact !== undefined) return false
  if (found.fragment === undefined) return found.page !== page && isPublished(found.page, space)
  return found.anchor !== undefined && found.approximate === undefined && isPublished(found.page, space)
}

/** GitBook has the landing page, and what the table of contents lists. */
export const isPublished = (page: Page, { summary, config }: Context['space']): boolean =>
  page.listed || summary.file === undefined || page.path === config.readme
