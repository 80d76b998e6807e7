/** Chooses the fixes that can be applied together: each whole or not at all, and none that touches what another one changes. */
import type { Edit } from '../../diagnostics/fix.ts'
import { countBelow } from '../../space/sorted.ts'
import type { Found } from './found.ts'

export interface FixPlan {
  /** By path from the base. */
  edits: ReadonlyMap<string, readonly Edit[]>
  /** Findings that the edits mend. */
  mended: readonly Found[]
}

interface Planned extends Edit {
  /** The rule that asks for it. */
  id: string
  /** Whether it is added behind what is at fault: it closes that, and of two in one place the one for what was opened last stands first. */
  isCloser: boolean
}

/** The others have their turn when the text has been looked at again. */
export function planFixes(found: readonly Found[], unsafe: boolean): FixPlan {
  const edits = new Map<string, Planned[]>()
  const mended: Found[] = []
  for (const finding of [...found].sort(bySafety)) {
    const { fix } = finding
    if (fix === undefined || fix.edits.length === 0 || !(fix.safe || unsafe)) continue
    const own = fix.edits.map((edit) => ({
      ...edit,
      file: edit.file ?? finding.file,
      id: finding.id,
      isCloser: edit.file === undefined && edit.start >= (finding.place?.end.offset ?? Number.POSITIVE_INFINITY),
    }))
    const near = own.map((edit) => neighboursOf(edit, edits.get(edit.file) ?? []))
    const isKnown = own.every((edit, index) => near[index]?.some((other) => isSame(edit, other)))
    if (!isKnown && own.some((edit, index) => near[index]?.some((other) => isInTheWay(edit, other)))) continue
    mended.push(finding)
    if (!isKnown) for (const edit of own) insert(edit, edits)
  }
  return { edits, mended }
}

/** Of edits that do not overlap, sorted: the few that touch one. */
function neighboursOf(edit: Planned, sorted: readonly Planned[]): Planned[] {
  const found: Planned[] = []
  const from = firstAt(sorted, edit.start)
  for (let at = from; at < sorted.length && (sorted[at] as Planned).start <= edit.end; at += 1) found.push(sorted[at] as Planned)
  for (let at = from - 1; at >= 0 && (sorted[at] as Planned).end >= edit.start; at -= 1) found.push(sorted[at] as Planned)
  return found
}

function insert(edit: Planned & { file: string }, edits: Map<string, Planned[]>): void {
  const sorted = edits.get(edit.file) ?? []
  edits.set(edit.file, sorted)
  // Behind those that start there too, but for closers: what is added in one place stands in the order of the findings.
  sorted.splice(firstAt(sorted, edit.isCloser ? edit.start : edit.start + 1), 0, edit)
}

/** Index of the first edit that starts at an offset or after it. */
const firstAt = (sorted: readonly Planned[], offset: number): number => countBelow(sorted, offset, ({ start }) => start)

const bySafety = (a: Found, b: Found): number => Number(b.fix?.safe ?? false) - Number(a.fix?.safe ?? false)

const isSame = (a: Edit, b: Edit): boolean => a.start === b.start && a.end === b.end && a.text === b.text

/** Edits that touch are in each other's way too: what comes of both is what neither meant. One rule may add several things in one place. */
const isInTheWay = (a: Planned, b: Planned): boolean => !(a.id === b.id && isInsertion(a) && isInsertion(b))

const isInsertion = ({ start, end }: Edit): boolean => start === end
