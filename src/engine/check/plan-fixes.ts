/** Chooses the fixes that can be applied together: each whole or not at all, and none that touches what another one changes. */
import type { Edit } from '../../diagnostics/fix.ts'
import type { Found } from './check-space.ts'

export interface FixPlan {
  /** By path from the base. */
  edits: ReadonlyMap<string, readonly Edit[]>
  /** Findings that the edits mend. */
  mended: readonly Found[]
}

interface Planned extends Edit {
  /** The rule that asks for it. */
  id: string
}

/** The others have their turn when the text has been looked at again. */
export function planFixes(found: readonly Found[], unsafe: boolean): FixPlan {
  const edits = new Map<string, Planned[]>()
  const mended: Found[] = []
  for (const finding of [...found].sort(bySafety)) {
    const { fix } = finding
    if (fix === undefined || fix.edits.length === 0 || !(fix.safe || unsafe)) continue
    const own = fix.edits.map((edit) => ({ ...edit, file: edit.file ?? finding.file, id: finding.id }))
    const same = own.every((edit) => edits.get(edit.file)?.some((other) => isSame(edit, other)))
    if (!same && own.some((edit) => edits.get(edit.file)?.some((other) => isNear(edit, other)))) continue
    mended.push(finding)
    if (!same) for (const edit of own) edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit])
  }
  return { edits, mended }
}

const bySafety = (a: Found, b: Found): number => Number(b.fix?.safe ?? false) - Number(a.fix?.safe ?? false)

const isSame = (a: Edit, b: Edit): boolean => a.start === b.start && a.end === b.end && a.text === b.text

/** Edits that touch are in each other's way too: what comes of both is what neither meant. One rule may add several things in one place. */
const isNear = (a: Planned, b: Planned): boolean =>
  a.start <= b.end && b.start <= a.end && !(a.id === b.id && isInsertion(a) && isInsertion(b))

const isInsertion = ({ start, end }: Edit): boolean => start === end
