/** The rules about references that lead nowhere say what the resolver found, each for its own reason. */
import type { Fix } from '../../diagnostics/fix.ts'
import { brokenFinding } from '../../space/broken-finding.ts'
import type { BrokenReason, ReferenceKind, Resolution } from '../../space/reference.ts'
import type { PageContext, PageVisitor, Reference } from '../check.ts'
import { placeOf } from './link-place.ts'

export type Broken = Extract<Resolution, { type: 'broken' }>

/** Includes, covers and alternates have rules of their own. */
const elsewhere = new Set<ReferenceKind>(['alternate', 'cover', 'include'])

export const reportBroken = (...given: Parameters<typeof brokenReporter>): PageVisitor => ({
  reference: brokenReporter(...given),
})

export function brokenReporter(
  find: (reference: Reference) => Broken | undefined,
  { report }: PageContext,
  fixOf: (reference: Reference, broken: Broken) => Fix | undefined = () => undefined,
): (reference: Reference) => void {
  return (reference) => {
    const { kind } = reference
    const broken = elsewhere.has(kind) ? undefined : find(reference)
    if (broken === undefined) return
    const { message, hint } = brokenFinding(broken, kind)
    const fix = fixOf(reference, broken)
    report({ message, ...placeOf(reference), ...(hint && { hint }), ...(fix && { fix }) })
  }
}

export const brokenFor =
  (reason: BrokenReason) =>
  ({ resolution }: Reference): Broken | undefined =>
    resolution.type === 'broken' && resolution.reason === reason ? resolution : undefined
