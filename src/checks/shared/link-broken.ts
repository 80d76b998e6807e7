/** The rules about references that lead nowhere say what the resolver found, each for its own reason. */
import type { Fix } from '../../diagnostics/fix.ts'
import { brokenFinding } from '../../space/broken-finding.ts'
import type { BrokenReason, ReferenceKind, Resolution } from '../../space/reference.ts'
import type { PageContext, Reference } from '../check.ts'
import { placeOf } from './link-place.ts'

export type Broken = Extract<Resolution, { type: 'broken' }>

/** Includes, covers and alternates have rules of their own. */
const elsewhere = new Set<ReferenceKind>(['alternate', 'cover', 'include'])

/** `fixOf` is asked when there is something to say. */
export function reportBroken(
  broken: Broken | undefined,
  { reference, context }: { reference: Reference; context: PageContext },
  fixOf: (broken: Broken) => Fix | undefined = () => undefined,
): void {
  const { kind } = reference
  if (broken === undefined || elsewhere.has(kind)) return
  const { message, hint } = brokenFinding(broken, kind)
  const fix = fixOf(broken)
  context.report({ message, ...placeOf(reference), ...(hint && { hint }), ...(fix && { fix }) })
}

export const brokenFor = (reason: BrokenReason, { resolution }: Reference): Broken | undefined =>
  resolution.type === 'broken' && resolution.reason === reason ? resolution : undefined
